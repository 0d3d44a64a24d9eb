import { z } from 'zod';
import { splitMessage } from '../git/parse-commit.ts';
import { WEB_FLOW } from '../known-accounts.ts';
import { linksOf, withoutOrigin } from '../links.ts';
import { parseRepositoryPath } from '../repository-path.ts';
import type { Scene } from '../scene.ts';
import { coAuthorsOf } from './co-authors.ts';
import { describeActor, wireTime } from './describe-account.ts';
import { describeHistory } from './describe-history.ts';
import { describeGitObject } from './describe-object.ts';
import { describeEntry, describeTree } from './describe-tree.ts';
import { pageOf } from './page-of.ts';
import type { Fields } from './resolve-field.ts';

const fileArguments = z.object({ path: z.string() });

/** A Commit; null when there is none of this oid. */
export async function describeCommit(scene: Scene, oid: string): Promise<Fields | null> {
  const { repository } = scene;
  const commit = await repository.commit(oid);
  if (commit === null) return null;
  const { headline, body } = splitMessage(commit.message);
  const links = linksOf(scene);
  const url = links.commit(oid);
  return {
    __typename: 'Commit',
    ...describeGitObject(scene, 'C', oid),
    message: commit.message,
    messageHeadline: headline,
    messageBody: body,
    author: () => describeActor(scene, commit.author),
    committer: () => describeActor(scene, commit.committer),
    authors: (args: unknown) => {
      const authors = [commit.author, ...coAuthorsOf(commit)];
      return pageOf(
        'GitActor',
        'authors',
        args,
        authors.map((author) => describeActor(scene, author)),
      );
    },
    authoredDate: wireTime(commit.author.at),
    committedDate: wireTime(commit.committer.at),
    authoredByCommitter: commit.author.email === commit.committer.email,
    committedViaWeb: commit.committer.email === WEB_FLOW.email,
    // GitHub signs what is committed through it; nobody here holds its key.
    signature: null,
    url,
    resourcePath: withoutOrigin(scene, url),
    treeUrl: links.tree(oid),
    treeResourcePath: withoutOrigin(scene, links.tree(oid)),
    tree: () => describeTree(scene, commit.tree, ''),
    file: async (args: unknown) => {
      const { path } = fileArguments.parse(args);
      const found = parseRepositoryPath(path) === null ? null : await repository.find(commit.tree, path);
      return found === null ? null : describeEntry(scene, found, path);
    },
    history: (args: unknown) => describeHistory(scene, oid, args),
    parents: async (args: unknown) => {
      const parents = await Promise.all(commit.parents.map((parent) => describeCommit(scene, parent)));
      return pageOf('Commit', 'parents', args, parents);
    },
  };
}
