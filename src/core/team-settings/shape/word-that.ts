import * as z from 'zod';

/** A word that this reads as a value; else `sentence` says what a right one looks like. */
export function wordThat<Value>(parse: (text: string) => Value | null, sentence: string) {
  return z.string({ error: sentence }).transform((text, context) => {
    const value = parse(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: sentence });
    return z.NEVER;
  });
}
