import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { EventScope, EventStore } from '../core/event-store.ts';
import type { StatusEvent } from '../core/record-store.ts';
import { recordConditions } from './record-search.ts';
import { prepared } from './sqlite-row.ts';

/** Events of an area in the log's order, without a look at all others. */
export const eventTables = `
  CREATE TABLE IF NOT EXISTS event_areas (area TEXT, place INTEGER, PRIMARY KEY (area, place)) STRICT, WITHOUT ROWID;
`;

export function addEventArea(database: DatabaseSync, record: string, place: number): void {
  prepared(database, 'INSERT OR IGNORE INTO event_areas VALUES (?, ?)').run(
    record.slice(0, 4),
    place,
  );
}

/** Looks events up. */
export function eventStore(database: DatabaseSync): EventStore {
  const rows = (scope: EventScope, rest: string, ...more: SQLInputValue[]): StatusEvent[] => {
    const { from, values } = scoped(scope);
    return prepared(
      database,
      `SELECT row FROM (SELECT ${scope.kind === 'area' ? 'a' : 'e'}.place AS place, e.row AS row ${from}) ${rest}`,
    )
      .all(...values, ...more)
      .map((row) => JSON.parse(String(row['row'])) as StatusEvent);
  };
  return {
    newest: (scope, limit) => rows(scope, 'ORDER BY place DESC LIMIT ?', limit),
    from: (scope, offset, limit) => rows(scope, 'ORDER BY place LIMIT ? OFFSET ?', limit, offset),
    after: (place, limit) =>
      prepared(database, 'SELECT row FROM events WHERE place > ? ORDER BY place LIMIT ?')
        .all(place, limit)
        .map((row) => JSON.parse(String(row['row'])) as StatusEvent),
    count: (scope) => {
      const { from, values } = scoped(scope);
      return Number(prepared(database, `SELECT count(*) AS n ${from}`).get(...values)?.['n'] ?? 0);
    },
  };
}

function scoped(scope: EventScope): { readonly from: string; readonly values: SQLInputValue[] } {
  if (scope.kind === 'site') return { from: 'FROM events e', values: [] };
  if (scope.kind === 'record')
    return { from: 'FROM events e WHERE e.record = ?', values: [scope.id] };
  if (scope.kind === 'area')
    return {
      from: 'FROM event_areas a CROSS JOIN events e ON e.place = a.place WHERE a.area = ?',
      values: [scope.area],
    };
  if (scope.kind === 'paper')
    return {
      from: 'FROM events e WHERE e.record IN (SELECT record FROM record_papers WHERE slug = ?)',
      values: [scope.slug],
    };
  const { where, values } = recordConditions(scope.filter);
  return {
    from: `FROM events e WHERE e.record IN (SELECT id FROM records WHERE ${where})`,
    values,
  };
}
