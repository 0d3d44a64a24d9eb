import { describe, expect, it } from 'vitest';
import type { PlayedGitHub } from '../../sandbox/github/played-github.ts';
import { appAuth } from '../github/app-auth.ts';
import type { Person } from '../support/person.ts';
import { referenceIn } from '../support/reference-in.ts';
import { type Stage, stageForEach } from '../support/stage.ts';
import { platformName, tiesGeneral } from '../support/ties-general.ts';

const MINUTE = 60_000;
const committed = 'Your daily log is committed';
const overWords = 'acme/journal takes entries again';
const why = 'the workspace is yours';

async function submitsALog(person: Person, goal: string, where = 'build-log'): Promise<void> {
  await person.types('/buildlog', where);
  await person.fills('Primary goal', goal);
  await person.submits();
  await person.until(() => person.modal() === null, 'the form to close');
}

/** Time goes by in steps until somebody sees these words. */
async function passesUntil(stage: Stage, person: Person, words: string): Promise<void> {
  await passes(stage, () => person.reads().includes(words));
  await person.sees(words);
}

async function passesUntilGone(stage: Stage, person: Person, words: string): Promise<void> {
  await passes(stage, () => !person.reads().includes(words));
  expect(person.reads()).not.toContain(words);
}

async function passes({ sandbox }: Stage, holds: () => boolean): Promise<void> {
  for (let steps = 0; steps < 150 && !holds(); steps += 1) {
    sandbox.clock.moveBy(MINUTE);
    await new Promise((soon) => setTimeout(soon, 30));
  }
}

/** The messages of the bot to this person that are alerts, as they read now. */
function alertsOf(person: Person): readonly string[] {
  const words = ['acme/journal', 'acme/platform-journal'];
  return person
    .messages()
    .map(({ text }) => text)
    .filter((text) => words.some((name) => text.includes(name)) && !text.includes('writes to'));
}

type Mishap = {
  readonly what: string;
  readonly begin: (github: PlayedGitHub) => void;
  readonly end: (github: PlayedGitHub) => void;
  readonly told: string;
};

const mishaps: readonly Mishap[] = [
  {
    what: 'the repository is archived',
    begin: (github) => github.setArchived(true),
    end: (github) => github.setArchived(false),
    told: 'acme/journal is archived, so nothing can be committed to it',
  },
  {
    what: 'the repository is deleted, or hidden from the bot',
    begin: (github) => github.setAccess('none'),
    end: (github) => github.setAccess('write'),
    told: 'GitHub shows the bot no repository acme/journal',
  },
  {
    what: 'the right to write is taken away',
    begin: (github) => github.setAccess('read'),
    end: (github) => github.setAccess('write'),
    told: 'The bot may not write to acme/journal',
  },
  {
    what: 'the token expires',
    begin: (github) => github.setTokens('expired'),
    end: (github) => github.setTokens('valid'),
    told: "GitHub does not accept the bot's token any more",
  },
];

const appMishaps: readonly Mishap[] = [
  {
    what: 'the installation is suspended',
    begin: (github) => github.setInstallation('suspended'),
    end: (github) => github.setInstallation('active'),
    told: "The bot's app is suspended, so nothing lands in acme/journal",
  },
  {
    what: 'the app is uninstalled',
    begin: (github) => github.setInstallation('removed'),
    end: (github) => github.setInstallation('active'),
    told: "The bot's app is not installed any more where acme/journal is",
  },
];

/** From the first entry that waits to the last that has landed, with the bot restarted in the middle. */
async function plays(stage: Stage, { begin, end, told }: Mishap): Promise<void> {
  const { ada, grace, kenji, sandbox, log, logs, restarts, linesWith } = stage;
  begin(sandbox.github);
  await submitsALog(grace, 'Answer the review');
  await grace.sees('is saved and waits for GitHub');
  await submitsALog(kenji, 'Write the migration');
  await passesUntil(stage, ada, told);

  const [alert = '', ...others] = alertsOf(ada);
  expect(others).toEqual([]);
  expect(alert).toContain('Nothing is lost: 2 entries are saved and wait');
  expect(ada.reads()).toContain(why);
  expect(linesWith(referenceIn(alert))).toEqual(['alert: a person has to mend this']);
  expect([...alertsOf(grace), ...alertsOf(kenji)]).toEqual([]);

  await restarts();
  sandbox.clock.moveBy(20 * MINUTE);
  await submitsALog(ada, 'Mend it');
  await expect.poll(() => ada.reads()).toContain('is saved and waits for GitHub');
  sandbox.clock.moveBy(20 * MINUTE);
  await expect.poll(() => alertsOf(ada)).toEqual([expect.stringContaining('3 entries are saved and wait')]);

  end(sandbox.github);
  for (const person of [ada, grace, kenji]) await passesUntil(stage, person, committed);
  await passesUntil(stage, ada, '3 entries have landed since. Nothing waits any more.');
  expect(alertsOf(ada)).toEqual([expect.stringContaining(overWords)]);
  expect(Object.keys(await logs())).toHaveLength(3);
  expect(log.lines.filter(({ message }) => message.startsWith('alert:'))).toHaveLength(1);
}

