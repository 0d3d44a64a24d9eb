import type { AlertMessenger, AlertReader, Alerts, KeptAlert } from '../ports.ts';

export type Reader = { readonly user: string; readonly reader: AlertReader };

/**
 * Who is to be told, one after the other: who was told already, then, while it goes on, whoever tied a channel to the
 * repository since; where none of them is there, the workspace's primary owner. Asks `isRead` before that last resort.
 */
export async function* readersOf(
  { alerts, messenger }: { readonly alerts: Alerts; readonly messenger: AlertMessenger },
  { alert, overAt, shown }: KeptAlert,
  isRead: () => boolean,
): AsyncGenerator<Reader> {
  const told = new Set<string>();
  for (const { user, reader } of shown) {
    told.add(user);
    yield { user, reader };
  }
  if (overAt !== null) return;
  for (const user of await alerts.owners(alert.repository)) {
    if (told.has(user)) continue;
    told.add(user);
    yield { user, reader: 'tied-it' };
  }
  if (isRead()) return;
  const user = await messenger.primaryOwner();
  if (user !== null && !told.has(user)) yield { user, reader: 'owns-workspace' };
}
