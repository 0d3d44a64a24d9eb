import { Pool, types } from 'pg';

/** How long a pool lets one thing take, in milliseconds. */
export type Patience = {
  /** Connecting, or waiting for one of the pool's connections. */
  readonly connect: number;
  readonly statement: number;
  readonly lock: number;
};

/** Longer than the server's own limits, after which the network is at fault. */
const ANSWER_MILLISECONDS = 500;
/** A process that sleeps or is cut off in the middle of a transaction keeps what it holds from the others for so long. */
const SLEEP_MILLISECONDS = 3_000;
const INT8 = 20;

/** Connections to a database, opened when they are needed and at most `size`; a lost one is replaced by itself. */
export function openPool(url: string, size: number, patience: Patience): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'buildlog',
    max: size,
    connectionTimeoutMillis: patience.connect,
    statement_timeout: patience.statement,
    lock_timeout: patience.lock,
    idle_in_transaction_session_timeout: SLEEP_MILLISECONDS,
    query_timeout: patience.statement + ANSWER_MILLISECONDS,
    keepAlive: true,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
  });
  // Whoever uses the connection is told by the statement that fails; without a listener the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
