import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { refusalOf } from './refusal-of.ts';
import { sqlStateOf } from './sql-state-of.ts';

/**
 * Kysely's driver over `pg`. Kysely has one of its own, which gives a connection that timed out back to the pool, with
 * the late answer still on it. What the server or the network refuses is thrown as `StoreRefused`.
 */
export class PostgresDriver implements Driver {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    try {
      return new PostgresConnection(await this.#pool.connect());
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Each statement sees what was committed before it, whatever the server's default is: see `takeTurns`. */
  async beginTransaction(connection: PostgresConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('start transaction isolation level read committed'));
  }

  async commitTransaction(connection: PostgresConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** A server that has lost its client rolls back by itself. */
  async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    if (!connection.isLost) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  /** What is on the wire is not known any more. */
  #lost: { readonly error: unknown } | null = null;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  get isLost(): boolean {
    return this.#lost !== null;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#lost !== null) throw refusalOf(this.#lost.error);
    try {
      const { rows, rowCount } = await this.#client.query(query.sql, [...query.parameters]);
      // Kysely asks for its caller's row type here, which no driver can know; `rows/` parses what comes out.
      return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      if (sqlStateOf(error) === null) this.#lost = { error };
      throw refusalOf(error);
    }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the PostgreSQL store reads pages and does not stream');
  }

  release(): void {
    this.#client.release(this.isLost);
  }
}
