import { parseJson, utf8 } from './canonical-json.ts';
import { type Findings } from './findings.ts';
import { sha256Hex } from './hashing.ts';
import { type Bundle, type BundleIndex } from './types.ts';

const needed = [
  'README.txt',
  'card.json',
  'checkpoint',
  'entry.json',
  'library.pub',
  'quotes.json',
  'ro-crate-metadata.json',
  'statement.intoto.json',
];

const pages: Record<string, string> = {
  card_html: 'card.html',
  card_markdown: 'card.md',
  manifest: 'card.json',
  style: 'style.css',
  report_html: 'report.html',
  report_markdown: 'report.md',
};

/** The files of `sandbox/` in the order in which they are hashed. */
export const sandboxFiles = ['prelude', 'survival', 'math', 'numeric', 'harness', 'compose'].map(
  (name) => `sandbox/${name}.js`,
);

/** Where an object lies. */
export function objectPath(hash: string): string {
  return `objects/${hash.slice(0, 2)}/${hash.slice(2)}`;
}

/** Checks that the listed files are there with their hashes, and no others. */
export function checkListing(
  files: Map<string, Uint8Array>,
  index: BundleIndex,
  findings: Findings,
): void {
  const listed = new Set<string>();
  let before = '';
  for (const { path, sha256 } of index.files) {
    if (!(before < path)) findings.add('bundle.json', `${path} is not in the order of the list`);
    before = path;
    listed.add(path);
    const bytes = files.get(path);
    if (!bytes) findings.add(path, 'listed, and not there');
    else if (sha256Hex(bytes) !== sha256) findings.add(path, 'has another hash than is listed');
  }
  for (const path of files.keys())
    if (!listed.has(path) && path !== 'bundle.json') findings.add(path, 'not listed');
  if (listed.has('bundle.json')) findings.add('bundle.json', 'lists itself');
  for (const path of needed)
    if (!files.has(path)) findings.add(path, 'every bundle has it, and this one does not');
}

/** Checks that each file has its place in a bundle, and that pages and objects are what they should be. */
export function checkPlaces(bundle: Bundle, findings: Findings): void {
  const { files, entry, index } = bundle;
  const objects = expectedObjects(bundle, findings);
  const named = new Set([...needed, 'bundle.json', ...sandboxFiles]);
  for (const [field, path] of Object.entries(pages)) {
    const hash = entry.objects[field];
    if (!hash) continue;
    named.add(path);
    const bytes = files.get(path);
    if (!bytes) findings.add(path, 'the entry names it, and it is not there');
    else if (sha256Hex(bytes) !== hash) findings.add(path, 'not the page that the entry names');
  }
  for (const hash of objects)
    if (!files.has(objectPath(hash))) findings.add(objectPath(hash), 'an object that is not there');
  for (const [path, bytes] of files) {
    const [, first = '', rest = ''] = /^objects\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(path) ?? [];
    if (first === '') {
      if (!named.has(path)) findings.add(path, 'a file that a bundle of this record does not have');
      continue;
    }
    if (sha256Hex(bytes) !== first + rest) findings.add(path, 'its name is not its hash');
    if (!objects.has(first + rest)) findings.add(path, 'an object that nothing names');
  }
  const card = files.get('card.json');
  if (card && sha256Hex(card) !== index.manifest)
    findings.add('card.json', 'not the manifest that bundle.json names');
  const present = sandboxFiles.filter((path) => files.has(path));
  if (present.length > 0)
    for (const path of sandboxFiles)
      if (!files.has(path)) findings.add(path, 'the other files of its folder are there');
}

function expectedObjects({ files, manifest, entry }: Bundle, findings: Findings): Set<string> {
  const objects = new Set(manifest.public_artifacts.map(({ sha256 }) => sha256));
  for (const field of Object.keys(pages)) {
    const hash = entry.objects[field];
    if (hash) objects.add(hash);
  }
  if (!manifest.synthesis) return objects;
  objects.add(manifest.synthesis.document);
  for (const { manifest: hash } of manifest.synthesis.papers) {
    objects.add(hash);
    const bytes = files.get(objectPath(hash));
    if (bytes)
      findings.guard(objectPath(hash), () => {
        for (const artifact of artifactsOf(parseJson(utf8(bytes)))) objects.add(artifact);
      });
  }
  return objects;
}

function artifactsOf(manifest: unknown): string[] {
  const list = (manifest as { public_artifacts?: unknown } | null)?.public_artifacts;
  if (!Array.isArray(list)) throw new Error('a manifest without a list of artifacts');
  return list.map((item) => {
    const hash = (item as { sha256?: unknown } | null)?.sha256;
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
      throw new Error('an artifact without a hash');
    return hash;
  });
}
