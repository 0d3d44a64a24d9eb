import { appendCommit } from './git/append-commit.ts';
import { parseRepositoryPath } from './repository-path.ts';
import type { Scene } from './scene.ts';

export type HandPush = {
  readonly branch: string;
  /** Null takes the file away. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly message: string;
  /** A person's name. */
  readonly author: string;
};

/**
 * Commits as a person who may do everything: rules and archiving do not stop them. Call it in turn. Returns the
 * commit's oid; throws for a path git would not take and for a file to delete that is not there.
 */
export async function pushByHand(scene: Scene, push: HandPush): Promise<string> {
  const { repository } = scene;
  const head = await repository.head(push.branch);
  const tree = head === null ? null : ((await repository.commit(head))?.tree ?? null);
  const changes = [];
  for (const [path, content] of Object.entries(push.files)) {
    if (parseRepositoryPath(path) === null) throw new Error(`Not a path in a repository: ${path}`);
    const there = tree !== null && (await repository.find(tree, path)) !== null;
    if (content === null && !there) throw new Error(`There is no ${path} to delete.`);
    changes.push({ path, content: content === null ? null : Buffer.from(content) });
  }
  const author = { name: push.author, email: emailOf(push.author), at: new Date(scene.clock.now()) };
  const commit = { branch: push.branch, expected: head, changes, message: push.message, author };
  const done = await appendCommit(repository, { ...commit, committer: author });
  // A clone's push came between; by hand one pulls and pushes again.
  if (done.type === 'moved') return pushByHand(scene, push);
  scene.changed();
  return done.oid;
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.com`;
}
