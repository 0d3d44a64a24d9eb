import type { Meter } from '../use-cases/ports.ts';

/** `fetch`, of whose calls to Slack's methods the meter hears. Addresses outside the API hold secrets: none is told. */
export function meteredFetch(apiUrl: string, meter: Meter): typeof fetch {
  const methods = apiUrl.replace(/\/*$/, '/');
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const method = url.startsWith(methods) ? url.slice(methods.length) : null;
    try {
      const response = await fetch(input, init);
      if (method !== null) meter.slackAnswered(method, response.status);
      return response;
    } catch (error) {
      if (method !== null) meter.slackAnswered(method, null);
      throw error;
    }
  };
}
