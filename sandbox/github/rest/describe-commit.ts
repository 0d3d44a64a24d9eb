import type { Commit, Signature } from '../git/parse-commit.ts';
import { linksOf } from '../links.ts';
import type { Scene } from '../scene.ts';

/** A commit as the contents and commits routes show it. */
export function describeCommit(scene: Scene, made: Commit) {
  const links = linksOf(scene);
  const sign = ({ name, email, at }: Signature) => ({ name, email, date: at.toISOString() });
  return {
    sha: made.oid,
    url: `${links.apiRepository}/git/commits/${made.oid}`,
    html_url: links.commit(made.oid),
    author: sign(made.author),
    committer: sign(made.committer),
    message: made.message,
    tree: { sha: made.tree, url: `${links.apiRepository}/git/trees/${made.tree}` },
    parents: made.parents.map((sha) => ({ sha, html_url: links.commit(sha) })),
  };
}
