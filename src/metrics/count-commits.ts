import { Counter, Histogram, type Registry } from 'prom-client';
import type { CommitReport, Landed, Meter, Settlement } from '../use-cases/ports.ts';

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
  const limits = new Counter({
    name: 'buildlog_github_limits_total',
    help: 'Batches that were put off because GitHub had been asked too much',
    labelNames: ['repository'],
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
    committed(repository, report, { milliseconds, isProposed }) {
      seconds.observe({ repository }, milliseconds / 1_000);
      const reason = reasonOf(report);
      if (reason !== null) retries.inc({ repository, reason });
      if (reason === 'rate-limited') limits.inc({ repository });
      if (report.type !== 'settled') return;
      for (const { state } of report.settlements) {
        const outcome = state.type === 'landed' && isProposed ? 'proposed' : state.type;
        entries.inc({ repository, outcome });
      }
      commits.inc({ repository }, commitsOf(report).size);
    },
  };
}

/** A trouble by its kind. */
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
  return new Set(settlements.flatMap(({ state }) => commitOf(state)?.oid ?? []));
}

function commitOf(state: Settlement['state']): Landed['commit'] {
  switch (state.type) {
    case 'landed':
      return state.landed.commit;
    case 'proposed':
      return state.proposed.commit;
    case 'conflict':
    case 'refused':
      return null;
    default:
      return state satisfies never;
  }
}
