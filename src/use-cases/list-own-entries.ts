import { isAnothers } from '../core/markdown/is-anothers.ts';
import { fileAuthor } from './file-author.ts';
import type { KnownEntries, KnownEntry, Person } from './ports.ts';

type OwnEntrySurroundings = {
  readonly knownEntries: KnownEntries;
  readonly accountUrl: (login: string) => string;
};

/** A person's own entries, newest day first: a journal that names somebody else was only opened or edited by them. */
export async function listOwnEntries(
  { knownEntries, accountUrl }: OwnEntrySurroundings,
  person: Person,
  limit: number,
): Promise<readonly KnownEntry[]> {
  const { name, profileUrl } = person;
  const names = [{ name, url: profileUrl }, fileAuthor(person, accountUrl)];
  const isOwn = ({ key, text }: KnownEntry) =>
    key.journal === undefined || names.some((author) => !isAnothers(text, author));
  const known = await knownEntries.list(person.key, 2 * limit);
  return known.filter(isOwn).slice(0, limit);
}
