import { describe, expect, it } from 'vitest';
import { create } from '../../github/sample-changes.ts';
import { ada, path, repository } from '../../store/sample.ts';
import { planned, startSetUp, team } from './start-set-up.ts';

const journal = repository('acme/journal');

describe('the plan of a set-up', () => {
  it('says what is there and what is missing, and changes nothing', async () => {
    const stage = await startSetUp();
    stage.github.setPrivate(true);
    await stage.github.pushByHand(
      { 'buildlog/_TEMPLATE.md': 'ours\n', 'CLAUDE.md': '# Rules\n', 'AGENTS.md': 'CLAUDE.md' },
      'by hand',
    );
    const before = await stage.github.commits(100);
    expect(await planned(stage, null)).toEqual({
      channel: team,
      current: journal,
      repository: journal,
      access: {
        type: 'open',
        repository: 'acme/journal',
        branch: 'main',
        url: expect.stringMatching(/\/acme\/journal$/),
        isPrivate: true,
        isEmpty: false,
        wantsPullRequests: false,
        autoMerges: false,
      },
      way: { type: 'straight' },
      files: [
        { path: 'buildlog/BUILDLOG_SYSTEM.md', isThere: false },
        { path: 'buildlog/_TEMPLATE.md', isThere: true },
        { path: 'buildlog/buildlog.yml', isThere: false },
        { path: 'buildlog/assets/.gitkeep', isThere: false },
      ],
      agents: [
        { name: 'CLAUDE.md', state: 'without' },
        { name: 'AGENTS.md', state: 'not-plain' },
      ],
    });
    expect(await stage.github.commits(100)).toEqual(before);
  });

  it('takes what is no text for a file that is there', async () => {
    const stage = await startSetUp();
    const bytes = new Uint8Array([0x89, 0x50, 0, 1, 2]);
    await stage.github.pushByHand({ 'buildlog/buildlog.yml': bytes, 'CLAUDE.md': bytes }, 'by hand');
    const plan = await planned(stage, null);
    expect(plan.files.find(({ path }) => path === 'buildlog/buildlog.yml')?.isThere).toBe(true);
    expect(plan.agents[0]).toEqual({ name: 'CLAUDE.md', state: 'not-plain' });
    const wanted = { channel: 'C1', repository: journal, agents: ['CLAUDE.md', 'AGENTS.md'] as const };
    const done = await stage.setUp.setUpRepository(ada, wanted);
    expect(done).toMatchObject({
      type: 'done',
      files: {
        written: ['buildlog/BUILDLOG_SYSTEM.md', 'buildlog/_TEMPLATE.md', 'buildlog/assets/.gitkeep'],
      },
      agents: { type: 'proposed' },
    });
    expect(await stage.github.bytes('CLAUDE.md')).toEqual(Buffer.from(bytes));
  });

  it.each(['acme/journal', 'ACME/Journal', 'acme/journal@main', 'Acme/journal@main'])(
    'has one name for one branch, and so one writer: %s',
    async (typed) => {
      const stage = await startSetUp();
      expect((await planned(stage, repository(typed))).repository).toBe('acme/journal');
    },
  );

  it('keeps the branch in the name where it is not the default one', async () => {
    const stage = await startSetUp();
    const change = create('b', path('b.md'), 'b\n');
    const proposal = { branch: 'logs', title: 'A branch', body: '', changes: [change] };
    expect((await stage.repository.propose(proposal)).type).toBe('proposed');
    expect((await planned(stage, repository('Acme/journal@logs'))).repository).toBe('acme/journal@logs');
  });

  it('uses the name that another channel is tied to', async () => {
    const stage = await startSetUp();
    await stage.github.addRepository('acme/platform');
    const known = repository('acme/platform@main');
    const log = { ...{ team: 'T1', channel: 'C9', channelName: 'x' }, repository: known };
    await stage.store.teamLogs.tie({ ...log, tiedBy: 'U1', tiedAt: stage.clock.now() });
    expect((await planned(stage, repository('acme/Platform'))).repository).toBe(known);
  });

  it('says that entries go by pull request, and why', async () => {
    const stage = await startSetUp();
    const settings = 'version: 1\ncommits: pull-request\npull_requests:\n  every: week\n';
    await stage.github.pushByHand({ 'buildlog/buildlog.yml': settings }, 'settings');
    expect((await planned(stage, null)).way).toEqual({
      ...{ type: 'pull-request', why: 'settings', every: 'week' },
    });
    stage.github.setProtected('ruleset');
    expect((await planned(stage, null)).way).toEqual({ type: 'pull-request', why: 'rule', every: 'week' });
    await stage.github.pushByHand({ 'buildlog/buildlog.yml': 'no: settings: these' }, 'broken');
    expect((await planned(stage, null)).way).toEqual({ type: 'pull-request', why: 'rule', every: 'day' });
    stage.github.setProtected('classic');
    expect((await planned(stage, null)).way).toEqual({ type: 'straight' });
  });

  it('names what stands in the way, with a reference', async () => {
    const stage = await startSetUp();
    const nowhere = repository('acme/nowhere');
    expect(await stage.setUp.planSetUp(ada, 'C1', nowhere)).toMatchObject({
      type: 'trouble',
      repository: nowhere,
      trouble: { kind: 'repository-missing', reference: expect.stringMatching(/^REF-\d+$/) },
    });
    stage.github.setAccess('read');
    expect(await stage.setUp.planSetUp(ada, 'C1', null)).toMatchObject({ trouble: { kind: 'forbidden' } });
    stage.github.setDown(true);
    expect(await stage.setUp.planSetUp(ada, 'C1', null)).toMatchObject({ trouble: { kind: 'unreachable' } });
  });
});

describe('untying a channel', () => {
  it('sends its entries to the configured repository again', async () => {
    const stage = await startSetUp();
    await stage.github.addRepository('acme/platform');
    const platform = repository('acme/platform');
    await stage.setUp.setUpRepository(ada, { channel: 'C1', repository: platform, agents: [] });
    expect((await planned(stage, null)).current).toBe(platform);
    expect(await stage.setUp.untieChannel(ada, 'C1')).toEqual({
      type: 'untied',
      channel: team,
      before: platform,
      home: journal,
    });
    expect(await stage.store.teamLogs.find('T1', 'C1')).toBeNull();
    expect(await stage.setUp.untieChannel(ada, 'C1')).toMatchObject({ type: 'not-tied', home: journal });
  });
});
