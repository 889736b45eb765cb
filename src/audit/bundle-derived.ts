import { pagesOf } from '../core/entry-pages.ts';
import { sha256 } from '../core/hash.ts';
import type { LogFiles } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import type { Checkpoint } from '../core/log/checkpoint.ts';
import { objectPath } from '../core/object-path.ts';
import type { Bundle, LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import { parseArtifact, parseManifest } from '../core/records/parse-record.ts';
import { bundleReadme } from '../record/bundle-readme.ts';
import { toQuotes } from '../record/quotes.ts';
import { crateName, toRoCrate } from '../record/ro-crate.ts';
import { toStatement } from '../record/statement.ts';
import { toWithheld } from '../record/withheld.ts';
import { wrong, type Finding } from './finding.ts';
import { readRecord } from './read-record.ts';

interface Signed {
  readonly entry: LogEntry | null;
  readonly checkpoint: Checkpoint | null;
}

/** No signature covers these files of a bundle: each must be what manifest, entry and checkpoint give. */
export async function checkDerived(
  bundle: Bundle,
  manifest: PaperManifest,
  { entry, checkpoint }: Signed,
  files: LogFiles,
): Promise<Finding[]> {
  const wanted: [string, string][] = [
    ['quotes.json', toQuotes(manifest)],
    ['README.txt', bundleReadme(bundle.record, bundle.key)],
    ['library.pub', `${bundle.key}\n`],
    ...(entry ? [[crateName, toRoCrate(manifest, entry, bundle.files)] as [string, string]] : []),
  ];
  if (checkpoint)
    wanted.push([
      'statement.intoto.json',
      toStatement(manifest, bundle.manifest, bundle.entry.index, checkpoint),
    ]);
  const findings: Finding[] = [];
  for (const [path, text] of wanted) {
    const bytes = await files.read(path);
    if (!bytes || Buffer.compare(bytes, Buffer.from(text)) !== 0)
      findings.push(wrong(path, 'It does not follow from the manifest.'));
  }
  if (canonicalJson(bundle.withheld) !== canonicalJson(toWithheld(manifest)))
    findings.push(wrong('bundle.json', 'What it withholds does not follow from the manifest.'));
  if (manifest.work.id !== bundle.record)
    findings.push(wrong('card.json', `It is the manifest of ${manifest.work.id ?? 'no record'}.`));
  return [
    ...findings,
    ...(await checkPrelude(bundle, manifest, files)),
    ...(await checkStrays(bundle, manifest, entry, files)),
  ];
}

/** What ran before the scripts has the hash that they name. */
async function checkPrelude(
  { files: listed }: Bundle,
  { public_artifacts }: PaperManifest,
  files: LogFiles,
): Promise<Finding[]> {
  const given = listed.filter(({ path }) => path.startsWith('sandbox/')).map(({ path }) => path);
  if (given.length === 0) return [];
  const strange = given.filter((path) => !preludeOrder.includes(path));
  const parts: Uint8Array[] = [];
  for (const path of preludeOrder) parts.push((await files.read(path)) ?? new Uint8Array());
  const computed = sha256(Buffer.concat(parts));
  const named = new Set<string>();
  for (const { kind, sha256: hash } of public_artifacts) {
    if (kind !== 'check') continue;
    const artifact = await readRecord(hash, files, parseArtifact);
    if (artifact) named.add(artifact.prelude_sha256);
  }
  return [
    ...strange.map((path) => wrong(path, 'No prelude has a file by this name.')),
    ...(named.has(computed)
      ? []
      : [wrong('sandbox/', `No check of the record ran under what lies there (${computed}).`)]),
  ];
}

/** In the order in which their bytes make the hash. */
const preludeOrder = ['prelude', 'survival', 'math', 'numeric', 'harness', 'compose'].map(
  (name) => `sandbox/${name}.js`,
);

/** Objects that neither the entry nor the manifest, nor a record that it takes over, names. */
async function checkStrays(
  { files: listed }: Bundle,
  manifest: PaperManifest,
  entry: LogEntry | null,
  files: LogFiles,
): Promise<Finding[]> {
  const { synthesis, public_artifacts: own } = manifest;
  const named = new Set<string>([
    ...(entry ? pagesOf(entry).map(([, hash]) => hash) : []),
    ...own.map(({ sha256 }) => sha256),
    ...(synthesis ? [synthesis.document] : []),
  ]);
  for (const { manifest: hash } of synthesis?.papers ?? []) {
    named.add(hash);
    const record = await readRecord(hash, files, parseManifest);
    for (const { sha256 } of record?.public_artifacts ?? []) named.add(sha256);
  }
  const paths = new Set([...named].map(objectPath));
  return listed
    .filter(({ path }) => path.startsWith('objects/') && !paths.has(path))
    .map(({ path }) => wrong(path, 'Nothing in the bundle names this object.'));
}
