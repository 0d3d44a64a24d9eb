/** Something Slack would refuse: where, as a JSON pointer into the view or message, and the rule by name. */
export type Violation = { readonly path: string; readonly rule: RuleName };

export type RuleName =
  | 'required' // a field that has to be there is not
  | 'unknown-field'
  | 'wrong-kind' // text where a list should be, and the like
  | 'unknown-type' // no block or element the bot uses
  | 'wrong-surface' // a block this kind of view or message cannot hold
  | 'wrong-place' // an element its block cannot hold
  | 'empty'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-large' // in bytes
  | 'out-of-range'
  | 'malformed' // a time that is no time, an address that is none
  | 'not-plain-text'
  | 'unknown-value'
  | 'exclusive' // two fields of which only one may be there, or neither is
  | 'duplicate-block-id'
  | 'duplicate-action-id'
  | 'initial-option-unknown'
  | 'submit-required'
  | 'second-focus';
