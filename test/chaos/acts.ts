import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import { undoEntry } from '../../src/use-cases/entries/undo-entry.ts';
import type { JournalKey, LogKey, OutboxRow } from '../../src/use-cases/ports.ts';
import { settleConflict } from '../../src/use-cases/settle-conflict.ts';
import { journalId } from '../store/sample.ts';
import { authorOf, authors, chaosDays, chaosRepositories, journalTitles } from './authors.ts';
import { changeByHand } from './hands.ts';
import type { Random } from './random.ts';
import type { Chaos } from './start-chaos.ts';
import { type Delivery, type Writing, writeDailyLogIn, writeJournalIn } from './write-entries.ts';

/** Somebody submits an entry or an edit of one, which Slack now and then delivers twice at once. */
export async function submitSomething(chaos: Chaos, random: Random): Promise<void> {
  const { store, clock } = chaos;
  const mark = `w${nextNumber(chaos)}`;
  const person = random.pick(authors);
  const day = { repository: random.pick(chaosRepositories), date: random.pick(chaosDays) };
  const writing = {
    ...{ person, newId: () => chaos.newId(mark), now: clock.now() },
    word: random.chance(0.01) ? `${mark} PLAYED-SECRET-7` : mark,
  };
  const isTwice = random.chance(0.15);
  const deliver = random.chance(0.7)
    ? await writeDailyLogIn(store, { ...person.key, ...day }, writing)
    : await writeSomeJournal(chaos, random, { ...person.key, ...day }, writing);
  if (isTwice) chaos.note('delivered twice at once');
  const answers = await Promise.all(isTwice ? [deliver(), deliver()] : [deliver()]);
  if (!answers.includes(true)) return;
  chaos.accepted.push(mark);
  chaos.delivered.push(deliver);
}

/** Slack delivers once more what it has delivered at any time before: it may have landed long ago. */
export async function deliverAgain({ delivered, note }: Chaos, random: Random): Promise<void> {
  if (delivered.length === 0) return;
  note('delivered again later');
  await random.pick(delivered)();
}

function writeSomeJournal(chaos: Chaos, random: Random, day: LogKey, writing: Writing): Promise<Delivery> {
  const key: JournalKey = { ...day, journal: journalId(`journal ${random.below(3)}`) };
  const picture = random.chance(0.3) ? Buffer.from(`picture ${writing.word}\0`) : null;
  const title = random.pick(journalTitles);
  return writeJournalIn(chaos.store, key, { ...writing, title, picture });
}

/** Somebody changes, deletes or makes a file that the bot writes too, on GitHub. */
export async function touchSomething(chaos: Chaos, name: RepositoryName, random: Random): Promise<void> {
  const repository = chaos.repositories.get(name);
  if (repository === undefined) return;
  const there = (await repository.tree()).map(({ path }) => path).filter((path) => path.endsWith('.md'));
  const date = random.pick(chaosDays);
  const inTheWay = [
    `buildlog/daily/2026/11/${date}-${random.pick(authors).slug}.md`,
    `buildlog/${date}-login.md`,
  ];
  const waiting = random.chance(0.3) ? await pathOfWaiting(chaos, name, random) : null;
  const path = waiting ?? random.pick(there.length === 0 || random.chance(0.1) ? inTheWay : there);
  chaos.note(await changeByHand(repository, path, random, `h${nextNumber(chaos)}`));
}

/** The file of a submission that is on its way, so that a hand is quicker now and then than the bot. */
async function pathOfWaiting(chaos: Chaos, name: RepositoryName, random: Random): Promise<string | null> {
  const ids = [...chaos.open];
  if (ids.length === 0) return null;
  const row = await chaos.store.outbox.find(random.pick(ids));
  return row?.submission.key.repository === name ? row.submission.path : null;
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
