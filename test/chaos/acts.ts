import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import { undoEntry } from '../../src/use-cases/entries/undo-entry.ts';
import type { JournalKey, OutboxRow } from '../../src/use-cases/ports.ts';
import { settleConflict } from '../../src/use-cases/settle-conflict.ts';
import { journalId } from '../store/sample.ts';
import { authorOf, authors, chaosDays, chaosRepositories, journalTitles } from './authors.ts';
import { changeByHand } from './hands.ts';
import type { Random } from './random.ts';
import type { Chaos } from './start-chaos.ts';
import { writeDailyLogIn, writeJournalIn } from './write-entries.ts';

/** Somebody submits an entry or an edit of one, now and then delivered more than once. */
export async function submitSomething(chaos: Chaos, random: Random): Promise<void> {
  const { store, clock } = chaos;
  const mark = `w${nextNumber(chaos)}`;
  const person = random.pick(authors);
  const day = { repository: random.pick(chaosRepositories), date: random.pick(chaosDays) };
  const writing = {
    ...{ person, newId: () => chaos.newId(mark), now: clock.now() },
    word: random.chance(0.01) ? `${mark} PLAYED-SECRET-7` : mark,
    deliveries: random.chance(0.15) ? 2 : 1,
  };
  if (random.chance(0.7)) {
    const isAccepted = await writeDailyLogIn(store, { ...person.key, ...day }, writing);
    if (isAccepted) chaos.accepted.push(mark);
    return;
  }
  const key: JournalKey = { ...person.key, ...day, journal: journalId(`journal ${random.below(3)}`) };
  const picture = random.chance(0.3) ? Buffer.from(`picture ${mark}\0`) : null;
  const title = random.pick(journalTitles);
  if (await writeJournalIn(store, key, { ...writing, title, picture })) chaos.accepted.push(mark);
}

/** Somebody changes, deletes or makes a file that the bot writes too, on GitHub. */
export async function touchSomething(chaos: Chaos, name: RepositoryName, random: Random): Promise<void> {
  const repository = chaos.repositories.get(name);
  if (repository === undefined) return;
  chaos.counts.byHand += 1;
  const there = (await repository.tree()).map(({ path }) => path).filter((path) => path.endsWith('.md'));
  const date = random.pick(chaosDays);
  const inTheWay = [
    `buildlog/daily/2026/11/${date}-${random.pick(authors).slug}.md`,
    `buildlog/${date}-login.md`,
  ];
  const path = random.pick(there.length === 0 || random.chance(0.1) ? inTheWay : there);
  await changeByHand(repository, path, random, `h${nextNumber(chaos)}`);
}

/** Somebody takes back what they submitted. */
export async function undoSomething(chaos: Chaos, random: Random): Promise<void> {
  const ids = [...chaos.words.keys()];
  if (ids.length === 0) return;
  const row = await chaos.store.outbox.find(random.pick(ids));
  if (row === null) return;
  const { outbox, assets, knownEntries } = chaos.store;
  const around = {
    ...{ outbox, assets, knownEntries, clock: chaos.clock, log: chaos.log },
    repositories: chaos.openRepositories(),
    newId: () => chaos.newId(null),
    onQueued: () => undefined,
  };
  await undoEntry(around, authorOf(row.submission.key.user), row.submission.id);
}

/** Authors decide conflicts that they have been told of; `share` of them do now. Forgets what needs no more looking. */
export async function settleConflicts(chaos: Chaos, random: Random, share: number): Promise<void> {
  for (const id of [...chaos.open]) {
    const row = await chaos.store.outbox.find(id);
    if (row?.state.type === 'queued') continue;
    if (row?.state.type === 'conflict') {
      if (random.chance(share)) await settle(chaos, random, row);
    } else chaos.open.delete(id);
  }
}

async function settle(
  chaos: Chaos,
  random: Random,
  { submission, state, receipt }: OutboxRow,
): Promise<void> {
  if (receipt === null || !receipt.shows.startsWith('conflict:')) return;
  const { outbox, knownEntries } = chaos.store;
  const around = {
    ...{ outbox, knownEntries },
    newId: () => chaos.newId(chaos.words.get(submission.id) ?? null),
    onQueued: () => undefined,
  };
  // Who insists on a file that cannot be edited would be asked for ever.
  const isHopeless = state.type === 'conflict' && state.conflict.reason === 'unsafe' && chaos.isCalm;
  const choice = isHopeless || random.chance(0.5) ? 'theirs' : 'mine';
  await settleConflict(around, submission.key, submission.id, choice, chaos.clock.now());
}

function nextNumber({ counts }: Chaos): string {
  counts.marks += 1;
  return String(counts.marks).padStart(5, '0');
}
