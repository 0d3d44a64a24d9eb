import { describe, expect, it } from 'vitest';
import { allText } from '../../support/all-text.ts';
import type { Person } from '../../support/person.ts';
import { type SetUpBot, startSetUpBot } from './start-set-up-bot.ts';

const command = '/buildlog setup';
const asksNow = 'has no log of its own';

function shown(person: Person): string {
  const view = person.modal();
  return view === null ? '' : allText(view.view);
}

/** What the bot has said in a conversation. */
function said({ slack }: SetUpBot, person: Person, where: string): readonly string[] {
  return person
    .messages(where)
    .filter(({ user, ephemeralFor }) => user === slack.appUserId && ephemeralFor === null)
    .map(({ text }) => text);
}

async function opens(person: Person, where = 'build-log'): Promise<void> {
  await person.types(command, where);
  await person.sees('Another repository');
}

async function sets(person: Person, repository: string | null, agents: string | null = null): Promise<void> {
  if (repository !== null) await person.fills('Another repository', repository);
  await person.submits();
  await person.sees('What is written in');
  if (agents !== null) await person.fills('Offer the section for coding agents as a pull request', agents);
  await person.submits();
}

describe('who may', () => {
  it('is said to everybody else, and to them alone', async () => {
    const { grace, ada } = await startSetUpBot();
    await grace.types(command, 'team');
    await grace.sees('admins of the workspace and whoever created the channel');
    expect(grace.modal()).toBeNull();
    expect(ada.reads()).not.toContain('admins of the workspace');
  });

  it('is who created the channel', async () => {
    const { grace } = await startSetUpBot();
    await opens(grace, 'platform');
    expect(shown(grace)).toContain(
      '*#platform* has no log of its own: what is written here goes to acme/journal.',
    );
  });

  it('asks for a channel where it is typed in a direct message', async () => {
    const { ada } = await startSetUpBot();
    await ada.types(command, 'buildlog');
    await ada.sees("Type `/buildlog setup` in your team's channel");
  });

  it('asks to be invited to a private channel, and then sets it up', async () => {
    const bot = await startSetUpBot();
    await bot.ada.types(command, 'core-team');
    await bot.ada.sees('This channel is private and I am not in it');
    const invite = { type: 'send', conversation: 'C0CORETEAM', text: '/invite @buildlog' } as const;
    await bot.slack.act(bot.ada.id, invite);
    await opens(bot.ada, 'core-team');
    await sets(bot.ada, null);
    await bot.ada.sees('writes to *acme/journal* from now on');
    expect(said(bot, bot.ada, 'core-team')).toEqual([
      'Ada Moreau tied this channel to acme/journal: what you write here with `/buildlog` goes there.',
    ]);
    const written = await Promise.all((await bot.github.tree()).map(({ path }) => bot.github.file(path)));
    expect(JSON.stringify([written, await bot.github.commits(100)])).not.toContain('core-team');
  });
});

describe('setting up', () => {
  it('chooses from what GitHub shows, says what will be done, does it, and tells the channel', async () => {
    const bot = await startSetUpBot();
    const platform = await bot.github.addRepository('acme/platform');
    platform.setPrivate(true);
    await platform.pushByHand({ 'CLAUDE.md': '# Rules\n' }, 'rules');
    const { ada } = bot;
    await opens(ada);
    await ada.fills('Repository', 'acme/platform');
    await ada.submits();
    await ada.sees('What is written in');
    const plan = shown(ada);
    expect(plan).toContain('*#build-log* will go to');
    expect(plan).toContain('Now it goes to acme/journal.');
    expect(plan).toContain('The repository is private');
    expect(plan).toContain(
      'One commit adds `buildlog/BUILDLOG_SYSTEM.md`, `buildlog/_TEMPLATE.md`, `buildlog/buildlog.yml`, `buildlog/assets/.gitkeep`.',
    );
    expect(plan).toContain('Is there; the section goes to its end');
    expect(await platform.file('buildlog/_TEMPLATE.md')).toBeNull();

    await ada.fills('Offer the section for coding agents as a pull request', 'Both');
    await ada.submits();
    await ada.sees('writes to *acme/platform* from now on');
    const done = shown(ada);
    const [commit] = await platform.commits(1);
    expect(done).toContain(`/acme/platform/commit/${commit?.oid}|One commit>`);
    expect(done).toMatch(/\/acme\/platform\/pull\/1\|pull request>/);
    expect(await platform.file('buildlog/_TEMPLATE.md')).not.toBeNull();
    expect(platform.pullRequests()).toHaveLength(1);
    expect(said(bot, ada, 'build-log')).toEqual([
      'Ada Moreau tied this channel to acme/platform: what you write here with `/buildlog` goes there.',
    ]);
  });

  it('brings the files by pull request where the branch takes nothing else, as the plan has said', async () => {
    const bot = await startSetUpBot();
    bot.github.setProtected('ruleset');
    await opens(bot.ada);
    await bot.ada.submits();
    await bot.ada.sees('What is written in');
    expect(shown(bot.ada)).toContain('because a rule of the branch takes no other changes');
    expect(shown(bot.ada)).toContain('One pull request adds `buildlog/BUILDLOG_SYSTEM.md`');
    await bot.ada.submits();
    await bot.ada.sees('writes to *acme/journal* from now on');
    expect(shown(bot.ada)).toMatch(/A <[^|]+\/acme\/journal\/pull\/1\|pull request> adds the files/);
    expect(shown(bot.ada)).toContain('Entries may be written right away');
    await bot.ada.closes();
    await opens(bot.ada);
    await sets(bot.ada, null);
    await bot.ada.sees('with the files of the journal is open already.');
    expect(bot.github.pullRequests()).toHaveLength(1);
  });

  it('says the second time that all is there, and nothing in the channel', async () => {
    const bot = await startSetUpBot();
    await opens(bot.ada);
    await sets(bot.ada, null);
    await bot.ada.sees('from now on');
    await bot.ada.closes();
    await bot.ada.types(command);
    await bot.ada.sees('*#build-log* writes to *acme/journal* now.');
    await bot.ada.submits();
    await bot.ada.sees('All files of the journal are there.');
    await bot.ada.submits();
    await bot.ada.sees('All files of the journal were there already.');
    expect(shown(bot.ada)).toContain('writes to *acme/journal*, as it did.');
    expect(said(bot, bot.ada, 'build-log')).toHaveLength(1);
  });

  it('happens once where Slack delivers the press twice', async () => {
    const bot = await startSetUpBot();
    const before = (await bot.github.commits(100)).length;
    await opens(bot.ada);
    await bot.ada.submits();
    await bot.ada.sees('What is written in');
    bot.slack.fault({ type: 'deliver-twice', envelope: 'interactive', times: 1 });
    await bot.ada.submits();
    await bot.ada.sees('writes to *acme/journal*');
    const closings = () => bot.slack.calls.filter(({ method }) => method === 'views.update').length;
    // Twice the form, and once for each delivery.
    await bot.ada.until(() => closings() === 4, 'the end of both');
    expect(await bot.github.commits(100)).toHaveLength(before + 1);
    expect(said(bot, bot.ada, 'build-log')).toHaveLength(1);
  });

  it('warns of a public repository', async () => {
    const bot = await startSetUpBot();
    bot.github.setPrivate(false);
    await opens(bot.ada);
    await bot.ada.submits();
    await bot.ada.sees('*The repository is public.* Everyone on the internet can read what is written here.');
  });

  it('tells who asked in a direct message where the form was closed meanwhile', async () => {
    const bot = await startSetUpBot();
    await opens(bot.ada);
    await bot.ada.submits();
    await bot.ada.sees('What is written in');
    bot.github.setLatency(50);
    await bot.ada.submits();
    await bot.ada.closes();
    await bot.ada.sees('writes to *acme/journal* from now on');
    expect(said(bot, bot.ada, 'buildlog').join('\n')).toContain('One commit');
  });

  it('says that the channel has to be told where the bot is not in it', async () => {
    const bot = await startSetUpBot();
    await opens(bot.ada, 'team');
    await bot.ada.submits();
    await bot.ada.sees('I am not in *#team*');
    await bot.ada.submits();
    await bot.ada.sees("I couldn't say so in *#team*; please do.");
    expect((await bot.store.teamLogs.list(bot.slack.teamId)).map(({ channelName }) => channelName)).toEqual([
      'team',
    ]);
  });
});

