/** What a piece of Block Kit may look like, as data. `check-shape.ts` reads it. */
export type Shape =
  | {
      readonly is: 'text';
      readonly min: number;
      readonly max: number;
      readonly pattern?: RegExp;
      /** Slack's words for a text that does not fit the pattern. */
      readonly mismatch?: string;
    }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | { readonly is: 'boolean' }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape; readonly min: number; readonly max: number }
  | { readonly is: 'object'; readonly fields: Fields }
  /** An object told apart by its `type`. The table is a function so that tables may name each other. */
  | { readonly is: 'typed'; readonly variants: () => Variants };

export type Fields = Readonly<Record<string, Field>>;
export type Field = { readonly shape: Shape; readonly required: boolean };
export type Variants = Readonly<Record<string, Fields>>;

export function required(shape: Shape): Field {
  return { shape, required: true };
}

export function optional(shape: Shape): Field {
  return { shape, required: false };
}

export function text(max: number, min = 1): Shape {
  return { is: 'text', min, max };
}

export function matching(pattern: RegExp, mismatch: string): Shape {
  return { is: 'text', min: 1, max: Number.POSITIVE_INFINITY, pattern, mismatch };
}

export function list(of: Shape, max: number, min = 1): Shape {
  return { is: 'list', of, min, max };
}

export function object(fields: Fields): Shape {
  return { is: 'object', fields };
}

export function typed(variants: () => Variants): Shape {
  return { is: 'typed', variants };
}

/** Only these of a table's variants. */
export function only(variants: Variants, types: readonly string[]): Variants {
  return Object.fromEntries(Object.entries(variants).filter(([type]) => types.includes(type)));
}

export function oneOf(...values: readonly string[]): Shape {
  return { is: 'one-of', values };
}

export function number(min: number, max: number): Shape {
  return { is: 'number', min, max };
}

export const boolean: Shape = { is: 'boolean' };
