import { plainText } from '../kit/form/input-block.ts';

/** Ids of the forms of setting up. */
export const setUpForm = {
  /** The first form: which repository. */
  choose: 'set-up:choose',
  listed: 'set-up-listed',
  typed: 'set-up-typed',
  untie: 'set-up:untie',
  /** The second: what will be done. */
  confirm: 'set-up:confirm',
  agents: 'set-up-agents',
  /** Back to the first, from a form that says what is in the way. */
  again: 'set-up:again',
} as const;

/** The title of each of them. */
export const setUpTitle = plainText('Set up this channel');
