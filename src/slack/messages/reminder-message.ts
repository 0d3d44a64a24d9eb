import type { Button, KnownBlock } from '@slack/web-api';
import { type LocalDate, localTimeAt, weekdayOf } from '../../core/time/local-date.ts';
import type { ReminderMessage, ReminderTold } from '../../use-cases/ports.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';
import { openButton } from './open-button.ts';
import { reminderActions } from './reminder-actions.ts';
import { sentence } from './sentence.ts';

const MOST_NAME = 80;

/** Somebody is asked for their day's log, or learns what became of that; or that a lead said they are away. */
export function reminderMessage({ message, awayBy }: ReminderTold): Message {
  const { says, date, facts } = message;
  switch (says) {
    case 'asking':
      return withButtons(askingWords(message), askingButtons(message));
    case 'logged':
      return sentence(`:white_check_mark: Your daily log of ${dayWords(date)} is written.`);
    case 'skipped':
      return sentence(`Skipped: nobody asks for the log of ${dayWords(date)} any more.`);
    case 'snoozed': {
      const at = facts.snooze === null ? 'in an hour' : `at ${localTimeAt(facts.snooze.until, facts.zone)}`;
      return sentence(`:zzz: I'll ask for the log of ${dayWords(date)} again ${at}.`);
    }
    case 'past':
      return sentence(
        `There is a newer reminder below. \`/buildlog daily ${date}\` opens the log of ${dayWords(date)}.`,
      );
    case 'away': {
      const until = facts.absence === null ? '' : ` until ${dayWords(facts.absence.until)}`;
      const by = escapeMrkdwn(truncate(awayBy ?? 'A colleague', MOST_NAME));
      const words = `:palm_tree: ${by} has set you away${until}: no reminders come before that day.`;
      return withButtons(words, [plainButton(reminderActions.back, 'Undo', date)]);
    }
    case 'back':
      return sentence('That absence is over: reminders come at their hour.');
    default:
      return says satisfies never;
  }
}

function askingWords({ kind, date }: ReminderMessage): string {
  switch (kind) {
    case 'end-of-day':
      return `:memo: *How was your day?* Your daily log of ${dayWords(date)} takes two minutes and has one required field.`;
    case 'nudge':
      return `:memo: Your daily log of ${dayWords(date)} is still open. I won't ask again today.`;
    case 'snoozed':
      return `:memo: As you asked: your daily log of ${dayWords(date)} is still open.`;
    case 'away':
      throw new Error('an absence asks for nothing');
    default:
      return kind satisfies never;
  }
}

function askingButtons({ date, facts: { repository } }: ReminderMessage): readonly Button[] {
  const write = openButton(reminderActions.write, 'Write log', { type: 'day', repository, date });
  return [
    { ...write, style: 'primary' },
    plainButton(reminderActions.snooze, 'Snooze 1 h', date),
    plainButton(reminderActions.skip, 'Skip today', date),
    plainButton(reminderActions.settings, 'Settings', date),
  ];
}

function plainButton(actionId: string, words: string, date: LocalDate): Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: words }, value: date };
}

function withButtons(words: string, elements: readonly Button[]): Message {
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwnText(words) },
    { type: 'actions', elements: [...elements] },
  ];
  return { text: words, blocks };
}

function dayWords(date: LocalDate): string {
  return `${weekdayOf(date)}, ${date}`;
}
