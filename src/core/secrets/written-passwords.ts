import type { SecretRule } from './secret-rule.ts';

/** Secrets without a form of their own, told by where they stand. */
export const writtenPasswords: readonly SecretRule[] = [
  {
    name: 'a password or key',
    level: 'likely',
    hints: ['pass', 'pwd', 'secret', 'token', 'key', 'credential'],
    pattern:
      /(?<name>(?:pass(?:word|wd|phrase|code)|pwd|secret|token|(?:api|access|auth|private|encryption|signing|account)[_-]?key|credential)s?(?:[_-][a-z0-9_-]{1,30}|[0-9]{1,3}|key|base)?)["'`]?\]?\s{0,5}(?<sign>=>|:=|=(?![=>])|:(?![:/]))\s{0,5}(?<quote>["'`]?)(?<secret>(?:(?![;&][a-z_ ]{1,30}=)[^\s"'`]){4,200})\k<quote>/dgi,
    source: 'configuration files, .env files, JSON, code',
    looksReal: isAssigned,
  },
  {
    name: 'a password',
    level: 'likely',
    hints: ['--pass', '--token', '--secret', '--api-key', '-u ', '--user '],
    pattern:
      /(?<![A-Za-z0-9-])(?:--(?:pass(?:word|wd|phrase)?|token|secret|api-key)|(?:-u|--user) ["']?[^\s:"']{1,64}:)\s{0,3}["']?(?<secret>[^\s"'=/-][^\s"']{3,200})/dg,
    source: 'command lines, such as curl(1) -u user:password',
    looksReal: isVaried,
  },
  {
    name: 'a password in an address',
    level: 'likely',
    hints: ['://'],
    // From `://` on, because a scheme that may be any word has to be tried from each of its letters.
    pattern: /:\/\/(?<user>[^\s:/@"'`<>]{0,100}):(?<secret>[^\s/"'`<>]{3,200})@(?=[A-Za-z0-9[])/dg,
    source: 'RFC 3986 section 3.2.1, userinfo: databases, brokers and basic authentication',
    looksReal: (secret, match) => isChosen(secret) && secret !== match.groups?.user,
  },
  {
    name: 'an access token',
    level: 'likely',
    hints: ['bearer '],
    pattern: /bearer {1,3}(?<secret>[A-Za-z0-9._~+/-]{16,2000}={0,2})/dgi,
    source: 'RFC 6750 section 2.1',
    looksReal: (secret) => isVaried(secret) && /[0-9]/.test(secret),
  },
  {
    name: 'a user name and password',
    level: 'likely',
    hints: ['basic '],
    pattern: /authorization["']?\s{0,3}[:=,]\s{0,3}["']?basic {1,3}(?<secret>[A-Za-z0-9+/]{8,400}={0,2})/dgi,
    source: 'RFC 7617 section 2: the base64 of user:password',
    looksReal: (secret) =>
      /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(Buffer.from(secret, 'base64').toString('latin1')),
  },
  {
    name: 'a Mailgun key',
    level: 'likely',
    hints: ['key-'],
    pattern: /(?<![A-Za-z0-9-])key-[0-9a-f]{32}(?![0-9a-f])/dg,
    source:
      'documentation.mailgun.com: authentication; likely only, because the key of a cache looks the same',
  },
];

/** Words that stand for a password in examples, and the ones that everybody's local database has. */
const stockPasswords =
  /^(?:pass(?:word|wd|phrase)?|pwd|pw|secret|token|user(?:name)?|admin|root|postgres|mysql|test(?:ing)?|guest|foo|bar|string|null|none|nil|true|false|undefined|required|optional|unknown|invalid|missing|hidden|bearer|basic)(?:[0-9]{0,3}[.,;:)\]}]{0,3}|\|.*)$/i;

function isChosen(secret: string): boolean {
  return !stockPasswords.test(secret) && !/^[$%{]|^process\.env/.test(secret);
}

/** Not one plain word: those are identifiers and prose far more often than passwords. */
function isVaried(secret: string): boolean {
  return isChosen(secret) && !/^[A-Za-z_.-]+[.,;:)\]}]*$/.test(secret) && !/^[0-9.,:/-]+$/.test(secret);
}

/** Code reads its secrets from elsewhere, and types and prose have words here. */
const isCode = /[()[\]{}]|^[./~@#&|]|^https?:|\w\.[A-Za-z_]\w*\.?\w*$|^\w+::/;

function isAssigned(secret: string, { groups }: RegExpExecArray): boolean {
  const { name = '', sign = '', quote = '' } = groups ?? {};
  if (!isChosen(secret) || /^https?:/.test(secret)) return false;
  if (quote !== '') return isVaried(secret) || (/^pass|^pwd/i.test(name) && isLongWord(secret));
  const value = secret.replace(/[.,;:)\]}]+$/, '');
  if (isCode.test(value)) return false;
  // `DB_PASSWORD=…` is how .env files and shells write it: there, a plain word is a value as well.
  if (sign === '=' && name === name.toUpperCase()) return isLongWord(value) || isVaried(value);
  return isVaried(value) && value.length >= 8 && /[A-Za-z]/.test(value) && /[0-9!#%^*+]/.test(value);
}

function isLongWord(secret: string): boolean {
  return /^[A-Za-z]{8,}$/.test(secret) && !/pass|secret|token/i.test(secret);
}
