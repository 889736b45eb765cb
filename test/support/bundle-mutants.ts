import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { objectPath } from '../../src/core/object-path.ts';
import type { Artifact, Bundle, PaperManifest } from '../../src/core/records/generated/types.ts';
import { generateKey, toSigner } from '../../src/io/signing-key.ts';
import { changedAt, type Change } from './changed-at.ts';
import { listOf, manifestOf, resigned, textOf, type BundleFiles } from './resigned-bundle.ts';

/** A bundle that somebody has changed, or signed himself, and the key that the auditor holds. */
export interface Mutant {
  readonly what: string;
  readonly files: BundleFiles;
  readonly key: string | null;
}

/** Every kind of change that we could think of, over one good bundle; the same ones each time. */
export function mutantsOf(good: BundleFiles, key: string): Mutant[] {
  const signer = toSigner('example.org/forger', generateKey());
  const own = signer.verifierKey;
  const lie = (
    what: string,
    manifest: unknown,
    objects: ReadonlyMap<string, string> = new Map(),
  ): Mutant => ({
    what: `signed by a liar: ${what}`,
    files: resigned(good, manifest as PaperManifest, objects, signer),
    key: own,
  });
  const manifest = manifestOf(good);
  return [
    { what: 'nothing', files: good, key },
    { what: 'nothing, signer unknown', files: good, key: null },
    { what: 'another key is trusted', files: good, key: own },
    lie('nothing', manifest),
    ...[
      ...[...good].flatMap(([path, bytes]) => fileMutants(path, bytes, good)),
      ...relisted(good),
      ...bundleLies(good),
    ].map(([what, files]) => ({ what, files, key })),
    ...[...manifestLies, ...claimLies(manifest)].map(([what, path, change]) =>
      lie(what, changedAt(manifest, path, change)),
    ),
    ...artifactLies(good).map(([what, changed, objects]) => lie(what, changed, objects)),
  ];
}

type Named = readonly [what: string, files: BundleFiles];

function withFile(files: BundleFiles, path: string, bytes: Uint8Array | string): BundleFiles {
  return new Map([...files, [path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes]]);
}

function fileMutants(path: string, bytes: Uint8Array, good: BundleFiles): Named[] {
  const flipped = (at: number): Uint8Array =>
    bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
  const places = new Set([0, bytes.length >> 2, bytes.length >> 1, bytes.length - 1]);
  const gone = new Map([...good].filter(([name]) => name !== path));
  return [
    ...[...places].map((at): Named => [`${path}: byte ${at}`, withFile(good, path, flipped(at))]),
    [`${path} is missing`, gone],
    [`${path} is renamed`, withFile(gone, `${path}.old`, bytes)],
    [`${path} is cut off`, withFile(good, path, bytes.subarray(0, bytes.length >> 1))],
    [`${path} is empty`, withFile(good, path, new Uint8Array())],
  ];
}

const strays = [
  'notes.txt',
  'objects/00/11',
  `objects/00/${'1'.repeat(62)}`,
  'sandbox/more.js',
  'report.html',
  'a/../b',
  'CARD.json',
];

/** Changed, and listed again with the hash that it now has. */
function relisted(good: BundleFiles): Named[] {
  const list = (files: BundleFiles): BundleFiles => {
    const bundle = JSON.parse(textOf(files, 'bundle.json')) as Bundle;
    return withFile(files, 'bundle.json', canonicalJson({ ...bundle, files: listOf(files) }));
  };
  const texts = [...good.keys()].filter((path) => !/^objects\/|^bundle\.json$/.test(path));
  const [html, markdown] = [textOf(good, 'card.html'), textOf(good, 'card.md')];
  const own = objectPath(sha256('stray'));
  return [
    ...texts.map((path): Named => {
      const text = textOf(good, path).replace(/[a-z](?=[^a-z]*$)/, 'q');
      return [`${path} is changed and listed`, list(withFile(good, path, text))];
    }),
    ...[...strays, own].map((path): Named => [
      `${path} is added and listed`,
      list(withFile(good, path, 'stray')),
    ]),
    [
      'card.html and card.md are exchanged',
      list(withFile(withFile(good, 'card.html', markdown), 'card.md', html)),
    ],
  ];
}

