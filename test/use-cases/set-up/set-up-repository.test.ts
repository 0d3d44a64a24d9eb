import { describe, expect, it } from 'vitest';
import { agentsSection } from '../../../src/core/set-up/agents-section.ts';
import { setUpFiles } from '../../../src/core/set-up/set-up-files.ts';
import { ada, at, grace, repository } from '../../store/sample.ts';
import { planned, startSetUp, team } from './start-set-up.ts';

const journal = repository('acme/journal');
const paths = setUpFiles('buildlog').map(({ path }) => path);
const wanted = { channel: 'C1', repository: journal, agents: [] } as const;

async function committed(stage: Awaited<ReturnType<typeof startSetUp>>) {
  const texts = await Promise.all(paths.map((path) => stage.github.file(path)));
  return Object.fromEntries(paths.map((path, index) => [path, texts[index]]));
}

describe('setting a repository up', () => {
  it('commits what is missing in one commit, and ties the channel', async () => {
    const stage = await startSetUp();
    const before = (await stage.github.commits(100)).length;
    const done = await stage.setUp.setUpRepository(ada, wanted);

    const [commit] = await stage.github.commits(100);
    expect(done).toEqual({
      type: 'done',
      channel: team,
      repository: journal,
      before: null,
      files: {
        type: 'committed',
        url: expect.stringMatching(new RegExp(`/acme/journal/commit/${commit?.oid}$`)),
        written: paths,
      },
      agents: null,
    });
    expect(await committed(stage)).toEqual(
      Object.fromEntries(setUpFiles('buildlog').map(({ path, text }) => [path, text])),
    );
    expect(await stage.github.commits(100)).toHaveLength(before + 1);
    expect(commit?.headline).toBe('buildlog: set up the build journal');
    expect(await stage.store.teamLogs.find('T1', 'C1')).toEqual({
      team: 'T1',
      channel: 'C1',
      channelName: 'team',
      repository: journal,
      tiedBy: 'U1',
      tiedAt: stage.clock.now(),
    });
  });

  it('overwrites nothing that is there', async () => {
    const stage = await startSetUp();
    await stage.github.pushByHand({ 'buildlog/_TEMPLATE.md': '# Ours\n' }, 'our template');
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({
      files: {
        written: ['buildlog/BUILDLOG_SYSTEM.md', 'buildlog/buildlog.yml', 'buildlog/assets/.gitkeep'],
      },
    });
    expect(await stage.github.file('buildlog/_TEMPLATE.md')).toBe('# Ours\n');
  });

  it('overwrites nothing that somebody adds while it is at work', async () => {
    const stage = await startSetUp();
    // The head moves before the first commit arrives, and before the next one is tried the file is there.
    stage.github.fault({ on: 'mutation', times: 1, type: 'stale-head', shape: 'STALE_DATA' });
    stage.clock.duringWaits(() =>
      stage.github.pushByHand({ 'buildlog/buildlog.yml': 'version: 9\n' }, 'settings'),
    );
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done.type).toBe('done');
    expect(await stage.github.file('buildlog/buildlog.yml')).toBe('version: 9\n');
    expect(await stage.github.file('buildlog/_TEMPLATE.md')).not.toBeNull();
  });

  it('says the second time that all is there, and makes no commit', async () => {
    const stage = await startSetUp();
    await stage.setUp.setUpRepository(ada, wanted);
    const before = await stage.github.commits(100);
    const tied = await stage.store.teamLogs.find('T1', 'C1');
    await new Promise<void>((later) => stage.clock.wakeAt(at(stage.clock.now() + 3_600_000), later));
    const again = await stage.setUp.setUpRepository(grace, wanted);
    expect(again).toMatchObject({ type: 'done', before: journal, files: { type: 'nothing' } });
    expect(await stage.github.commits(100)).toEqual(before);
    expect(await stage.store.teamLogs.find('T1', 'C1')).toEqual(tied);
  });

  it('begins an empty repository', async () => {
    const stage = await startSetUp('empty');
    expect((await planned(stage, null)).access.isEmpty).toBe(true);
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({ type: 'done', files: { written: paths } });
    expect(await stage.github.file('buildlog/_TEMPLATE.md')).not.toBeNull();
  });

  it('commits once where the answer to the commit is lost', async () => {
    const stage = await startSetUp();
    const before = (await stage.github.commits(100)).length;
    stage.github.fault({ on: 'mutation', times: 1, type: 'reset', when: 'after' });
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({ type: 'done', files: { written: paths } });
    expect(await stage.github.commits(100)).toHaveLength(before + 1);
  });

  it('goes on where a process died between the commit and the tie', async () => {
    const stage = await startSetUp();
    const files = setUpFiles('buildlog').map(({ path, text }) => [path, text]);
    await stage.github.pushByHand(Object.fromEntries(files), 'what the dead one had committed');
    expect(await stage.store.teamLogs.find('T1', 'C1')).toBeNull();
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({ type: 'done', before: null, files: { type: 'nothing' } });
    expect((await stage.store.teamLogs.find('T1', 'C1'))?.repository).toBe(journal);
  });

  it('leaves the channel as it was where GitHub does not take the commit', async () => {
    const stage = await startSetUp();
    stage.github.setArchived(true);
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({
      type: 'trouble',
      repository: journal,
      trouble: { kind: 'archived', reference: expect.stringMatching(/^REF-/) },
    });
    expect(await stage.store.teamLogs.find('T1', 'C1')).toBeNull();
  });

  it('waits for an entry that is being committed', async () => {
    const stage = await startSetUp();
    const { outbox } = stage.store;
    const lease = await outbox.lease(journal, 'the committer', stage.clock.now(), 5_000);
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(lease).not.toBeNull();
    expect(done.type).toBe('done');
    // The lease is given back: the committer need not wait for it to end.
    expect(await outbox.lease(journal, 'the committer', stage.clock.now(), 5_000)).not.toBeNull();
  });

  it('gives up where another writer does not let go', async () => {
    const stage = await startSetUp();
    await stage.store.outbox.lease(journal, 'the committer', stage.clock.now(), 3_600_000);
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({ type: 'trouble', trouble: { kind: 'busy' } });
    expect(await stage.github.file('buildlog/_TEMPLATE.md')).toBeNull();
  });

  it('does not write the name of a private channel down', async () => {
    const stage = await startSetUp();
    const secret = { ...team, isPrivate: true, name: 'layoffs' };
    stage.workspace.look = { type: 'channel', channel: secret };
    await stage.setUp.setUpRepository(ada, { ...wanted, agents: ['CLAUDE.md'] });
    expect((await stage.store.teamLogs.find('T1', 'C1'))?.channelName).toBe('');
    const [pull] = stage.github.pullRequests();
    const commits = [...(await stage.github.commits(100)), ...(await stage.github.commits(100, pull?.head))];
    const written = JSON.stringify([commits, pull, await committed(stage)]);
    expect(written).toContain('set up the build journal');
    expect(written).not.toContain('layoffs');
  });
});

