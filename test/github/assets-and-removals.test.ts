import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import { usualSize } from '../../src/github/commit-size.ts';
import { planChanges } from '../../src/github/plan-changes.ts';
import {
  adaPath,
  create,
  edit,
  gracePath,
  path,
  remove,
  requestOf,
  statesOf,
  typesOf,
} from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const picture = path('buildlog/assets/2026-11-20-ada-0badcafe.png');
const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 128, 13, 10]);
const withPicture = [{ path: picture, bytes }];

describe('a picture of an entry', () => {
  it('lands in the same commit, byte for byte', async () => {
    const { github, repository } = await startJournal();
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n', withPicture)]));
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect(await github.bytes(picture)).toEqual(Buffer.from(bytes));
    expect((await github.commits(1))[0]?.files).toEqual([
      { path: picture, change: 'added' },
      { path: adaPath, change: 'added' },
    ]);
  });

  it('is sent whole from a part of a larger buffer', async () => {
    const { github, repository } = await startJournal();
    const part = new Uint8Array([1, 2, 3, 4, 5, 6]).subarray(2, 4);
    const assets = [{ path: picture, bytes: part }];
    await repository.commit(requestOf([create('one', adaPath, '# Ada\n', assets)]));
    expect(await github.bytes(picture)).toEqual(Buffer.from([3, 4]));
  });

  it('is not sent with an entry that is there already', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'By hand');
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n', withPicture)]));
    expect(statesOf(report).one).toMatchObject({ type: 'landed', landed: { commit: null } });
    expect(await github.file(picture)).toBeNull();
  });

  it('is not sent with an entry that its author has to decide about, while others land', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# By hand\n' }, 'By hand');
    const report = await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n', withPicture), create('two', gracePath, '# Grace\n')]),
    );
    expect(typesOf(report)).toEqual({ one: 'conflict', two: 'landed' });
    expect(await github.file(picture)).toBeNull();
  });

  it('is sent once for two entries, or over itself', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [picture]: bytes }, 'Same picture');
    const report = await repository.commit(
      requestOf([
        create('one', adaPath, '# Ada\n', withPicture),
        create('two', gracePath, '# Grace\n', withPicture),
      ]),
    );
    expect(typesOf(report)).toEqual({ one: 'landed', two: 'landed' });
  });

  it('counts towards the size of a commit, and towards its files', () => {
    const large = [{ path: picture, bytes: new Uint8Array(7_999_990) }];
    const many = Array.from({ length: 99 }, (_, index) => ({
      path: path(`buildlog/assets/${index}.png`),
      bytes: new Uint8Array(1),
    }));
    const two = create('two', gracePath, '# Grace\n');
    const outcomes = (assets: typeof large) =>
      planChanges([create('one', adaPath, '# Ada\n', assets), two], new Map(), usualSize).outcomes.map(
        ({ id }) => id,
      );
    expect(outcomes(large)).toEqual(['one']);
    expect(outcomes(many)).toEqual(['one']);
    expect(outcomes(many.slice(1))).toEqual(['one', 'two']);
  });

  it('lets an entry with more than that go alone', () => {
    const large = [{ path: picture, bytes: new Uint8Array(9_000_000) }];
    const plan = planChanges([create('one', adaPath, '# Ada\n', large)], new Map(), usualSize);
    expect([...plan.assets.keys()]).toEqual([picture]);
  });
});

