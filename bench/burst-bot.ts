import { once } from 'node:events';
import { giveBackMemory } from '../src/cli/give-back-memory.ts';
import { blobOidOf } from '../src/core/entry/blob-oid.ts';
import { dailyLogPath } from '../src/core/entry/entry-path.ts';
import { type Instant, instantAfter, toInstant } from '../src/core/time/instant.ts';
import { openJournalRepositories } from '../src/github/open-journal-repositories.ts';
// The rest of the bot, so that the memory is that of all of it.
import '../src/main.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store-over.ts';
import { createCommitters } from '../src/use-cases/committing/commit-entries.ts';
import { createReceiptDelivery } from '../src/use-cases/deliver-receipts.ts';
import type { Messenger, Submission } from '../src/use-cases/ports.ts';
import { receiptKeyOf } from '../src/use-cases/receipt-key.ts';
import { passing } from '../test/chaos/passing.ts';
import { countUnderWay } from '../test/chaos/under-way.ts';
import { batchId, day, home, noDraft, submission, submissionId } from '../test/store/sample.ts';
import { quietAlarm } from '../test/support/quiet-alarm.ts';
import { quietLog } from '../test/support/quiet-log.ts';
import { type SetClock, setClock } from '../test/support/set-clock.ts';
import { settingsOf } from '../test/support/settings-of.ts';
import { type BotOrder, type BotWord, botOrder } from './bot-messages.ts';
import { peakMemory } from './peak-memory.ts';
import { watchRequests } from './watch-requests.ts';

/**
 * Run as a process of its own: the bot between its outbox and the receipts, which plays one burst after another as it is
 * told to. It holds the clock: GitHub's is moved first, and only while nothing is asked of it.
 */
const date = day('2026-11-20');
const requests = watchRequests();
// As `buildlog start` does.
giveBackMemory();

for await (const [message] of messages()) say(await play(botOrder.parse(message)));

async function* messages(): AsyncGenerator<readonly unknown[]> {
  for (;;) yield await once(process, 'message');
}

function say(word: BotWord): void {
  process.send?.(word);
}

async function play(order: BotOrder): Promise<BotWord> {
  const { entries, milliseconds, bytes } = order;
  const clock = setClock('2026-11-20T17:30:00Z');
  const store = await openStore(order.place);
  const bot = startBot(order, store, clock);
  const began = clock.now();
  const arrivalOf = (number: number) => instantAfter(began, Math.floor((number * milliseconds) / entries));
  const realBegan = performance.now();
  const cpuBegan = process.cpuUsage();
  let next = 0;
  for (;;) {
    for (; next < entries && arrivalOf(next) <= clock.now(); next += 1) {
      await store.outbox.add(entryOf(next, arrivalOf(next), bytes), noDraft);
    }
    const due = await bot.turn();
    if (next === entries && (await store.outbox.waiting()).count === 0) break;
    const arrival = next === entries ? Number.POSITIVE_INFINITY : arrivalOf(next);
    const then = Math.min(due ?? Number.POSITIVE_INFINITY, arrival);
    await moveTogether(clock, Math.max(0, then - clock.now()));
  }
  const took = performance.now() - realBegan;
  const { user, system } = process.cpuUsage(cpuBegan);
  const figures = { took, cpu: (user + system) / 1_000, peak: peakMemory(), receipts: bot.receipts() };
  const landings = [];
  for (let number = 0; number < entries; number += 1) {
    const commit = await commitOf(store, number);
    landings.push({ submittedAt: arrivalOf(number), commit });
  }
  await store.close();
  return { type: 'done', ...figures, landings };
}

async function commitOf({ outbox }: Store, number: number): Promise<string | null> {
  const state = (await outbox.find(submissionId(`e${number}`)))?.state;
  return state?.type === 'landed' ? (state.landed.commit?.oid ?? null) : null;
}

/** Each turn does what is due and says what there is to say; it returns when to be called again. */
function startBot({ github }: BotOrder, store: Store, clock: SetClock) {
  const queries = countUnderWay();
  const outbox = queries.watch(store.outbox);
  const log = quietLog();
  const { messenger, count } = countingMessenger();
  let batches = 0;
  const commitNext = createCommitters({
    ...{ outbox, knownEntries: queries.watch(store.knownEntries), assets: queries.watch(store.assets) },
    ...{ clock, log, holder: 'bench', alarm: quietAlarm(), teamSettings: settingsOf() },
    repositories: openJournalRepositories({
      ...{ apiUrl: github.apiUrl, auth: { type: 'token', token: github.token }, branch: null },
      ...{ repository: github.repository, folder: 'buildlog', clock, log, newReference: () => 'REF' },
      stopping: new AbortController().signal,
    }),
    newBatchId: () => {
      batches += 1;
      return batchId(`b${batches}`);
    },
    newReference: () => 'REF',
    onProgress: () => undefined,
    onRefused: async () => undefined,
  });
  const deliverNext = createReceiptDelivery({ outbox, messenger, clock, log, newReference: () => 'REF' });
  const moving = { moveBy: (step: number) => moveTogether(clock, step) };
  return {
    receipts: count,
    async turn(): Promise<Instant | null> {
      const due = await passing(moving, () => requests() + queries.count(), commitNext());
      while ((await deliverNext()) <= clock.now());
      return due;
    },
  };
}

async function moveTogether(clock: SetClock, milliseconds: number): Promise<void> {
  say({ type: 'moves', to: toInstant(clock.now() + milliseconds) });
  await once(process, 'message');
  clock.moveBy(milliseconds);
}

/** A Slack that takes every receipt at once. */
function countingMessenger(): { readonly messenger: Messenger; readonly count: () => number } {
  let receipts = 0;
  return {
    count: () => receipts,
    messenger: {
      async showReceipt({ state, receipt }) {
        receipts += 1;
        const ts = receipt?.ts ?? String(receipts);
        return { type: 'shown', receipt: { channel: 'D1', ts, shows: receiptKeyOf(state) } };
      },
    },
  };
}

function entryOf(number: number, submittedAt: Instant, bytes: number): Submission {
  const line = '- Something that was done today.\n';
  const text = `# Author ${number}\n\n${line.repeat(Math.ceil(bytes / line.length))}`;
  return submission(`e${number}`, {
    key: { team: 'T1', user: `U${number}`, repository: home, date },
    path: dailyLogPath('buildlog', date, `author-${number}`),
    expected: { oid: blobOidOf(text), text },
    submittedAt,
  });
}
