import { sha256 } from '../core/hash.ts';
import type { LogFiles } from '../core/io.ts';
import type { Rerun } from './rerun.ts';
import { parseCheckpoint, type Checkpoint } from '../core/log/checkpoint.ts';
import { followKeys, openRotation, signersAt } from '../core/log/key-rotation.ts';
import { leafHash, verifyInclusion } from '../core/log/merkle.ts';
import { openNote, parseVerifierKey, writeVerifierKey } from '../core/log/signed-note.ts';
import type { Bundle, LogEntry } from '../core/records/generated/types.ts';
import {
  parseBundle,
  parseCanonical,
  parseLogEntry,
  parseManifest,
} from '../core/records/parse-record.ts';
import { crateName } from '../record/ro-crate.ts';
import { objectPath } from '../core/object-path.ts';
import { entryMismatch } from './audit-record.ts';
import { hasOwnId } from './audit-history.ts';
import { pagesOf } from '../core/entry-pages.ts';
import { auditManifest, type RecordAudit, type RecordCounts } from './audit-record.ts';
import { checkDerived } from './bundle-derived.ts';
import { differs, wrong, type Finding } from './finding.ts';
import { readRecord } from './read-record.ts';

export interface BundleAudit {
  readonly findings: readonly Finding[];
  readonly record: string | null;
  /** When its entry was made. */
  readonly time: string | null;
  readonly kind: LogEntry['kind'] | null;
  readonly origin: string | null;
  readonly index: number | null;
  readonly size: number;
  readonly objects: number;
  readonly keys: { readonly current: string; readonly rotations: number } | null;
  readonly counts: RecordCounts;
}

/** One record from its bundle alone: hashes, signature, inclusion, quotations, checks, verdicts. */
export async function auditBundle(
  files: LogFiles,
  key: string | null,
  rerun: Rerun | null,
  { counts, engine }: Pick<RecordAudit, 'counts' | 'engine'>,
): Promise<BundleAudit> {
  const bundle = await read(files, 'bundle.json', parseBundle);
  const none = {
    record: null,
    kind: null,
    time: null,
    origin: null,
    index: null,
    size: 0,
    objects: 0,
    keys: null,
    counts,
  };
  if (!bundle)
    return {
      ...none,
      findings: [wrong('bundle.json', 'It is missing, or not as it was written.')],
    };
  const findings = await checkFiles(bundle, files);
  const checkpoint = await openCheckpoint(bundle, files, key, findings);
  const entry = await checkEntry(bundle, files, checkpoint, findings);
  if (entry) findings.push(...strangers(bundle, entry));
  const manifest = await readRecord(bundle.manifest, files, parseManifest);
  if (!manifest)
    findings.push(
      wrong(objectPath(bundle.manifest), 'The manifest cannot be read by its contract.'),
    );
  else {
    findings.push(...(await checkDerived(bundle, manifest, { entry, checkpoint }, files)));
    const audit: RecordAudit = {
      files,
      rerun,
      counts,
      engine,
      withheld: new Set(manifest.provenance.sources.map((source) => source.text_sha256)),
      done: new Map(),
    };
    if (entry) findings.push(...entryMismatch(entry, manifest, 'entry.json'));
    if (entry?.kind === 'publication' && !hasOwnId(manifest, bundle.record))
      findings.push(wrong('card.json', 'The id of the record does not follow from its manifest.'));
    counts.manifests += 1;
    counts.open += manifest.coverage.not_attempted;
    counts.measurements += manifest.coverage.measurements;
    findings.push(...(await auditManifest(manifest, 'card.json', audit)));
  }
  return {
    findings,
    record: bundle.record,
    kind: entry?.kind ?? null,
    time: entry?.time ?? null,
    origin: bundle.origin,
    index: bundle.entry.index,
    size: checkpoint?.size ?? 0,
    objects: bundle.files.length,
    keys: checkpoint && { current: bundle.key, rotations: bundle.rotations?.length ?? 0 },
    counts,
  };
}

