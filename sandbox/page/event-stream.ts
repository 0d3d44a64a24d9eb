import type { ServerResponse } from 'node:http';
import type { PagePlayers } from './create-page.ts';

/** What has changed: the person's screen (Slack, the clock, the switches) or the repository. */
type ChangeKind = 'screen' | 'repository';

export interface EventStream {
  open(response: ServerResponse): void;
  tell(kind: ChangeKind): void;
  stop(): void;
}

/** Server-sent events that only say that something changed; the page then asks for what it shows. */
export function createEventStream({ slack, github, clock }: PagePlayers): EventStream {
  const open = new Set<ServerResponse>();
  const due = new Set<ChangeKind>();

  // Many changes of one moment are one event.
  const tell = (kind: ChangeKind) => {
    if (due.size === 0) setImmediate(flush);
    due.add(kind);
  };
  const flush = () => {
    const text = [...due].map((kind) => `event: ${kind}\ndata: -\n\n`).join('');
    due.clear();
    for (const response of open) response.write(text);
  };
  const unsubscribe = [
    slack.onChange(() => tell('screen')),
    clock.onMove(() => tell('screen')),
    github.onChange(() => tell('repository')),
    // The screen lists the repositories by name, and one may be renamed.
    github.onChange(() => tell('screen')),
  ];

  return {
    open(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    tell,
    stop() {
      for (const stop of unsubscribe) stop();
      for (const response of open) response.end();
      open.clear();
    },
  };
}
