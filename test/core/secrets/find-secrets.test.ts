import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../src/core/secrets/find-secrets.ts';
import { noise } from './noise.ts';

const token = `ghp_${noise(36)}`;
/** Only the second opinion knows this one. */
const figmaKey = `figd_${noise(40)}`;
const fixtures = join(import.meta.dirname, '../../fixtures');

describe('finding secrets', () => {
  it('says what, how sure, where and in which line', async () => {
    const text = `Looked at CI\r\nran it with ${token}, fine\nDB_PASSWORD=correcthorse9`;
    expect(await findSecrets(text)).toEqual([
      { rule: 'a GitHub token', level: 'certain', start: 26, end: 66, line: 2 },
      { rule: 'a password or key', level: 'likely', start: 85, end: 98, line: 3 },
    ]);
  });

  it('finds nothing in nothing', async () => {
    expect(await findSecrets('')).toEqual([]);
  });

  it('sees a token through invisible characters, which a file would drop', async () => {
    const text = `with ${token.slice(0, 9)}\u202e\u2069${token.slice(9)}\u200b!`;
    expect(await findSecrets(text)).toEqual([
      { rule: 'a GitHub token', level: 'certain', start: 5, end: 47, line: 1 },
    ]);
  });

  it.each([
    '<!-- secretlint-disable -->',
    '<!-- secretlint-disable-next-line -->',
    '# gitleaks:allow, nosecret, pragma: allowlist secret',
    'This is only an example, a placeholder, <not real>.',
  ])('cannot be switched off by %s', async (remark) => {
    const found = await findSecrets(`${remark}\n${token} ${remark}\n${figmaKey} ${remark}\n`);
    expect(found.map(({ rule }) => rule)).toEqual(['a GitHub token', 'a key (figma)']);
  });

  it('finds a secret that stands right beside another one', async () => {
    const key = `AKIA${noise(16, 'base32')}`;
    const found = await findSecrets(`${key}:${noise(40, 'base64')}`);
    expect(found.map(({ rule, start, end }) => [rule, start, end])).toEqual([
      ['an AWS access key id', 0, 20],
      ['an AWS secret key', 21, 61],
    ]);
  });

  it('calls a secret by its surest name where several rules see it', async () => {
    const found = await findSecrets(`GITHUB_TOKEN=${token}`);
    expect(found).toEqual([{ rule: 'a GitHub token', level: 'certain', start: 13, end: 53, line: 1 }]);
  });

  it('covers all of a key of many lines, and no more', async () => {
    const body = Array.from({ length: 5 }, (_, at) => noise(64, 'base64', at)).join('\n');
    const key = `-----${'BEGIN'} EC PRIVATE KEY-----\n${body}\n-----${'END'} EC PRIVATE KEY-----`;
    const text = `Before\n\n${key}\nAfter`;
    expect(await findSecrets(text)).toEqual([
      { rule: 'a private key', level: 'certain', start: 8, end: 8 + key.length, line: 3 },
    ]);
  });

  it('calls a header alone likely, because the key may be in another field', async () => {
    const found = await findSecrets(
      `It begins with -----${'BEGIN'} PRIVATE KEY----- and then the text goes on`,
    );
    expect(found.map(({ level }) => level)).toEqual(['likely']);
  });

  it('takes the second opinion where our own tables are silent', async () => {
    expect(await findSecrets(`with ${figmaKey}.`)).toEqual([
      { rule: 'a key (figma)', level: 'certain', start: 5, end: 50, line: 1 },
    ]);
  });

  it('takes the whole word where the second opinion stops within it', async () => {
    const found = await findSecrets(`with ${figmaKey}/and+more, then`);
    expect(found.map(({ start, end }) => [start, end])).toEqual([[5, 59]]);
  });

  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.md')))(
    'finds nothing certain in %s',
    async (name) => {
      const found = await findSecrets(readFileSync(join(fixtures, name), 'utf8'));
      expect(found.filter(({ level }) => level === 'certain')).toEqual([]);
    },
  );
});
