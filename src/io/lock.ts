import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../core/errors.ts';

/**
 * Runs `work` while no other process does so for the same file. The lock is a transaction of SQLite:
 * the system gives it back when its process dies, however it dies.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  waitMs = 60_000,
): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    await acquire(database, path, waitMs);
    try {
      return await work();
    } finally {
      database.exec('ROLLBACK');
    }
  } finally {
    database.close();
  }
}

async function acquire(database: DatabaseSync, path: string, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += 25) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return;
    } catch (cause) {
      if (!isBusy(cause)) throw cause;
      if (waited >= waitMs)
        throw new UserError({
          code: 'library-busy',
          message: `Cannot write to the library: another process holds ${path}.`,
          seen: `waited ${waitMs / 1000} s`,
          wanted: 'the library to itself for a moment',
          next: 'wait for the other command to end and repeat this one',
          cause,
        });
      await sleep(25);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is (?:locked|busy)/.test(error.message);
}
