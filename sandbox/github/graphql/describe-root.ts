import { z } from 'zod';
import { unknownNode, unknownRepository } from '../error-shapes.ts';
import { APP_BOT, findAccount } from '../known-accounts.ts';
import { REPOSITORY_ID, type Scene, type Twist } from '../scene.ts';
import { commitOnBranch } from './commit-on-branch.ts';
import { describeAccount } from './describe-account.ts';
import { describeObject } from './describe-object.ts';
import { describeRef } from './describe-ref.ts';
import { describeRepository } from './describe-repository.ts';
import { decodeNodeId } from './node-id.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

const repositoryArguments = z.object({ owner: z.string(), name: z.string() });
const idArguments = z.object({ id: z.string() });
const loginArguments = z.object({ login: z.string() });

/** Where every query and mutation starts. */
export function describeRoot(scene: Scene, twist: Twist): Fields {
  return {
    __typename: 'Query',
    repository: (args: unknown) => {
      const { owner, name } = repositoryArguments.parse(args);
      const asked = `${owner}/${name}`;
      if (asked.toLowerCase() === `${scene.owner}/${scene.name}`.toLowerCase())
        return describeRepository(scene);
      throw refused(unknownRepository(asked));
    },
    node: (args: unknown) => describeNode(scene, idArguments.parse(args).id),
    user: (args: unknown) => {
      const { login } = loginArguments.parse(args);
      const account = findAccount(login);
      if (account?.type === 'User') return describeAccount(scene, account);
      throw refused({
        type: 'NOT_FOUND',
        message: `Could not resolve to a User with the login of '${login}'.`,
      });
    },
    viewer: () => ({ ...describeAccount(scene, APP_BOT), __typename: 'User' }),
    rateLimit: () => describeRateLimit(scene),
    createCommitOnBranch: (args: unknown) => commitOnBranch(scene, twist, args),
  };
}

async function describeNode(scene: Scene, id: string): Promise<Fields> {
  if (decodeNodeId('R', id) === String(REPOSITORY_ID)) return describeRepository(scene);
  const branch = decodeNodeId('REF', id);
  const ref = branch === null ? null : await describeRef(scene, branch);
  const oid = decodeNodeId('C', id) ?? decodeNodeId('B', id) ?? decodeNodeId('T', id);
  const found = ref ?? (oid === null ? null : await describeObject(scene, oid));
  if (found === null) throw refused(unknownNode(id));
  return found;
}

function describeRateLimit({ budget }: Scene): Fields {
  const { limit, used, remaining, reset } = budget.look('graphql');
  const resetAt = new Date(reset * 1000).toISOString();
  return { __typename: 'RateLimit', cost: 1, limit, nodeCount: 1, remaining, resetAt, used };
}
