import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import { referenceIn } from '../support/reference-in.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const run = promisify(execFile);
const committed = 'Your daily log is committed';
const notTaken = 'entries wait: GitHub did not take the commit';
const safe = 'Your daily log of 2026-11-20 is saved and waits for GitHub';
const path = 'buildlog/daily/2026/11/2026-11-20-ada-moreau.md';
/** Longer than the longest wait for another try. */
const longEnough = 3_700_000;

/** A log that is ready to be submitted. The look at GitHub that opening brings is over: what follows is the commit's. */
async function writesALog({ ada, sandbox }: Stage): Promise<void> {
  await ada.types('/buildlog');
  await ada.fills('Primary goal', 'Ship the login page');
  await expect.poll(() => sandbox.github.calls.length).toBe(1);
}

async function submitsIt({ ada }: Stage): Promise<void> {
  await ada.submits();
  expect(ada.modal()).toBeNull();
}

/** The author was told why, with the reference of the log line, and has just this one message. */
async function hearsWhy({ ada, log, linesWith }: Stage, why: string): Promise<void> {
  await ada.sees(safe);
  const [message, ...others] = ada.messages();
  expect(others).toEqual([]);
  expect(message?.text).toContain(why);
  expect(linesWith(referenceIn(ada.reads()))).toEqual([notTaken]);
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
}

/** All is well again: the same message is the receipt now, and there is one commit. */
async function endsWell({ ada, sandbox, logs }: Stage, commitsBefore = 1): Promise<void> {
  const ts = ada.messages()[0]?.ts;
  sandbox.clock.moveBy(longEnough);
  await ada.sees(committed);
  expect(ada.messages().map((message) => message.ts)).toEqual([ts]);
  expect(ada.reads()).not.toContain('waits for GitHub');
  expect(await sandbox.github.commits(9)).toHaveLength(commitsBefore + 1);
  expect(Object.keys(await logs())).toEqual([path]);
}

