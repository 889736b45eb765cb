import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Keeps requests to a host apart, over all processes that share the file. */
export interface RateLimit {
  /** Milliseconds to wait before this request may go; its turn is taken. */
  take(turns: string, apartMs: number, nowMs: number): number;
  /** No turn is given before this time: the host asked for it. */
  hold(turns: string, untilMs: number): void;
}

/** Beyond this a turn was written by a clock that has been set back since. */
const longestHoldMs = 3_600_000;

/** Turns are kept in a small database: taking one is a single transaction. */
export function openRateLimit(path: string): RateLimit {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec(
    'CREATE TABLE IF NOT EXISTS turns (host TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT',
  );
  return {
    take: (turns, apartMs, nowMs) => {
      database.exec('BEGIN IMMEDIATE');
      const row = database.prepare('SELECT next FROM turns WHERE host = ?').get(turns);
      const next = Number(row?.['next'] ?? 0);
      const at = next > nowMs + longestHoldMs ? nowMs : Math.max(nowMs, next);
      database
        .prepare('INSERT OR REPLACE INTO turns (host, next) VALUES (?, ?)')
        .run(turns, at + apartMs);
      database.exec('COMMIT');
      return at - nowMs;
    },
    hold: (turns, untilMs) => {
      database
        .prepare(
          'INSERT INTO turns (host, next) VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET next = max(next, excluded.next)',
        )
        .run(turns, Math.ceil(untilMs));
    },
  };
}
