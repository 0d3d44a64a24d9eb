import type { RepositoryName } from '../core/entry/repository-name.ts';
import type { Alerts, Clock, Meter, Outbox } from '../use-cases/ports.ts';

/** What is read at the moment somebody asks for the figures. */
export type Readings = {
  readonly outbox: Pick<Outbox, 'repositoriesWaiting' | 'waiting' | 'rollingBranches'>;
  readonly alerts: Pick<Alerts, 'ongoing'>;
  /** Its queue is told even while it is empty. */
  readonly home: RepositoryName;
  readonly clock: Clock;
};

/** Gauges of what is in the store. */
export type StoreGauges = {
  /** Forgets what was read last. */
  reset(): void;
  /** Rejects when the store does not answer. */
  read(readings: Readings): Promise<void>;
};

/** The bot's own figures, for Prometheus. */
export type Metrics = {
  readonly meter: Meter;
  /** All figures in the text format of Prometheus, with its media type. */
  read(readings: Readings): Promise<{ readonly type: string; readonly text: string }>;
};
