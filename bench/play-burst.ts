import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlayedGitHub } from '../sandbox/github/played-github.ts';
import { blobOidOf } from '../src/core/entry/blob-oid.ts';
import { dailyLogPath, type EntryPath } from '../src/core/entry/entry-path.ts';
import { type Instant, instantAfter } from '../src/core/time/instant.ts';
import { openJournalRepositories } from '../src/github/open-journal-repositories.ts';
import { openStore } from '../src/store/open-store.ts';
import { createCommitters } from '../src/use-cases/commit-entries.ts';
import { createReceiptDelivery } from '../src/use-cases/deliver-receipts.ts';
import type { Submission } from '../src/use-cases/ports.ts';
import { receiptKeyOf } from '../src/use-cases/receipt-key.ts';
import { passing } from '../test/chaos/passing.ts';
import { startGitHub } from '../test/chaos/start-github.ts';
import { batchId, day, home, noDraft, submission } from '../test/store/sample.ts';
import { quietLog } from '../test/support/quiet-log.ts';
import { setClock } from '../test/support/set-clock.ts';

const date = day('2026-11-20');

/** So many submissions of as many people, evenly within so long, on a branch that holds some entries already. */
export type BurstPlan = { readonly entries: number; readonly milliseconds: number; readonly there: number };

export type Burst = {
  readonly calls: number;
  readonly commits: number;
  /** The most commits within any minute. */
  readonly commitsAMinute: number;
  /** From the first submission to the last landing, on the played clock. */
  readonly lastLanded: number;
  /** From an entry's submission to its landing, on the played clock; one for each that landed. */
  readonly waits: readonly number[];
  readonly receipts: number;
  /** What it really took, GitHub played in the same process. */
  readonly took: number;
};

/** Plays a burst over a store with full sync and a GitHub that answers at once. */
export async function playBurst({ entries, milliseconds, there }: BurstPlan): Promise<Burst> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-burst-'));
  const clock = setClock('2026-11-20T17:30:00Z');
  const started = await startGitHub(clock);
  const store = await openStore({ folder });
  try {
    await fill(started.github, there);
    const { outbox, knownEntries, assets } = store;
    const log = quietLog();
    let batches = 0;
    let receipts = 0;
    const commitNext = createCommitters({
      ...{ outbox, knownEntries, assets, clock, log, holder: 'bench' },
      repositories: openJournalRepositories({
        ...{ apiUrl: started.github.apiUrl, auth: { type: 'token', token: started.github.token } },
        ...{ repository: started.github.repository, branch: null, folder: 'buildlog', clock, log },
        ...{ stopping: new AbortController().signal, newReference: () => 'REF' },
      }),
      newBatchId: () => {
        batches += 1;
        return batchId(`b${batches}`);
      },
      newReference: () => 'REF',
      onProgress: () => undefined,
      onRefused: async () => undefined,
    });
    const deliverNext = createReceiptDelivery({
      ...{ outbox, clock, log, newReference: () => 'REF' },
      messenger: {
        async showReceipt({ state, receipt }) {
          receipts += 1;
          return {
            type: 'shown',
            receipt: { channel: 'D1', ts: receipt?.ts ?? '1', shows: receiptKeyOf(state) },
          };
        },
      },
    });

    const began = clock.now();
    const realBegan = performance.now();
    const callsBefore = started.calls();
    const arriving = Array.from({ length: entries }, (_, number) =>
      entryOf(number, instantAfter(began, Math.floor((number * milliseconds) / entries))),
    );
    let next = 0;
    for (;;) {
      for (; next < entries; next += 1) {
        const one = arriving[next];
        if (one === undefined || one.submittedAt > clock.now()) break;
        await outbox.add(one, noDraft);
      }
      const due = await passing(clock, started.underWay, commitNext());
      while ((await deliverNext()) <= clock.now());
      if (next === entries && (await outbox.waiting()).count === 0) break;
      const then = Math.min(
        due ?? Number.POSITIVE_INFINITY,
        arriving[next]?.submittedAt ?? Number.POSITIVE_INFINITY,
      );
      clock.moveBy(Math.max(0, then - clock.now()));
    }
    const took = performance.now() - realBegan;
    const calls = started.calls() - callsBefore;
    const all = await started.github.commits(entries + 2);
    const commits = all.filter(({ body }) => body.includes('Buildlog-Batch'));
    const times = new Map(commits.map(({ oid, at }) => [oid, Date.parse(at)]));
    const waits: number[] = [];
    for (const { id, submittedAt } of arriving) {
      const state = (await outbox.find(id))?.state;
      const at = state?.type === 'landed' ? times.get(state.landed.commit?.oid ?? '') : undefined;
      if (at !== undefined) waits.push(Math.max(0, at - submittedAt));
    }
    return {
      ...{ calls, waits, receipts, took, commits: commits.length },
      commitsAMinute: mostAMinute([...times.values()]),
      lastLanded: Math.max(...times.values()) - began,
    };
  } finally {
    await started.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What somebody who wrote before has put there. */
async function fill(github: PlayedGitHub, count: number): Promise<void> {
  if (count === 0) return;
  const files = Array.from({ length: count }, (_, number) => [pathOf(`before-${number}`), `# ${number}\n`]);
  await github.pushByHand(Object.fromEntries(files), 'What was there');
}

/** An entry of the size of a usual one. */
function entryOf(number: number, submittedAt: Instant): Submission {
  const text = `# Author ${number}\n\n${'- Something that was done today.\n'.repeat(60)}`;
  return submission(`e${number}`, {
    key: { team: 'T1', user: `U${number}`, repository: home, date },
    path: pathOf(`author-${number}`),
    expected: { oid: blobOidOf(text), text },
    submittedAt,
  });
}

function pathOf(author: string): EntryPath {
  return dailyLogPath('buildlog', date, author);
}

/** The most of these instants that lie within one minute. */
function mostAMinute(instants: readonly number[]): number {
  const counts = instants.map((from) => instants.filter((at) => at >= from && at < from + 60_000).length);
  return Math.max(0, ...counts);
}
