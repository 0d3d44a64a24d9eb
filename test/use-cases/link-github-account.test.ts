import { describe, expect, it } from 'vitest';
import { linkGitHubAccount } from '../../src/use-cases/link-github-account.ts';
import type { People } from '../../src/use-cases/ports.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { ada, at, zone } from '../store/sample.ts';
import { onlyRepository } from '../support/only-repository.ts';

/** A GitHub on which every account exists; nothing else of it is asked. */
const repositories = onlyRepository({ findAccount: async (login) => ({ id: 7, login }) });

async function link(people: People, typed: string) {
  return (await linkGitHubAccount({ people, repositories }, ada, typed)).type;
}

describe('tying a GitHub account', () => {
  it.each(['ada', '@ada-codes', 'Ada-1', 'ada_acme', 'ada-codes_acme', 'a'.repeat(39)])(
    'takes %s',
    async (login) => {
      const { people } = await openTestStore();
      const seenAt = at(1_000);
      await people.remember({ key: ada, name: 'Ada', zone: zone('UTC'), profileUrl: null, seenAt });
      expect(await link(people, login)).toBe('linked');
      expect((await people.find(ada))?.github).toEqual({ id: 7, login: login.replace('@', '') });
      expect(await link(people, ' ')).toBe('unlinked');
      expect((await people.find(ada))?.github).toBeNull();
    },
  );

  it.each([
    '-ada',
    'ada-',
    'a--b',
    '_acme',
    'ada_',
    'ada_ac_me',
    'ada_a-b',
    'ada codes',
    'a'.repeat(40),
    '../x',
  ])('asks GitHub nothing about %s', async (login) => {
    const { people } = await openTestStore();
    expect(await link(people, login)).toBe('not-a-login');
  });

  it('does not say that it did where nobody is known to tie it to', async () => {
    const { people } = await openTestStore();
    expect(await link(people, 'ada-codes')).toBe('nobody-known');
    expect(await link(people, '')).toBe('nobody-known');
  });
});
