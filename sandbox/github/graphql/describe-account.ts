import type { Signature } from '../git/parse-commit.ts';
import { type Account, accountOfEmail } from '../known-accounts.ts';
import { siteLinks, withoutOrigin } from '../links.ts';
import type { Site } from '../scene.ts';
import { encodeAccountId } from './node-id.ts';
import type { Fields } from './resolve-field.ts';

/** A User, Bot or Organization. */
export function describeAccount(site: Site, account: Account): Fields {
  const links = siteLinks(site);
  const url = links.account(account.login);
  return {
    __typename: account.type,
    id: encodeAccountId(account.type === 'Bot' ? 'BOT' : 'U', account.id),
    databaseId: account.id,
    login: account.login,
    name: account.name,
    email: '',
    avatarUrl: links.avatar(account.login),
    url,
    resourcePath: withoutOrigin(site, url),
  };
}

/** A GitActor: who wrote or committed, and their account where the address tells it. */
export function describeActor(site: Site, { name, email, at }: Signature): Fields {
  const account = accountOfEmail(email);
  return {
    __typename: 'GitActor',
    name,
    email,
    date: wireTime(at),
    avatarUrl: siteLinks(site).avatar(account?.login ?? 'ghost'),
    // The schema has only User here, for apps too.
    user: account === null ? null : { ...describeAccount(site, account), __typename: 'User' },
  };
}

/** GitHub's times have no milliseconds. */
export function wireTime(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
