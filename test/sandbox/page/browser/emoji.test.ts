import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emojiOf } from '../../../../sandbox/page/browser/blocks/emoji.ts';

const source = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'slack');

test('every emoji that the bot writes is shown as a sign, none as its short name', () => {
  const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => readFileSync(join(source, path), 'utf8').match(/:[a-z]+(_[a-z]+)*:/g) ?? []);
  const names = [...new Set(written)];
  expect(names).toContain(':pushpin:');
  expect(names.filter((name) => emojiOf(name.slice(1, -1)) === name)).toEqual([]);
});

test('what is in no table stays as it is typed', () => {
  expect(emojiOf('acme-parrot')).toBe(':acme-parrot:');
});
