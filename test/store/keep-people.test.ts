import { describe, expect, it } from 'vitest';
import { openTestStore } from './open-test-store.ts';
import { ada, at, grace, zone } from './sample.ts';

const seen = {
  key: ada,
  name: 'Ada Moreau',
  zone: zone('Europe/Paris'),
  profileUrl: 'https://acme.slack.com/team/U1',
  seenAt: at(1_000),
};

describe('people', () => {
  it('does not know someone it has never seen', async () => {
    const { people } = await openTestStore();
    expect(await people.find(ada)).toBeNull();
  });

  it('gives a slug at first sight', async () => {
    const { people } = await openTestStore();
    const person = await people.remember(seen);
    expect(person).toEqual({ ...seen, slug: 'ada-moreau', github: null });
    expect(await people.find(ada)).toEqual(person);
  });

  it('keeps the slug when the name changes, so that paths stay', async () => {
    const { people } = await openTestStore();
    await people.remember(seen);
    const later = await people.remember({
      ...seen,
      name: 'Ada King',
      zone: zone('Asia/Tokyo'),
      seenAt: at(2_000),
    });
    expect(later.slug).toBe('ada-moreau');
    expect(await people.find(ada)).toEqual(later);
  });

  it('numbers the slugs of people with one name in one team', async () => {
    const { people } = await openTestStore();
    const slugs: string[] = [];
    for (const user of ['U1', 'U2', 'U3']) {
      slugs.push((await people.remember({ ...seen, key: { team: 'T1', user } })).slug);
    }
    slugs.push((await people.remember({ ...seen, key: { team: 'T2', user: 'U1' } })).slug);
    expect(slugs).toEqual(['ada-moreau', 'ada-moreau-2', 'ada-moreau-3', 'ada-moreau']);
  });

  it('gives different slugs to people of one name seen at the same moment', async () => {
    const { people } = await openTestStore();
    const both = await Promise.all([people.remember(seen), people.remember({ ...seen, key: grace })]);
    expect(both.map(({ slug }) => slug).sort()).toEqual(['ada-moreau', 'ada-moreau-2']);
  });

  it('keeps a linked GitHub account when the person is seen again, until it is unlinked', async () => {
    const { people } = await openTestStore();
    await people.remember(seen);
    await people.linkGitHub(ada, { id: 7, login: 'ada-codes' });
    expect((await people.remember(seen)).github).toEqual({ id: 7, login: 'ada-codes' });
    await people.linkGitHub(ada, null);
    expect((await people.find(ada))?.github).toBeNull();
  });

  it('says whether there was anybody to link a GitHub account to', async () => {
    const { people } = await openTestStore();
    expect(await people.linkGitHub(ada, { id: 7, login: 'ada-codes' })).toBe(false);
    await people.remember(seen);
    expect(await people.linkGitHub(ada, { id: 7, login: 'ada-codes' })).toBe(true);
    expect(await people.linkGitHub(ada, null)).toBe(true);
  });
});
