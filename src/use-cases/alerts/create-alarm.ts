import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { type Instant, toInstant } from '../../core/time/instant.ts';
import type { Alarm, AlertSubject, Alerts, Clock, Log, LogFields, Outbox } from '../ports.ts';

export type AlarmSurroundings = {
  readonly alerts: Alerts;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly newReference: () => string;
  /** Called when there is something to be told. */
  readonly onNews: () => void;
};

/** The alarm over the kept alerts. One line for operators when an alert begins, with the reference that owners are told. */
export function createAlarm(around: AlarmSurroundings): Alarm {
  const { alerts, clock, log, newReference, onNews } = around;
  return {
    async raise(repository, subject) {
      const reference = newReference();
      const told = { repository, reference, ...fieldsOf(subject) };
      try {
        const since = await sinceWhen(around, repository, subject);
        if (await alerts.open({ repository, subject, reference, since })) {
          log.warn('alert: a person has to mend this', told);
        }
        onNews();
      } catch (error) {
        log.error('an alert could not be kept', { ...told, error: String(error) });
      }
    },

    async over(repository, types) {
      try {
        if (await alerts.end(repository, types, clock.now())) onNews();
      } catch (error) {
        log.error('the end of an alert could not be kept', { repository, error: String(error) });
      }
    },

    async mended(repository, subject) {
      try {
        if (await alerts.endOne(repository, subject, clock.now())) onNews();
      } catch (error) {
        log.error('the end of an alert could not be kept', { repository, error: String(error) });
      }
    },
  };
}

async function sinceWhen(
  { outbox, clock }: AlarmSurroundings,
  repository: RepositoryName,
  { type }: AlertSubject,
): Promise<Instant> {
  const now = clock.now();
  if (type !== 'trouble') return now;
  const { oldest } = await outbox.waiting(repository);
  return oldest === null ? now : toInstant(Math.min(oldest, now));
}

/** Static words and figures: what is wrong in a settings file can quote the file. */
function fieldsOf(subject: AlertSubject): LogFields {
  const { type } = subject;
  switch (type) {
    case 'trouble':
      return { subject: type, kind: subject.kind, detail: subject.detail };
    case 'renamed':
      return { subject: type, to: subject.to };
    case 'pull-request-closed':
      return { subject: type, pullRequest: subject.pullRequest.number, entries: subject.entries };
    case 'pull-request-conflict':
      return { subject: type, pullRequest: subject.pullRequest.number };
    case 'bad-settings':
      return { subject: type, line: subject.line };
    default:
      return type satisfies never;
  }
}