/** Time goes by in steps until something holds. */
async function passes({ sandbox }: Stage, step: number, holds: () => boolean): Promise<void> {
  for (let steps = 0; steps < 30 && !holds(); steps += 1) {
    sandbox.clock.moveBy(step);
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

const before = { times: 1, when: 'before' } as const;
/** The first two are about the team's settings and the branch's rules; it goes on without them. The third is the commit's. */
const beforeAll = { on: 'query', times: 3, when: 'before' } as const;
const notAnswering = "GitHub isn't answering right now.";
const noToken = "GitHub doesn't accept the bot's token any more. Whoever runs buildlog has to renew it.";
const notAllowed =
  "GitHub doesn't let the bot write to the journal repository. Whoever runs buildlog has to allow it.";
const limited = 'GitHub has asked us to slow down for a moment.';

const refusals: readonly { readonly what: string; readonly fault: GitHubFault; readonly why: string }[] = [
  {
    what: '401 as the token ended',
    fault: { ...beforeAll, type: 'status', status: 401 },
    why: noToken,
  },
  {
    what: '401 to the commit',
    fault: { ...before, on: 'mutation', type: 'status', status: 401 },
    why: noToken,
  },
  {
    what: '403 to the query',
    fault: { ...beforeAll, type: 'status', status: 403 },
    why: notAllowed,
  },
  {
    what: 'FORBIDDEN to the commit',
    fault: {
      ...before,
      on: 'mutation',
      type: 'graphql-error',
      errorType: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    },
    why: notAllowed,
  },
  {
    what: '404 as the repository is gone',
    fault: { ...beforeAll, type: 'status', status: 404 },
    why: "The journal repository can't be found on GitHub.",
  },
  {
    what: '403 with a time to wait',
    fault: { ...before, on: 'mutation', type: 'status', status: 403, retryAfterSeconds: 150 },
    why: `${limited} The next try is in about 3 minutes.`,
  },
  { what: '429', fault: { ...before, on: 'mutation', type: 'status', status: 429 }, why: limited },
  {
    what: '503 to the query',
    fault: { ...beforeAll, type: 'status', status: 503 },
    why: notAnswering,
  },
  { what: 'a page instead of data', fault: { ...beforeAll, type: 'html' }, why: notAnswering },
  { what: 'an empty answer', fault: { ...beforeAll, type: 'empty' }, why: notAnswering },
  { what: 'a connection that breaks', fault: { ...beforeAll, type: 'reset' }, why: notAnswering },
];

/** No answer, or a wrong one, to a commit that was made. The outcome is found out by reading. */
const unknownOutcomes: readonly { readonly what: string; readonly fault: GitHubFault }[] = [
  { what: '502', fault: { on: 'mutation', times: 1, type: 'status', status: 502, when: 'after' } },
  { what: '401', fault: { on: 'mutation', times: 1, type: 'status', status: 401, when: 'after' } },
  { what: 'a broken connection', fault: { on: 'mutation', times: 1, type: 'reset', when: 'after' } },
  { what: 'a page instead of data', fault: { on: 'mutation', times: 1, type: 'html', when: 'after' } },
  { what: 'an empty answer', fault: { on: 'mutation', times: 1, type: 'empty', when: 'after' } },
  {
    what: 'an error beside the data',
    fault: {
      on: 'mutation',
      times: 1,
      type: 'graphql-error',
      errorType: 'INTERNAL',
      message: 'Something went wrong',
      when: 'after',
    },
  },
];

describe('GitHub refuses', () => {
  const stage = stageForEach();

  it.each(refusals)(
    '$what: the author hears at once that it is saved, and it lands later',
    async ({ fault, why }) => {
      const { sandbox } = stage();
      await writesALog(stage());
      sandbox.github.fault(fault);
      await submitsIt(stage());
      await hearsWhy(stage(), why);
      await endsWell(stage());
    },
  );

  it('and refuses again and again: one message, one line a try, and it lands in the end', async () => {
    const { ada, sandbox, log } = stage();
    const lines = () => log.lines.filter(({ message }) => message === notTaken).length;
    await writesALog(stage());
    sandbox.github.setDown(true);
    await submitsIt(stage());
    await hearsWhy(stage(), notAnswering);
    for (const tries of [2, 3]) {
      sandbox.clock.moveBy(longEnough);
      await expect.poll(lines).toBe(tries);
    }
    expect(ada.messages()).toHaveLength(1);
    sandbox.github.setDown(false);
    await endsWell(stage());
  });

  it('as the repository is archived, until it is not', async () => {
    const { sandbox } = stage();
    await writesALog(stage());
    sandbox.github.setArchived(true);
    await submitsIt(stage());
    await hearsWhy(stage(), 'The journal repository is archived. Whoever owns it has to unarchive it.');
    sandbox.github.setArchived(false);
    await endsWell(stage());
  });

  it('and the author edits meanwhile: both arrive, in order, in one file', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await writesALog(stage());
    sandbox.github.setDown(true);
    await submitsIt(stage());
    await ada.sees(safe);
    await ada.presses('Edit');
    await ada.until(() => ada.modal() !== null, 'the form');
    expect(ada.shows('Primary goal')).toBe('Ship the login page');
    await ada.fills('Primary goal', 'Ship the login page today');
    await ada.submits();
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(longEnough);
    await ada.sees('Your edit of the daily log is committed');
    expect(await onlyLog()).toContain('- [ ] Primary goal: Ship the login page today\n');
    expect(ada.reads()).not.toContain('waits for GitHub');
  });

  it('and somebody else submits meanwhile: they hear it at once too, and GitHub is left in peace', async () => {
    const { ada, grace, sandbox, linesWith, logs } = stage();
    await writesALog(stage());
    await grace.types('/buildlog');
    await grace.fills('Primary goal', 'Answer the review');
    await expect.poll(() => sandbox.github.calls.length).toBe(2);
    sandbox.github.setDown(true);
    await submitsIt(stage());
    await hearsWhy(stage(), notAnswering);
    const asked = sandbox.github.calls.length;
    await grace.submits();
    await grace.sees(safe);
    expect(linesWith(referenceIn(grace.reads()))).toEqual([notTaken]);
    expect(sandbox.github.calls.length).toBe(asked);
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(longEnough);
    await ada.sees(committed);
    await grace.sees(committed);
    expect(Object.keys(await logs())).toHaveLength(2);
    expect([ada.messages().length, grace.messages().length]).toEqual([1, 1]);
  });

  it('and the bot is restarted meanwhile: the same message becomes the receipt', async () => {
    const { sandbox } = stage();
    await writesALog(stage());
    sandbox.github.setDown(true);
    await submitsIt(stage());
    await hearsWhy(stage(), notAnswering);
    await sandbox.stopBot();
    sandbox.github.setDown(false);
    await sandbox.startBot();
    await endsWell(stage());
  });
});

describe('a commit whose answer is lost', () => {
  const stage = stageForEach();

  it.each(unknownOutcomes)('is found by reading, and not made twice: $what', async ({ fault }) => {
    const { ada, sandbox, onlyLog } = stage();
    await writesALog(stage());
    sandbox.github.fault(fault);
    await submitsIt(stage());
    // With some the bot looks again by itself a little later.
    await passes(stage(), 60_000, () => ada.reads().includes(committed));
    await ada.sees(committed);
    expect(ada.messages()).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Ship the login page\n');
  });

  it('lands once although it lands after GitHub said that it failed', async () => {
    const { ada, sandbox } = stage();
    await writesALog(stage());
    sandbox.github.fault({ on: 'mutation', times: 1, type: 'late-landing', milliseconds: 200 });
    await submitsIt(stage());
    await expect.poll(async () => (await sandbox.github.commits(9)).length).toBe(2);
    sandbox.clock.moveBy(longEnough);
    await ada.sees(committed);
    expect(ada.messages()).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });
});

describe('GitHub is slow', () => {
  const stage = stageForEach();

  it('tells the author after three seconds, and the same message becomes the receipt', async () => {
    const { ada, sandbox } = stage();
    await writesALog(stage());
    sandbox.github.setLatency(700);
    await submitsIt(stage());
    await passes(stage(), 1_000, () => ada.reads().includes(safe));
    await hearsWhy(stage(), notAnswering);
    sandbox.github.setLatency(0);
    await ada.sees(committed);
    expect(ada.messages()).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });

  it('says nothing of it when the commit comes in time', async () => {
    const { ada, sandbox, log } = stage();
    await writesALog(stage());
    sandbox.github.setLatency(300);
    await submitsIt(stage());
    await ada.sees(committed);
    expect(log.lines.map(({ level }) => level)).not.toContain('warn');
  });
});

describe('somebody else pushes between reading and writing', () => {
  const stage = stageForEach();

  it.each(['STALE_DATA', 'FORBIDDEN', 'NOT_FOUND'] as const)(
    'and the entry lands on top (%s)',
    async (shape) => {
      const { ada, sandbox, onlyLog, log } = stage();
      await writesALog(stage());
      sandbox.github.fault({ on: 'mutation', times: 1, type: 'stale-head', shape });
      await submitsIt(stage());
      await ada.sees(committed);
      expect(await onlyLog()).toContain('- [ ] Primary goal: Ship the login page\n');
      expect(ada.messages()).toHaveLength(1);
      const headlines = (await sandbox.github.commits(9)).map(({ headline }) => headline);
      expect(headlines.filter((headline) => headline.startsWith('buildlog: '))).toHaveLength(1);
      expect(headlines).toHaveLength(3);
      expect(log.lines.map(({ level }) => level)).not.toContain('error');
    },
  );
});

describe('a branch that is not there', () => {
  const stage = stageForEach({ environment: { BUILDLOG_BRANCH: 'journal' } });

  it('keeps the entry, the author hears who has to look, and it lands once the branch is made', async () => {
    const { ada, sandbox } = stage();
    await writesALog(stage());
    await submitsIt(stage());
    await hearsWhy(
      stage(),
      "The journal repository's branch doesn't exist. Whoever runs buildlog has to look at it.",
    );
    expect(await sandbox.github.commits(9)).toHaveLength(1);
    const git = (...args: string[]) => run('git', ['-C', sandbox.github.folder, ...args]);
    await git('branch', 'journal', 'main');
    sandbox.clock.moveBy(longEnough);
    await ada.sees(committed);
    expect((await git('show', `journal:${path}`)).stdout).toContain(
      '- [ ] Primary goal: Ship the login page\n',
    );
    expect(await sandbox.github.commits(9)).toHaveLength(1);
  });
});

describe('a repository that is not there', () => {
  const stage = stageForEach({ environment: { BUILDLOG_REPO: 'acme/gone' } });

  it('keeps the entry, and the author hears who has to look', async () => {
    await writesALog(stage());
    await submitsIt(stage());
    await hearsWhy(stage(), "The journal repository can't be found on GitHub.");
  });
});

describe('an empty repository that is down at first', () => {
  const stage = stageForEach({ seed: 'empty' });

  it('gets its first commit when it is back', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await writesALog(stage());
    sandbox.github.setDown(true);
    await submitsIt(stage());
    await hearsWhy(stage(), notAnswering);
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(longEnough);
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Ship the login page\n');
    expect(ada.messages()).toHaveLength(1);
  });
});

