import { describe, expect, it } from 'vitest';
import type { PlayedRepository } from '../../sandbox/github/played-github.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const stage = stageForEach();

/** The repository beside the bot's own. */
function platformJournal({ sandbox }: Stage): PlayedRepository {
  const found = sandbox.github.repositories.find(({ repository }) => repository === 'acme/platform-journal');
  if (found === undefined) throw new Error('the sandbox has one repository only');
  return found;
}

async function setsUp({ ada }: Stage, repository: string, where = 'build-log'): Promise<void> {
  await ada.types('/buildlog setup', where);
  await ada.sees('Another repository');
  await ada.fills('Repository', repository);
  await ada.submits();
  await ada.sees('What is written in');
  await ada.submits();
  await ada.sees(`writes to *${repository}* from now on`);
  await ada.closes();
}

async function dailyLogsIn(repository: PlayedRepository): Promise<readonly string[]> {
  return (await repository.tree()).map(({ path }) => path).filter((path) => path.includes('/daily/'));
}

describe('a channel with a log of its own', () => {
  it('writes to its repository, while other channels write to the configured one', async () => {
    const { sandbox, grace, kenji } = stage();
    const platform = platformJournal(stage());
    await setsUp(stage(), 'acme/platform-journal');

    await grace.types('/buildlog', 'build-log');
    expect(grace.reads()).toContain('goes to acme/platform-journal');
    await grace.fills('Primary goal', 'Ship the platform');
    await grace.submits();
    await grace.sees('Your daily log is committed');
    expect(await dailyLogsIn(platform)).toHaveLength(1);
    expect(await dailyLogsIn(sandbox.github)).toEqual([]);

    await kenji.types('/buildlog', 'general');
    expect(kenji.reads()).toContain('goes to acme/journal');
    await kenji.fills('Primary goal', 'Ship the product');
    await kenji.submits();
    await kenji.sees('Your daily log is committed');
    expect(await dailyLogsIn(platform)).toHaveLength(1);
    expect(await dailyLogsIn(sandbox.github)).toHaveLength(1);
  });

  it('has the files of the journal, and everybody in it knows who tied it', async () => {
    const { kenji, sandbox } = stage();
    await setsUp(stage(), 'acme/platform-journal');
    expect((await platformJournal(stage()).tree()).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'buildlog/BUILDLOG_SYSTEM.md',
        'buildlog/_TEMPLATE.md',
        'buildlog/assets/.gitkeep',
        'buildlog/buildlog.yml',
      ]),
    );
    expect(await sandbox.github.file('buildlog/_TEMPLATE.md')).toBeNull();
    expect(kenji.reads()).toContain('tied this channel to acme/platform-journal');
  });

  it.each([
    ['ruleset', 'One pull request adds'],
    ['classic', 'One commit adds'],
  ] as const)('(%s) may be a branch that takes pull requests only: “%s”', async (rule, planned) => {
    const { ada, grace, sandbox } = stage();
    const platform = platformJournal(stage());
    platform.setProtected(rule);
    await ada.types('/buildlog setup', 'build-log');
    await ada.sees('Another repository');
    await ada.fills('Repository', 'acme/platform-journal');
    await ada.submits();
    await ada.sees(planned);
    await ada.submits();
    await ada.sees('Entries may be written right away');
    await ada.closes();

    await grace.types('/buildlog', 'build-log');
    await grace.fills('Primary goal', 'Ship the platform');
    await grace.submits();
    await grace.sees('in pull request #2');
    for (let steps = 0; steps < 150 && (await dailyLogsIn(platform)).length === 0; steps += 1) {
      sandbox.clock.moveBy(20_000);
      await new Promise((soon) => setTimeout(soon, 50));
    }
    await grace.sees('Your daily log is committed');
    expect(platform.pullRequests().map(({ head, state }) => [head, state])).toEqual([
      ['buildlog/set-up', 'OPEN'],
      ['buildlog/2026-11-20', 'MERGED'],
    ]);
    await platform.mergePullRequest(1);
    expect(await platform.file('buildlog/_TEMPLATE.md')).not.toBeNull();
    expect(await dailyLogsIn(platform)).toHaveLength(1);
  });

  it('survives a restart of the bot', async () => {
    const { sandbox, grace } = stage();
    await setsUp(stage(), 'acme/platform-journal');
    await sandbox.stopBot();
    await sandbox.startBot();
    await grace.types('/buildlog', 'build-log');
    expect(grace.reads()).toContain('goes to acme/platform-journal');
  });
});