/** Every file is there with the hash that is listed, and no other. */
async function checkFiles({ files: listed }: Bundle, files: LogFiles): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known = new Set(['bundle.json', ...listed.map(({ path }) => path)]);
  const sorted = listed.every(({ path }, at) => at === 0 || (listed[at - 1]?.path ?? '') < path);
  if (!sorted) findings.push(wrong('bundle.json', 'Its files are not listed by path, each once.'));
  for (const { path, sha256: recorded } of listed) {
    const bytes = await files.read(path);
    const computed = bytes && sha256(bytes);
    if (!computed) findings.push(wrong(path, 'It is missing.'));
    else if (computed !== recorded) findings.push(differs(path, recorded, computed));
    else if (path.startsWith('objects/') && objectPath(computed) !== path)
      findings.push(
        differs(path, path.replace(/^objects\/|\//g, ''), computed, 'Its name is not its hash.'),
      );
  }
  for (const path of (await files.list()) ?? [])
    if (!known.has(path)) findings.push(wrong(path, 'The bundle does not list it.'));
  return findings;
}

/** No signature covers the list: what is on it must be a page that the entry names, an object, or of every bundle. */
function strangers({ files: listed }: Bundle, entry: LogEntry): Finding[] {
  const known = new Set([...ofEveryBundle, ...pagesOf(entry).map(([name]) => name)]);
  return listed
    .filter(({ path }) => !known.has(path) && !/^(?:objects|sandbox)\//.test(path))
    .map(({ path }) => wrong(path, 'No bundle of this record has a file by this name.'));
}

const ofEveryBundle = [
  'README.txt',
  crateName,
  'card.json',
  'checkpoint',
  'entry.json',
  'library.pub',
  'quotes.json',
  'statement.intoto.json',
];

async function openCheckpoint(
  bundle: Bundle,
  files: LogFiles,
  key: string | null,
  findings: Finding[],
): Promise<Checkpoint | null> {
  const trusted = parseVerifierKey(key ?? bundle.key);
  const rotations = bundle.rotations ?? [];
  const current = trusted && followKeys(trusted, rotations);
  const { tree_size: size } = bundle.entry;
  if (!current || writeVerifierKey(current) !== bundle.key)
    findings.push(
      wrong('library.pub', 'Its key is not the key that was given, and no rotation leads to it.'),
    );
  const note = await files.read('checkpoint');
  // Only what the checkpoint covers hands a key on: an older key alone must not sign for a newer one.
  const isCovered = rotations.every((one) => (openRotation(one)?.index ?? size) < size);
  const signers = current && isCovered ? signersAt(size, current, rotations) : null;
  const text = note && signers ? openNote(Buffer.from(note).toString('utf8'), signers) : null;
  const checkpoint = text ? parseCheckpoint(text) : null;
  if (checkpoint?.origin !== bundle.origin || checkpoint.size !== size) {
    findings.push(
      wrong('checkpoint', 'It is not signed by that key, or not of this log and size.'),
    );
    return null;
  }
  return checkpoint;
}

/** The entry names this record and this manifest, and the proof leads from it to the signed root. */
async function checkEntry(
  { entry: place, record, manifest }: Bundle,
  files: LogFiles,
  checkpoint: Checkpoint | null,
  findings: Finding[],
): Promise<LogEntry | null> {
  const bytes = await files.read('entry.json');
  const entry = await read(files, 'entry.json', parseLogEntry);
  if (!bytes || !entry || entry.record !== record || entry.objects.manifest !== manifest) {
    findings.push(wrong('entry.json', 'It is no entry of this record and manifest.'));
    return null;
  }
  const leaf = leafHash(bytes);
  const proof = place.proof.map((hash) => new Uint8Array(Buffer.from(hash, 'hex')));
  const isIncluded =
    checkpoint !== null &&
    Buffer.from(leaf).toString('hex') === place.leaf &&
    verifyInclusion(leaf, place.index, checkpoint.size, proof, checkpoint.root);
  if (!isIncluded)
    findings.push(
      wrong('bundle.json', 'Its proof does not lead from the entry to the signed root.'),
    );
  for (const [name, hash] of pagesOf(entry)) {
    const page = await files.read(name);
    const computed = page ? sha256(page) : 'nothing';
    if (computed !== hash)
      findings.push(differs(name, hash, computed, 'It is not the page that the log names.'));
  }
  return entry;
}

async function read<T>(
  files: LogFiles,
  path: string,
  parse: (value: unknown) => T,
): Promise<T | null> {
  const bytes = await files.read(path);
  try {
    return bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parse);
  } catch {
    return null; // any other writing is refused; the finding says so
  }
}
