import { saves, startsJournal, writesRequired } from './journal-form.ts';
import type { Stage } from './stage.ts';

export const journalAt = 'buildlog/2026-11-20-rate-limits.md';

/** A committed journal of Ada's, and its text. */
export async function wroteJournal({ ada, onlyJournal }: Stage): Promise<string> {
  await startsJournal(ada);
  await writesRequired(ada);
  await ada.submits();
  await ada.sees('Your build journal is committed');
  return onlyJournal();
}

/** Opens Ada's journal from its receipt. */
export async function opensReceipt({ ada }: Stage): Promise<void> {
  await ada.presses('Edit');
  await ada.sees('You are editing');
}

/** A file that somebody put into the repository by hand. */
export async function pushed(stage: Stage, path: string, text: string | null): Promise<void> {
  await stage.sandbox.github.pushByHand({ [path]: text }, 'By hand', 'Grace Okafor');
}

/** Opens an entry from `/buildlog edit`, by the name that stands in the list. */
export async function opensFromList({ ada }: Stage, name: string): Promise<void> {
  await ada.types('/buildlog edit');
  await ada.sees(name);
  await ada.chooses('Edit', name);
  await ada.sees('You are editing');
}

/** Submits the edit that is on the screen, and waits for its receipt. */
export async function savesEdit({ ada }: Stage): Promise<void> {
  await saves(ada);
  await ada.sees('Your edit of the build journal is committed');
}
