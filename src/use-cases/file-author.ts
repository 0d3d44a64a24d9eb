import type { Author } from '../core/entry/author.ts';
import type { Person } from './ports.ts';

/** A person as a new file names them: people read it on GitHub, so their account there is the link where it is known. */
export function fileAuthor(
  { name, github, profileUrl }: Person,
  accountUrl: (login: string) => string,
): Author {
  return { name, url: github === null ? profileUrl : accountUrl(github.login) };
}
