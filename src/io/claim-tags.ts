import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { outcomes } from '../core/outcome.ts';
import type { ClaimFilter, ClaimTag } from '../core/record-facets.ts';
import type { ClaimRow } from '../core/record-store.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

type Claim = PaperManifest['claims'][number];

/** Checks and papers of claims: a tag of theirs each, counted by triggers. */
export const claimTagTables = `
  CREATE TABLE IF NOT EXISTS claim_tags (kind TEXT, value TEXT, rank INTEGER, record TEXT, number INTEGER, PRIMARY KEY (kind, value, rank, record, number)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS tags_by_record ON claim_tags (record);
  CREATE TABLE IF NOT EXISTS tag_counts (kind TEXT, value TEXT, rank INTEGER, n INTEGER, PRIMARY KEY (kind, value, rank)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tag_titles (kind TEXT, value TEXT, title TEXT, PRIMARY KEY (kind, value)) STRICT, WITHOUT ROWID;
  CREATE TRIGGER IF NOT EXISTS tag_added AFTER INSERT ON claim_tags BEGIN
    INSERT INTO tag_counts VALUES (new.kind, new.value, new.rank, 1) ON CONFLICT DO UPDATE SET n = n + 1; END;
  CREATE TRIGGER IF NOT EXISTS tag_removed AFTER DELETE ON claim_tags BEGIN
    UPDATE tag_counts SET n = n - 1 WHERE kind = old.kind AND value = old.value AND rank = old.rank; END;
`;

/** Puts the tags of a record's claims in the place of what was known. */
export function replaceTags(
  database: DatabaseSync,
  record: string,
  manifest: PaperManifest | null,
  claims: readonly Claim[],
): void {
  database.prepare('DELETE FROM claim_tags WHERE record = ?').run(record);
  if (!manifest) return;
  const tag = database.prepare('INSERT OR IGNORE INTO claim_tags VALUES (?, ?, ?, ?, ?)');
  const title = database.prepare('INSERT OR REPLACE INTO tag_titles VALUES (?, ?, ?)');
  const papers = new Map(
    (manifest.synthesis?.papers ?? []).map((paper) => [paper.label, paper] as const),
  );
  const own = { slug: manifest.work.slug, title: manifest.work.title };
  for (const claim of claims) {
    const at = [outcomes.indexOf(claim.outcome), record, Number(claim.id.slice(1))] as const;
    for (const { check, title: name } of claim.checks) {
      tag.run('check', check, ...at);
      title.run('check', check, name);
    }
    const label = claim.paper ?? claim.origin?.paper ?? null;
    const paper = manifest.work.kind === 'paper' ? own : label === null ? null : papers.get(label);
    if (!paper) continue;
    tag.run('paper', paper.slug, ...at);
    title.run('paper', paper.slug, paper.title ?? paper.slug);
  }
}

/** Claims of a check, a paper, an outcome, or all; those that need a reader first. */
export function claimsBy(
  database: DatabaseSync,
  filter: ClaimFilter,
  limit: number,
  offset: number,
): ClaimRow[] {
  const { where, values } = conditions(filter);
  return database
    .prepare(
      `SELECT row FROM claim_rows AS c WHERE ${where} ORDER BY rank, record, number LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset)
    .map((row) => JSON.parse(String(row['row'])) as ClaimRow);
}

function conditions({ outcome, check, paper }: ClaimFilter): {
  readonly where: string;
  readonly values: readonly SQLInputValue[];
} {
  const tags = [
    ['check', check],
    ['paper', paper],
  ].flatMap(([kind, value]) => (kind && value ? [[kind, value] as const] : []));
  const parts = [
    ...(outcome === null ? [] : ['rank = ?']),
    ...tags.map(
      () =>
        'EXISTS (SELECT 1 FROM claim_tags AS t WHERE t.kind = ? AND t.value = ? AND t.rank = c.rank AND t.record = c.record AND t.number = c.number)',
    ),
  ];
  return {
    where: parts.length > 0 ? parts.join(' AND ') : 'true',
    values: [...(outcome === null ? [] : [outcomes.indexOf(outcome)]), ...tags.flat()],
  };
}

/** How many claims have each outcome. */
export function claimCountsBy(
  database: DatabaseSync,
  { check, paper }: Omit<ClaimFilter, 'outcome'>,
): Record<string, number> {
  const rows =
    check !== null && paper !== null
      ? both(database, check, paper)
      : database
          .prepare('SELECT rank, n FROM tag_counts WHERE kind = ? AND value = ?')
          .all(check === null ? 'paper' : 'check', check ?? paper ?? '');
  return Object.fromEntries(
    rows.map(({ rank, n }) => [outcomes[Number(rank)] ?? '', Number(n)] as const),
  );
}

function both(database: DatabaseSync, check: string, paper: string) {
  return database
    .prepare(
      `SELECT rank, count(*) AS n FROM claim_tags AS c WHERE kind = 'check' AND value = ? AND EXISTS
       (SELECT 1 FROM claim_tags AS t WHERE t.kind = 'paper' AND t.value = ? AND t.rank = c.rank AND t.record = c.record AND t.number = c.number)
       GROUP BY rank`,
    )
    .all(check, paper);
}

/** Checks by id, then papers by title; of each at most so many, the first in the order of their names. */
export function claimTags(database: DatabaseSync, most: number): ClaimTag[] {
  // In the order of the key, so that of a hundred thousand papers no more are read than are asked for.
  const tags = database.prepare(
    `SELECT value, title, (SELECT sum(n) FROM tag_counts AS c WHERE c.kind = t.kind AND c.value = t.value) AS n
     FROM tag_titles AS t WHERE kind = ? AND n > 0 ORDER BY value LIMIT ?`,
  );
  const ask = (kind: ClaimTag['kind']): ClaimTag[] =>
    tags.all(kind, most).map(({ value, title, n }) => ({
      kind,
      value: String(value),
      title: String(title),
      count: Number(n),
    }));
  return [
    ...ask('check').sort((a, b) => placeOf(a) - placeOf(b)),
    ...ask('paper').sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)),
  ];
}

/** F2 before F10, and every F before every S. */
function placeOf({ value }: ClaimTag): number {
  return value.charCodeAt(0) * 1000 + Number(value.slice(1));
}
