import type { SecretRule } from './secret-rule.ts';

/** Private keys in their text forms. */
export const privateKeys: readonly SecretRule[] = [
  {
    name: 'a private key',
    level: 'certain',
    hints: ['private key'],
    pattern:
      /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}(?:[^-]|-(?!----)){16,20000}-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/dg,
    source: 'RFC 7468 sections 10 and 11; RFC 9580 section 6.2 (PGP); RFC 4716 (SSH2)',
  },
  {
    name: 'a private key',
    level: 'certain',
    hints: ['private key'],
    pattern:
      /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}(?:(?:\\n|\\r|[\s>|]){1,8}(?:[A-Za-z-]{1,20}: [^\r\n]{1,80}|[A-Za-z0-9+/=]{16,2000})){1,600}/dg,
    source: 'the same, cut off before its end',
  },
  {
    name: 'a private key',
    level: 'likely',
    hints: ['private key'],
    pattern: /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/dg,
    source: 'the same, the header alone: the key may be in the next field, or nowhere',
  },
  {
    name: 'a PuTTY private key',
    level: 'certain',
    hints: ['putty-user-key-file-'],
    pattern:
      /PuTTY-User-Key-File-[23](?:[^P]|P(?!uTTY-U)){10,4000}?Private-Lines: [0-9]{1,3}(?:[\r\n]{1,2}[A-Za-z0-9+/=]{1,64}){1,200}/dg,
    source: 'the.earth.li/~sgtatham/putty: PPK file format',
  },
  {
    name: 'an age key',
    level: 'certain',
    hints: ['age-secret-key-1'],
    pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/dg,
    source: 'age-encryption.org/v1',
  },
];