type Lie = readonly [what: string, path: string, change: Change];

const plus =
  (more: number): Change =>
  (value) =>
    Number(value) + more;
const is =
  (other: unknown): Change =>
  () =>
    other;
const either =
  (one: unknown, other: unknown): Change =>
  (value) =>
    value === one ? other : one;
const onList =
  (change: (list: readonly unknown[]) => readonly unknown[]): Change =>
  (value) =>
    Array.isArray(value) ? change(value as readonly unknown[]) : value;

function bundleLies(good: BundleFiles): Named[] {
  const text = textOf(good, 'bundle.json');
  const bundle: unknown = JSON.parse(text);
  const note = textOf(good, 'checkpoint');
  return [
    ...bundleChanges.map(([what, path, change]): Named => {
      const changed = canonicalJson(changedAt(bundle, path, change));
      return [`bundle.json: ${what}`, withFile(good, 'bundle.json', changed)];
    }),
    ['bundle.json: a space more', withFile(good, 'bundle.json', `${text} `)],
    ['bundle.json: indented', withFile(good, 'bundle.json', JSON.stringify(bundle, null, 1))],
    [
      'bundle.json: a key twice',
      withFile(good, 'bundle.json', text.replace('{', '{"origin":"x",')),
    ],
    ['bundle.json: no JSON', withFile(good, 'bundle.json', '{')],
    ['bundle.json: nothing in it', withFile(good, 'bundle.json', '{}')],
    ['checkpoint: a line more', withFile(good, 'checkpoint', `${note}\n`)],
    ['checkpoint: unsigned', withFile(good, 'checkpoint', note.split('\n\n')[0] ?? '')],
  ];
}

const bundleChanges: readonly Lie[] = [
  ['another record', 'record', is('GENL:00000000')],
  ['another origin', 'origin', is('example.org/other')],
  ['another place', 'entry.index', plus(1)],
  ['a place far off', 'entry.index', plus(1000)],
  ['another leaf', 'entry.leaf', is(sha256('leaf'))],
  ['another size', 'entry.tree_size', plus(1)],
  ['no proof', 'entry.proof', is([])],
  ['a shorter proof', 'entry.proof', onList((list) => list.slice(0, -1))],
  ['a longer proof', 'entry.proof', onList((list) => [...list, sha256('more')])],
  ['a proof turned around', 'entry.proof', onList((list) => list.toReversed())],
  ['another manifest', 'manifest', is(sha256('manifest'))],
  ['nothing withheld', 'withheld', is([])],
  ['more withheld', 'withheld', onList((list) => [...list, { sha256: sha256('x'), what: 'text of x', where: null }])],
  ['a field more', 'more', is(1)],
  ['a file less', 'files', onList((list) => list.slice(0, -1))],
  ['a file twice', 'files', onList((list) => [...list, list[0]])],
  ['files in another order', 'files', onList((list) => list.toReversed())],
]; // prettier-ignore

