import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { outcomes } from '../core/outcome.ts';
import type { FacetChoice, FacetCount } from '../core/record-facets.ts';
import { facets } from '../core/record-facets.ts';
import type { RecordRow } from '../core/record-store.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

/** Counts are kept by triggers: a form is printed without going through every record. */
export const facetTables = `
  CREATE TABLE IF NOT EXISTS record_facets (facet TEXT, value TEXT, record INTEGER, PRIMARY KEY (facet, value, record)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS facets_by_record ON record_facets (record);
  CREATE TABLE IF NOT EXISTS facet_counts (facet TEXT, value TEXT, n INTEGER, PRIMARY KEY (facet, value)) STRICT, WITHOUT ROWID;
  CREATE TRIGGER IF NOT EXISTS facet_added AFTER INSERT ON record_facets BEGIN
    INSERT INTO facet_counts VALUES (new.facet, new.value, 1) ON CONFLICT DO UPDATE SET n = n + 1; END;
  CREATE TRIGGER IF NOT EXISTS facet_removed AFTER DELETE ON record_facets BEGIN
    UPDATE facet_counts SET n = n - 1 WHERE facet = old.facet AND value = old.value; END;
`;

/** Puts a record's facets in the place of what was known; `manifest` is null for one that stands in no list. */
export function replaceFacets(
  database: DatabaseSync,
  number: number,
  row: RecordRow,
  manifest: PaperManifest | null,
): void {
  database.prepare('DELETE FROM record_facets WHERE record = ?').run(number);
  const insert = database.prepare('INSERT OR IGNORE INTO record_facets VALUES (?, ?, ?)');
  for (const [facet, value] of manifest ? facetsOf(row, manifest) : [])
    insert.run(facet, value, number);
}

function facetsOf(row: RecordRow, { claims, provenance }: PaperManifest): [string, string][] {
  const found = new Set(claims.map(({ outcome }) => outcome));
  const states = provenance.sources.map(({ withdrawn, retraction }) =>
    withdrawn === 'yes' || retraction === 'retracted'
      ? 'fallen'
      : withdrawn === 'not_asked' || ['not_queried', 'could_not_ask'].includes(retraction)
        ? 'not-known'
        : 'stands',
  );
  const retraction = ['fallen', 'not-known', 'stands'].find((state) =>
    states.some((one) => one === state),
  );
  return [
    ['area', row.area],
    ['gate', row.gate],
    ['tier', row.tier],
    ...outcomes
      .filter((outcome) => found.has(outcome))
      .map((outcome): [string, string] => ['outcome', outcome]),
    ['retraction', retraction ?? 'not-known'],
    ['year', row.publishedAt.slice(0, 4)],
  ];
}

/** Every value that a listed record has, by facet and value. */
export function facetCounts(database: DatabaseSync): FacetCount[] {
  const rows = database
    .prepare('SELECT facet, value, n FROM facet_counts WHERE n > 0 ORDER BY facet, value')
    .all();
  return rows.flatMap(({ facet: name, value, n }) => {
    const facet = facets.find((one) => one === name);
    return facet ? { facet, value: String(value), count: Number(n) } : [];
  });
}

/** Conditions on a record's number: of each facet one of the values. */
export function facetConditions(choice: FacetChoice): {
  readonly parts: readonly string[];
  readonly values: readonly SQLInputValue[];
} {
  const chosen = facets.flatMap((facet) => {
    const values = choice[facet] ?? [];
    return values.length > 0 ? { facet, values } : [];
  });
  return {
    parts: chosen.map(
      ({ values }) =>
        `rowid IN (SELECT record FROM record_facets WHERE facet = ? AND value IN (${values.map(() => '?').join(', ')}))`,
    ),
    values: chosen.flatMap(({ facet, values }) => [facet, ...values]),
  };
}
