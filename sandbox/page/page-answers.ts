import type { RepositoryCommit, RepositoryTree } from '../github/played-github.ts';
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
  readonly repository: { readonly name: string; readonly branch: string };
  /** Each text of a `markdown` block on the screen, read. */
  readonly markdown: Readonly<Record<string, MarkdownNode>>;
};

/** `GET /api/repository` */
export type PageRepository = {
  readonly name: string;
  readonly branch: string;
  readonly cloneUrl: string;
  readonly tree: RepositoryTree;
  readonly commits: readonly RepositoryCommit[];
};

/** `GET /api/file?path=` */
export type PageFile = {
  readonly path: string;
  readonly text: string;
  /** Null where the file is not markdown. */
  readonly markdown: MarkdownNode | null;
};
