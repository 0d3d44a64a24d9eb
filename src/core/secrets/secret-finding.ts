/**
 * `certain`: its form alone says what it is (a vendor's prefix, a key's header), so it must not be committed.
 * `likely`: it stands where a secret stands (`password = …`); only its author can tell.
 */
export type SecretLevel = 'certain' | 'likely';

/** Something in a text that looks like a credential. It says where, and never repeats what. */
export type SecretFinding = {
  /** What it looks like, as said to a person: `a GitHub token`. */
  readonly rule: string;
  readonly level: SecretLevel;
  /** The secret itself in UTF-16 units of the text: without the name before it, with all of its own lines. */
  readonly start: number;
  readonly end: number;
  /** The line it begins in, from 1. */
  readonly line: number;
};