describe('a branch that takes pull requests only', () => {
  it.each(['ruleset', 'classic'] as const)(
    '(%s) gets the files by one, and the channel is tied',
    async (rule) => {
      const stage = await startSetUp();
      stage.github.setProtected(rule);
      const before = await stage.github.commits(100);
      const done = await stage.setUp.setUpRepository(ada, wanted);
      const [pull, ...more] = stage.github.pullRequests();
      expect(more).toEqual([]);
      expect(done).toMatchObject({
        type: 'done',
        files: { type: 'proposed', isNew: true, url: expect.stringMatching(/\/acme\/journal\/pull\/1$/) },
      });
      expect(pull).toMatchObject({ ...{ base: 'main', head: 'buildlog/set-up', state: 'OPEN' } });
      expect(pull?.title).toBe('Set up the build journal');
      for (const { path, text } of setUpFiles('buildlog')) {
        expect(await stage.github.file(path, 'buildlog/set-up')).toBe(text);
      }
      expect(await stage.github.commits(100)).toEqual(before);
      expect((await stage.store.teamLogs.find('T1', 'C1'))?.repository).toBe(journal);

      expect(await stage.setUp.setUpRepository(ada, wanted)).toMatchObject({
        files: { type: 'proposed', isNew: false },
      });
      expect(stage.github.pullRequests()).toHaveLength(1);
      await stage.github.mergePullRequest(1);
      expect(await stage.setUp.setUpRepository(ada, wanted)).toMatchObject({ files: { type: 'nothing' } });
    },
  );

  it('is not tried with a commit where a rule has said so', async () => {
    const stage = await startSetUp();
    stage.github.setProtected('ruleset');
    await stage.setUp.setUpRepository(ada, wanted);
    const sent = stage.github.calls.filter(({ name }) => name === 'createCommitOnBranch');
    expect(sent).toHaveLength(1);
  });

  it('gets the section for coding agents by another', async () => {
    const stage = await startSetUp();
    stage.github.setProtected('classic');
    const done = await stage.setUp.setUpRepository(ada, { ...wanted, agents: ['AGENTS.md'] });
    expect(done).toMatchObject({ files: { type: 'proposed' }, agents: { type: 'proposed', isNew: true } });
    expect(stage.github.pullRequests().map(({ head }) => head)).toEqual([
      'buildlog/set-up',
      'buildlog-agents',
    ]);
  });

  it('has to be begun by a person where it is empty: a pull request needs a commit to begin at', async () => {
    const stage = await startSetUp('empty');
    stage.github.setProtected('ruleset');
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({ type: 'trouble', trouble: { kind: 'branch-missing' } });
    await stage.github.pushByHand({ 'README.md': '# Ours' }, 'by hand');
    const again = await stage.setUp.setUpRepository(ada, wanted);
    expect(again).toMatchObject({ type: 'done', files: { type: 'proposed', isNew: true } });
  });

  it('leaves the channel as it was where it takes no pull request either', async () => {
    const stage = await startSetUp();
    stage.github.setProtected('classic');
    stage.github.fault({
      ...{ on: 'mutation', times: 99, type: 'graphql-error', when: 'before' },
      ...{ errorType: 'FORBIDDEN', message: 'Repository rule violations found' },
    });
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({ type: 'trouble', trouble: { kind: 'branch-protected' } });
    expect(await stage.store.teamLogs.find('T1', 'C1')).toBeNull();
  });
});

