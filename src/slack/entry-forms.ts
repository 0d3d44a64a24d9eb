import type { WebClient } from '@slack/web-api';
import type { JournalDraft, LogDay, Person } from '../use-cases/ports.ts';

/** Where a form is shown: in a modal of its own, on top of the one it was asked from, or instead of a view of ours. */
export type FormPlace =
  | { readonly type: 'new'; readonly triggerId: string }
  | { readonly type: 'on-top'; readonly triggerId: string }
  | { readonly type: 'instead'; readonly viewId: string };

/** The forms of the two kinds of entry, for the features that open them: no feature knows another. */
export type EntryForms = {
  /** Not instead of a view: inputs that first appear by an update lose what they were filled with. */
  readonly openLog: (
    client: WebClient,
    place: Exclude<FormPlace, { type: 'instead' }>,
    person: Person,
    day: LogDay,
  ) => Promise<void>;
  /** `restored`: the draft was kept from before, which is said. */
  readonly openJournal: (
    client: WebClient,
    place: Exclude<FormPlace, { type: 'on-top' }>,
    person: Person,
    draft: JournalDraft,
    restored: boolean,
  ) => Promise<void>;
};
