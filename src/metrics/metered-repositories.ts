import type { JournalRepositories, JournalRepository, Meter } from '../use-cases/ports.ts';

/** The same repositories; the meter hears what came of each batch. */
export function meteredRepositories(repositories: JournalRepositories, meter: Meter): JournalRepositories {
  const opened = new WeakMap<JournalRepository, JournalRepository>();
  return {
    ...repositories,
    open(name) {
      const repository = repositories.open(name);
      const known = opened.get(repository) ?? metered(repository, meter);
      opened.set(repository, known);
      return known;
    },
  };
}

function metered(repository: JournalRepository, meter: Meter): JournalRepository {
  return {
    ...repository,
    async commit(request) {
      const since = performance.now();
      const report = await repository.commit(request);
      meter.committed(repository.name, report, {
        milliseconds: performance.now() - since,
        isProposed: request.branch !== null,
      });
      return report;
    },
  };
}
