import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { refusalOf } from './refusal-of.ts';

/**
 * Kysely's driver over `node:sqlite`: one connection, which Kysely hands out to one transaction at a time.
 * What the disk or another process refuses is thrown as `StoreRefused`.
 */
export class SqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: SqliteConnection;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  /** `immediate`: a locked database is found out before anything was read or written. */
  async beginTransaction(): Promise<void> {
    this.#connection.run('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    this.#connection.run('commit');
  }

  /** SQLite has already rolled back when the disk was full; a second time would hide the first error. */
  async rollbackTransaction(): Promise<void> {
    if (this.#database.isTransaction) this.#connection.run('rollback');
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  run(sql: string): void {
    try {
      this.#database.exec(sql);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.#database.prepare(query.sql);
      const values = query.parameters.map(toValue);
      // A statement that gives columns is a reader: a select, or a write with `returning`.
      // Kysely asks for its caller's row type here, which no driver can know; `rows/` parses what comes out.
      if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
      const { changes } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes) };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the SQLite store reads pages and does not stream');
  }
}

function toValue(parameter: unknown): SQLInputValue {
  if (parameter === null || typeof parameter === 'string' || typeof parameter === 'number') return parameter;
  if (typeof parameter === 'bigint') return parameter;
  throw new TypeError(`SQLite takes text, numbers and null, not ${typeof parameter}`);
}
