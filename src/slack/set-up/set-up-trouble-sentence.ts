import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Trouble, TroubleKind } from '../../use-cases/ports.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

const later = "GitHub isn't answering right now. Try again in a few minutes.";

/** What stands in the way of setting a repository up, and what to do about it. */
const sentences: Readonly<Record<TroubleKind, string>> = {
  unreachable: later,
  'rate-limited': 'GitHub has asked us to slow down. Try again in a few minutes.',
  unauthorized: "GitHub doesn't accept the bot's token any more. Whoever runs buildlog has to renew it.",
  forbidden:
    'The bot may read it, but not write to it. On GitHub, let its app or token write the contents and open pull requests.',
  'repository-missing':
    "GitHub shows the bot no such repository. Look at the spelling; if it is private, give the bot's app or token access to it on GitHub.",
  'branch-missing':
    'It has no such branch, or no commit at all. Make the branch, or add a first file, on GitHub; or choose another.',
  'branch-protected':
    'Its rules let the bot neither commit nor open a pull request. On GitHub, let it make branches that begin with `buildlog/`, or choose another repository.',
  archived: 'It is archived. Unarchive it on GitHub, or choose another.',
  busy: 'Others are writing to it right now. Try again in a minute.',
  paced: 'Many entries are going out right now. Try again in a minute.',
  refused: 'GitHub says no for a reason we do not know. Whoever runs buildlog finds it in the log.',
};

export function setUpTroubleSentence(
  repository: RepositoryName,
  { kind, reference }: Pick<Trouble, 'kind' | 'reference'>,
): string {
  return `:warning: *${escapeMrkdwn(repository)}* can't be set up yet, and nothing was changed. ${sentences[kind]} (${reference})`;
}

/** Why only the pull request is missing: the rest is done. */
export function proposalTroubleSentence({ kind, reference }: Pick<Trouble, 'kind' | 'reference'>): string {
  return `:warning: The pull request with the section for coding agents could not be opened. ${sentences[kind]} \`/buildlog setup\` offers it again. (${reference})`;
}
