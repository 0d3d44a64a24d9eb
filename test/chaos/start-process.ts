import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import type { Instant } from '../../src/core/time/instant.ts';
import type { Store } from '../../src/store/store-over.ts';
import { createCommitters } from '../../src/use-cases/committing/commit-entries.ts';
import { createReceiptDelivery } from '../../src/use-cases/deliver-receipts.ts';
import { batchId } from '../store/sample.ts';
import { quietAlarm } from '../support/quiet-alarm.ts';
import { settingsOf } from '../support/settings-of.ts';
import { submitSomething, touchSomething } from './acts.ts';
import { drawFault, nameOfFault } from './drawn-faults.ts';
import { type Fate, type Mortal, mortalOutbox, type Step } from './mortal-outbox.ts';
import type { Random } from './random.ts';
import type { Chaos } from './start-chaos.ts';

/** One process of the bot, as far as entries and receipts go. */
export type BotProcess = Pick<Mortal, 'isDead' | 'underWay'> & {
  readonly store: Store;
  /** When something is due again; null: when somebody submits. */
  readonly due: () => Instant | null;
  /** One turn of the committer; ends when the process dies. */
  commit(): Promise<void>;
  deliver(): Promise<void>;
};

/** What goes wrong at a step is drawn for its repository alone: the others' pace changes nothing of it. */
export type Draws = ReadonlyMap<RepositoryName | null, Random>;

export function startProcess(chaos: Chaos, store: Store, draws: Draws): BotProcess {
  const mortal = mortalOutbox(chaos.fences.watch(store.outbox), (step) => happen(chaos, draws, step));
  const { outbox, death } = mortal;
  const { clock, log, counts, messenger } = chaos;
  counts.processes += 1;
  let due: Instant | null = null;
  const commitNext = createCommitters({
    ...{ outbox, knownEntries: store.knownEntries, assets: store.assets, clock, log },
    ...{ alarm: quietAlarm(), teamSettings: settingsOf() },
    repositories: chaos.openRepositories(),
    holder: `process ${counts.processes}`,
    newBatchId: () => {
      counts.batches += 1;
      return batchId(`b${counts.batches}`);
    },
    newReference: () => 'REF',
    onProgress: () => undefined,
    onRefused: async () => undefined,
  });
  const deliverNext = createReceiptDelivery({ outbox, messenger, clock, log, newReference: () => 'REF' });
  return {
    ...{ store, isDead: mortal.isDead, underWay: mortal.underWay, due: () => due },
    async commit() {
      const turn = commitNext().then((next) => {
        due = next;
      });
      await Promise.race([turn, death]);
    },
    async deliver() {
      await Promise.race([deliverNext(), death]);
    },
  };
}

const deaths: Readonly<Record<Fate, string>> = {
  lives: 'no death',
  'dies-before': 'death before a step',
  'dies-after': 'death after a step',
};

/** What happens in the world just before a step, and whether the process lives through it. */
async function happen(chaos: Chaos, draws: Draws, { call, repository }: Step): Promise<Fate> {
  const random = draws.get(repository);
  if (chaos.isCalm || random === undefined || call === 'receiptShown') return 'lives';
  if (call === 'claim' && random.chance(0.06)) fault(chaos, random, 'query');
  if (call === 'recordHead' && random.chance(0.45)) fault(chaos, random, 'mutation');
  const isWatched = call === 'claim' || call === 'recordHead' || call === 'settle';
  if (isWatched && repository !== null && random.chance(0.2)) await touchSomething(chaos, repository, random);
  if (call === 'recordHead' && draws.get(null) !== random && random.chance(0.15)) {
    await submitSomething(chaos, random);
  }
  if (!random.chance(0.015)) return 'lives';
  const fate = random.pick<Fate>(['dies-before', 'dies-after']);
  chaos.note(deaths[fate]);
  return fate;
}

function fault({ started, note }: Chaos, random: Random, on: 'query' | 'mutation'): void {
  const drawn = drawFault(random, on);
  note(nameOfFault(drawn));
  started.github.fault(drawn);
}
