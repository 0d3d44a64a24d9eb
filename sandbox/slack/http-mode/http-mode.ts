import type { AppLine, Delivery } from '../app-line.ts';
import { objectIn, parseJson } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';
import type { EnvelopeType } from '../socket-mode/envelope.ts';
import { signedRequest } from './signed-request.ts';

export type HttpModeOptions = {
  readonly signingSecret: string;
  /** Where the app says it is reached; null: it has not said. */
  readonly requestUrl: () => string | null;
  /** How long the person's client waits for an acknowledgement. */
  readonly patience: number;
  readonly deliverTwice: (type: EnvelopeType) => boolean;
};

/** When an event that was not answered with 2xx is sent again. Source: Events API. */
const retryAfter = [0, 60_000, 300_000];

/** Slack's side of HTTP mode: signed calls to the app, and events sent again. */
export class HttpMode implements AppLine {
  readonly #options: HttpModeOptions;
  readonly #stopping = new AbortController();

  constructor(options: HttpModeOptions) {
    this.#options = options;
  }

  async deliver(type: EnvelopeType, payload: JsonObject): Promise<Delivery> {
    const delivery = this.#call(type, payload, 0);
    if (this.#options.deliverTwice(type)) void this.#call(type, payload, 1);
    const first = await delivery;
    if (type === 'events_api' && first.type !== 'acknowledged') this.#retry(payload, 1);
    return first;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
  }

  #retry(payload: JsonObject, attempt: number): void {
    const wait = retryAfter[attempt - 1];
    if (wait === undefined || this.#stopping.signal.aborted) return;
    const again = async () => {
      const { type } = await this.#call('events_api', payload, attempt);
      if (type !== 'acknowledged') this.#retry(payload, attempt + 1);
    };
    const timer = setTimeout(() => void again(), wait).unref();
    this.#stopping.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  async #call(type: EnvelopeType, payload: JsonObject, attempt: number): Promise<Delivery> {
    const { signingSecret, requestUrl, patience } = this.#options;
    const url = requestUrl();
    if (url === null) return { type: 'failed' };
    // The machine's time, not the played clock's: the app compares it with its own.
    const request = signedRequest(signingSecret, Math.floor(Date.now() / 1000), type, payload);
    const retry = { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' };
    try {
      const response = await fetch(url, {
        ...request,
        headers: { ...request.headers, ...(attempt === 0 ? {} : retry) },
        redirect: 'error',
        signal: AbortSignal.any([AbortSignal.timeout(patience), this.#stopping.signal]),
      });
      const said = await response.text();
      return response.ok ? { type: 'acknowledged', payload: answerOf(said) } : { type: 'failed' };
    } catch (error) {
      return { type: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'failed' };
    }
  }
}

/** An acknowledgement is empty, JSON, or for a command the words to show. */
function answerOf(said: string): JsonObject {
  if (said === '') return {};
  return said.startsWith('{') ? objectIn(parseJson(said)) : { text: said };
}
