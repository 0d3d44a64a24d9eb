/** What a field may hold. The tables of shapes are made of these; `check-shape.ts` reads them. */
export type Rule =
  | { readonly is: 'flag' }
  | { readonly is: 'string'; readonly min: number; readonly max: number; readonly pattern?: RegExp }
  | { readonly is: 'integer'; readonly min: number; readonly max: number }
  | { readonly is: 'one-of'; readonly values: readonly (string | number)[] }
  | { readonly is: 'text'; readonly plain: boolean; readonly max: number }
  | { readonly is: 'object'; readonly shape: Shape }
  | { readonly is: 'typed'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: Rule; readonly min: number; readonly max: number };

/** The fields of an object: those it must have and those it may have. Slack refuses any other, so we do too. */
export type Shape = {
  readonly required: Readonly<Record<string, Rule>>;
  readonly optional: Readonly<Record<string, Rule>>;
  /** Groups of fields of which exactly one has to be there. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Groups of fields of which at least one has to be there. */
  readonly someOf?: readonly (readonly string[])[];
  /** Fields that something else looks at. */
  readonly elsewhere?: readonly string[];
};

export const flag: Rule = { is: 'flag' };

export function string(limit: { readonly max: number }, min = 1): Rule {
  return { is: 'string', min, max: limit.max };
}

export function pattern(expression: RegExp): Rule {
  return { is: 'string', min: 1, max: Number.POSITIVE_INFINITY, pattern: expression };
}

export function integer(min: number, max: number): Rule {
  return { is: 'integer', min, max };
}

export function oneOf(...values: readonly (string | number)[]): Rule {
  return { is: 'one-of', values };
}

/** A `plain_text` object, 1 to `max` long. */
export function plainText(limit: { readonly max: number }): Rule {
  return { is: 'text', plain: true, max: limit.max };
}

/** A `plain_text` or `mrkdwn` object, 1 to `max` long. */
export function anyText(limit: { readonly max: number }): Rule {
  return { is: 'text', plain: false, max: limit.max };
}

export function object(shape: Shape): Rule {
  return { is: 'object', shape };
}

/** An object whose `type` is one of these; its own shape is looked up by that type. */
export function typed(...of: readonly string[]): Rule {
  return { is: 'typed', of };
}

export function list(of: Rule, limit: { readonly max: number }, min = 1): Rule {
  return { is: 'list', of, min, max: limit.max };
}
