import { z } from 'zod';
import { unknownNode, unknownRepository } from '../error-shapes.ts';
import { findRenamed, findScene } from '../find-scene.ts';
import { APP_BOT, findAccount } from '../known-accounts.ts';
import type { Site, Twist } from '../scene.ts';
import { commitOnBranch } from './commit-on-branch.ts';
import { createPullRequest } from './create-pull-request.ts';
import { createRef } from './create-ref.ts';
import { describeAccount } from './describe-account.ts';
import { describeMergeMutations } from './describe-merge-mutations.ts';
import { describeObject } from './describe-object.ts';
import { describePullRequest } from './describe-pull-request.ts';
import { describeRef } from './describe-ref.ts';
import { describeRepository } from './describe-repository.ts';
import { findNamed } from './node-id.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

const repositoryArguments = z.object({ owner: z.string(), name: z.string() });
const idArguments = z.object({ id: z.string() });
const loginArguments = z.object({ login: z.string() });

/** Where every query and mutation starts. */
export function describeRoot(site: Site, twist: Twist): Fields {
  return {
    __typename: 'Query',
    repository: (args: unknown) => {
      const { owner, name } = repositoryArguments.parse(args);
      const asked = `${owner}/${name}`;
      // As `followRenames` has it where nothing else is asked for.
      const scene = findScene(site, asked) ?? findRenamed(site, asked);
      if (scene === null) throw refused(unknownRepository(asked));
      return describeRepository(scene);
    },
    node: (args: unknown) => describeNode(site, idArguments.parse(args).id),
    user: (args: unknown) => {
      const { login } = loginArguments.parse(args);
      const account = findAccount(login);
      if (account?.type === 'User') return describeAccount(site, account);
      throw refused({
        type: 'NOT_FOUND',
        message: `Could not resolve to a User with the login of '${login}'.`,
      });
    },
    viewer: () => ({ ...describeAccount(site, APP_BOT), __typename: 'User' }),
    rateLimit: () => describeRateLimit(site),
    createCommitOnBranch: (args: unknown) => commitOnBranch(site, twist, args),
    createRef: (args: unknown) => createRef(site, args),
    createPullRequest: (args: unknown) => createPullRequest(site, args),
    ...describeMergeMutations(site),
  };
}

async function describeNode(site: Site, id: string): Promise<Fields> {
  const named = (kind: 'R' | 'REF' | 'PR' | 'C' | 'B' | 'T') => findNamed(site, kind, id);
  const repository = named('R');
  if (repository !== null) return describeRepository(repository.scene);
  const pull = named('PR');
  const asked = pull?.scene.pullRequests.find(Number(pull.name));
  if (pull != null && asked != null) return describePullRequest(pull.scene, asked);
  const ref = named('REF');
  const object = named('C') ?? named('B') ?? named('T');
  const found =
    (ref === null ? null : await describeRef(ref.scene, ref.name)) ??
    (object === null ? null : await describeObject(object.scene, object.name));
  if (found === null) throw refused(unknownNode(id));
  return found;
}

function describeRateLimit({ budget }: Site): Fields {
  const { limit, used, remaining, reset } = budget.look('graphql');
  const resetAt = new Date(reset * 1000).toISOString();
  return { __typename: 'RateLimit', cost: 1, limit, nodeCount: 1, remaining, resetAt, used };
}
