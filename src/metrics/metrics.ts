import type { RepositoryName } from '../core/entry/repository-name.ts';
import type { Clock, Meter, Outbox } from '../use-cases/ports.ts';

/** What is read at the moment somebody asks for the figures. */
export type Readings = {
  readonly outbox: Pick<Outbox, 'repositoriesWaiting' | 'waiting'>;
  /** Its queue is told even while it is empty. */
  readonly home: RepositoryName;
  readonly clock: Clock;
};

/** The bot's own figures, for Prometheus. */
export type Metrics = {
  readonly meter: Meter;
  /** All figures in the text format of Prometheus, with its media type. */
  read(readings: Readings): Promise<{ readonly type: string; readonly text: string }>;
};
