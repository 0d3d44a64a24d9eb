import { type StoreRefusal, StoreRefused } from '../../use-cases/store-refused.ts';
import { sqlStateOf } from './sql-state-of.ts';

/** What is not a fault of ours, by code or by the class it begins with (postgresql.org/docs/current/errcodes-appendix.html). */
const refusals: ReadonlyMap<string, StoreRefusal> = new Map([
  ['08', 'unreachable'], // connection exception
  ['25006', 'read-only'], // read only transaction: a standby
  ['25P03', 'locked'], // idle in transaction timeout: we were asleep
  ['25P04', 'locked'], // transaction timeout
  ['28', 'unreachable'], // it does not let us in
  ['3D000', 'unreachable'], // no such database
  ['40001', 'locked'], // serialization failure
  ['40P01', 'locked'], // deadlock
  ['42501', 'read-only'], // insufficient privilege
  ['53100', 'full'], // disk full
  ['53', 'unreachable'], // out of memory, too many connections
  ['55P03', 'locked'], // lock timeout
  ['55006', 'locked'], // object in use
  ['57014', 'locked'], // statement timeout
  ['57', 'unreachable'], // shutting down, starting up
  ['58', 'broken'], // its disk
  ['XX001', 'broken'], // data corrupted
  ['XX002', 'broken'], // index corrupted
]);

/** The refusal that an error of `pg` stands for; any other error comes back as it is. */
export function refusalOf(error: unknown): unknown {
  const state = sqlStateOf(error);
  if (state === null) return isOfTheWire(error) ? new StoreRefused('unreachable', error) : error;
  const reason = refusals.get(state) ?? refusals.get(state.slice(0, 2));
  return reason === undefined ? error : new StoreRefused(reason, error);
}

/** A system error of the socket or of looking its name up, or one of the errors that `pg` gives no code. */
function isOfTheWire(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof TypeError) return false;
  return 'code' in error || /connect|terminat|timeout|SSL/i.test(error.message);
}
