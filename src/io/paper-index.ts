import type { DatabaseSync } from 'node:sqlite';
import type { PaperRow, PaperStore } from '../core/paper-store.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { neverAsked } from '../core/standing.ts';
import { readRow } from './record-index.ts';
import { prepared } from './sqlite-row.ts';

/** Which records rest on which paper; a paper is found by each of its names. */
export const paperTables = `
  CREATE TABLE IF NOT EXISTS papers (slug TEXT PRIMARY KEY, row TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS paper_names (name TEXT PRIMARY KEY, slug TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS record_papers (slug TEXT, record TEXT, PRIMARY KEY (slug, record)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS papers_by_record ON record_papers (record);
`;

/** Takes up the papers that a record rests on now. */
export function addPapers(database: DatabaseSync, record: string, manifest: PaperManifest): void {
  prepared(database, 'DELETE FROM record_papers WHERE record = ?').run(record);
  for (const named of papersOf(manifest)) {
    const names = namesOf(named);
    const known = names.flatMap(
      (name) =>
        prepared(database, 'SELECT slug FROM paper_names WHERE name = ?').get(name)?.['slug'] ?? [],
    );
    const slug = String(known[0] ?? names[0]);
    const before = readRow<PaperRow>(database, 'SELECT row FROM papers WHERE slug = ?', slug);
    const row: PaperRow = {
      slug,
      title: named.title ?? before?.title ?? null,
      authors: named.authors.length > 0 ? named.authors : (before?.authors ?? []),
      arxivId: named.arxivId ?? before?.arxivId ?? null,
      doi: named.doi ?? before?.doi ?? null,
      sources: [...new Set([...(before?.sources ?? []), ...named.sources])].sort(),
      standing: named.standing,
    };
    prepared(database, 'INSERT OR REPLACE INTO papers VALUES (?, ?)').run(
      slug,
      JSON.stringify(row),
    );
    for (const name of new Set([slug, ...names]))
      prepared(database, 'INSERT OR IGNORE INTO paper_names VALUES (?, ?)').run(name, slug);
    prepared(database, 'INSERT OR IGNORE INTO record_papers VALUES (?, ?)').run(slug, record);
  }
}

/** Looks papers up. */
export function paperStore(database: DatabaseSync): PaperStore {
  const rows = (sql: string, ...values: (string | number)[]): string[] =>
    prepared(database, sql)
      .all(...values)
      .map((row) => String(Object.values(row)[0]));
  return {
    list: (after, limit) =>
      rows('SELECT row FROM papers WHERE slug > ? ORDER BY slug LIMIT ?', after, limit).map(
        (text) => JSON.parse(text) as PaperRow,
      ),
    get: (name) =>
      readRow<PaperRow>(
        database,
        'SELECT row FROM papers WHERE slug = (SELECT slug FROM paper_names WHERE name = ?)',
        name,
      ),
    records: (slug) =>
      rows('SELECT record FROM record_papers WHERE slug = ? ORDER BY record LIMIT 10000', slug),
  };
}

type Named = Omit<PaperRow, 'slug'>;

function papersOf({ work, synthesis, provenance }: PaperManifest): Named[] {
  const standingOf = (sha256: string): PaperRow['standing'] =>
    provenance.sources.find((source) => source.sha256 === sha256)?.standing ?? neverAsked;
  if (synthesis)
    return synthesis.papers.map((paper) => ({
      title: paper.title,
      authors: paper.authors,
      arxivId: paper.arxiv_id,
      doi: paper.doi,
      sources: [paper.source_sha256],
      standing: standingOf(paper.source_sha256),
    }));
  const [source] = provenance.sources;
  if (!source) return [];
  const sources = provenance.sources.map(({ sha256 }) => sha256);
  return [
    {
      title: work.title,
      authors: work.authors,
      arxivId: work.arxiv_id,
      doi: work.doi,
      sources,
      standing: source.standing,
    },
  ];
}

/** Names that lead to a paper, the best first; each fit for a file's name. */
function namesOf({ arxivId, doi, sources }: Named): string[] {
  return [
    ...(arxivId === null ? [] : [`arxiv-${fileName(arxivId)}`]),
    ...(doi === null ? [] : [`doi-${fileName(doi.toLowerCase())}`]),
    ...sources.map((sha256) => `sha256-${sha256}`),
  ];
}

function fileName(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]/g, '-').slice(0, 150);
}
