import type { PlayedGitHub } from '../sandbox/github/played-github.ts';
import { dailyLogPath } from '../src/core/entry/entry-path.ts';
import type { StorePlace } from '../src/store/open-database.ts';
import { startGitHub } from '../test/chaos/start-github.ts';
import { day } from '../test/store/sample.ts';
import { limitContent } from './limit-content.ts';
import type { BurstBot } from './start-burst-bot.ts';

const date = day('2026-11-20');
const BEGIN = Date.parse('2026-11-20T17:30:00Z');

/** So many submissions of as many people, evenly within so long, on a branch that holds some entries already. */
export type BurstPlan = {
  readonly entries: number;
  readonly milliseconds: number;
  readonly there: number;
  /** Of each entry, about. */
  readonly bytes: number;
};

export type Burst = {
  readonly calls: number;
  readonly refused: number;
  /** When each commit was made, on the played clock since the first submission. */
  readonly commits: readonly number[];
  /** From an entry's submission to its landing, on the played clock; one for each that landed. */
  readonly waits: readonly number[];
  readonly receipts: number;
  /** Milliseconds that it really took, GitHub's own work with it; and those of the bot's processor. */
  readonly took: number;
  readonly cpu: number;
  /** The most memory that the bot's process ever held, in MB. */
  readonly peak: number;
};

/**
 * Plays a burst: the bot in a process of its own, over an empty store, and here a GitHub that answers at once and
 * enforces its limits on content.
 */
export async function playBurst(bot: BurstBot, place: StorePlace, plan: BurstPlan): Promise<Burst> {
  const { entries, milliseconds, there, bytes } = plan;
  let now = BEGIN;
  const started = await startGitHub({ now: () => now });
  const { github } = started;
  try {
    await fill(github, there);
    const callsBefore = started.calls();
    const limit = limitContent(github);
    started.guard((response) => limit.refuses(now, response));
    const { apiUrl, token, repository } = github;
    const order = { entries, milliseconds, bytes, place, github: { apiUrl, token, repository } };
    const done = await bot.play(order, (to) => {
      now = to;
    });
    const calls = started.calls() - callsBefore;
    const all = await github.commits(entries + 2);
    const ours = all.filter(({ body }) => body.includes('Buildlog-Batch'));
    const times = new Map(ours.map(({ oid, at }) => [oid, Date.parse(at)]));
    const waits = done.landings.flatMap(({ submittedAt, commit }) => {
      const at = commit === null ? undefined : times.get(commit);
      return at === undefined ? [] : [Math.max(0, at - submittedAt)];
    });
    const commits = [...times.values()].map((at) => at - BEGIN);
    const { receipts, took, cpu, peak } = done;
    return { calls, refused: limit.refused, commits, waits, receipts, took, cpu, peak };
  } finally {
    await started.stop();
  }
}

/** What somebody who wrote before has put there. */
async function fill(github: PlayedGitHub, count: number): Promise<void> {
  if (count === 0) return;
  const paths = Array.from({ length: count }, (_, number) =>
    dailyLogPath('buildlog', date, `before-${number}`),
  );
  await github.pushByHand(Object.fromEntries(paths.map((path) => [path, `# ${path}\n`])), 'What was there');
}
