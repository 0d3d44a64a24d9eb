import type { SecretLevel } from './secret-finding.ts';

/**
 * One row of the tables of what secrets look like. Every quantifier in a pattern has an upper bound, so that no text
 * can make it slow.
 */
export type SecretRule = {
  /** What it looks like, as said to a person: `a GitHub token`. */
  readonly name: string;
  readonly level: SecretLevel;
  /**
   * In lower case; a text with none of them cannot hold this secret. Looking for plain words first is what makes
   * sixty patterns affordable.
   */
  readonly hints: readonly string[];
  /** Global, with indices. The group `secret`, where there is one, is the secret; else all that matches is. */
  readonly pattern: RegExp;
  /** Where its form is documented. */
  readonly source: string;
  /** Says no to what only has the form. Placeholders are told apart for every rule already. */
  readonly looksReal?: (secret: string, match: RegExpExecArray) => boolean;
};
