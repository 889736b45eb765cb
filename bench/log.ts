import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { toEntry } from '../src/record/entry.ts';
import { createLibrary } from '../src/io/library.ts';
import { generateKey, toSigner, type Signer } from '../src/io/signing-key.ts';
import { median, type Bench } from './benches.ts';
import { largeLibrary } from './large-library.ts';

const rounds = 5;
/** Appends of a round, one at a time. */
const singles = 30;
/** Appends of a round with group commit, and how many are under way at once. */
const grouped = { appends: 2048, inFlight: 64 };
const auditRounds = 3;
const auditSizes = { small: 25_000, large: 100_000 };

/** Durable appends of one writer beside SQLite's own durable inserts, in turns; audit of two large logs; length of a proof. */
export const log: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-log-'));
  try {
    const signer = toSigner('example.org/bench', generateKey());
    const rates = await measureAppends(folder, signer);
    const { small, large } = await measureAudits(folder, signer);
    const linear = large.seconds / small.seconds / (auditSizes.large / auditSizes.small);
    return {
      lines: [
        `appends  ${rates.grouped.toFixed(0)} per second with ${grouped.inFlight} in flight, each durable and under a signed checkpoint`,
        `         ${rates.single.toFixed(0)} per second one at a time`,
        `SQLite   ${rates.sqliteSingle.toFixed(0)} durable inserts per second one at a time; ratio ${(rates.grouped / rates.sqliteSingle).toFixed(2)}`,
        `         ${rates.sqliteBatched.toFixed(0)} per second in transactions of ${grouped.inFlight}; ratio ${(rates.grouped / rates.sqliteBatched).toFixed(2)}`,
        `audit    ${large.seconds.toFixed(1)} s for ${auditSizes.large} entries, ${small.seconds.toFixed(1)} s for ${auditSizes.small}: ${linear.toFixed(2)} of linear`,
        `         at most ${large.peakMb.toFixed(0)} MB, ${small.peakMb.toFixed(0)} MB`,
        `proof    ${large.proofBytes} bytes`,
      ],
      figures: {
        appends_per_s: Math.round(rates.grouped),
        single_appends_per_s: Math.round(rates.single),
        ratio_sqlite: hundredths(rates.grouped / rates.sqliteSingle),
        ratio_sqlite_batched: hundredths(rates.grouped / rates.sqliteBatched),
        audit_s: hundredths(large.seconds),
        audit_s_small: hundredths(small.seconds),
        audit_linear: hundredths(linear),
        audit_mb: Math.round(large.peakMb),
        audit_mb_small: Math.round(small.peakMb),
        audit_entries: auditSizes.large,
        proof_bytes: large.proofBytes,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measureAppends(folder: string, signer: Signer) {
  const { log } = await createLibrary(join(folder, 'library'), signer);
  const database = new DatabaseSync(join(folder, 'peer.sqlite'));
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entries (entry TEXT)',
  );
  const insert = database.prepare('INSERT INTO entries VALUES (?)');
  const insertMany = (start: number): void => {
    database.exec('BEGIN');
    for (let n = 0; n < grouped.inFlight; n++) insert.run(entryOf(start + n));
    database.exec('COMMIT');
  };
  const figures = { single: [], grouped: [], sqliteSingle: [], sqliteBatched: [] } as Record<
    'single' | 'grouped' | 'sqliteSingle' | 'sqliteBatched',
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    const one = async (n: number) => void (await log.append(entryOf(n)));
    figures.single.push(await perSecond(singles, one));
    figures.sqliteSingle.push(await perSecond(singles, (n) => void insert.run(entryOf(n))));
    figures.grouped.push(await perSecondInFlight(grouped.appends, grouped.inFlight, one));
    const batches = grouped.appends / grouped.inFlight;
    figures.sqliteBatched.push(grouped.inFlight * (await perSecond(batches, insertMany)));
  }
  database.close();
  return {
    single: median(figures.single),
    grouped: median(figures.grouped),
    sqliteSingle: median(figures.sqliteSingle),
    sqliteBatched: median(figures.sqliteBatched),
  };
}

/** Audits of both logs in turns, so that what else the machine does weighs on both. */
async function measureAudits(folder: string, signer: Signer) {
  const made = async (name: 'small' | 'large') => {
    const entries = Array.from({ length: auditSizes[name] }, (_, n) => entryOf(n));
    return largeLibrary(join(folder, name), signer, entries);
  };
  const libraries = { small: await made('small'), large: await made('large') };
  const runs = Array.from({ length: auditRounds }, () => ({
    small: auditInChild(libraries.small.folder),
    large: auditInChild(libraries.large.folder),
  }));
  const middle = (name: 'small' | 'large') => ({
    seconds: median(runs.map((run) => run[name].seconds)),
    peakMb: median(runs.map((run) => run[name].peakMb)),
    proofBytes: 32 * libraries[name].prover.proof(auditSizes[name] / 2).length,
  });
  return { small: middle('small'), large: middle('large') };
}

/** In a process of its own, so that its memory is its own. */
function auditInChild(folder: string): { seconds: number; peakMb: number } {
  const child = fileURLToPath(new URL('./audit-child.ts', import.meta.url));
  const said = execFileSync(process.execPath, [child, folder], { encoding: 'utf8' });
  return JSON.parse(said) as { seconds: number; peakMb: number };
}

function entryOf(n: number): string {
  return toEntry({
    kind: 'failure',
    slug: `paper-${n}`,
    subject: { arxiv_id: null, file: `paper-${n}.html`, title: null },
    failure: { code: 'not-a-paper', message: 'Cannot read it as a paper.' },
    objects: {},
    time: '2026-07-02T09:14:00Z',
  });
}

async function perSecond(
  times: number,
  work: (n: number) => Promise<void> | void,
): Promise<number> {
  const started = performance.now();
  for (let n = 0; n < times; n++) await work(n);
  return (1000 * times) / (performance.now() - started);
}

/** As many at once as said: each that is done makes room for the next. */
async function perSecondInFlight(
  times: number,
  inFlight: number,
  work: (n: number) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (1000 * times) / (performance.now() - started);
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
