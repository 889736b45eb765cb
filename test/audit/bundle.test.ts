import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { audit, type AuditReport } from '../../src/audit/audit.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { LogFiles, Sandbox } from '../../src/core/io.ts';
import { canonicalJson } from '../../src/core/json.ts';
import type { Bundle } from '../../src/core/records/generated/types.ts';
import { parseBundle } from '../../src/core/records/parse-record.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { auditOf, newSigner } from '../support/small-library.ts';
import { birdQuestion, recordLibrary, smallRecordLibrary } from '../support/record-library.ts';

// every byte of bundle.json with TRUTH_ENGINE_FAULTS=all, every twentieth without
const stride = process.env['TRUTH_ENGINE_FAULTS'] === 'all' ? 1 : 20;

type Files = ReadonlyMap<string, Uint8Array>;

const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
let sandbox: Sandbox;
let key = '';
// A synthesis that was corrected once, and the paper behind it, each as it stands in its bundle.
let bundle: Files = new Map();
let paper: Files = new Map();

before(async () => {
  sandbox = openSandbox();
  const { slug, json, ask, library, run } = await smallRecordLibrary(folder);
  await json('publish', slug);
  await ask(birdQuestion('The two-step detector hears fewer false calls in wind.'));
  await json('correct', slug, '--note', 'Claim 2 stood in no paper.');
  await json('publish', 'vague-claims');
  for (const [name, file] of [
    [slug, 'synthesis.zip'],
    ['vague-claims', 'paper.zip'],
  ] as const)
    assert.equal((await run('bundle', name, '--out', file)).code, 0);
  bundle = readZip('synthesis.zip');
  paper = readZip('paper.zip');
  const described = JSON.parse(readFileSync(join(library, 'library.json'), 'utf8')) as {
    key: string;
  };
  key = described.key;
});
after(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

test('audit() of a bundle needs its key and nothing else, and runs its scripts again', async () => {
  for (const files of [bundle, paper]) {
    const report = await audit(filesOf(files), { key, atLeast: null, sandbox });
    assert.deepEqual(report.findings, []);
    assert.equal(report.signer, 'known');
    assert.ok(report.records.scripts > 0);
    assert.equal(report.records.sameBits, report.records.scripts);
    assert.equal(report.bundle?.record, bundleOf(files).record);
  }
  assert.equal((await auditFiles(bundle)).bundle?.kind, 'correction');
});

test('a bundle holds no source, no text of a paper and no question', () => {
  for (const files of [bundle, paper]) {
    const all = [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8'));
    assert.ok(
      !all.some((text) => text.includes('<p class="abstract">') || text.startsWith('question:')),
    );
    for (const { sha256: hash } of bundleOf(files).withheld)
      assert.ok(!files.has(`objects/${hash.slice(0, 2)}/${hash.slice(2)}`));
  }
});

test('bundle makes the same bytes twice', async () => {
  assert.equal(
    (await recordLibrary(folder).run('bundle', 'vague-claims', '--out', 'again.zip')).code,
    0,
  );
  assert.deepEqual(
    readFileSync(join(folder, 'again.zip')),
    readFileSync(join(folder, 'paper.zip')),
  );
});

test('audit() reads a bundle as .zip, in a folder of the .zip, and not one that is cut off', async () => {
  assert.deepEqual((await auditOf(join(folder, 'paper.zip'), key)).findings, []);
  const nested = join(folder, 'nested.zip');
  const inFolder = [...paper].map(([path, bytes]) => [`record/${path}`, bytes] as const);
  writeFileSync(nested, zipSync(Object.fromEntries(inFolder)));
  assert.deepEqual((await auditOf(nested, key)).findings, []);
  for (const [name, told] of [
    ['record/var/page.html', 'var/page.html'],
    ['card.html', '../card.html'],
    ['other/bundle.json', '../other/bundle.json'],
    ['record/empty/', 'empty/'],
  ] as const) {
    const more: [string, Uint8Array] = [name, Buffer.from('stray')];
    writeFileSync(nested, zipSync(Object.fromEntries([...inFolder, more])));
    const { findings } = await auditOf(nested, key);
    assert.deepEqual(
      findings.map(({ path }) => path),
      [told],
    );
  }
  writeFileSync(nested, readFileSync(join(folder, 'paper.zip')).subarray(0, 5000));
  await assert.rejects(auditOf(nested, key), { code: 'source-unavailable' });
});

test('audit() names each file of a bundle with one changed byte, first, last or between', async () => {
  for (const [path, whole] of bundle)
    if (path !== 'bundle.json')
      for (const place of new Set([0, whole.length >> 1, whole.length - 1]))
        await finds(replaced(bundle, path, flipped(whole, place)), path, `byte ${place}`);
});

// What is changed there may be another file's name or hash: the finding names that file then.
test('audit() finds every changed byte of bundle.json', async () => {
  const whole = bundle.get('bundle.json') ?? assert.fail();
  for (let place = 0; place < whole.length; place += stride) {
    const files = replaced(bundle, 'bundle.json', flipped(whole, place));
    const { findings } = await auditFiles(files);
    const around = Buffer.from(whole.subarray(Math.max(0, place - 30), place + 30)).toString(
      'utf8',
    );
    assert.notDeepEqual(findings, [], `byte ${place}: ${around}`);
  }
});

test('audit() names each file of a bundle that is missing, or has another name', async () => {
  for (const [path, whole] of bundle) {
    const gone = new Map([...bundle].filter(([name]) => name !== path));
    if (path !== 'bundle.json') {
      await finds(gone, path, 'missing');
      await finds(replaced(gone, `${path}.txt`, whole), path, 'renamed');
      await finds(replaced(gone, `${path}.txt`, whole), `${path}.txt`, 'renamed');
    } else assert.equal((await auditFiles(gone)).bundle, null);
  }
});

for (const path of [
  'notes.txt',
  'objects/00/11',
  'objects/stray.tmp',
  'a.1-1.tmp',
  'tile/0/000',
  'CARD.json',
])
  test(`audit() names ${path} in a bundle that does not list it`, () =>
    finds(replaced(bundle, path, Buffer.from('stray')), path, 'added'));

test('audit() refuses a bundle of another key, and a key that cannot be read', async () => {
  const report = await auditFiles(bundle, newSigner().verifierKey);
  const named = report.findings.map(({ path }) => path);
  assert.deepEqual(named.slice(0, 2), ['library.pub', 'checkpoint']);
  await assert.rejects(auditFiles(bundle, `${key} `), TypeError);
});

test('audit() without a key says that the signer is unknown', async () => {
  const { findings, signer } = await auditFiles(bundle, null);
  assert.deepEqual(findings, []);
  assert.equal(signer, 'unknown');
});

// A forger who lists what he changed: every hash of bundle.json fits, the log's signature does not.
const forged: readonly (readonly [string, string, (bundle: Bundle) => Bundle])[] = [
  ['a truncated proof', 'bundle.json', (one) => ({ ...one, entry: { ...one.entry, proof: one.entry.proof.slice(0, -1) } })],
  ['no proof', 'bundle.json', (one) => ({ ...one, entry: { ...one.entry, proof: [] } })],
  ['a proof of too many hashes', 'bundle.json', (one) => ({ ...one, entry: { ...one.entry, proof: [...one.entry.proof, one.entry.leaf] } })],
  ['a proof in another order', 'bundle.json', (one) => ({ ...one, entry: { ...one.entry, proof: one.entry.proof.toReversed() } })],
  ['another place in the log', 'bundle.json', (one) => ({ ...one, entry: { ...one.entry, index: one.entry.index - 1 } })],
  ['a place beyond the log', 'bundle.json', (one) => ({ ...one, entry: { ...one.entry, index: one.entry.index + 1000 } })],
  ['another leaf', 'bundle.json', (one) => ({ ...one, entry: { ...one.entry, leaf: sha256('leaf') } })],
  ['another size of the log', 'checkpoint', (one) => ({ ...one, entry: { ...one.entry, tree_size: one.entry.tree_size + 1 } })],
  ['another origin', 'checkpoint', (one) => ({ ...one, origin: 'example.org/other' })],
  ['another record', 'entry.json', (one) => ({ ...one, record: 'VISN:00000000' })],
  ['another manifest', 'entry.json', (one) => ({ ...one, manifest: one.files.find(({ path }) => path === 'card.html')?.sha256 ?? '' })],
  ['a text of its own among what it withholds', 'bundle.json', (one) => ({ ...one, withheld: [...one.withheld, { sha256: one.manifest, what: 'text of nothing', where: null }] })],
]; // prettier-ignore
for (const [what, path, change] of forged)
  test(`audit() finds ${what} in a bundle`, () =>
    finds(described(bundle, change(bundleOf(bundle))), path, what));

test('audit() finds an entry of another record in a bundle, listed or not', async () => {
  const entry = paper.get('entry.json') ?? assert.fail();
  await finds(replaced(bundle, 'entry.json', entry), 'entry.json', 'not listed');
  const place = { entry: bundleOf(paper).entry };
  const moved = listed(replaced(bundle, 'entry.json', entry), place);
  await finds(moved, 'entry.json', 'listed, with its proof');
});

test('audit() finds a changed card, quotation, statement or page that a forger has listed', async () => {
  for (const path of [
    'card.json',
    'card.html',
    'report.html',
    'card.md',
    'quotes.json',
    'statement.intoto.json',
    'README.txt',
    'style.css',
  ]) {
    const whole = Buffer.from(bundle.get(path) ?? assert.fail(path));
    const changed = Buffer.from(whole.toString('utf8').replace(/[a-z]{4}(?=[^a-z])/, 'lies'));
    assert.notDeepEqual(changed, whole, path);
    await finds(listed(replaced(bundle, path, changed)), path, 'listed');
  }
});

test('audit() finds a file that a forger has added and listed', async () => {
  const page = Buffer.from('<p>All of it is true.</p>');
  for (const path of ['notes.html', 'report.html', 'objects/00/11'])
    await finds(listed(replaced(paper, path, page)), path, 'added and listed');
});

test('audit() finds the checkpoint and key of another library in a bundle', async () => {
  const signer = newSigner('example.org/records');
  const other = Buffer.from(`${signer.verifierKey}\n`);
  const files = listed(replaced(bundle, 'library.pub', other), { key: signer.verifierKey });
  await finds(files, 'library.pub', 'with the key known');
  await finds(files, 'checkpoint', 'with the key unknown', null);
});

for (const [what, text] of [
  ['no JSON', '{'],
  ['JSON that is not canonical', '{ }'],
  ['JSON of no contract', '{}'],
  ['nothing', ''],
] as const)
  test(`audit() of a bundle.json that is ${what} is one finding`, async () => {
    const { findings } = await auditFiles(replaced(bundle, 'bundle.json', Buffer.from(text)));
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['bundle.json'],
    );
  });

async function finds(files: Files, path: string, what: string, by: string | null = key) {
  const named = (await auditFiles(files, by)).findings.map((finding) => finding.path);
  assert.ok(named.includes(path), `${what}: ${path} is not among ${JSON.stringify(named)}`);
}

function auditFiles(files: Files, by: string | null = key): Promise<AuditReport> {
  return audit(filesOf(files), { key: by, atLeast: null, sandbox: null });
}

function filesOf(files: Files): LogFiles {
  return {
    read: (path) => Promise.resolve(files.get(path) ?? null),
    list: () => Promise.resolve([...files.keys()].sort()),
  };
}

function flipped(whole: Uint8Array, place: number): Uint8Array {
  return whole.map((byte, at) => (at === place ? byte ^ 1 : byte));
}

function replaced(files: Files, path: string, bytes: Uint8Array): Files {
  return new Map([...files, [path, bytes]]);
}

function bundleOf(files: Files): Bundle {
  const bytes = files.get('bundle.json') ?? assert.fail();
  return parseBundle(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

function described(files: Files, bundle: Bundle): Files {
  return replaced(files, 'bundle.json', Buffer.from(canonicalJson(parseBundle(bundle))));
}

/** The bundle with the hashes of its files as they are now. */
function listed(files: Files, parts: Partial<Bundle> = {}): Files {
  const hashes = [...files]
    .filter(([path]) => path !== 'bundle.json')
    .map(([path, bytes]) => ({ path, sha256: sha256(bytes) }));
  return described(files, { ...bundleOf(files), ...parts, files: hashes });
}

function readZip(name: string): Files {
  return new Map(Object.entries(unzipSync(readFileSync(join(folder, name)))));
}
