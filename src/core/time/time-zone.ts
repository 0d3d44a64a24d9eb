/** An IANA zone name this runtime knows, such as `Europe/Berlin`. */
export type TimeZone = string & { readonly __brand: 'TimeZone' };

export const UTC = 'UTC' as TimeZone;

/** Returns the zone, or null when the text is no IANA zone name known to this runtime. */
export function parseTimeZone(text: string): TimeZone | null {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text as TimeZone;
  } catch {
    return null;
  }
}