describe('Slack does not take the receipt', () => {
  const stage = stageForEach();

  it.each([
    { type: 'api-error', method: 'chat.postMessage', error: 'internal_error', times: 1 },
    { type: 'rate-limit', method: 'chat.postMessage', retryAfterSeconds: 30, times: 1 },
    { type: 'api-http', method: 'chat.postMessage', status: 503, times: 2 },
  ] as const)('and it is delivered later, once: $type', async (fault) => {
    const { ada, sandbox, log } = stage();
    await writesALog(stage());
    sandbox.slack.fault(fault);
    await submitsIt(stage());
    for (let failure = 1; failure <= fault.times; failure += 1) {
      await expect
        .poll(() => log.lines.filter(({ message }) => message.startsWith('receipt not delivered')).length)
        .toBe(failure);
      expect(ada.reads()).not.toContain(committed);
      sandbox.clock.moveBy(60_000);
    }
    await ada.sees(committed);
    expect(ada.messages()).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });

  it('because the message was deleted: a new one comes when the entry lands', async () => {
    const { ada, sandbox } = stage();
    await writesALog(stage());
    sandbox.github.setDown(true);
    await submitsIt(stage());
    await ada.sees(safe);
    sandbox.slack.fault({ type: 'api-error', method: 'chat.update', error: 'message_not_found', times: 1 });
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(longEnough);
    await ada.sees(committed);
    expect(ada.messages()).toHaveLength(2);
  });
});
