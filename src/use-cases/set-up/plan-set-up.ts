import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { type AgentsFileName, agentsFiles, agentsPath } from '../../core/set-up/agents-files.ts';
import { type AgentsFileState, agentsFileState } from '../../core/set-up/put-agents-section.ts';
import { setUpFiles } from '../../core/set-up/set-up-files.ts';
import type { Access, JournalRepository, PersonKey, ReadResult, SeenChannel, Trouble } from '../ports.ts';
import { channelToSetUp, type SetUpRefused } from './channel-to-set-up.ts';
import { findWayOfEntries, type WayOfEntries } from './find-way-of-entries.ts';
import { nameAsKnown } from './name-as-known.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';

/** What setting up would do, for whoever is asked whether to. */
export type SetUpPlan = {
  readonly channel: SeenChannel;
  /** Where the channel's entries go now. */
  readonly current: RepositoryName;
  /** Where they would go, under the name the bot has for it. */
  readonly repository: RepositoryName;
  readonly access: Extract<Access, { type: 'open' }>;
  readonly way: WayOfEntries;
  readonly files: readonly { readonly path: EntryPath; readonly isThere: boolean }[];
  readonly agents: readonly { readonly name: AgentsFileName; readonly state: AgentsFileState }[];
};

export type SetUpPlanned =
  | { readonly type: 'plan'; readonly plan: SetUpPlan }
  | { readonly type: 'trouble'; readonly repository: RepositoryName; readonly trouble: Trouble }
  | SetUpRefused;

/** Looks at the repository; nothing is changed. */
export async function planSetUp(
  around: SetUpSurroundings,
  person: PersonKey,
  channelId: string,
  wanted: RepositoryName | null,
): Promise<SetUpPlanned> {
  const { repositories, teamLogs, folder } = around;
  const found = await channelToSetUp(around, person, channelId);
  if (found.type !== 'open') return found;
  const { channel, current } = found;
  const asked = wanted ?? current;
  const access = await repositories.open(asked).checkAccess();
  if (access.type === 'trouble') return { type: 'trouble', repository: asked, trouble: access.trouble };

  const known = [repositories.home, ...(await teamLogs.repositories())];
  const name = await nameAsKnown(repositories, known, asked, access);
  const repository = repositories.open(name);
  const [seen, way] = await Promise.all([
    lookAtFiles(repository, folder),
    findWayOfEntries(repository, folder, access.wantsPullRequests),
  ]);
  if ('trouble' in seen) return { type: 'trouble', repository: name, trouble: seen.trouble };
  return { type: 'plan', plan: { channel, current, repository: name, access, way, ...seen } };
}

async function lookAtFiles(
  repository: JournalRepository,
  folder: string,
): Promise<Pick<SetUpPlan, 'files' | 'agents'> | { readonly trouble: Trouble }> {
  const [ours, agents] = await Promise.all([
    Promise.all(setUpFiles(folder).map(async ({ path }) => ({ path, read: await repository.read(path) }))),
    Promise.all(agentsFiles.map(async (name) => ({ name, read: await repository.read(agentsPath(name)) }))),
  ]);
  const trouble = [...ours, ...agents].map(({ read }) => troubleOf(read)).find((found) => found !== null);
  if (trouble !== undefined) return { trouble };
  return {
    files: ours.map(({ path, read }) => ({ path, isThere: read.type !== 'absent' })),
    agents: agents.map(({ name, read }) => ({ name, state: stateOf(read) })),
  };
}

/** A file that is no text is refused to a reader; it is there all the same, and stays. */
function troubleOf(read: ReadResult): Trouble | null {
  return read.type === 'trouble' && read.trouble.kind !== 'refused' ? read.trouble : null;
}

function stateOf(read: ReadResult): AgentsFileState {
  if (read.type === 'trouble') return 'not-plain';
  return agentsFileState(read.type === 'file' ? read.file.text : null);
}