const assessed = 'quality_assessment';
const manifestLies: readonly Lie[] = [
  ['a verified claim more', 'coverage.verified', plus(1)],
  ['another count of the contradicted', 'coverage.contradicted', plus(1)],
  ['more measurements', 'coverage.measurements', plus(1)],
  ['other counts in the gate', `${assessed}.gate.coverage.verified`, plus(1)],
  ['another coverage line', 'coverage_line', (line) => String(line).replace(/\d+/, '99')],
  ['another gate', `${assessed}.gate.status`, either('VERIFIED', 'UNVERIFIED')],
  ['the gate’s claims less one', `${assessed}.gate.claims`, onList((list) => list.slice(0, -1))],
  ['a higher level', `${assessed}.levels.paper_level`, is(5)],
  ['more grounded claims', `${assessed}.levels.claim_summary.source_grounded_claims`, plus(1)],
  ['another tier', `${assessed}.tier.tier`, either('WATCHLIST', 'PUBLIC_RECORD')],
  ['another score', `${assessed}.dimensions.review_score`, is(9.9)],
  ['another dimension', `${assessed}.dimensions.dimensions.0.numerator`, is(1)],
  ['another weight', `${assessed}.dimensions.dimensions.0.weight`, is(9)],
  ['another reproducibility', `${assessed}.reproducibility.level`, either('HIGH', 'LOW')],
  ['another id', 'work.id', is('GENL:00000000')],
  ['another name', 'work.slug', is('another')],
  ['an artifact less', 'public_artifacts', onList((list) => list.slice(1))],
  ['a field of no contract', 'more', is(true)],
  ['no claims', 'claims', is([])],
  ['a claim less', 'claims', onList((list) => list.slice(1))],
  ['another source', 'provenance.sources.0.sha256', is(sha256('other'))],
]; // prettier-ignore

const outcomes = ['VERIFIED', 'CONTRADICTED', 'UNVERIFIABLE', 'NOT_ATTEMPTED', 'CHECKER_FAILED'];
const added =
  (more: string): Change =>
  (value) =>
    `${String(value)}${more}`;

/** Each claim with another outcome, another quotation, other numbers in its checks. */
function claimLies({ claims }: PaperManifest): Lie[] {
  return claims.slice(0, 40).flatMap(({ id, outcome, checks, quantity }, at): Lie[] => {
    const check = `claims.${at}.checks.0`;
    return [
      ...outcomes
        .filter((other) => other !== outcome)
        .map((other): Lie => [`${id} is ${other}`, `claims.${at}.outcome`, is(other)]),
      [`${id} quotes something else`, `claims.${at}.span.quote`, added('!')],
      [`${id} says something else`, `claims.${at}.text`, added(' Not.')],
      ...(quantity ? [[`${id} has another number`, `claims.${at}.quantity.raw`, added('9')] as Lie] : []),
      ...(checks.length > 0
        ? ([
            [`${id} has another verdict`, `${check}.verdict`, either('consistent', 'inconsistent')],
            [`${id} has another result`, `${check}.readings.0.computed`, is({ low: '1', high: '2' })],
            [`${id} has no power`, `${check}.power.noticed`, is(0)],
            [`${id} has no artifact`, `${check}.readings.0.artifact`, is(sha256('none'))],
            [`${id} has another input`, `${check}.inputs.0.span.quote`, added('1')],
          ] as Lie[])
        : []),
    ];
  }); // prettier-ignore
}

/** A script that gives something else than is recorded, or another script under the same hash. */
function artifactLies(good: BundleFiles): (readonly [string, unknown, Map<string, string>])[] {
  const manifest = manifestOf(good);
  return manifest.public_artifacts.slice(0, 12).flatMap(({ sha256: hash }) => {
    const artifact = JSON.parse(textOf(good, objectPath(hash))) as Artifact;
    const exchanged = (what: string, other: object) => {
      const text = canonicalJson({ ...artifact, ...other });
      const changed: unknown = JSON.parse(JSON.stringify(manifest).replaceAll(hash, sha256(text)));
      return [`${what} in check ${hash.slice(0, 8)}`, changed, new Map([[hash, text]])] as const;
    };
    const script = `${artifact.script} `;
    return [
      exchanged('another script', { script }),
      exchanged('a script of its own', { script, script_sha256: sha256(script) }),
      exchanged('another result', { result: { kind: 'value', output: '["1","2"]' } }),
      exchanged('an error as result', { result: { kind: 'error', output: null } }),
    ];
  });
}
