import { describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const SECOND = 1_000;
const DAY = 24 * 3_600_000;
const file = (day: string, who: string) => `buildlog/daily/2026/11/${day}-${who}.md`;
const adasLog = file('2026-11-20', 'ada-moreau');
const onItsWay = (number: number) =>
  `Your daily log is on its way: 2026-11-20, no lessons, in pull request #${number}.`;
const committed = 'Your daily log is committed';
const branch = 'buildlog/2026-11-20';
const wantsPullRequests = 'version: 1\ncommits: pull-request\n';

async function submitsALog(person: Person, goal: string): Promise<void> {
  await person.types('/buildlog');
  await person.fills('Primary goal', goal);
  await person.submits();
  await person.until(() => person.modal() === null, 'the form to close');
}

/** Time goes by in steps until something holds. */
async function passes({ sandbox }: Stage, holds: () => boolean, step = 20 * SECOND): Promise<void> {
  for (let steps = 0; steps < 150 && !holds(); steps += 1) {
    sandbox.clock.moveBy(step);
    await new Promise((soon) => setTimeout(soon, 50));
  }
  expect(holds()).toBe(true);
}

const sees = (person: Person, words: string) => () => person.reads().includes(words);

function pullRequests({ sandbox }: Stage): readonly (readonly [string, string])[] {
  return sandbox.github.pullRequests().map(({ head, state }) => [head, state] as const);
}

/** The person was told of one message only, from the first word to the last. */
function hasOneReceipt(person: Person): void {
  expect(person.messages().filter(({ text }) => text.includes('daily log'))).toHaveLength(1);
}

describe('a branch that takes pull requests only', () => {
  const stage = stageForEach();

  it.each([
    ['ruleset', 'as its rules say before the first commit'],
    ['classic', 'as the first refusal says'],
  ] as const)('(%s) gets one, %s, and what is in it lands when it is merged by hand', async (rule, _when) => {
    const { ada, grace, sandbox, logs } = stage();
    sandbox.github.setProtected(rule);
    // Else the bot may merge it first.
    sandbox.github.setMerging({ approvals: 1 });
    await submitsALog(ada, 'Ship the login page');
    await passes(stage(), sees(ada, onItsWay(1)));
    await submitsALog(grace, 'Answer the review');
    await passes(stage(), sees(grace, onItsWay(1)));
    expect(pullRequests(stage())).toEqual([[branch, 'OPEN']]);
    expect(await logs()).toEqual({});
    expect(await sandbox.github.file(adasLog, branch)).toContain('Ship the login page');

    await sandbox.github.mergePullRequest(1);
    for (const person of [ada, grace]) {
      await passes(stage(), sees(person, committed));
      hasOneReceipt(person);
    }
    expect(Object.keys(await logs())).toHaveLength(2);
    expect(ada.reads()).not.toContain('is on its way');
  });

  it('squashed: the commits lose their trailers, and each entry is found all the same', async () => {
    const { ada, grace, sandbox, logs } = stage();
    sandbox.github.setProtected('ruleset');
    sandbox.github.setMerging({ approvals: 1 });
    await submitsALog(ada, 'Ship the login page');
    await passes(stage(), sees(ada, onItsWay(1)));
    await submitsALog(grace, 'Answer the review');
    await passes(stage(), sees(grace, onItsWay(1)));
    await sandbox.github.mergePullRequest(1, 'SQUASH');
    for (const person of [ada, grace]) await passes(stage(), sees(person, committed));
    const [merged] = await sandbox.github.commits(1);
    expect(ada.reads()).toContain(merged?.oid.slice(0, 7));
    expect(Object.keys(await logs())).toHaveLength(2);
    for (const person of [ada, grace]) hasOneReceipt(person);
  });

  it('where nothing stands in the way: the bot merges by itself, a burst in one', async () => {
    const { ada, grace, kenji, sandbox, logs } = stage();
    sandbox.github.setProtected('ruleset');
    await Promise.all([ada, grace, kenji].map((person) => submitsALog(person, `What ${person.id} ships`)));
    for (const person of [ada, grace, kenji]) await passes(stage(), sees(person, committed));
    expect(Object.keys(await logs())).toHaveLength(3);
    expect(pullRequests(stage())).toEqual([[branch, 'MERGED']]);
  });

  it('that wants an approval: GitHub merges by itself once somebody gives it', async () => {
    const { ada, sandbox, logs } = stage();
    sandbox.github.setProtected('ruleset');
    sandbox.github.setMerging({ autoMergeAllowed: true, approvals: 1 });
    await submitsALog(ada, 'Ship the login page');
    await passes(stage(), sees(ada, onItsWay(1)));
    await passes(stage(), () => sandbox.github.pullRequests()[0]?.autoMerge !== null);
    expect(await logs()).toEqual({});
    await sandbox.github.approvePullRequest(1);
    await passes(stage(), sees(ada, committed));
    hasOneReceipt(ada);
  });
});

describe('a repository whose settings want pull requests', () => {
  const stage = stageForEach();

  it('gets one though its branch takes direct commits', async () => {
    const { ada, sandbox } = stage();
    await sandbox.github.pushByHand({ 'buildlog/buildlog.yml': wantsPullRequests }, 'Settings');
    await submitsALog(ada, 'Ship the login page');
    // Nobody moves the clock meanwhile: the bot waits two seconds at most for the settings.
    await ada.sees(onItsWay(1));
    await passes(stage(), sees(ada, committed));
    expect(pullRequests(stage())).toEqual([[branch, 'MERGED']]);
  });

  it('by hand: nothing is merged by the bot', async () => {
    const { ada, sandbox } = stage();
    const byHand = `${wantsPullRequests}pull_requests:\n  merge: by-hand\n`;
    await sandbox.github.pushByHand({ 'buildlog/buildlog.yml': byHand }, 'Settings');
    await submitsALog(ada, 'Ship the login page');
    await ada.sees(onItsWay(1));
    for (let minutes = 0; minutes < 5; minutes += 1) {
      sandbox.clock.moveBy(60 * SECOND);
      await new Promise((soon) => setTimeout(soon, 50));
    }
    expect(pullRequests(stage())).toEqual([[branch, 'OPEN']]);
    await sandbox.github.mergePullRequest(1);
    await passes(stage(), sees(ada, committed));
  });
});

describe('an entry in a pull request', () => {
  const stage = stageForEach();

  async function proposed(): Promise<void> {
    const { ada, sandbox } = stage();
    sandbox.github.setProtected('ruleset');
    sandbox.github.setMerging({ approvals: 1 });
    await submitsALog(ada, 'Ship the login page');
    await passes(stage(), sees(ada, onItsWay(1)));
  }

  it('lands by the next one where that is closed: its author keeps one receipt, the owner is told', async () => {
    const { ada, grace, sandbox, logs, log } = stage();
    await proposed();
    await submitsALog(grace, 'Answer the review');
    await passes(stage(), sees(grace, onItsWay(1)));
    sandbox.github.closePullRequest(1);
    await passes(stage(), sees(grace, 'in pull request #2'));
    await passes(stage(), sees(ada, 'Pull request #1 of acme/journal was closed without being merged'));
    expect(ada.reads()).toContain('its 2 entries are queued again and go into the next one.');
    expect(pullRequests(stage())).toEqual([
      [branch, 'CLOSED'],
      [`${branch}-2`, 'OPEN'],
    ]);
    await sandbox.github.mergePullRequest(2);
    for (const person of [ada, grace]) {
      await passes(stage(), sees(person, committed));
      hasOneReceipt(person);
    }
    expect(Object.keys(await logs())).toHaveLength(2);
    await passes(
      stage(),
      sees(ada, 'The entries of pull request #1 of acme/journal have gone their other way'),
    );
    expect(log.lines.filter(({ message }) => message.startsWith('alert:'))).toHaveLength(1);
  });

  it('is listed on App Home as on its way', async () => {
    const { ada, sandbox } = stage();
    await proposed();
    await ada.opensHome();
    expect(ada.reads()).toMatch(/Daily log of 2026-11-20> _\(on its way\)_/);
    await sandbox.github.mergePullRequest(1);
    await passes(stage(), sees(ada, committed));
    await ada.opensHome();
    expect(ada.reads()).not.toContain('on its way');
  });

  it('is edited there', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await proposed();
    await ada.presses('Edit');
    await ada.until(() => ada.modal() !== null, 'the form');
    expect(ada.shows('Primary goal')).toBe('Ship the login page');
    await ada.fills('Primary goal', 'Ship the login page today');
    await ada.submits();
    await passes(stage(), sees(ada, 'Your edit of the daily log is on its way'));
    expect(pullRequests(stage())).toEqual([[branch, 'OPEN']]);
    await sandbox.github.mergePullRequest(1);
    await passes(stage(), sees(ada, 'Your edit of the daily log is committed'));
    await passes(stage(), sees(ada, committed));
    expect(await onlyLog()).toContain('Ship the login page today');
  });

  it('is taken back there', async () => {
    const { ada, sandbox, logs } = stage();
    await proposed();
    await ada.presses('Undo');
    await passes(stage(), sees(ada, 'Your undo of the daily log is on its way'));
    expect(await sandbox.github.file(adasLog, branch)).toBeNull();
    await sandbox.github.mergePullRequest(1);
    await passes(stage(), sees(ada, 'is removed. What you had written is kept.'));
    expect(await logs()).toEqual({});
  });

  it('of another day is in another one, and an edit goes where its entry is', async () => {
    const { ada, sandbox, logs } = stage();
    await proposed();
    sandbox.clock.moveBy(DAY);
    await submitsALog(ada, 'Rest');
    await passes(stage(), sees(ada, 'in pull request #2'));
    expect(pullRequests(stage())).toEqual([
      [branch, 'OPEN'],
      ['buildlog/2026-11-21', 'OPEN'],
    ]);
    await ada.types('/buildlog 2026-11-20');
    await ada.fills('Primary goal', 'Ship the login page today');
    await ada.submits();
    await passes(stage(), sees(ada, 'Your edit of the daily log is on its way'));
    expect(await sandbox.github.file(adasLog, branch)).toContain('Ship the login page today');
    await sandbox.github.mergePullRequest(2);
    await sandbox.github.mergePullRequest(1);
    await passes(stage(), sees(ada, 'Your edit of the daily log is committed'));
    await expect
      .poll(async () => Object.keys(await logs()))
      .toEqual([adasLog, file('2026-11-21', 'ada-moreau')]);
  });

  it('waits through a conflict, which the owner is told how to settle', async () => {
    const { ada, sandbox } = stage();
    await proposed();
    await sandbox.github.pushByHand({ [adasLog]: '# By hand\n' }, 'Write it by hand');
    await passes(stage(), sees(ada, 'Pull request #1 of acme/journal cannot be merged'));
    expect(ada.reads()).toContain(onItsWay(1));
    await sandbox.github.pushByHand({ [adasLog]: null }, 'Take it away again');
    await passes(stage(), sees(ada, 'Pull request #1 of acme/journal can be merged again'));
    await sandbox.github.mergePullRequest(1);
    await passes(stage(), sees(ada, committed));
  });

  it('is found again by a bot that was not there when it was merged', async () => {
    const { ada, sandbox, logs } = stage();
    await proposed();
    await sandbox.stopBot();
    await sandbox.github.mergePullRequest(1);
    await sandbox.startBot();
    await passes(stage(), sees(ada, committed));
    hasOneReceipt(ada);
    expect(Object.keys(await logs())).toEqual([adasLog]);
  });
});