describe('what stands in the way', () => {
  it('is said beside the field where the name is none', async () => {
    const { ada } = await startSetUpBot();
    await opens(ada);
    await ada.fills('Another repository', 'https://github.example/acme/journal');
    await ada.submits();
    expect(ada.errors()).toEqual({
      'Another repository': 'Write it as owner/name, or as owner/name@branch.',
    });
  });

  it('is said with what to do and a reference, and leads back to the choice', async () => {
    const bot = await startSetUpBot();
    await opens(bot.ada);
    await bot.ada.fills('Another repository', 'acme/nowhere');
    await bot.ada.submits();
    await bot.ada.sees('GitHub shows the bot no such repository');
    const [, reference] = /\((REF-\d+)\)/.exec(shown(bot.ada)) ?? [];
    expect(bot.log.lines.filter(({ fields }) => fields.reference === reference)).toEqual([
      {
        level: 'warn',
        message: 'a repository cannot be set up',
        fields: { kind: 'repository-missing', reference, detail: expect.any(String) },
      },
    ]);
    await bot.ada.presses('Choose a repository');
    await bot.ada.sees(asksNow);
    await sets(bot.ada, 'acme/journal');
    await bot.ada.sees('from now on');
  });

  it('leaves the name to be typed where GitHub lists none', async () => {
    const bot = await startSetUpBot();
    bot.github.fault({ on: 'rest', times: 1, type: 'status', status: 503, when: 'before' });
    await bot.ada.types(command);
    await bot.ada.sees("GitHub didn't say which repositories there are");
    expect(bot.ada.labels()).toEqual(['Repository']);
  });

  it('leaves the channel as it was where the repository takes no commit', async () => {
    const bot = await startSetUpBot();
    await opens(bot.ada);
    await bot.ada.submits();
    await bot.ada.sees('What is written in');
    bot.github.setArchived(true);
    await bot.ada.submits();
    await bot.ada.sees('It is archived. Unarchive it on GitHub, or choose another.');
    expect(await bot.store.teamLogs.list(bot.slack.teamId)).toEqual([]);
    expect(said(bot, bot.ada, 'build-log')).toEqual([]);
  });
});

describe('untying', () => {
  it('sends entries to the configured repository again, and tells the channel', async () => {
    const bot = await startSetUpBot();
    await bot.github.addRepository('acme/platform');
    await opens(bot.ada);
    await sets(bot.ada, 'acme/platform');
    await bot.ada.sees('from now on');
    await bot.ada.closes();
    await bot.ada.types(command);
    await bot.ada.sees('*#build-log* writes to *acme/platform* now.');
    await bot.ada.presses('Untie');
    await bot.ada.sees('*#build-log* has no log of its own any more.');
    expect(await bot.store.teamLogs.list(bot.slack.teamId)).toEqual([]);
    expect(said(bot, bot.ada, 'build-log').at(-1)).toBe(
      'Ada Moreau untied this channel from acme/platform: what you write here with `/buildlog` goes to acme/journal.',
    );
  });
});