it('brings the files by pull request where the team asks for that, though the branch would take a commit', async () => {
  const stage = await startSetUp();
  const settings = 'version: 1\ncommits: pull-request\n';
  await stage.github.pushByHand({ 'buildlog/buildlog.yml': settings }, 'settings');
  const done = await stage.setUp.setUpRepository(ada, wanted);
  expect(done).toMatchObject({ files: { type: 'proposed', isNew: true } });
  expect(await stage.github.file('buildlog/buildlog.yml', 'buildlog/set-up')).toBe(settings);
});

describe('the section for coding agents', () => {
  it('comes as a pull request, at the end of the files that are there', async () => {
    const stage = await startSetUp();
    await stage.github.pushByHand({ 'CLAUDE.md': '# Rules\r\n' }, 'rules');
    const done = await stage.setUp.setUpRepository(ada, { ...wanted, agents: ['CLAUDE.md', 'AGENTS.md'] });
    const [pull, ...more] = stage.github.pullRequests();
    expect(more).toEqual([]);
    expect(done).toMatchObject({
      agents: { type: 'proposed', isNew: true, url: expect.stringMatching(/\/acme\/journal\/pull\/\d+$/) },
    });
    expect(pull).toMatchObject({
      base: 'main',
      state: 'OPEN',
      title: 'Tell coding agents about the build journal',
    });
    const section = agentsSection('buildlog');
    expect(await stage.github.file('AGENTS.md', pull?.head)).toBe(section);
    expect(await stage.github.file('CLAUDE.md', pull?.head)).toBe(
      `# Rules\r\n\r\n${section.replaceAll('\n', '\r\n')}`,
    );
    expect(await stage.github.file('CLAUDE.md')).toBe('# Rules\r\n');
  });

  it('is not offered twice', async () => {
    const stage = await startSetUp();
    const withAgents = { ...wanted, agents: ['AGENTS.md'] as const };
    await stage.setUp.setUpRepository(ada, withAgents);
    const again = await stage.setUp.setUpRepository(ada, withAgents);
    expect(again).toMatchObject({ agents: { type: 'proposed', isNew: false } });
    expect(stage.github.pullRequests()).toHaveLength(1);
    await stage.github.mergePullRequest(1);
    const third = await stage.setUp.setUpRepository(ada, withAgents);
    expect(third).toMatchObject({ agents: { type: 'nothing' } });
    expect((await planned(stage, null)).agents).toEqual([
      { name: 'CLAUDE.md', state: 'absent' },
      { name: 'AGENTS.md', state: 'with' },
    ]);
  });

  it('does not hold the tie up where it cannot be offered', async () => {
    const stage = await startSetUp();
    await stage.setUp.setUpRepository(ada, { ...wanted, channel: 'C2' });
    // The files are there: from now on only the pull request writes.
    stage.github.fault({
      ...{ on: 'mutation', times: 99, type: 'graphql-error', when: 'before' },
      ...{ errorType: 'FORBIDDEN', message: 'Resource not accessible by integration' },
    });
    const done = await stage.setUp.setUpRepository(ada, { ...wanted, agents: ['CLAUDE.md'] });
    expect(done).toMatchObject({ type: 'done', agents: { type: 'trouble', trouble: { kind: 'forbidden' } } });
    expect(await stage.store.teamLogs.find('T1', 'C1')).not.toBeNull();
  });
});
