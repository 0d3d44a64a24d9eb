import { expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { CommitSettings } from '../../src/core/team-settings/team-settings.ts';
import type { SubmissionId } from '../../src/use-cases/ports.ts';
import { authors } from '../chaos/authors.ts';
import { mortalOutbox } from '../chaos/mortal-outbox.ts';
import { createRandom, type Random } from '../chaos/random.ts';
import { writeJournalIn } from '../chaos/write-entries.ts';
import { day, home, journalId, submissionId } from '../store/sample.ts';
import { startPullRequests } from './start-pull-requests.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const titles = ['Login', 'Billing', 'Search'];
const seeds = ['one', 'two', 'three', 'four'];
const STEPS = 30;

type Started = Awaited<ReturnType<typeof startPullRequests>>;

/** What was done in one run, and what has to be there in the end. */
type Run = Started & {
  readonly random: Random;
  readonly settings: { -readonly [Name in keyof CommitSettings]: CommitSettings[Name] };
  readonly words: Map<SubmissionId, string>;
  readonly marks: string[];
  journals: number;
};

const acts: Readonly<Record<string, (run: Run) => Promise<unknown>>> = {
  write: (run) => write(run, `j${++run.journals}`),
  edit: (run) =>
    run.journals === 0 ? write(run, 'j0') : write(run, `j${1 + run.random.below(run.journals)}`),
  settle: ({ settle }) => settle(),
  wait: ({ random, later }) => later(random.pick([1_000, 15_000, MINUTE, 10 * MINUTE])),
  nextDay: ({ later }) => later(DAY),
  merge: (run) => onPullRequest(run, 'OPEN', (number) => mergeOrNot(run, number)),
  close: (run) => onPullRequest(run, 'OPEN', async (number) => run.github.closePullRequest(number)),
  reopen: (run) =>
    onPullRequest(run, 'CLOSED', (number) => run.github.reopenPullRequest(number).catch(() => undefined)),
  deleteBranch: async ({ github, random }) => {
    const rolling = (await github.branches()).filter((name) => name !== 'main');
    if (rolling.length > 0) await github.deleteBranch(random.pick(rolling));
  },
  pushToBase: (run) => pushByHand(run, 'main'),
  pushToRolling: async (run) => {
    const rolling = (await run.github.branches()).filter((name) => name !== 'main');
    if (rolling.length > 0) await pushByHand(run, run.random.pick(rolling));
  },
  protect: async ({ github, random }) => github.setProtected(random.pick(['none', 'classic', 'ruleset'])),
  changeSettings: async ({ settings, random }) => {
    settings.way = random.pick(['allowed', 'pull-request', 'pull-request']);
    settings.merge = random.pick(['when-allowed', 'by-hand']);
  },
  fault: async ({ github, random }) => github.fault(drawFault(random)),
  die,
};

async function write({ store, clock, random, words }: Run, journal: string): Promise<void> {
  const word = `w${String(words.size).padStart(5, '0')}`;
  const person = authors[Number(journal.slice(1)) % authors.length];
  if (person === undefined) throw new RangeError('no authors');
  const key = { ...person.key, repository: home, date: day('2026-11-20'), journal: journalId(journal) };
  const id = submissionId(`s${word}`);
  const title = random.pick(titles);
  const writing = { person, word, newId: () => id, now: clock.now(), title, picture: null };
  const deliver = await writeJournalIn(store, key, writing);
  if (await deliver()) words.set(id, word);
}

async function onPullRequest(
  { github, random }: Run,
  state: string,
  act: (number: number) => Promise<unknown>,
) {
  const those = github.pullRequests().filter((one) => one.state === state);
  if (those.length > 0) await act(random.pick(those).number);
}

async function mergeOrNot({ github, random }: Run, number: number): Promise<void> {
  await github.mergePullRequest(number, random.pick(['MERGE', 'SQUASH', 'REBASE'])).catch(() => undefined);
}

async function pushByHand({ github, random, marks }: Run, branch: string): Promise<void> {
  const files = (await github.tree(branch)).map(({ path }) => path).filter((path) => path !== 'README.md');
  if (files.length === 0) return;
  const path = random.pick(files);
  const mark = `h${String(marks.length).padStart(5, '0')}`;
  const text = await github.file(path, branch);
  await github.pushByHand({ [path]: `${text}\n## Notes ${mark}\n\n${mark}\n` }, 'By hand', 'Eve', branch);
  if (branch === 'main') marks.push(mark);
}

function drawFault(random: Random): GitHubFault {
  const when = random.pick(['before', 'after'] as const);
  const names = ['createRef', 'createCommitOnBranch', 'createPullRequest', 'mergePullRequest', 'repository'];
  const name = random.pick(names);
  return { on: 'any', name, times: 1 + random.below(2), type: 'status', status: 502, when };
}

/** Another process dies at some write of its life, and its lease runs out. */
async function die({ store, random, processWith, clock }: Run): Promise<void> {
  let left = random.below(8);
  const fate = random.pick(['dies-before', 'dies-after'] as const);
  const { outbox, death } = mortalOutbox(store.outbox, async () => (left-- === 0 ? fate : 'lives'));
  const commitNext = processWith(outbox, `holder ${random.next()}`);
  for (let turn = 0; turn < 4; turn += 1) await Promise.race([commitNext(), death]);
  clock.moveBy(61_000);
}

/** People merge or close what is open, and authors leave the file as it is, until nothing is left to be done. */
async function calmDown(run: Run): Promise<void> {
  const { github, store, later, settings, words } = run;
  github.setProtected('none');
  settings.merge = 'by-hand';
  for (let round = 0; round < 12; round += 1) {
    await later(6 * MINUTE);
    for (const { number, state } of github.pullRequests()) {
      if (state !== 'OPEN') continue;
      await github.mergePullRequest(number).catch(() => github.closePullRequest(number));
    }
    for (const id of words.keys()) await store.outbox.resolve(id, null);
  }
}

it.each(seeds)(
  'lands every entry once, whatever happens in whatever order (%s)',
  async (seed) => {
    const settings = { way: 'pull-request', every: 'day', merge: 'by-hand' } as Run['settings'];
    const started = await startPullRequests(settings);
    const random = createRandom(seed);
    const run: Run = { ...started, random, settings, words: new Map(), marks: [], journals: 0 };
    const done: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const name = random.pick(['write', 'edit', 'edit', 'settle', 'settle', 'wait', ...Object.keys(acts)]);
      done.push(name);
      await acts[name]?.(run);
    }
    await calmDown(run);

    const { github, store, words, marks } = run;
    const texts = await Promise.all(
      (await github.tree()).map(async ({ path }) => (await github.file(path)) ?? ''),
    );
    const filesWith = (word: string) => texts.filter((text) => text.includes(word)).length;
    const wrong: string[] = [];
    for (const [id, word] of words) {
      const type = (await store.outbox.find(id))?.state.type;
      const times = filesWith(word);
      if (!(type === 'landed' && times === 1) && !(type === 'closed' && times <= 1))
        wrong.push(`${word} ${type} ${times}`);
    }
    wrong.push(...marks.filter((mark) => filesWith(mark) === 0).map((mark) => `${mark} is gone`));
    expect(wrong, done.join(' ')).toEqual([]);
    expect(await store.outbox.repositoriesWaiting()).toEqual([]);
  },
  120_000,
);
