import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { BuildJournalAnswers } from '../../src/core/entry/build-journal.ts';
import { parseBuildJournal } from '../../src/core/markdown/parse-build-journal.ts';
import { toBatchId, toBranchName, toJournalId, toSubmissionId } from '../../src/use-cases/ids.ts';
import type {
  JournalDraft,
  JournalRepository,
  OutboxRow,
  Person,
  Pictures,
  Settlement,
} from '../../src/use-cases/ports.ts';
import { bindUseCases } from '../../src/use-cases/use-cases.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { ada, commitOid, home, zone } from '../store/sample.ts';
import { onlyRepository } from '../support/only-repository.ts';
import { quietLog } from '../support/quiet-log.ts';
import { setClock } from '../support/set-clock.ts';

export const person: Person = {
  ...{ key: ada, name: 'Ada', zone: zone('UTC'), slug: 'ada', seenAt: null },
  profileUrl: 'https://acme.slack.com/team/U1',
  github: null,
};

/** A journal in which every section is written. */
export const exampleFile = readFileSync(
  join(import.meta.dirname, '..', 'fixtures', '2026-01-01-user-auth-api.md'),
  'utf8',
);
/** The password in its test may be one: its author is asked, so it is another here. */
const example: BuildJournalAnswers = parseBuildJournal(
  exampleFile.replaceAll('secretpass123', '$PASSWORD'),
).answers;

/** All use cases over a store of their own and a repository that answers as it is told. */
export async function startUseCases(
  answers: Partial<JournalRepository> = {},
  pictures: Pictures = { fit: () => Promise.reject(new Error('not asked for')) },
) {
  const clock = setClock('2026-11-20T16:30:00Z');
  const log = quietLog();
  const store = await openTestStore();
  const useCases = bindUseCases({
    ...store,
    ...{ clock, log, pictures, folder: 'buildlog', courseHeading: 'Course Connection' },
    repositories: onlyRepository(answers),
    directory: { look: async () => null },
    accountUrl: (login) => `https://github.example/${login}`,
    newId: () => toSubmissionId(ulid(clock.now())),
    newJournalId: () => toJournalId(ulid(clock.now())),
    onQueued: () => {},
    onBackgroundFailure: () => {},
  });

  /** The oldest submission that waits, and what becomes of it. */
  async function settleNext(stateOf: (row: OutboxRow) => Settlement['state']): Promise<OutboxRow> {
    const lease = await store.outbox.lease(home, 'me', clock.now(), 60_000);
    const batch = lease === null ? null : await store.outbox.claim(lease, 1, toBatchId(ulid(clock.now())));
    const id = batch?.submissions[0]?.id;
    const row = id === undefined ? null : await store.outbox.find(id);
    if (lease === null || batch === null || row === null) throw new Error('nothing waits');
    await store.outbox.settle(lease, batch.id, [{ id: row.submission.id, state: stateOf(row) }]);
    await store.outbox.release(lease);
    const settled = await store.outbox.find(row.submission.id);
    if (settled === null) throw new Error('it is gone');
    return settled;
  }

  return {
    ...{ store, useCases, clock, log, settleNext },
    land: () => settleNext(landedAsExpected),
    /** The next in line comes to a rolling branch. */
    propose: () => settleNext(proposedAsExpected),
    /** A draft of a journal with these answers. */
    async begin(some: Partial<BuildJournalAnswers> = {}): Promise<JournalDraft> {
      const started = await useCases.journal.startJournal(person, { title: '', repository: home });
      const changed = await store.journalDrafts.change(ada, started.key.journal, (kept) => ({
        ...kept,
        answers: { ...example, ...some },
      }));
      if (changed === null) throw new Error('no draft');
      return changed;
    },
    /** The draft, submitted: it has to be accepted. */
    async submit(draft: JournalDraft, form = `form:${draft.revision}`): Promise<void> {
      const result = await useCases.journal.submitJournal({ person, journal: draft.key.journal, form });
      if (result.type !== 'accepted') throw new Error(`not accepted: ${result.type}`);
    },
  };
}

function landedAsExpected({ submission: { expected } }: OutboxRow): Settlement['state'] {
  const file = expected === null ? null : { ...expected, url: 'https://github.example/blob/x' };
  const commit = { oid: commitOid('c'), url: 'https://github.example/commit/c' };
  return { type: 'landed', landed: { commit, file } };
}

function proposedAsExpected(row: OutboxRow): Settlement['state'] {
  const state = landedAsExpected(row);
  if (state.type !== 'landed') throw new Error('not landed');
  const pullRequest = { number: 12, url: 'https://github.example/pull/12' };
  const branch = toBranchName('buildlog/2026-11-20');
  return { type: 'proposed', proposed: { ...state.landed, branch, pullRequest } };
}
