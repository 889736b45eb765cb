import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { readGroundFiles } from '../eval/ground-files.ts';
import { findEvidence, toPool, type Pool } from '../src/ground/find-evidence.ts';
import { toWords } from '../src/ground/words.ts';
import { median, type Bench } from './benches.ts';
import { sentencesOf } from './ground-sentences.ts';

const rounds = 5;
const claimsEach = 100;
const sizes = [1_000, 100_000] as const;

/**
 * Claims grounded in pools of 16 papers, of 1,000 and of 100,000 sentences, beside SQLite's FTS5 on the same sentences
 * in turn. The folder holds `ground-arxiv/` and `ncg/`; where it has fewer sentences they are repeated with other
 * numbers. Ours searches and judges; FTS5 is asked for its twelve best by bm25 alone.
 */
export const ground: Bench = async (dir) => {
  const shared = process.env['TRUTH_ENGINE_SHARED'] ?? '../shared';
  const folder = dir === '' ? join(shared, 'benchmarks') : dir;
  const files = await readGroundFiles(folder);
  const peak = peakMb(folder);
  const claims = files.claims.slice(0, claimsEach).map(({ claim }) => claim);
  const lines = [...files.lines.values()].flat();
  const papers = (files.groups[0] ?? []).map((paper) => files.lines.get(paper) ?? []);
  const small = toPool(papers);
  const sixteen: number[] = [];
  for (let round = 0; round < rounds; round++) sixteen.push(msPerClaim(claims, small));
  const measured = sizes.map((size) => measure(claims, sentencesOf(lines, size)));
  const [, large] = measured;
  return {
    lines: [
      `16 papers, ${small.places.length} sentences: ${median(sixteen).toFixed(2)} ms a claim`,
      ...measured.map(
        ({ size, buildS, searchMs, ftsBuildS, ftsMs }) =>
          `${size} sentences: built in ${buildS.toFixed(2)} s (FTS5 ${ftsBuildS.toFixed(2)} s), ${searchMs.toFixed(2)} ms a claim (FTS5 ${ftsMs.toFixed(2)} ms)`,
      ),
      `peak memory with ${sizes.at(-1)} sentences: ${peak} MB`,
    ],
    figures: {
      ms_per_claim: median(sixteen),
      claims_per_s: 1000 / median(sixteen),
      ms_per_claim_1000: measured[0]?.searchMs ?? null,
      build_s: large?.buildS ?? null,
      search_ms: large?.searchMs ?? null,
      ratio_fts5_build: large ? large.buildS / large.ftsBuildS : null,
      ratio_fts5_search: large ? large.searchMs / large.ftsMs : null,
      peak_mb: peak,
    },
  };
};

interface Measured {
  readonly size: number;
  readonly buildS: number;
  readonly searchMs: number;
  readonly ftsBuildS: number;
  readonly ftsMs: number;
}

function measure(claims: readonly string[], sentences: readonly string[]): Measured {
  const times = { build: [] as number[], search: [] as number[], ftsBuild: [] as number[], fts: [] as number[] }; // prettier-ignore
  for (let round = 0; round < rounds; round++) {
    let pool: Pool | null = null;
    times.build.push(secondsOf(() => (pool = toPool([sentences]))));
    if (pool) times.search.push(msPerClaim(claims, pool));
    const database = new DatabaseSync(':memory:');
    times.ftsBuild.push(secondsOf(() => fill(database, sentences)));
    times.fts.push((1000 * secondsOf(() => searchAll(database, claims))) / claims.length);
    database.close();
  }
  return {
    size: sentences.length,
    buildS: median(times.build),
    searchMs: median(times.search),
    ftsBuildS: median(times.ftsBuild),
    ftsMs: median(times.fts),
  };
}

function msPerClaim(claims: readonly string[], pool: Pool): number {
  const seconds = secondsOf(() => {
    for (const claim of claims) findEvidence(claim, pool);
  });
  return (1000 * seconds) / claims.length;
}

function fill(database: DatabaseSync, sentences: readonly string[]): void {
  database.exec("CREATE VIRTUAL TABLE s USING fts5(text, tokenize = 'porter')");
  const insert = database.prepare('INSERT INTO s VALUES (?)');
  database.exec('BEGIN');
  for (const sentence of sentences) insert.run(sentence);
  database.exec('COMMIT');
}

function searchAll(database: DatabaseSync, claims: readonly string[]): void {
  const search = database.prepare('SELECT rowid FROM s WHERE s MATCH ? ORDER BY bm25(s) LIMIT 12');
  for (const claim of claims) {
    const words = [...new Set(toWords(claim).map(({ lower }) => lower))]
      .map((word) => `"${word.replaceAll('"', '')}"`)
      .join(' OR ');
    if (words !== '') search.all(words);
  }
}

function secondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** Peak memory of a process that builds and searches the largest pool and does nothing else. */
function peakMb(dir: string): number {
  const child = fileURLToPath(new URL('ground-child.ts', import.meta.url));
  const told = execFileSync(process.execPath, [child, dir, String(sizes.at(-1))]);
  return Number(told.toString());
}
