/** Words that documentation puts where a secret would be, and how templates write a hole. */
const stockWords =
  /example|placeholder|redacted|change[-_]?me|dummy|your[-_ ]|insert[-_ ]|replace[-_ ]|\.{3}|…|\*{3}|[<>]|\$\{|\{\{/i;

/** What fingers and documentation type for want of a value: `xxxxxx`, `12345678`. No generator makes them. */
const stockRuns = /(.)\1{5}|12345678|abcdefgh|qwertyui/i;

/** The payload of the token that jwt.io shows to everybody: `"sub":"1234567890"`. */
const stockPayload = 'eyJzdWIiOiIxMjM0NTY3ODkw';

/**
 * Whether what stands in a secret's place is none: an example from documentation, a hole to fill in, or something
 * that is blacked out. Only the secret itself counts, so that no remark beside it can excuse it.
 */
export function isPlaceholder(secret: string): boolean {
  return (
    stockWords.test(secret) || stockRuns.test(secret) || secret.includes(stockPayload) || isMonotonous(secret)
  );
}

/** Generated tokens vary. The end is looked at, because the beginning is the vendor's prefix. */
function isMonotonous(secret: string): boolean {
  const end = secret.slice(-20);
  return end.length === 20 && new Set(end).size < 6;
}
