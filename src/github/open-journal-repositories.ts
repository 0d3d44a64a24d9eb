import {
  parseRepositoryName,
  partsOfRepositoryName,
  type RepositoryName,
} from '../core/entry/repository-name.ts';
import type { JournalRepositories, JournalRepository } from '../use-cases/ports.ts';
import { connectToGitHub, type GitHubConnection } from './connect-to-github.ts';
import { listRepositories } from './list-repositories.ts';
import { makeTrouble } from './make-trouble.ts';
import { openJournalRepository, type RepositoryOptions } from './open-journal-repository.ts';

export type JournalRepositoriesOptions = GitHubConnection &
  Omit<RepositoryOptions, 'ask'> & {
    /** Of the home repository; null: its default one. */
    readonly branch: string | null;
  };

/** Every journal repository that one credential reaches. Each has its own head, its own troubles and its own waits. */
export function openJournalRepositories(options: JournalRepositoriesOptions): JournalRepositories {
  const { repository, branch, auth, folder, clock, log, newReference, stopping } = options;
  const connect = connectToGitHub(options);
  const trouble = makeTrouble(clock, newReference);
  const opened = new Map<RepositoryName, JournalRepository>();
  return {
    home: nameOf(repository, branch),
    open(name) {
      const known = opened.get(name);
      if (known !== undefined) return known;
      const ask = connect(partsOfRepositoryName(name).repository);
      const added = openJournalRepository(name, { ask, folder, clock, log, newReference, stopping });
      opened.set(name, added);
      return added;
    },
    async list(limit) {
      const search = await listRepositories(connect(repository), auth.type, limit, clock.now());
      return search.type === 'refusal' ? trouble.troubleOf(search.refusal) : search.names;
    },
  };
}

/** Throws on what no repository can be called: the configuration has looked at it. */
function nameOf(repository: string, branch: string | null): RepositoryName {
  const name = parseRepositoryName(branch === null ? repository : `${repository}@${branch}`);
  if (name === null) throw new RangeError('the configuration names no repository');
  return name;
}
