let stream: EventSource | null = null;

/** One stream for the whole page: a browser allows six connections to a server. */
export function serverEvents(): EventSource {
  stream ??= new EventSource('/api/events');
  return stream;
}
