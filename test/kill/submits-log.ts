import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../support/person.ts';

const AGAIN = 500;
const required = 'Primary goal';

/**
 * Writes today's daily log and submits it, as often as it takes: a bot that is away is called again, a form that was not
 * taken is submitted again. Resolves when the form has closed, which is Slack's word that it was taken.
 */
export async function submitsLog(
  person: Person,
  answers: Readonly<Record<string, string>>,
  until: AbortSignal,
): Promise<void> {
  let last: unknown = null;
  while (!until.aborted) {
    try {
      if (person.modal() === null) await person.types('/buildlog');
      if (person.modal() !== null) {
        for (const [label, answer] of Object.entries(answers)) await person.fills(label, answer);
        // Whose zone the bot knew only after their first form may be on another day now, with a form that is empty.
        if (person.shows(required) === '') await person.fills(required, 'More of it');
        await person.submits();
        if (person.modal() === null) return;
      }
    } catch (error) {
      // Whoever died between the command and its form answers nothing; what else it may be is said at the end.
      last = error;
    }
    await pause(AGAIN);
  }
  const { me, views, notices } = person.screen();
  const shown = JSON.stringify([views.map(({ errors, trouble }) => [errors, trouble]), notices.at(-1)?.text]);
  throw new Error(`${me.realName} could not submit, and reads: ${shown}`, { cause: last });
}
