import type { RepositoryName } from '../../../src/core/entry/repository-name.ts';
import type { Store } from '../../../src/store/store-over.ts';
import type { ChannelLook, SeenChannel, Standing } from '../../../src/use-cases/ports.ts';
import { bindSetUpUseCases, type SetUpUseCases } from '../../../src/use-cases/set-up/set-up-use-cases.ts';
import { type StartedJournal, startJournal } from '../../github/start-journal.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { batchId, submissionId } from '../../store/sample.ts';

/** What Slack says; a test changes it. */
type PlayedWorkspace = { look: ChannelLook; readonly standings: Map<string, Standing> };

export type SetUpStage = StartedJournal & {
  readonly store: Store;
  readonly setUp: SetUpUseCases;
  readonly workspace: PlayedWorkspace;
};

export const team: SeenChannel = {
  id: 'C1',
  name: 'team',
  isPrivate: false,
  hasBot: true,
  creator: 'U2',
};

/** The use cases over a played GitHub and a store of their own. U1 is an admin, U2 created the channel, U3 did neither. */
export async function startSetUp(seed: 'empty' | 'readme' = 'readme'): Promise<SetUpStage> {
  const journal = await startJournal(seed);
  const store = await openTestStore();
  const workspace: PlayedWorkspace = {
    look: { type: 'channel', channel: team },
    standings: new Map([['U1', 'admin']]),
  };
  let ids = 0;
  const next = (prefix: string) => {
    ids += 1;
    return `${prefix}${ids}`;
  };
  const setUp = bindSetUpUseCases({
    repositories: journal.openAll(),
    teamLogs: store.teamLogs,
    outbox: store.outbox,
    workspace: {
      look: async () => workspace.look,
      standing: async (user) => workspace.standings.get(user) ?? 'member',
    },
    clock: journal.clock,
    folder: 'buildlog',
    newId: () => submissionId(next('change-')),
    newBatchId: () => batchId(next('batch-')),
    newReference: () => next('REF-'),
  });
  return { ...journal, store, setUp, workspace };
}

/** The repository that the first form's choice comes to. */
export async function planned(stage: SetUpStage, wanted: RepositoryName | null) {
  const plan = await stage.setUp.planSetUp({ team: 'T1', user: 'U1' }, 'C1', wanted);
  if (plan.type !== 'plan') throw new Error(`no plan: ${plan.type}`);
  return plan.plan;
}
