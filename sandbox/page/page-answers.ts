import type { PlayedPullRequest, RepositoryCommit, RepositoryTree } from '../github/played-github.ts';
import type { PersonScreen, PlayedPerson } from '../slack/played-slack.ts';
import type { MarkdownNode } from './markdown-tree.ts';

/** How the played GitHub behaves at the moment. */
export type GitHubMood = 'up' | 'slow' | 'down';

/** `GET /api/screen?as=U…` */
export type PageScreen = {
  readonly screen: PersonScreen;
  readonly people: readonly PlayedPerson[];
  readonly app: { readonly userId: string; readonly name: string };
  /** The sandbox's clock. */
  readonly now: number;
  readonly github: GitHubMood;
  /** The bot's own first. */
  readonly repositories: readonly { readonly name: string; readonly branch: string }[];
  /** Each text of a `markdown` block on the screen, read. */
  readonly markdown: Readonly<Record<string, MarkdownNode>>;
};

/** `GET /api/repository?repository=` */
export type PageRepository = {
  readonly name: string;
  readonly branch: string;
  readonly cloneUrl: string;
  readonly tree: RepositoryTree;
  readonly commits: readonly RepositoryCommit[];
  /** Oldest first. */
  readonly pullRequests: readonly PlayedPullRequest[];
  readonly rules: PageRules;
};

/** What a repository of the played GitHub allows and wants; `POST /api/rules` switches it. */
export type PageRules = {
  readonly isArchived: boolean;
  /** Its branch takes changes by pull request only. */
  readonly isProtected: boolean;
  /** Auto-merge is allowed. */
  readonly mergesByItself: boolean;
  readonly wantsApproval: boolean;
  readonly wantsChecks: boolean;
};

/** What somebody does with a pull request on GitHub: `POST /api/pull-request`. */
export const pullRequestSteps = ['merge', 'squash', 'close', 'reopen', 'approve', 'pass-checks'] as const;
export type PullRequestStep = (typeof pullRequestSteps)[number];

/** `GET /api/pull-request?repository=&number=`; the diff is empty where a branch is gone. */
export type PagePullRequest = { readonly pullRequest: PlayedPullRequest; readonly diff: string };

/** `GET /api/file?repository=&path=` */
export type PageFile = {
  readonly path: string;
  /** The blob that was read. */
  readonly oid: string;
  readonly content:
    | { readonly type: 'markdown'; readonly text: string; readonly tree: MarkdownNode }
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'picture' | 'binary'; readonly size: number };
};
