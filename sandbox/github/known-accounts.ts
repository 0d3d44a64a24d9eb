/** Whoever has an account on the played GitHub. */
export type Account = {
  readonly login: string;
  readonly id: number;
  readonly name: string;
  readonly type: 'User' | 'Bot' | 'Organization';
};

/** The app whose token the bot uses: what it commits is this account's. */
export const APP_BOT: Account = {
  login: 'buildlog-sandbox[bot]',
  id: 198_400_001,
  name: 'buildlog-sandbox[bot]',
  type: 'Bot',
};

/** GitHub's own hand on commits made through its API or its web page. */
export const WEB_FLOW = { name: 'GitHub', email: 'noreply@github.com' } as const;

/** Each person twice: under the name that somebody at the page would try first, and under one unlike it. */
const PEOPLE: readonly Account[] = [
  { login: 'ada', id: 18_151_211, name: 'Ada Moreau', type: 'User' },
  { login: 'grace', id: 19_061_210, name: 'Grace Okafor', type: 'User' },
  { login: 'kenji', id: 19_830_413, name: 'Kenji Sato', type: 'User' },
  { login: 'ada-codes', id: 18_151_210, name: 'Ada Moreau', type: 'User' },
  { login: 'grace-o', id: 19_061_209, name: 'Grace Okafor', type: 'User' },
  { login: 'kenji-s', id: 19_830_412, name: 'Kenji Sato', type: 'User' },
];

/** Logins are case-insensitive, as on GitHub. */
export function findAccount(login: string): Account | null {
  const wanted = login.toLowerCase();
  return [...PEOPLE, APP_BOT].find((account) => account.login.toLowerCase() === wanted) ?? null;
}

/** The address that ties a commit to an account: `ID+LOGIN@users.noreply.github.com`. */
export function noreplyOf(account: Account): string {
  return `${account.id}+${account.login}@users.noreply.github.com`;
}

/** The account of a commit's address, by its id so that a rename does not matter; null for any other address. */
export function accountOfEmail(email: string): Account | null {
  const id = /^(\d+)\+[^@]*@users\.noreply\.github\.com$/.exec(email)?.[1];
  return [...PEOPLE, APP_BOT].find((account) => String(account.id) === id) ?? null;
}
