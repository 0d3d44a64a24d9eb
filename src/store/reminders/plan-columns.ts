import type { ReminderPlan } from '../../use-cases/ports.ts';

/** A plan as the columns of `reminded_people` that keep it. */
export function planColumns(plan: ReminderPlan) {
  return {
    repository: plan.repository,
    has_written: plan.hasWritten ? 1 : 0,
    settings: jsonOrNull(plan.settings),
    absence: jsonOrNull(plan.absence),
    snooze: jsonOrNull(plan.snooze),
    skipped: JSON.stringify(plan.skipped),
    counts_from: plan.countsFrom,
    status: jsonOrNull(plan.seen),
  };
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
