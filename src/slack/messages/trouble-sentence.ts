import type { Instant } from '../../core/time/instant.ts';
import type { TroubleKind } from '../../use-cases/ports.ts';

/** Why an entry waits, for its author; the second half says who mends it when it is not the bot. */
const sentences: Readonly<Record<TroubleKind, string>> = {
  unreachable: "GitHub isn't answering right now.",
  'rate-limited': 'GitHub has asked us to slow down for a moment.',
  unauthorized: "GitHub doesn't accept the bot's token any more. Whoever runs buildlog has to renew it.",
  forbidden:
    "GitHub doesn't let the bot write to the journal repository. Whoever runs buildlog has to allow it.",
  'repository-missing':
    "The journal repository can't be found on GitHub. Whoever runs buildlog has to look at it.",
  'branch-missing': "The journal repository's branch doesn't exist. Whoever runs buildlog has to look at it.",
  'branch-protected':
    "The journal repository's rules let the bot neither commit nor open a pull request. Whoever owns it has to let the bot through.",
  archived: 'The journal repository is archived. Whoever owns it has to unarchive it.',
  busy: 'Others are pushing to the journal repository faster than we can commit.',
  paced: 'Many entries are going out right now.',
  refused:
    "GitHub didn't take the commit. Whoever runs buildlog finds the reference in the log and can ask why.",
};

const MINUTE = 60_000;

/** `retryAt` is only said when it is more than a minute away. */
export function troubleSentence(kind: TroubleKind, retryAt: Instant, now: Instant): string {
  const minutes = Math.ceil((retryAt - now) / MINUTE);
  if (kind === 'paced') {
    const when = minutes > 1 ? `in about ${minutes} minutes` : 'within a minute';
    return `${sentences.paced} Yours lands ${when}.`;
  }
  return minutes > 1 ? `${sentences[kind]} The next try is in about ${minutes} minutes.` : sentences[kind];
}
