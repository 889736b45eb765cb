import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { audit, type AuditReport } from '../../src/audit/audit.ts';
import type { Sha256 } from '../../src/core/hash.ts';
import type { Library } from '../../src/core/io.ts';
import type { LogEntry } from '../../src/core/records/generated/types.ts';
import { parseLogEntry } from '../../src/core/records/parse-record.ts';
import { toEntry } from '../../src/record/entry.ts';
import { openAuditFiles } from '../../src/io/audit-files.ts';
import type { FolderLibrary } from '../../src/io/library.ts';
import { generateKey, toSigner, type Signer } from '../../src/io/signing-key.ts';

/** A folder that is gone when the test is over. */
export function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function newSigner(origin = 'example.org/library'): Signer {
  return toSigner(origin, generateKey());
}

/** Stores some bytes and logs them, as a verification that could not be finished. */
export async function storeAndLog(
  library: Library,
  name: string,
  bytes = `source of ${name}`,
): Promise<number> {
  const source = await library.objects.put(bytes);
  return (await library.log.append(failureEntry(name, { source }))).index;
}

/** A log entry in canonical form. */
export function failureEntry(
  slug: string,
  objects: Partial<Record<keyof LogEntry['objects'], Sha256>>,
): string {
  return toEntry({
    kind: 'failure',
    slug,
    subject: { arxiv_id: null, file: `${slug}.html`, title: null },
    source: objects.source ?? null,
    failure: { code: 'not-a-paper', message: `Cannot read ${slug} as a paper.` },
    objects,
    time: '2026-07-02T09:14:00Z',
  });
}

/** What an auditor says of a library, checks not run again. */
export async function auditOf(name: string, key: string | null = null): Promise<AuditReport> {
  return audit(await openAuditFiles(name), { key, atLeast: null, sandbox: null });
}

/** The slugs of a library's entries, in order, once an auditor has found nothing. */
export async function auditedSlugs(library: FolderLibrary): Promise<string[]> {
  assert.deepEqual((await auditOf(library.folder)).findings, []);
  const slugs: string[] = [];
  for await (const text of library.log.entries(0, await library.log.size()))
    slugs.push(parseLogEntry(JSON.parse(text)).slug);
  return slugs;
}
