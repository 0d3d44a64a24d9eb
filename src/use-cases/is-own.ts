import type { PersonKey, Submission } from './ports.ts';

/** What comes back from a button names any submission: only its author's counts. */
export function isOwn({ key }: Submission, { team, user }: PersonKey): boolean {
  return key.team === team && key.user === user;
}
