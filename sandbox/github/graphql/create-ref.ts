import { z } from 'zod';
import { unprocessable } from '../error-shapes.ts';
import { createBranch } from '../git/create-branch.ts';
import { refTaken } from '../pull-request-refusals.ts';
import type { Site } from '../scene.ts';
import { describeRef } from './describe-ref.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';
import { writableScene } from './writable-scene.ts';

const inputSchema = z.object({
  input: z.object({
    repositoryId: z.string(),
    name: z.string(),
    oid: z.string(),
    clientMutationId: z.string().nullish(),
  }),
});

/** `createRef`: a new branch at a commit that exists; `name` is a full ref. */
export async function createRef(site: Site, args: unknown): Promise<Fields> {
  const { repositoryId, name, oid, clientMutationId } = inputSchema.parse(args).input;
  const scene = writableScene(site, repositoryId);
  const branch = /^refs\/heads\/(.+)$/.exec(name)?.[1];
  if (branch === undefined) throw refused(unprocessable(`${name} is not a valid ref name.`));
  const outcome = await scene.inTurn(() => createBranch(scene.repository, branch, oid));
  switch (outcome) {
    case 'created':
      scene.changed();
      return {
        __typename: 'CreateRefPayload',
        clientMutationId: clientMutationId ?? null,
        ref: () => describeRef(scene, branch),
      };
    case 'exists':
      throw refused(refTaken(name));
    case 'no-such-commit':
      throw refused(unprocessable('Object does not exist'));
    case 'bad-name':
      throw refused(unprocessable(`${name} is not a valid ref name.`));
    default:
      return outcome satisfies never;
  }
}
