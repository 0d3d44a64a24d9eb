/** What the use cases need from outside. The rooms beside this one implement these; `main` joins them. */

export type * from './ports/alerts.ts';
export type * from './ports/assets.ts';
export type * from './ports/captures.ts';
export type * from './ports/clock.ts';
export type * from './ports/drafts.ts';
export type * from './ports/journal-drafts.ts';
export type * from './ports/journal-index.ts';
export type * from './ports/journal-repository.ts';
export type * from './ports/journal-tree.ts';
export type * from './ports/known-entries.ts';
export type * from './ports/log.ts';
export type * from './ports/log-key.ts';
export type * from './ports/messenger.ts';
export type * from './ports/meter.ts';
export type * from './ports/outbox.ts';
export type * from './ports/people.ts';
export type * from './ports/pictures.ts';
export type * from './ports/reminders.ts';
export type * from './ports/rolling-branch.ts';
export type * from './ports/submission.ts';
export type * from './ports/submission-state.ts';
export type * from './ports/team-logs.ts';
export type * from './ports/team-settings.ts';
export type * from './ports/workspace.ts';
