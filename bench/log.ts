import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { audit } from '../src/audit/audit.ts';
import { toEntry } from '../src/record/entry.ts';
import { openAuditFiles } from '../src/io/audit-files.ts';
import { createLibrary } from '../src/io/library.ts';
import { generateKey, toSigner } from '../src/io/signing-key.ts';
import { median, type Bench } from './benches.ts';
import { largeLibrary } from './large-library.ts';

const rounds = 5;
const appends = 30;
const auditSize = 100_000;

/** Durable appends of one writer beside SQLite's own durable inserts, in turns; audit of a large log; length of a proof. */
export const log: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-log-'));
  try {
    const signer = toSigner('example.org/bench', generateKey());
    const library = await createLibrary(join(folder, 'library'), signer);
    const database = new DatabaseSync(join(folder, 'peer.sqlite'));
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entries (entry TEXT)',
    );
    const insert = database.prepare('INSERT INTO entries VALUES (?)');
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await perSecond(appends, async (n) => void (await library.log.append(entryOf(n)))));
      theirs.push(await perSecond(appends, (n) => void insert.run(entryOf(n))));
    }
    database.close();
    const big = await largeLibrary(
      join(folder, 'big'),
      signer,
      Array.from({ length: auditSize }, (_, n) => entryOf(n)),
    );
    const started = performance.now();
    const report = await audit(await openAuditFiles(big.folder), {
      key: null,
      atLeast: null,
      sandbox: null,
    });
    const auditS = (performance.now() - started) / 1000;
    if (report.findings.length > 0)
      throw new Error(`The audit found ${report.findings[0]?.message ?? ''}`);
    const rate = median(ours);
    const peer = median(theirs);
    const proofBytes = 32 * big.prover.proof(auditSize / 2).length;
    return {
      lines: [
        `appends  ${rate.toFixed(0)} per second, each durable and under a signed checkpoint`,
        `SQLite   ${peer.toFixed(0)} durable inserts per second; ratio ${(rate / peer).toFixed(2)}`,
        `audit    ${auditS.toFixed(1)} s for ${auditSize} entries`,
        `proof    ${proofBytes} bytes`,
      ],
      figures: {
        appends_per_s: Math.round(rate),
        ratio_sqlite: Math.round((100 * rate) / peer) / 100,
        audit_s: Math.round(10 * auditS) / 10,
        audit_entries: auditSize,
        proof_bytes: proofBytes,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

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
