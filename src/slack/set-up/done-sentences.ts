import type { SetUpDone } from '../../use-cases/set-up/set-up-repository.ts';
import { escapeMrkdwn, mrkdwnLink } from '../kit/mrkdwn.ts';
import { channelSaid } from './channel-said.ts';
import { proposalTroubleSentence } from './set-up-trouble-sentence.ts';

type Done = Extract<SetUpDone, { type: 'done' }>;

/** What was done, with links, for whoever set the channel up. `announced`: the channel was told, or had no need. */
export function doneSentences(done: Done, announced: boolean): readonly string[] {
  const { channel, repository, before } = done;
  const name = `*${escapeMrkdwn(repository)}*`;
  const tied =
    before === repository
      ? `${channelSaid(channel)} writes to ${name}, as it did.`
      : `${channelSaid(channel)} writes to ${name} from now on.`;
  return [
    `:white_check_mark: ${tied}`,
    filesSentence(done),
    ...agentsSentence(done.agents),
    ...(announced
      ? []
      : [`I couldn't say so in ${channelSaid(channel)}; please do. \`/invite @buildlog\` lets me.`]),
  ];
}

function filesSentence({ written, commitUrl }: Done): string {
  if (commitUrl === null) return 'All files of the journal were there already.';
  const names = written.map((path) => `\`${escapeMrkdwn(path)}\``).join(', ');
  return `${mrkdwnLink(commitUrl, 'One commit')} added ${names}.`;
}

function agentsSentence(agents: Done['agents']): readonly string[] {
  switch (agents?.type) {
    case undefined:
      return [];
    case 'proposed': {
      const link = mrkdwnLink(agents.url, 'pull request');
      return [
        agents.isNew
          ? `A ${link} offers the section for coding agents.`
          : `A ${link} with the section for coding agents is open already.`,
      ];
    }
    case 'nothing':
      return ['The section for coding agents is there already.'];
    case 'trouble':
      return [proposalTroubleSentence(agents.trouble)];
    default:
      return agents satisfies never;
  }
}
