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

function filesSentence({ repository, files }: Done): string {
  switch (files.type) {
    case 'committed': {
      const names = files.written.map((path) => `\`${escapeMrkdwn(path)}\``).join(', ');
      return `${mrkdwnLink(files.url, 'One commit')} added ${names}.`;
    }
    case 'proposed': {
      const link = mrkdwnLink(files.url, 'pull request');
      const offer = files.isNew
        ? `A ${link} adds the files of the journal.`
        : `A ${link} with the files of the journal is open already.`;
      return `Changes to ${escapeMrkdwn(repository)} go by pull request. ${offer} Entries may be written right away; they get pull requests of their own.`;
    }
    case 'nothing':
      return 'All files of the journal were there already.';
    default:
      return files satisfies never;
  }
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
