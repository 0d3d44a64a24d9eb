import type { KnownBlock } from '@slack/web-api';
import type { ReminderSettings } from '../../core/reminder/reminder-settings.ts';
import { parseLocalTime } from '../../core/time/local-time.ts';
import { parseWorkDays, weekdays } from '../../core/time/work-days.ts';
import type { ReminderState } from '../../use-cases/reminders/reminder-use-cases.ts';
import { checkboxesInput } from '../kit/form/checkboxes-input.ts';
import { type FormState, readChecked, readOption, readTime } from '../kit/form/read-state.ts';
import { selectInput } from '../kit/form/select-input.ts';
import { timeInput } from '../kit/form/time-input.ts';

/** Ids of the fields about reminders. */
const reminderFields = {
  whose: 'reminders',
  time: 'reminder-time',
  days: 'reminder-days',
  nudge: 'reminder-nudge',
} as const;

const dayNames = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
};
const nudges = ['30', '60', '120'];

/** When somebody is asked for their day's log: as their team wants it, at their own hour, or never. */
export function reminderBlocks({ own, team }: ReminderState): readonly KnownBlock[] {
  const settings = own ?? team;
  const { time, days, nudgeAfter } =
    settings.kind === 'on' ? settings : { time: '17:30', days: weekdays.slice(0, 5), nudgeAfter: null };
  const nudge = nudgeAfter === null ? 'never' : String(nudgeAfter);
  const minutes = nudges.includes(nudge) || nudge === 'never' ? nudges : [nudge, ...nudges];
  return [
    selectInput({
      ...{ blockId: reminderFields.whose, label: 'Reminders', required: true },
      hint: 'A direct message at the end of the day, by the clock where you are. /buildlog away pauses it.',
      choices: [
        { value: 'team', text: team.kind === 'off' ? 'As the team has it: none' : 'As the team has it' },
        { value: 'own', text: 'At the time and on the days below' },
        { value: 'off', text: 'Never' },
      ],
      initial: own === null ? 'team' : own.kind === 'off' ? 'off' : 'own',
    }),
    timeInput({ blockId: reminderFields.time, label: 'Time', required: false, initial: time }),
    checkboxesInput({
      ...{ blockId: reminderFields.days, label: 'Days', required: false },
      choices: weekdays.map((day) => ({ value: day, text: dayNames[day] })),
      initial: days,
    }),
    selectInput({
      ...{ blockId: reminderFields.nudge, label: 'Once more, if there is no log yet', required: true },
      choices: [
        { value: 'never', text: 'No' },
        ...minutes.map((value) => ({ value, text: `${value} minutes later` })),
      ],
      initial: nudge,
    }),
  ];
}

/** What was chosen, null for as the team has it; or the field that is wrong and what is right. */
export function readReminderFields(
  state: FormState,
):
  | { readonly type: 'chosen'; readonly settings: ReminderSettings | null }
  | { readonly type: 'wrong'; readonly field: string; readonly why: string } {
  const whose = readOption(state, reminderFields.whose);
  if (whose === 'off') return { type: 'chosen', settings: { kind: 'off' } };
  if (whose !== 'own') return { type: 'chosen', settings: null };
  const time = parseLocalTime(readTime(state, reminderFields.time) ?? '');
  if (time === null) return { type: 'wrong', field: reminderFields.time, why: 'Choose a time of day.' };
  const days = parseWorkDays((readChecked(state, reminderFields.days) ?? []).join(', '));
  if (days === null) return { type: 'wrong', field: reminderFields.days, why: 'Choose at least one day.' };
  const minutes = Number(readOption(state, reminderFields.nudge));
  const nudgeAfter = Number.isInteger(minutes) && minutes > 0 ? minutes : null;
  return { type: 'chosen', settings: { kind: 'on', time, days, nudgeAfter } };
}
