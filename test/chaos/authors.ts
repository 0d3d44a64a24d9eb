import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import type { Person } from '../../src/use-cases/ports.ts';
import { at, day, repository, zone } from '../store/sample.ts';

/** Who writes in a chaos, where, and of which days: few enough that they often meet in one file. */
export const authors: readonly Person[] = Array.from({ length: 12 }, (_, number) => ({
  key: { team: 'T1', user: `U${number}` },
  name: `Author ${number}`,
  zone: zone('Europe/Berlin'),
  slug: `author-${number}`,
  profileUrl: `https://acme.slack.com/team/U${number}`,
  github: number % 3 === 0 ? { id: 100 + number, login: `author-${number}` } : null,
  seenAt: at(0),
}));

export const chaosRepositories: readonly RepositoryName[] = [
  repository('acme/journal'),
  repository('acme/platform-journal'),
];

export const chaosDays = ['16', '17', '18', '19', '20'].map((number) => day(`2026-11-${number}`));

export const journalTitles = ['Login', 'Search', 'A queue of our own', 'Login again'] as const;

/** An author by what their keys say. */
export function authorOf(user: string): Person {
  const author = authors.find(({ key }) => key.user === user);
  if (author === undefined) throw new RangeError(`nobody is ${user}`);
  return author;
}
