import { z } from 'zod';
import { decodeLooseBase64 } from '../base64.ts';
import { branchNotFound, lostRace, restRefusals, shaMismatch } from '../error-shapes.ts';
import { appendCommit } from '../git/append-commit.ts';
import { APP_BOT, noreplyOf, WEB_FLOW } from '../known-accounts.ts';
import { parseRepositoryPath } from '../repository-path.ts';
import type { Scene } from '../scene.ts';
import { type Answer, jsonAnswer } from '../wire/answer.ts';
import { describeCommit } from './describe-commit.ts';
import { describeContent } from './describe-content.ts';
import { parseJson } from './parse-json.ts';
import { RestRefused } from './rest-refused.ts';
import type { RestRequest } from './route.ts';

const person = z.object({ name: z.string(), email: z.string() }).optional();
const inputSchema = z.object({
  message: z.string().min(1),
  content: z.string(),
  branch: z.string().optional(),
  sha: z.string().optional(),
  author: person,
  committer: person,
});
type Input = z.infer<typeof inputSchema>;

/** Writes one file in one commit; in an empty repository this makes the branch. */
export async function putContents(scene: Scene, { parameters, body }: RestRequest): Promise<Answer> {
  const input = parseJson(inputSchema, body);
  const path = parseRepositoryPath(parameters.path ?? '');
  if (path === null) throw new RestRefused(restRefusals.badPath);
  const content = decodeLooseBase64(input.content);
  if (content === null) throw new RestRefused(restRefusals.notBase64);
  const { branch = scene.defaultBranch } = input;
  const { oid, isNew } = await scene.inTurn(() => commit(scene, branch, path, content, input));
  scene.changed();
  const made = await scene.repository.commit(oid);
  const file = made === null ? null : await scene.repository.find(made.tree, path);
  return jsonAnswer(isNew ? 201 : 200, {
    content: file === null ? null : describeContent(scene, branch, path, file, content.length),
    commit: made === null ? null : describeCommit(scene, made),
  });
}

async function commit(scene: Scene, branch: string, path: string, content: Buffer, input: Input) {
  const { repository } = scene;
  const { access, archived, secret, protection } = scene.condition;
  if (access === 'read') throw new RestRefused(restRefusals.readOnly);
  if (archived) throw new RestRefused(restRefusals.archived);
  const head = await repository.head(branch);
  // Only the default branch can begin here, and only while there is nothing at all.
  if (head === null && branch !== scene.defaultBranch) throw new RestRefused(branchNotFound(branch));
  if (protection !== 'none' && branch === scene.defaultBranch)
    throw new RestRefused(restRefusals[protection]);
  if (secret !== null && content.toString('utf8').search(secret) !== -1)
    throw new RestRefused(restRefusals.secret);
  const parent = head === null ? null : await repository.commit(head);
  const there = parent === null ? null : await repository.find(parent.tree, path);
  if (there?.type === 'tree') throw new RestRefused(restRefusals.badPath);
  if (there !== null && input.sha === undefined) throw new RestRefused(restRefusals.shaMissing);
  // For a path that is not there GitHub takes any sha (pome-sh/digital-twins#400).
  if (there !== null && input.sha !== there.oid) throw new RestRefused(shaMismatch(path, input.sha ?? ''));
  const at = new Date(scene.clock.now());
  const app = { name: APP_BOT.name, email: noreplyOf(APP_BOT) };
  const done = await appendCommit(repository, {
    branch,
    expected: head,
    changes: [{ path, content }],
    message: input.message,
    author: { ...(input.author ?? input.committer ?? app), at },
    committer: { ...(input.committer ?? WEB_FLOW), at },
  });
  if (done.type === 'moved') throw new RestRefused(lostRace(done.head ?? '', head ?? ''));
  return { oid: done.oid, isNew: there === null };
}
