/** What the use cases need from outside. The rooms `slack`, `github` and `store` implement these; `main` joins them. */

export type * from './ports/clock.ts';
export type * from './ports/drafts.ts';
export type * from './ports/journal-repository.ts';
export type * from './ports/known-entries.ts';
export type * from './ports/log.ts';
export type * from './ports/log-key.ts';
export type * from './ports/messenger.ts';
export type * from './ports/outbox.ts';
export type * from './ports/people.ts';
export type * from './ports/submission.ts';
export type * from './ports/submission-state.ts';
