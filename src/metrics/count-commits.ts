import { Counter, Histogram, type Registry } from 'prom-client';
import type { CommitReport, Meter } from '../use-cases/ports.ts';

const commitSeconds = [0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];

/** What goes to the journal repositories. */
export function countCommits(registry: Registry): Pick<Meter, 'committed'> {
  const registers = [registry];
  const commits = new Counter({
    name: 'buildlog_commits_total',
    help: 'Commits that hold entries',
    labelNames: ['repository'],
    registers,
  });
  const entries = new Counter({
    name: 'buildlog_entries_total',
    help: 'Entries that came to an end, by how',
    labelNames: ['repository', 'outcome'],
    registers,
  });
  const retries = new Counter({
    name: 'buildlog_retries_total',
    help: 'Batches that were put off, by reason',
    labelNames: ['repository', 'reason'],
    registers,
  });
  const seconds = new Histogram({
    name: 'buildlog_commit_seconds',
    help: 'How long a batch took, whatever came of it',
    labelNames: ['repository'],
    buckets: commitSeconds,
    registers,
  });
  return {
    committed(repository, report, milliseconds) {
      seconds.observe({ repository }, milliseconds / 1_000);
      const reason = reasonOf(report);
      if (reason !== null) retries.inc({ repository, reason });
      if (report.type !== 'settled') return;
      for (const { state } of report.settlements) entries.inc({ repository, outcome: state.type });
      commits.inc({ repository }, commitsOf(report).size);
    },
  };
}

/** A trouble by its kind, among them `rate-limited`: a limit of GitHub's. */
function reasonOf(report: CommitReport): string | null {
  switch (report.type) {
    case 'settled':
      return null;
    case 'trouble':
      return report.trouble.kind;
    case 'secret-refused':
    case 'unfit':
    case 'lease-lost':
      return report.type;
    default:
      return report satisfies never;
  }
}

/** What the repository held already took no commit. */
function commitsOf({ settlements }: Extract<CommitReport, { type: 'settled' }>): ReadonlySet<string> {
  const oids = settlements.map(({ state }) =>
    state.type === 'landed' ? state.landed.commit?.oid : undefined,
  );
  return new Set(oids.filter((oid) => oid !== undefined));
}
