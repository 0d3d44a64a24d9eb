import type { Reminder } from '../../../../src/core/reminder/reminder.ts';
import { type PersonNow, remindersDue } from '../../../../src/core/reminder/reminders-due.ts';
import type { Instant } from '../../../../src/core/time/instant.ts';

/** What goes out when someone looks at each of `ticks`, and keeps nothing between them but what was sent. */
export function remindAtTicks(
  person: PersonNow,
  ticks: readonly Instant[],
): readonly (Reminder & { readonly sentAt: Instant })[] {
  const out: (Reminder & { readonly sentAt: Instant })[] = [];
  for (const [index, to] of ticks.entries()) {
    const from = ticks[index - 1];
    if (from === undefined) continue;
    const sent = out.slice(-5).map(({ date, kind, sentAt }) => ({ date, kind, at: sentAt }));
    out.push(...remindersDue([{ ...person, sent }], from, to).map((found) => ({ ...found, sentAt: to })));
  }
  return out;
}
