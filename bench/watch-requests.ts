import { subscribe } from 'node:diagnostics_channel';

/** Counts the requests of this process that have no whole answer yet (undici's `docs/api/DiagnosticsChannel.md`). */
export function watchRequests(): () => number {
  const underWay = new Set<unknown>();
  subscribe('undici:request:create', (message) => underWay.add(requestOf(message)));
  for (const end of ['undici:request:trailers', 'undici:request:error']) {
    subscribe(end, (message) => underWay.delete(requestOf(message)));
  }
  return () => underWay.size;
}

function requestOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'request' in message ? message.request : null;
}
