import assert from 'node:assert/strict';
import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { parseCheckpoint, writeCheckpoint } from '../../src/core/log/checkpoint.ts';
import { leafHash } from '../../src/core/log/merkle.ts';
import { signNote } from '../../src/core/log/signed-note.ts';
import { objectPath } from '../../src/core/object-path.ts';
import type { Bundle, LogEntry, PaperManifest } from '../../src/core/records/generated/types.ts';
import type { Signer } from '../../src/io/signing-key.ts';
import { bundleReadme } from '../../src/record/bundle-readme.ts';
import { toQuotes } from '../../src/record/quotes.ts';
import { crateName, toRoCrate } from '../../src/record/ro-crate.ts';
import { toStatement } from '../../src/record/statement.ts';
import { toWithheld } from '../../src/record/withheld.ts';

export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** The manifest of a bundle as plain data, to be changed in any way. */
export function manifestOf(files: BundleFiles): PaperManifest {
  return JSON.parse(textOf(files, 'card.json')) as PaperManifest;
}

export function textOf(files: BundleFiles, path: string): string {
  return Buffer.from(files.get(path) ?? assert.fail(path)).toString('utf8');
}

/**
 * The bundle as a publisher who lies would sign it: another manifest and other objects, everything that hangs on them made
 * to fit, in a log of his own with this one entry.
 */
export function resigned(
  files: BundleFiles,
  manifest: PaperManifest,
  objects: ReadonlyMap<string, string>,
  signer: Signer,
): BundleFiles {
  const made = new Map(files);
  const text = canonicalJson(manifest);
  const hash = sha256(text);
  const old = JSON.parse(textOf(files, 'bundle.json')) as Bundle;
  const before = JSON.parse(textOf(files, 'entry.json')) as LogEntry;
  const put = (path: string, content: string): void => void made.set(path, Buffer.from(content));
  made.delete(objectPath(old.manifest));
  for (const [was, is] of objects) {
    made.delete(objectPath(was));
    put(objectPath(sha256(is)), is);
  }
  put('card.json', text);
  put(objectPath(hash), text);
  const { coverage, quality_assessment: assessment } = manifest;
  const entry: LogEntry = {
    ...before,
    status: before.status && {
      gate: assessment.gate.status,
      counts: {
        ...before.status.counts,
        verified: coverage.verified,
        contradicted: coverage.contradicted,
      },
    },
    objects: { ...before.objects, manifest: hash },
  };
  put('entry.json', canonicalJson(entry));
  const leaf = leafHash(made.get('entry.json') ?? new Uint8Array());
  const origin = signer.key.name;
  const note = writeCheckpoint({ origin, size: 1, root: leaf });
  put('checkpoint', signNote(note, [signer]));
  put('library.pub', `${signer.verifierKey}\n`);
  put('quotes.json', toQuotes(manifest));
  put('README.txt', bundleReadme(old.record, signer.verifierKey));
  const checkpoint = parseCheckpoint(note) ?? assert.fail();
  put('statement.intoto.json', toStatement(manifest, hash, 0, checkpoint));
  made.delete('bundle.json');
  made.delete(crateName);
  put(crateName, toRoCrate(manifest, entry, listOf(made)));
  const bundle: Bundle = {
    ...old,
    origin,
    key: signer.verifierKey,
    entry: { index: 0, leaf: Buffer.from(leaf).toString('hex'), tree_size: 1, proof: [] },
    manifest: hash,
    files: listOf(made),
    withheld: toWithheld(manifest),
  };
  put('bundle.json', canonicalJson(bundle));
  return made;
}

/** Paths and hashes of a bundle's files, as its list has them. */
export function listOf(files: BundleFiles): Bundle['files'] {
  return [...files]
    .filter(([path]) => path !== 'bundle.json')
    .map(([path, bytes]) => ({ path, sha256: sha256(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
