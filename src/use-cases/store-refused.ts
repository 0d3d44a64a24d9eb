/** Why the store would not take or give something. */
export type StoreRefusal = 'full' | 'locked' | 'read-only' | 'broken' | 'unreachable';

const sentences: Readonly<Record<StoreRefusal, string>> = {
  full: 'The store refused: its disk is full.',
  locked: 'The store refused: something else holds its database.',
  'read-only': 'The store refused: its database cannot be written.',
  broken: 'The store refused: its database or disk is damaged.',
  unreachable: 'The store refused: its database cannot be reached.',
};

/**
 * The store could not do what was asked, and nothing was half-written. Where it is `unreachable` all of it may have been
 * written: the answer was lost. `cause` is the database's own error.
 */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  readonly reason: StoreRefusal;

  constructor(reason: StoreRefusal, cause: unknown) {
    super(sentences[reason], { cause });
    this.reason = reason;
  }
}
