import { type ReminderSettings, writeReminderWords } from '../../core/reminder/reminder-settings.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { ReminderState } from '../../use-cases/reminders/reminder-use-cases.ts';
import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

const examples = 'Try `/buildlog remind 17:30 mon-fri`, or `/buildlog remind off`.';

/** Somebody learns when they are asked for the day's log from now on. */
export function reminderSet(settings: ReminderSettings, zone: string): Message {
  return settings.kind === 'off'
    ? sentence(
        ":white_check_mark: I won't ask for your daily log any more. `/buildlog remind on` brings it back.",
      )
    : sentence(`:white_check_mark: ${askingWords(settings, zone)}`);
}

/** Somebody learns how they are reminded now. */
export function reminderShown(
  { own, team, absence }: ReminderState,
  today: LocalDate,
  zone: string,
): Message {
  const settings = own ?? team;
  const whose = own === null ? "Your team's setting: " : '';
  const words = settings.kind === 'off' ? 'I do not ask for your daily log.' : askingWords(settings, zone);
  const away =
    absence !== null && today < absence.until
      ? ` You are away until ${absence.until}: none before that.`
      : '';
  return sentence(`${whose}${words}${away} ${examples}`);
}

/** Somebody learns that what they typed names neither a time nor days. */
export function badReminder(): Message {
  return sentence(`That names no time of day and no days of the week. Nothing was changed. ${examples}`);
}

function askingWords(settings: Extract<ReminderSettings, { kind: 'on' }>, zone: string): string {
  const nudge = settings.nudgeAfter === null ? '' : `, and once more ${settings.nudgeAfter} minutes later`;
  return `I ask for your daily log at ${writeReminderWords(settings)}${nudge}, by the clock in ${zone}.`;
}
