import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import type { BranchName, PullRequestAsked } from '../ports.ts';
import { periodOf } from './rolling-branch-name.ts';

const merging: Readonly<Record<TeamSettings['commits']['merge'], string>> = {
  'when-allowed':
    'It is merged by itself as soon as everything that this repository asks for is there; merging it by hand, by whichever method, is fine too.',
  'by-hand': 'It is merged by hand, by whichever method.',
};

/** The title and the body of a rolling branch's pull request; nothing that people typed is in them. */
export function pullRequestWords(branch: BranchName, { commits }: TeamSettings): PullRequestAsked {
  const period = periodOf(branch);
  const body = [
    `The entries of the build log for ${period}: daily logs and build journals, as their authors submitted them in Slack.`,
    'While this pull request is open, the bot adds the entries that come in; it never force-pushes.',
    `${merging[commits.merge]} Where it is closed without being merged, its entries go into a new one.`,
  ].join('\n\n');
  return { branch, title: `Build log ${period}`, body };
}
