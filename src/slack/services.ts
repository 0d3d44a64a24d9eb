import type { Log } from '../use-cases/ports.ts';
import type { UseCases } from '../use-cases/use-cases.ts';
import type { Boundary } from './boundary.ts';

/** What every feature is given. */
export type Services = {
  readonly useCases: UseCases;
  readonly log: Log;
  readonly boundary: Boundary;
  readonly newReference: () => string;
  /** `owner/name`: people are told where their words go. */
  readonly repositoryName: string;
};
