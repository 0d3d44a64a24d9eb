import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type {
  Clock,
  Log,
  People,
  Presence,
  ReminderMessenger,
  Reminders,
  TeamLogs,
  TeamSettingsSource,
  Workspace,
} from '../ports.ts';

/** What reminding people needs from outside. */
export type ReminderSurroundings = {
  readonly reminders: Reminders;
  readonly people: People;
  readonly directory: Presence;
  readonly teamSettings: TeamSettingsSource;
  readonly teamLogs: TeamLogs;
  readonly workspace: Pick<Workspace, 'standing'>;
  readonly home: RepositoryName;
  readonly clock: Clock;
  readonly log: Log;
};

/** What sending them needs besides. */
export type ReminderSending = ReminderSurroundings & {
  readonly reminderMessenger: ReminderMessenger;
  readonly newReference: () => string;
  /** From 0 to 1, anew each time. */
  readonly random: () => number;
};
