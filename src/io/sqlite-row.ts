import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The text in a column, or null. */
export function textIn(row: Row | undefined, column: string): string | null {
  const value = row?.[column];
  return typeof value === 'string' ? value : null;
}

/** A list of texts that stands in a column as JSON. */
export function textsIn(row: Row, column: string): string[] {
  const value: unknown = JSON.parse(textIn(row, column) ?? '[]');
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Runs work as one transaction: all of it is kept, or nothing. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();
const mostStatements = 200;

/** A statement, compiled once for a database: compiling takes longer than most look-ups. */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  const known = statements.get(database) ?? new Map<string, StatementSync>();
  statements.set(database, known);
  const statement = known.get(sql) ?? database.prepare(sql);
  known.delete(sql);
  known.set(sql, statement);
  for (const oldest of known.keys()) {
    if (known.size <= mostStatements) break;
    known.delete(oldest);
  }
  return statement;
}
