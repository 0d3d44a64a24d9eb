import type { Signature } from '../git/parse-commit.ts';
import { type Account, accountOfEmail } from '../known-accounts.ts';
import { linksOf, withoutOrigin } from '../links.ts';
import type { Scene } from '../scene.ts';
import { encodeNodeId } from './node-id.ts';
import type { Fields } from './resolve-field.ts';

/** A User, Bot or Organization. */
export function describeAccount(scene: Scene, account: Account): Fields {
  const links = linksOf(scene);
  const url = links.account(account.login);
  return {
    __typename: account.type,
    id: encodeNodeId(account.type === 'Bot' ? 'BOT' : 'U', String(account.id)),
    databaseId: account.id,
    login: account.login,
    name: account.name,
    email: '',
    avatarUrl: links.avatar(account.login),
    url,
    resourcePath: withoutOrigin(scene, url),
  };
}

/** A GitActor: who wrote or committed, and their account where the address tells it. */
export function describeActor(scene: Scene, { name, email, at }: Signature): Fields {
  const account = accountOfEmail(email);
  return {
    __typename: 'GitActor',
    name,
    email,
    date: wireTime(at),
    avatarUrl: linksOf(scene).avatar(account?.login ?? 'ghost'),
    // The schema has only User here, for apps too.
    user: account === null ? null : { ...describeAccount(scene, account), __typename: 'User' },
  };
}

/** GitHub's times have no milliseconds. */
export function wireTime(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
