import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Keeps requests to a host apart, over all processes that share the file. */
export interface RateLimit {
  /** Milliseconds to wait before this request may go; its turn is taken. */
  take(host: string, nowMs: number): number;
}

/** Turns are kept in a small database: taking one is a single transaction. */
export function openRateLimit(path: string, apartMs: number): RateLimit {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec(
    'CREATE TABLE IF NOT EXISTS turns (host TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT',
  );
  return {
    take: (host, nowMs) => {
      database.exec('BEGIN IMMEDIATE');
      const row = database.prepare('SELECT next FROM turns WHERE host = ?').get(host);
      const next = Number(row?.['next'] ?? 0);
      // a clock that was set back must not lock the host out
      const at = next > nowMs + 100 * apartMs ? nowMs : Math.max(nowMs, next);
      database
        .prepare('INSERT OR REPLACE INTO turns (host, next) VALUES (?, ?)')
        .run(host, at + apartMs);
      database.exec('COMMIT');
      return at - nowMs;
    },
  };
}
