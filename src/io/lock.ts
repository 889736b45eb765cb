import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../core/errors.ts';
import { cannotStore } from './disk.ts';

/**
 * Runs `work` while no other process does so for the same file. The lock is a transaction of SQLite:
 * the system gives it back when its process dies, however it dies.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  waitMs = 60_000,
): Promise<T> {
  const database = await openDatabase(path);
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

async function openDatabase(path: string): Promise<DatabaseSync> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // SQLite has one word for every folder that it cannot use; a plain file gets the system's own.
    closeSync(openSync(path, 'a'));
  } catch (error) {
    throw await cannotStore(path, 0, error);
  }
  return new DatabaseSync(path, { timeout: 0 });
}

async function acquire(database: DatabaseSync, path: string, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += 25) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return;
    } catch (cause) {
      if (!isBusy(cause)) throw isNoDatabase(cause) ? damaged(path, cause) : cause;
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
  // SQLITE_BUSY is 5; its extended codes have it in their low byte.
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}

/** SQLITE_NOTADB is 26, SQLITE_CORRUPT 11. */
function isNoDatabase(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 26 || code === 11;
}

function damaged(path: string, cause: unknown): UserError {
  return new UserError({
    code: 'library-damaged',
    message: `Cannot use the lock ${JSON.stringify(path)}.`,
    seen: 'bytes that are no database',
    wanted: 'the file that the engine makes; it holds nothing that could be lost',
    next: `remove ${path} and repeat the command`,
    cause,
  });
}
