import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Absence } from '../../core/reminder/absence.ts';
import type { RemindedPerson } from '../../core/reminder/reminded-person.ts';
import type { Reminder } from '../../core/reminder/reminder.ts';
import type { ReminderSettings } from '../../core/reminder/reminder-settings.ts';
import type { PersonStatus } from '../../core/reminder/status-says-away.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { TimeZone } from '../../core/time/time-zone.ts';
import type { PersonKey } from './people.ts';

/** What is kept of somebody who may be reminded: they wrote an entry, or said something about reminders. */
export type ReminderPlan = {
  readonly key: PersonKey;
  /** That of their newest entry, whose team's settings and holidays count. */
  readonly repository: RepositoryName;
  /** Whether they ever submitted an entry: who did not is asked only if they want it themselves. */
  readonly hasWritten: boolean;
  /** Their own; null: the team's count. */
  readonly settings: ReminderSettings | null;
  readonly absence: Absence | null;
  readonly snooze: RemindedPerson['snooze'];
  readonly skipped: readonly LocalDate[];
  /** No reminder of this instant or before goes out any more. */
  readonly countsFrom: Instant;
  /** What Slack said last of their status, and when; null: not yet. */
  readonly seen: { readonly status: PersonStatus; readonly at: Instant } | null;
};

/** A plan with what it does not say itself; of the days, the last few. */
export type ReminderFacts = ReminderPlan & {
  readonly zone: TimeZone;
  readonly logged: readonly LocalDate[];
  readonly sent: RemindedPerson['sent'];
};

/** What comes of looking at somebody: the reminder that is due, if one is, and when to look again. */
export type ReminderDecision = {
  readonly facts: ReminderFacts;
  readonly due: Reminder | null;
  /** Null: not until something changes. */
  readonly nextAt: Instant | null;
};

/**
 * What a message to somebody says. `asking` has the buttons; `logged`, `skipped` and `snoozed` are what became of it;
 * `past`: a newer one asks. `away` tells them that a lead said so, `back` that they took it back.
 */
export type ReminderSays = 'asking' | ReminderAnswer | 'past' | 'away' | 'back';

/** What becomes of a reminder. */
export type ReminderAnswer = 'logged' | 'skipped' | 'snoozed';

/** A message to one person, posted or about to be. */
export type ReminderMessage = {
  /** What it is sent once under. */
  readonly key: string;
  readonly kind: Reminder['kind'] | 'away';
  readonly date: LocalDate;
  readonly dueAt: Instant;
  readonly says: ReminderSays;
  readonly place: { readonly channel: string; readonly ts: string } | null;
  readonly facts: ReminderFacts;
};

/** How far apart messages are sent: an instant after the one before. */
export type Spacing = () => number;

/** Who is reminded when, and what they were sent. Each promise rejects when the disk or the database refuses. */
export interface Reminders {
  find(key: PersonKey): Promise<ReminderPlan | null>;
  /**
   * Keeps what `change` makes of the plan, in one step; a person without one has the plan `first` until then. They are
   * looked at anew. `answer`: what the messages that ask for the log of this day say from now on.
   */
  change(
    first: ReminderPlan,
    change: (plan: ReminderPlan) => ReminderPlan,
    answer: { readonly date: LocalDate; readonly says: ReminderAnswer } | null,
  ): Promise<ReminderPlan>;

  /**
   * Takes those who are due to be looked at, the longest due first, at most `limit`. They are due again at `until`,
   * unless it is decided before: of several processes one looks at each.
   */
  claimDue(now: Instant, until: Instant, limit: number): Promise<readonly ReminderFacts[]>;
  /**
   * Keeps what was decided about those who were claimed until `until`, with the reminders to be sent, each once ever. Who
   * has changed since is left alone and looked at again.
   */
  decide(
    decisions: readonly ReminderDecision[],
    until: Instant,
    now: Instant,
    spacing: Spacing,
  ): Promise<void>;
  /** When the next is due to be looked at; null when nobody is. */
  nextDue(): Promise<Instant | null>;

  /** Adds a message that tells somebody of an absence that another gave them. */
  tellAway(key: PersonKey, absence: Absence, now: Instant): Promise<void>;
  /** The message that told of an absence from this day, or all such messages, say that it is over. */
  answerAway(key: PersonKey, date: LocalDate | null): Promise<void>;
  /** Takes messages that do not say yet what they should, as `claimDue` takes people. */
  claimMessages(now: Instant, until: Instant, limit: number): Promise<readonly ReminderMessage[]>;
  nextMessage(): Promise<Instant | null>;
  /** Keeps where it was posted and what it says; one that asks is then the only one of its person that does. */
  shown(message: ReminderMessage, place: { channel: string; ts: string }, now: Instant): Promise<void>;
  /** It was never posted and has nothing to say any more, unless it is being posted right now. */
  unsaid(message: ReminderMessage): Promise<void>;
  /** Takes back a reminder that was not posted, as if it had never been decided. */
  withdraw(message: ReminderMessage): Promise<void>;
  /** It is tried again then. */
  failed(message: ReminderMessage, retryAt: Instant): Promise<void>;
  /** Nobody is there to read it: no more to this person, until they write again. */
  gone(message: ReminderMessage): Promise<void>;

  /** Takes those whose status was seen longest ago of all who may be due before `horizon`, the next due first. */
  claimLooks(now: Instant, until: Instant, horizon: Instant, limit: number): Promise<readonly PersonKey[]>;
  seen(key: PersonKey, status: PersonStatus, at: Instant, lookAgainAt: Instant): Promise<void>;

  /** The repositories that anybody is reminded for. */
  repositories(): Promise<readonly RepositoryName[]>;
  /** Looks anew at everybody of a repository whose team's settings are not `settings` any more; from now on these count. */
  teamSettles(repository: RepositoryName, settings: string, now: Instant): Promise<void>;
}

/** What is shown to somebody. */
export type ReminderTold = {
  readonly message: ReminderMessage;
  /** Who said that they are away, by name; null unless that is what it says. */
  readonly awayBy: string | null;
};

export interface ReminderMessenger {
  /** Posts it to its person, or updates the message there is. Throws when it may work later. */
  show(told: ReminderTold): Promise<
    | { readonly type: 'shown'; readonly channel: string; readonly ts: string }
    /** They have left or cannot be written to. */
    | { readonly type: 'nobody-there' }
    /** Slack wants no message from us for so long. */
    | { readonly type: 'too-fast'; readonly milliseconds: number }
  >;
}
