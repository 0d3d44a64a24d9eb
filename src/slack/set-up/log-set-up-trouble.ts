import type { Log, Trouble } from '../../use-cases/ports.ts';

/** The line for operators, with the reference that the person is told. */
export function logSetUpTrouble(log: Log, message: string, { kind, reference, detail }: Trouble): void {
  log.warn(message, { kind, reference, detail });
}