describe('one alert goes to the owner, and all of it lands after the mend, when', () => {
  const stage = stageForEach();
  it.each(mishaps)('$what', (mishap) => plays(stage(), mishap));
});

describe('as a GitHub app too, when', () => {
  const auth = appAuth();
  if (auth.type !== 'app') throw new Error('not an app');
  const environment = { GITHUB_APP_ID: String(auth.appId), GITHUB_APP_PRIVATE_KEY: auth.privateKey };
  const stage = stageForEach({ environment });
  it.each(appMishaps)('$what', (mishap) => plays(stage(), mishap));
});

describe('an alert', () => {
  const stage = stageForEach();

  it('goes to whoever tied the channel, and to nobody who wrote in it', async () => {
    const { ada, grace, kenji } = stage();
    const platform = await tiesGeneral(stage());
    platform.setArchived(true);
    await submitsALog(grace, 'Answer the review', 'general');
    await passesUntil(stage(), ada, `${platformName} is archived`);
    expect(ada.reads()).toContain('You are told because you tied a channel to this repository.');
    expect([...alertsOf(grace), ...alertsOf(kenji)]).toEqual([]);
  });

  it('is raised by the second trouble in a row: one that passes is nobody’s business', async () => {
    const { ada, grace, sandbox } = stage();
    sandbox.github.setArchived(true);
    await submitsALog(grace, 'Answer the review');
    await grace.sees('is saved and waits for GitHub');
    sandbox.github.setArchived(false);
    await passesUntil(stage(), grace, committed);
    expect(alertsOf(ada)).toEqual([]);
  });

  it('about the same a second time is a new message', async () => {
    const { ada, grace, sandbox } = stage();
    for (const [index, goal] of ['Answer the review', 'Answer it again'].entries()) {
      sandbox.github.setArchived(true);
      await submitsALog(grace, goal);
      await passesUntil(stage(), ada, 'is archived');
      expect(alertsOf(ada)).toHaveLength(index + 1);
      sandbox.github.setArchived(false);
      await passesUntilGone(stage(), ada, 'is archived');
    }
    const isOver = expect.stringContaining(overWords);
    expect(alertsOf(ada)).toEqual([isOver, isOver]);
  });

  it('about a new name says so while entries go on landing', async () => {
    const { ada, grace, sandbox } = stage();
    sandbox.github.rename('acme/diary');
    await submitsALog(grace, 'Answer the review');
    await passesUntil(stage(), grace, committed);
    await ada.sees('acme/journal is called acme/diary on GitHub now');
    await submitsALog(grace, 'Answer it again');
    sandbox.github.rename('acme/journal');
    await submitsALog(ada, 'Name it back');
    await passesUntil(stage(), ada, 'acme/journal has its name back');
    expect(alertsOf(ada)).toHaveLength(1);
  });

  it('about the settings names the line, and entries go on landing', async () => {
    const { ada, grace, sandbox } = stage();
    await sandbox.github.pushByHand(
      { 'buildlog/buildlog.yml': 'version: 1\nzone: Pluto/Charon\n' },
      'Settings',
    );
    await submitsALog(grace, 'Answer the review');
    await passesUntil(stage(), grace, committed);
    await ada.sees('The settings of acme/journal cannot be read');
    expect(ada.reads()).toContain('buildlog/buildlog.yml, line 2:');
    await sandbox.github.pushByHand({ 'buildlog/buildlog.yml': 'version: 1\nzone: Europe/Paris\n' }, 'Mend');
    sandbox.clock.moveBy(6 * MINUTE);
    await submitsALog(ada, 'Read the settings');
    await passesUntil(stage(), ada, 'The settings of acme/journal are read again');
  });
});