describe('taking an entry away', () => {
  it('deletes its file in a commit that says so', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n', 'n.txt': 'n' }, 'Ada');
    const report = await repository.commit(requestOf([remove('one', adaPath, '# Ada\n')]));
    const [commit] = await github.commits(1);
    expect(statesOf(report).one).toEqual({
      type: 'landed',
      landed: {
        commit: {
          oid: commit?.oid,
          url: `${new URL(github.apiUrl).origin}/acme/journal/commit/${commit?.oid}`,
        },
        file: null,
      },
    });
    expect(commit?.files).toEqual([{ path: adaPath, change: 'deleted' }]);
  });

  it('is nothing to do where it is gone, beside others that land', async () => {
    const { github, repository } = await startJournal();
    const report = await repository.commit(
      requestOf([remove('one', adaPath, '# Ada\n'), create('two', gracePath, '# Grace\n')]),
    );
    expect(statesOf(report)).toMatchObject({
      one: { type: 'landed', landed: { commit: null, file: null } },
      two: { type: 'landed', landed: { file: { text: '# Grace\n' } } },
    });
    expect((await github.commits(1))[0]?.files).toEqual([{ path: gracePath, change: 'added' }]);
  });

  it('leaves nothing, though another entry takes its place in the same commit', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'Ada');
    const report = await repository.commit(
      requestOf([remove('one', adaPath, '# Ada\n'), create('two', adaPath, '# Anew\n')]),
    );
    expect(statesOf(report)).toMatchObject({
      one: { type: 'landed', landed: { file: null } },
      two: { type: 'landed', landed: { file: { text: '# Anew\n' } } },
    });
    expect(await github.file(adaPath)).toBe('# Anew\n');
  });

  it('is a conflict where somebody changed it, and the file stays', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# By hand\n' }, 'By hand');
    const report = await repository.commit(requestOf([remove('one', adaPath, '# Ada\n')]));
    expect(statesOf(report).one).toMatchObject({
      type: 'conflict',
      conflict: { theirs: { text: '# By hand\n' } },
    });
    expect(await github.file(adaPath)).toBe('# By hand\n');
  });

  it('in the batch that writes it leaves nothing to commit, neither file nor picture', async () => {
    const { github, repository } = await startJournal();
    const report = await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n', withPicture), remove('two', adaPath, '# Ada\n')]),
    );
    expect(statesOf(report)).toEqual({
      one: { type: 'landed', landed: { commit: null, file: null } },
      two: { type: 'landed', landed: { commit: null, file: null } },
    });
    expect(await github.commits(9)).toHaveLength(1);
  });

  it('in the batch that writes it leaves no picture in the commit of others', async () => {
    const { github, repository } = await startJournal();
    const changes = [create('one', adaPath, '# Ada\n', withPicture), remove('two', adaPath, '# Ada\n')];
    await repository.commit(requestOf([...changes, create('three', gracePath, '# Grace\n')]));
    expect((await github.commits(1))[0]?.files).toEqual([{ path: gracePath, change: 'added' }]);
  });

  it('and writing it anew in one batch is one change of the file', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'Ada');
    const report = await repository.commit(
      requestOf([remove('one', adaPath, '# Ada\n'), create('two', adaPath, '# Ada, anew\n')]),
    );
    expect(typesOf(report)).toEqual({ one: 'landed', two: 'landed' });
    expect((await github.commits(1))[0]?.files).toEqual([{ path: adaPath, change: 'modified' }]);
  });

  it('is not named by a commit that does not hold it', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [gracePath]: '# Grace\n' }, 'Grace');
    const named: (readonly string[])[] = [];
    await repository.commit(
      requestOf(
        [
          create('one', adaPath, '# Ada\n'),
          remove('two', adaPath, '# Ada\n'),
          edit('three', gracePath, '# Grace\n', '# Grace, later\n'),
        ],
        {
          message: (ids) => {
            named.push(ids);
            return { headline: 'x', coAuthors: [] };
          },
        },
      ),
    );
    expect(named).toEqual([['three']]);
  });
});

describe('the pictures of an entry that is taken away', () => {
  const oid = blobOidOf(bytes);
  const gone = [{ path: picture, oid }];

  it('go in the same commit', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n', [picture]: bytes, 'n.txt': 'n' }, 'Ada');
    const report = await repository.commit(requestOf([remove('one', adaPath, '# Ada\n', gone)]));
    expect(statesOf(report).one).toMatchObject({ type: 'landed', landed: { file: null } });
    expect((await github.commits(1))[0]?.files).toEqual([
      { path: picture, change: 'deleted' },
      { path: adaPath, change: 'deleted' },
    ]);
  });

  it('are no matter where they are gone, beside others that land', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'Ada');
    const report = await repository.commit(
      requestOf([remove('one', adaPath, '# Ada\n', gone), create('two', gracePath, '# Grace\n')]),
    );
    expect(typesOf(report)).toEqual({ one: 'landed', two: 'landed' });
    expect(await github.file(adaPath)).toBeNull();
  });

  it('stay where somebody put another file in their place', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n', [picture]: Uint8Array.from([0, 255]) }, 'Ada');
    await repository.commit(requestOf([remove('one', adaPath, '# Ada\n', gone)]));
    expect(await github.file(adaPath)).toBeNull();
    expect(await github.bytes(picture)).toEqual(Buffer.from([0, 255]));
  });

  it('stay with an entry that somebody changed', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# By hand\n', [picture]: bytes }, 'By hand');
    await repository.commit(requestOf([remove('one', adaPath, '# Ada\n', gone)]));
    expect(await github.bytes(picture)).toEqual(Buffer.from(bytes));
  });

  it('stay where another entry of the batch brings them', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n', [picture]: bytes }, 'Ada');
    const changes = [remove('one', adaPath, '# Ada\n', gone), create('two', gracePath, '#\n', withPicture)];
    await repository.commit(requestOf(changes));
    expect(await github.bytes(picture)).toEqual(Buffer.from(bytes));
    expect(await github.file(adaPath)).toBeNull();
  });

  it('may be read as text: what is there is what counts', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n', [picture]: 'GIF89a' }, 'Ada');
    const removals = [{ path: picture, oid: blobOidOf('GIF89a') }];
    await repository.commit(requestOf([remove('one', adaPath, '# Ada\n', removals)]));
    expect(await github.file(picture)).toBeNull();
  });
});
