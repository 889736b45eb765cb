import { sha256 } from './core/hash.ts';
import { pagesOf } from './core/entry-pages.ts';
import { canonicalJson } from './core/json.ts';
import { objectPath } from './core/object-path.ts';
import { parseCheckpoint } from './core/log/checkpoint.ts';
import { followKeys } from './core/log/key-rotation.ts';
import { parseVerifierKey, writeVerifierKey } from './core/log/signed-note.ts';
import type { Bundle, LogEntry, PaperManifest } from './core/records/generated/types.ts';
import { parseBundle, parseCanonical, parseLogEntry } from './core/records/parse-record.ts';
import type { RecordRow } from './core/record-store.ts';
import type { SiteStore } from './core/site-store.ts';
import { bundleReadme } from './record/bundle-readme.ts';
import { toQuotes } from './record/quotes.ts';
import { crateName, toRoCrate } from './record/ro-crate.ts';
import { toStatement } from './record/statement.ts';
import { toWithheld } from './record/withheld.ts';

/** Files of a bundle by path. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** Everything that a stranger needs to check one record offline, years later. */
export async function toBundle(row: RecordRow, store: SiteStore): Promise<BundleFiles> {
  const { raw, entry } = await readEntry(row.place, store);
  const manifest = await store.manifest(row.manifest);
  const prover = await store.prover();
  const note = await store.checkpoint();
  const checkpoint = parseCheckpoint(`${note.split('\n\n')[0] ?? ''}\n`);
  if (!manifest || !prover || !checkpoint || checkpoint.size !== prover.size)
    throw new Error(`Cannot bundle ${row.id}: its log changed meanwhile`);
  const rotations = await store.rotations();
  const key = currentKey(store.key, rotations);
  const files = new Map<string, Uint8Array>();
  const add = (path: string, content: string | Uint8Array): void =>
    void files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  add('card.json', canonicalJson(manifest));
  add('entry.json', raw);
  add('checkpoint', note);
  add('library.pub', `${key}\n`);
  add('quotes.json', toQuotes(manifest));
  add('statement.intoto.json', toStatement(manifest, row.manifest, row.place, checkpoint));
  add('README.txt', bundleReadme(row.id, key));
  for (const hash of await objectsOf(manifest, entry, store)) {
    const path = objectPath(hash);
    const bytes = await store.publicFile(path);
    if (bytes) add(path, bytes);
  }
  for (const [name, hash] of pagesOf(entry)) {
    const bytes = files.get(objectPath(hash));
    if (bytes) add(name, bytes);
  }
  for (const [name, bytes] of await preludeOf(manifest, store)) add(`sandbox/${name}`, bytes);
  const listed = (): Bundle['files'] =>
    [...files]
      .map(([path, bytes]) => ({ path, sha256: sha256(bytes) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  add(crateName, toRoCrate(manifest, entry, listed()));
  const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
  const bundle: Bundle = {
    schema: 'bundle-v1',
    record: row.id,
    origin: store.origin,
    key,
    ...(rotations.length > 0 ? { rotations: [...rotations] } : {}),
    entry: {
      index: row.place,
      leaf: hex(prover.leaf(row.place)),
      tree_size: prover.size,
      proof: prover.proof(row.place).map(hex),
    },
    manifest: row.manifest,
    files: listed(),
    withheld: toWithheld(manifest),
  };
  add('bundle.json', canonicalJson(parseBundle(bundle)));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The key that the log's rotations lead to: library.json may be one behind. */
function currentKey(described: string, rotations: readonly string[]): string {
  const known = parseVerifierKey(described);
  const current = known && followKeys(known, rotations);
  return current ? writeVerifierKey(current) : described;
}

async function readEntry(
  place: number,
  { log }: SiteStore,
): Promise<{ raw: string; entry: LogEntry }> {
  for await (const raw of log.entries(place, place + 1))
    return { raw, entry: parseCanonical(raw, parseLogEntry) };
  throw new Error(`The log has no entry ${place}`);
}

/** Manifest, pages and checks, and of a synthesis its own words and the records that it takes over. */
async function objectsOf(
  manifest: PaperManifest,
  entry: LogEntry,
  store: SiteStore,
): Promise<string[]> {
  const { synthesis } = manifest;
  const hashes = new Set<string>([
    ...pagesOf(entry).map(([, hash]) => hash),
    ...(entry.objects.manifest === null ? [] : [entry.objects.manifest]),
    ...manifest.public_artifacts.map(({ sha256 }) => sha256),
    ...(synthesis ? [synthesis.document] : []),
  ]);
  for (const paper of synthesis?.papers ?? []) {
    hashes.add(paper.manifest);
    const record = await store.manifest(paper.manifest);
    for (const { sha256 } of record?.public_artifacts ?? []) hashes.add(sha256);
  }
  return [...hashes].sort();
}

/** What its scripts ran under, so that whoever has no engine of ours can run them, too. */
async function preludeOf(
  { public_artifacts }: PaperManifest,
  store: SiteStore,
): Promise<ReturnType<SiteStore['prelude']>> {
  for (const { kind, sha256 } of public_artifacts) {
    if (kind !== 'check') continue;
    const artifact = await store.artifact(sha256);
    const found = artifact ? store.prelude(artifact.prelude_sha256) : [];
    if (found.length > 0) return found;
  }
  return [];
}
