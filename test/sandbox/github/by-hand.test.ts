import { expect, test } from 'vitest';
import { startPlayedGitHub } from './start-played-github.ts';

const edit = (from: string | null, text: string) => ({
  path: 'a.md',
  from,
  to: { type: 'text' as const, text },
  message: 'Edit a.md by hand',
});

test('an edit lands on the file its author saw, and on no other', async () => {
  const { github } = await startPlayedGitHub();
  await github.pushByHand({ 'a.md': 'one' }, 'One');
  const seen = await oidOf('a.md');
  expect(await github.changeByHand(edit(seen, 'two'))).toMatchObject({ type: 'committed' });
  expect(await github.changeByHand(edit(seen, 'three'))).toEqual({ type: 'changed' });
  expect(await github.file('a.md')).toBe('two');
  expect(await github.changeByHand(edit(null, 'new'))).toEqual({ type: 'changed' });

  async function oidOf(path: string): Promise<string | null> {
    return (await github.tree()).find((one) => one.path === path)?.oid ?? null;
  }
});

test('of two edits of one file at once, one lands', async () => {
  const { github } = await startPlayedGitHub();
  const results = await Promise.all(['left', 'right'].map((text) => github.changeByHand(edit(null, text))));
  expect(results.map(({ type }) => type).toSorted()).toEqual(['changed', 'committed']);
});

test('a file is deleted or renamed as it is, a picture too', async () => {
  const { github } = await startPlayedGitHub();
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]);
  await github.pushByHand({ 'a.png': picture, 'b.md': 'b' }, 'Two files');
  const [, a, b] = await github.tree();
  const renamed = { type: 'renamed' as const, path: 'assets/c.png' };
  await github.changeByHand({ path: 'a.png', from: a?.oid ?? null, to: renamed, message: 'Rename' });
  await github.changeByHand({
    path: 'b.md',
    from: b?.oid ?? null,
    to: { type: 'deleted' },
    message: 'Delete',
  });
  expect((await github.tree()).map(({ path, oid }) => [path, oid])).toMatchObject([
    ['README.md', expect.any(String)],
    ['assets/c.png', a?.oid],
  ]);
  expect(await github.bytes('assets/c.png')).toEqual(picture);
  expect((await github.commits(1))[0]?.files).toEqual([{ path: 'b.md', change: 'deleted' }]);
  const onto = { type: 'renamed' as const, path: 'README.md' };
  await expect(
    github.changeByHand({ path: 'assets/c.png', from: a?.oid ?? null, to: onto, message: 'Onto' }),
  ).rejects.toThrow('There is a file of that name already.');
});
