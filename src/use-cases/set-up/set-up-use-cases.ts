import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { PersonKey, Trouble } from '../ports.ts';
import { type ChannelToSetUp, channelToSetUp } from './channel-to-set-up.ts';
import { planSetUp, type SetUpPlanned } from './plan-set-up.ts';
import { type SetUpDone, type SetUpWanted, setUpRepository } from './set-up-repository.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';
import { type Untied, untieChannel } from './untie-channel.ts';

/** More than a menu in Slack holds would not be shown. */
const MOST_REPOSITORIES = 100;

/** How a channel gets a log of its own. Each that acts or shows something asks anew whether this person may. */
export type SetUpUseCases = {
  /** In each journal repository, where the entries lie. */
  readonly folder: string;
  /** Whether this person may set this channel up, and where its entries go now. */
  readonly channelToSetUp: (person: PersonKey, channel: string) => Promise<ChannelToSetUp>;
  /** The repositories that GitHub shows the bot. */
  readonly repositoriesToChoose: () => Promise<readonly RepositoryName[] | Trouble>;
  /** What setting up would do; nothing is changed. `wanted` null: where the entries go now. */
  readonly planSetUp: (
    person: PersonKey,
    channel: string,
    wanted: RepositoryName | null,
  ) => Promise<SetUpPlanned>;
  readonly setUpRepository: (person: PersonKey, wanted: SetUpWanted) => Promise<SetUpDone>;
  /** The channel's entries go to the configured repository again; what is in the other stays there. */
  readonly untieChannel: (person: PersonKey, channel: string) => Promise<Untied>;
};

/** Ties the use cases to what they stand on. */
export function bindSetUpUseCases(around: SetUpSurroundings): SetUpUseCases {
  return {
    folder: around.folder,
    channelToSetUp: (person, channel) => channelToSetUp(around, person, channel),
    repositoriesToChoose: () => around.repositories.list(MOST_REPOSITORIES),
    planSetUp: (person, channel, wanted) => planSetUp(around, person, channel, wanted),
    setUpRepository: (person, wanted) => setUpRepository(around, person, wanted),
    untieChannel: (person, channel) => untieChannel(around, person, channel),
  };
}
