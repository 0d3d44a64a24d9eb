import type { CommitSettings } from '../../src/core/team-settings/team-settings.ts';
import { createCommitters } from '../../src/use-cases/committing/commit-entries.ts';
import type { Outbox, SubmissionId } from '../../src/use-cases/ports.ts';
import { startJournal } from '../github/start-journal.ts';
import { batchId } from '../store/sample.ts';
import { settingsOf } from '../support/settings-of.ts';
import { startCommitting } from './start-committing.ts';

/** More turns than any of these stories takes; one that needs more goes round in circles. */
const TURNS = 60;

/** A committer over the played GitHub, for a team that settled this; by pull request unless it says otherwise. */
export async function startPullRequests(commits: Partial<CommitSettings> = { way: 'pull-request' }) {
  const { github, openAll } = await startJournal();
  const repositories = openAll();
  let batches = 0;
  const started = await startCommitting(repositories, {
    teamSettings: settingsOf(commits),
    newBatchId: () => {
      batches += 1;
      return batchId(`01J0000000000000000000000${String.fromCharCode(64 + batches)}`);
    },
  });
  const { store, clock, commitNext, around } = started;

  /** Lets the committer do what is due now. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const due = await commitNext();
      if (due === null || due > clock.now()) return;
    }
    throw new Error('it goes round in circles');
  }
  return {
    ...{ ...started, github, settle },
    /** Another process, over the same store as it sees it. */
    processWith: (outbox: Outbox, holder = 'another') => createCommitters({ ...around, outbox, holder }),
    async later(milliseconds: number): Promise<void> {
      clock.moveBy(milliseconds);
      await settle();
    },
    stateOf: async (id: SubmissionId) => (await store.outbox.find(id))?.state,
  };
}
