import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { AgentsFileName } from '../../core/set-up/agents-files.ts';
import type { PersonKey, ProposalMade, SeenChannel, Trouble } from '../ports.ts';
import { asOnlyWriter } from './as-only-writer.ts';
import { bringSetUpFiles } from './bring-set-up-files.ts';
import { channelToSetUp, type SetUpRefused } from './channel-to-set-up.ts';
import type { FilesBrought } from './files-brought.ts';
import { offerAgentsSection } from './offer-agents-section.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';
import { setUpTrouble } from './set-up-trouble.ts';
import { tieChannel } from './tie-channel.ts';

export type SetUpWanted = {
  readonly channel: string;
  /** As the plan named it. */
  readonly repository: RepositoryName;
  /** The files that a pull request adds the section for coding agents to. */
  readonly agents: readonly AgentsFileName[];
};

export type SetUpDone =
  | {
      readonly type: 'done';
      readonly channel: SeenChannel;
      readonly repository: RepositoryName;
      /** The repository that the channel was tied to before; null where it had no log of its own. */
      readonly before: RepositoryName | null;
      readonly files: FilesBrought;
      /** Null where nobody asked for it. */
      readonly agents: ProposalMade | null;
    }
  /** The channel is tied as it was before. */
  | { readonly type: 'trouble'; readonly repository: RepositoryName; readonly trouble: Trouble }
  | SetUpRefused;

/**
 * Sets a repository up and ties a channel to it. The tie comes after the files: until then the channel's entries go
 * where they went before, and a process that dies on the way leaves files that are right by themselves. Each step does
 * only what is not done yet, so `/buildlog setup` goes on from wherever it ended. The pull request for coding agents comes
 * last, because one that cannot be opened keeps nobody from writing.
 */
export async function setUpRepository(
  around: SetUpSurroundings,
  person: PersonKey,
  wanted: SetUpWanted,
): Promise<SetUpDone> {
  const found = await channelToSetUp(around, person, wanted.channel);
  if (found.type !== 'open') return found;
  const { channel } = found;
  const tied = await bringAndTie(around, person, channel, wanted.repository);
  if (tied.type === 'trouble') return { ...tied, repository: wanted.repository };
  const repository = around.repositories.open(wanted.repository);
  const agents =
    wanted.agents.length === 0 ? null : await offerAgentsSection(around, repository, wanted.agents);
  const { before, files } = tied;
  return { type: 'done', channel, repository: wanted.repository, before, files, agents };
}

/** Both under one lease: of two presses of the same button, the second finds what the first has done. */
async function bringAndTie(
  around: SetUpSurroundings,
  person: PersonKey,
  channel: SeenChannel,
  name: RepositoryName,
) {
  const batch = around.newBatchId();
  const done = await asOnlyWriter(around, name, `set-up ${batch}`, async (renewLease) => {
    const files = await bringSetUpFiles(around, around.repositories.open(name), batch, renewLease);
    if (files.type === 'trouble') return files;
    return { type: 'tied' as const, files, before: await tieChannel(around, person, channel, name) };
  });
  return done ?? setUpTrouble(around, 'busy', 'another writer does not let go of the branch');
}
