import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { PullRequest } from './rolling-branch.ts';
import type { TroubleKind } from './submission-state.ts';

/** What only a person can mend. */
export type AlertSubject =
  /** Nothing lands until then. */
  | { readonly type: 'trouble'; readonly kind: TroubleKind; readonly detail: string }
  /** Entries go on landing; the setting is out of date. */
  | { readonly type: 'renamed'; readonly to: string }
  /** It was closed without being merged; its entries are queued again. */
  | { readonly type: 'pull-request-closed'; readonly pullRequest: PullRequest; readonly entries: number }
  /** Its branches cannot be merged. */
  | { readonly type: 'pull-request-conflict'; readonly pullRequest: PullRequest }
  /** The team's settings file cannot be read; the last good one counts. `line` from 1; null where it has none. */
  | { readonly type: 'bad-settings'; readonly line: number | null; readonly problem: string };

/** Something that the owner of a log has to know, about one repository. */
export type Alert = {
  readonly repository: RepositoryName;
  readonly subject: AlertSubject;
  readonly reference: string;
  /** Since when it goes on: where entries wait, since the first of them was submitted. */
  readonly since: Instant;
};

/** Raised by whoever notices; cheap to call again with the same. Never throws: what cannot be kept is logged. */
export interface Alarm {
  /** Tells the owners once, however often and by however many processes it is raised, until it is over. */
  raise(repository: RepositoryName, subject: AlertSubject): Promise<void>;
  /** What was raised about this repository with these types is over: the message that told of it says so. */
  over(repository: RepositoryName, types: readonly AlertSubject['type'][]): Promise<void>;
  /** The same for what was raised about just this subject. */
  mended(repository: RepositoryName, subject: AlertSubject): Promise<void>;
}

/** A message that tells of an alert, or that it is over; `says` names the rest, so that the same is not said again. */
export type ShownAlert = {
  readonly user: string;
  readonly reader: AlertReader;
  readonly channel: string;
  readonly ts: string;
  readonly isOver: boolean;
  readonly says: string;
};

/** Why somebody is told: they tied a channel to the repository, or nobody did and the workspace is theirs. */
export type AlertReader = 'tied-it' | 'owns-workspace';

export type KeptAlert = {
  readonly alert: Alert;
  /** Null while it goes on. */
  readonly overAt: Instant | null;
  readonly shown: readonly ShownAlert[];
};

/** What became of the entries that were submitted while an alert went on. */
export type AlertProgress = { readonly waiting: number; readonly landed: number; readonly proposed: number };

/** The alerts, kept. Each promise rejects when the disk or the database refuses. */
export interface Alerts {
  /**
   * Opens this alert, unless one about the same is open: that one goes on, and of a settings file it tells the newest
   * problem. One that was told to be over begins anew. Returns whether it began, which one caller hears alone.
   */
  open(alert: Alert): Promise<boolean>;
  /** Ends what is open about this repository with these types; returns whether anything was. */
  end(repository: RepositoryName, types: readonly AlertSubject['type'][], at: Instant): Promise<boolean>;
  /** The same for what is open about just this subject. */
  endOne(repository: RepositoryName, subject: AlertSubject, at: Instant): Promise<boolean>;
  /** Takes what is due to be told; it is due again after so many milliseconds: of several processes one tells it. */
  claim(now: Instant, milliseconds: number): Promise<readonly KeptAlert[]>;
  /** What goes on now. */
  ongoing(): Promise<readonly Alert[]>;
  /** When the next is due, by whomever it was claimed; null when there is none. */
  next(): Promise<Instant | null>;
  /**
   * Keeps the messages that tell of it, and when it is to be told again: `dueAt`, null for not until it changes. It is
   * due at once where it has changed since it was claimed.
   */
  told(kept: KeptAlert, shown: readonly ShownAlert[], dueAt: Instant | null): Promise<void>;
  /** Who tied channels to this repository, each once. */
  owners(repository: RepositoryName): Promise<readonly string[]>;
  /** Of the entries for this repository that were submitted between the two. */
  progress(repository: RepositoryName, since: Instant, until: Instant): Promise<AlertProgress>;
}

/** What an alert's message says. */
export type AlertTold = {
  readonly alert: Alert;
  readonly reader: AlertReader;
  readonly isOver: boolean;
  readonly progress: AlertProgress;
};

export interface AlertMessenger {
  /** Posts it to this person alone, or updates the message there is. Throws when it may work later. */
  show(
    user: string,
    told: AlertTold,
    known: { readonly channel: string; readonly ts: string } | null,
  ): Promise<
    | { readonly type: 'shown'; readonly channel: string; readonly ts: string }
    /** They have left or cannot be written to. */
    | { readonly type: 'nobody-there' }
  >;
  /** The primary owner of the workspace; null where Slack names none. Throws when Slack does not answer. */
  primaryOwner(): Promise<string | null>;
}
