import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli.ts';
import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { parseManifest } from '../../src/core/records/parse-record.ts';
import { judgeAgain } from '../../src/audit/judge-again.ts';
import { temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const script = (name: string): string => join(examples, 'scripts', `${name}.repro.js`);
const honest = readFileSync(script('relative-gain'), 'utf8');
const slug = 'listwise-distillation-8836d35f';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Bench {
  readonly folder: string;
  readonly run: (...args: string[]) => Promise<Ran>;
  /** Runs `repro run` on a file, or on a text that becomes one. */
  readonly repro: (given: string, ...more: string[]) => Promise<Ran>;
  readonly manifest: () => PaperManifest;
}

/** A library with one example verified in it, made once an example and copied for each test. */
const made = new Map<string, Promise<string>>();
const folders = mkdtempSync(join(tmpdir(), 'truth-engine-repro-'));
after(() => rmSync(folders, { recursive: true, force: true }));

/** A page with numbers that the engine derives nothing from. */
const timing = `<!doctype html><html><head><title>Timing</title></head><body><h1>Timing of small indexes</h1>
<h2>Results</h2><p>The new index answers in 12.4 ms where the old one needs 28.5 ms, so that it is 2.30 times faster.
The geometric mean of the speed-ups 4.1, 5.2 and 6.9 is 5.28. Its recall is 83.1 instead of 81.4, a gain of 1.7 points.</p></body></html>`;

async function verifiedLibrary(name: string): Promise<string> {
  const folder = join(folders, name);
  mkdirSync(folder);
  const key = ['--key-file', join(folder, 'key')];
  const run = (...args: string[]): Promise<number> => runCli(args, testStreams(folder));
  assert.equal(await run('init', ...key, '--no-passphrase'), 0);
  const page =
    name === 'timing'
      ? join(folder, 'timing.html')
      : name === 'ratings'
        ? fileURLToPath(new URL('../../eval/scripts/ratings.html', import.meta.url))
        : join(examples, name, `${name}.html`);
  if (name === 'timing') writeFileSync(page, timing);
  await run('verify', page, ...key, '--json');
  return folder;
}

async function paper(t: TestContext, name = 'listwise-distillation'): Promise<Bench> {
  const original = made.get(name) ?? verifiedLibrary(name);
  made.set(name, original);
  const folder = temporaryFolder(t);
  cpSync(await original, folder, { recursive: true });
  const key = ['--key-file', join(folder, 'key')];
  const run = async (...args: string[]): Promise<Ran> => {
    const streams = testStreams(folder);
    const code = await runCli(args, streams);
    return { code, ...streams.written() };
  };
  let count = 0;
  const repro = (given: string, ...more: string[]): Promise<Ran> => {
    const path = given.startsWith('/*') ? join(folder, `script-${(count += 1)}.repro.js`) : given;
    if (path !== given) writeFileSync(path, given);
    return run('repro', 'run', path, ...key, ...more);
  };
  const cards = join(folder, 'truth-library', 'cards');
  const manifest = (): PaperManifest => {
    const [card = ''] = readdirSync(cards);
    return parseManifest(JSON.parse(readFileSync(join(cards, card, 'card.json'), 'utf8')));
  };
  return { folder, run, repro, manifest };
}

/** The id of the derived claim that prints these digits: its number hangs on what else the paper claims. */
function idOf({ claims }: PaperManifest, raw: string): string {
  const found = claims.find(({ quantity, role }) => role === 'derived' && quantity?.raw === raw);
  assert.ok(found, `a claim of ${raw}`);
  return found.id;
}

function claimOf({ claims }: PaperManifest, id: string): PaperManifest['claims'][number] {
  const found = claims.find((claim) => claim.id === id);
  assert.ok(found);
  return found;
}

test('an honest script verifies; card, record and audit agree', async (t) => {
  const { folder, run, repro, manifest } = await paper(t);
  const before = manifest();
  const { code, out, err } = await repro(script('relative-gain'));
  assert.equal(code, 0, err);
  assert.match(out, /Computed 7\.31707317073, expected 7\.3, tolerance ±0\.05/);
  assert.match(out, new RegExp(`✓ Verified, claim ${idOf(before, '7.3').slice(1)}`));
  const later = manifest();
  const claim = claimOf(later, idOf(later, '7.3'));
  assert.equal(claim.outcome, 'VERIFIED');
  assert.equal(
    claim.reason,
    'Reproduced from the paper’s printed numbers, within ±0.05 (printed precision).',
  );
  assert.equal(later.coverage.verified, before.coverage.verified + 1);
  assert.deepEqual(judgeAgain(later), []);
  const untouched = ({ claims, ...rest }: PaperManifest) => ({
    claims: claims.filter(({ quantity }) => quantity?.raw !== '7.3'),
    work: rest.work,
    references: rest.references,
    provenance: rest.provenance,
  });
  assert.deepEqual(untouched(later), untouched(before));
  const card = readFileSync(join(folder, 'truth-library/cards', slug, 'card.html'), 'utf8');
  assert.match(card, /Reproduced from the paper’s printed numbers/);
  assert.match(card, /A script gives 7\.32 from its own two numbers/);
  const audited = await run('audit', '--json');
  assert.equal(audited.code, 0, audited.out);
  const { records } = JSON.parse(audited.out) as { records: { scripts: number; sameBits: number } };
  assert.equal(records.sameBits, records.scripts);
  assert.equal((await run('reindex')).code, 0);
  assert.match(
    (await run('explain', `${slug}#${idOf(manifest(), '7.3').slice(1)}`)).out,
    /R1, Relative gain/,
  );
});

const cheats = [
  [
    'the example that returns the number',
    readFileSync(script('returned-number'), 'utf8'),
    /Rule 3: .* is 7\.3, which is the claim itself/,
  ],
  [
    'the example with five per cent',
    readFileSync(script('wide-tolerance'), 'utf8'),
    /wider than the paper’s print justifies .*6 of 14 standard slips/,
  ],
  [
    'a constant that is built in a closure',
    with_('(i) => [7].map((n) => n + 3 / 10)[0] + 0 * (i.after + i.before)'),
    /Rule 5/,
  ],
  [
    'a constant out of a property’s name',
    with_(
      "(i) => { const o = { x7_3: 0 }; return Number(Object.keys(o)[0].slice(1).replace('_', '.')) + 0 * i.after * i.before; }",
    ),
    /Rule 4/,
  ],
  [
    'a constant out of a function’s own text',
    with_(
      '({ after, before }) => { function f() { /* 7.3 */ } return Number(String(f).match(/[0-9][.][0-9]/)[0]) + (after - before) * 0; }',
    ),
    /Rule (?:3|4)/,
  ],
  [
    'the claim where the inputs are the real ones',
    with_(
      '({ after, before }) => (after > before * 1 ? Math.round((73 * 1000) / 10000 * 10) / 10 : after / before)',
    ),
    /Rule 3/,
  ],
  [
    'a random number that was looked for',
    with_('({ after, before }) => 7 + Math.random() * (after > before ? 1 : 2)'),
    /Rule (?:4|5|9)|does not hold/,
  ],
  [
    'a clamp around the truth',
    with_(
      '({ after, before }) => { const x = (100 * (after - before)) / before; const k = 7 + 3 / 10 + 1 / 1000; return x > 0 ? Math.min(x, k) : x; }',
    ),
    /Rule 3/,
  ],
  [
    'another formula that happens to fit',
    with_('({ after, before }) => (after + before) / 10 - 0.5 + 1 / 7 + 4 / 60 - 60 / 1000'),
    /Rule 9|does not hold/,
  ],
  ['a formula of the wrong name', with_('({ after, before }) => after - before'), /does not hold/],
] as const;

function with_(body: string): string {
  return `${honest.slice(0, honest.indexOf('*/') + 2)}\n${body}\n`;
}

for (const [what, text, why] of cheats)
  test(`${what} does not verify, and the card says why`, async (t) => {
    const { folder, run, repro, manifest } = await paper(t);
    const { code, out } = await repro(text);
    assert.equal(code, 0, out);
    const claim = claimOf(manifest(), idOf(manifest(), '7.3'));
    assert.equal(claim.outcome, 'UNVERIFIABLE');
    assert.match(claim.reason, why);
    assert.notEqual(claim.checks.at(-1)?.verdict, 'consistent');
    const card = readFileSync(join(folder, 'truth-library/cards', slug, 'card.md'), 'utf8');
    assert.ok(card.includes('does not verify it'), card);
    const page = readFileSync(join(folder, 'truth-library/cards', slug, 'card.html'), 'utf8');
    assert.match(page, /<h5>The script: /);
    assert.equal((await run('audit', '--no-rerun')).code, 0);
  });

const failures = [
  ['never ends', '(i) => { for (;;) i.after += 1; }', /ran out of time/],
  ['throws', "(i) => { throw new Error('not yet'); }", /not yet/],
  ['gives a text', "(i) => '' + i.after / i.before", /finite number/],
  [
    'eats memory',
    '(i) => { const a = [i]; for (;;) a.push(new Array(1000).fill(1)); }',
    /memory|time/,
  ],
] as const;
for (const [what, body, why] of failures)
  test(`a script that ${what} leaves its claim open`, async (t) => {
    const { repro, manifest } = await paper(t);
    assert.equal((await repro(with_(body))).code, 0);
    const { outcome, reason } = claimOf(manifest(), idOf(manifest(), '7.3'));
    assert.equal(outcome, 'UNVERIFIABLE');
    assert.match(reason, why);
  });

test('cheats first, the honest script next, a worse run of it last: the claim stays verified', async (t) => {
  const { run, repro, manifest } = await paper(t);
  for (const name of ['returned-number', 'relative-gain', 'wide-tolerance', 'relative-gain'])
    assert.equal((await repro(script(name))).code, 0);
  const { outcome, checks } = claimOf(manifest(), idOf(manifest(), '7.3'));
  assert.equal(outcome, 'VERIFIED');
  assert.deepEqual(
    checks.map(({ verdict }) => verdict),
    ['consistent', 'vacuous', 'indeterminate', 'consistent'],
  );
  assert.equal(new Set(checks.map(({ id }) => id)).size, 4);
  assert.equal((await run('audit', '--no-rerun')).code, 0);
});

test('a script neither rescues a contradicted claim nor contradicts a verified one', async (t) => {
  const wrong = await paper(t, 'wrong-gain');
  const [drafted] = [await wrong.run('repro', 'init', 'wrong-gain#3')];
  assert.equal(drafted.code, 0, drafted.err);
  const file = readdirSync(wrong.folder).find((name) => name.endsWith('.repro.js')) ?? '';
  await wrong.repro(join(wrong.folder, file));
  assert.equal(claimOf(wrong.manifest(), 'c3').outcome, 'CONTRADICTED');
  const sound = await paper(t);
  await sound.run('repro', 'init', `${slug}#3`);
  const text = readFileSync(join(sound.folder, `${slug}-c3.repro.js`), 'utf8');
  await sound.repro(text.replace('after - before', 'after + before'));
  assert.equal(claimOf(sound.manifest(), 'c3').outcome, 'VERIFIED');
});

test('what the engine’s own check leaves open between two readings no script settles', async (t) => {
  const { folder, run, repro, manifest } = await paper(t, 'vague-claims');
  for (const [claim, why] of [
    ['4.5', /two readings/],
    ['83.9', /does not say over which/],
  ] as const) {
    const id = idOf(manifest(), claim);
    assert.equal((await run('repro', 'init', `vague-claims#${id.slice(1)}`)).code, 0);
    const file = readdirSync(folder).find((name) => name.endsWith(`-${id}.repro.js`)) ?? '';
    await repro(join(folder, file));
    assert.equal(claimOf(manifest(), id).outcome, 'UNVERIFIABLE');
    assert.match(claimOf(manifest(), id).reason, why);
  }
});

const words = [
  ['2.30', '({ x1, x2 }) => x2 / x1', 'VERIFIED', /within ±0\.005/],
  ['5.28', '({ x1, x2, x3 }) => Math.cbrt(x1 * x2 * x3)', 'VERIFIED', /within ±0\.005/],
  ['5.28', '({ x1, x2, x3 }) => (x1 + x2 + x3) / 3 - 0.5 / 4', 'UNVERIFIABLE', /Rule 9/],
  ['81.4', '({ x1, x2 }) => x1 - x2', 'UNVERIFIABLE', /does not say so of this number/],
] as const;
for (const [number, body, outcome, why] of words)
  test(`by the words of its sentence ${number} is ${outcome} with ${body}`, async (t) => {
    const { folder, run, repro, manifest } = await paper(t, 'timing');
    const { id } = manifest().claims.find(({ quantity }) => quantity?.raw === number) ?? { id: '' };
    assert.equal((await run('repro', 'init', `timing#${id}`)).code, 0);
    const file = readdirSync(folder).find((name) => name.endsWith('.repro.js')) ?? '';
    const text = readFileSync(join(folder, file), 'utf8');
    await repro(`${text.slice(0, text.indexOf('*/') + 2)}\n${body}\n`);
    const claim = claimOf(manifest(), id);
    assert.equal(claim.outcome, outcome, claim.reason);
    assert.match(claim.reason, why);
    assert.deepEqual(judgeAgain(manifest()), []);
    assert.equal((await run('audit')).code, 0);
  });

const mistakes = [
  [
    'a script without inputs',
    honest.replace(/"inputs": \{[\s\S]*?\n {2}\}/, '"inputs": {}'),
    /inputs/,
  ],
  [
    'a quote that does not stand there',
    honest.replace('"quote": "39.6"', '"quote": "39.7"'),
    /39\.6/,
  ],
  [
    'a place that is no claim',
    honest.replace(
      /"start": 3271,(\s+)"end": 3274,(\s+)"quote": "7.3"/,
      '"start": 3194,$1"end": 3202,$2"quote": "Listwise"',
    ),
    /no claim/,
  ],
  [
    'an input that is a word',
    honest.replace(
      /"start": 3239,(\s+)"end": 3243,(\s+)"quote": "39.6"/,
      '"start": 3194,$1"end": 3202,$2"quote": "Listwise"',
    ),
    /no number/,
  ],
  ['another source', honest.replace(/"source": "8836/, '"source": "0036'), /another source/],
  ['another paper', honest.replace(slug, 'nowhere'), /nowhere/],
  ['a file that is no script', '/* nothing */', /repro-script-v1/],
] as const;
for (const [what, text, said] of mistakes)
  test(`${what} is told and ends with 2, and nothing is logged`, async (t) => {
    const { run, repro, manifest } = await paper(t);
    const before = canonicalJson(manifest());
    const { code, err } = await repro(text);
    assert.equal(code, 2, err);
    assert.match(err, said);
    assert.ok(err.trim().split('\n').length <= 5, err);
    assert.equal(canonicalJson(manifest()), before);
    assert.equal((await run('audit', '--no-rerun')).code, 0);
  });

test('repro init gives the examples’ places, runs as it is, and overwrites nothing', async (t) => {
  const { folder, run, repro, manifest } = await paper(t);
  assert.equal((await run('repro', 'init', `${slug}#${idOf(manifest(), '7.3').slice(1)}`)).code, 0);
  const path = join(folder, `${slug}-${idOf(manifest(), '7.3')}.repro.js`);
  const places = (text: string): unknown => {
    const { claim, inputs, source } = JSON.parse(
      text.slice(text.indexOf('{'), text.indexOf('*/')),
    ) as Record<string, unknown>;
    return { claim, inputs, source };
  };
  for (const name of ['relative-gain', 'returned-number', 'wide-tolerance'])
    assert.deepEqual(
      places(readFileSync(script(name), 'utf8')),
      places(readFileSync(path, 'utf8')),
    );
  const explained = (await repro(path, '--explain')).out;
  for (let rule = 1; rule <= 10; rule++)
    assert.match(explained, new RegExp(`^ {2}met +rule ${rule}: `, 'm'));
  assert.match(explained, /\/ made \* at character \d+: 9963, lost/);
  const again = await run('repro', 'init', `${slug}#${idOf(manifest(), '7.3').slice(1)}`);
  assert.equal(again.code, 2);
  assert.match(again.err, /nothing is overwritten/);
});

test('repro init writes a mean for an average, and a function to be completed where no check says how', async (t) => {
  const { folder, run, repro, manifest } = await paper(t);
  await run('repro', 'init', `${slug}#${idOf(manifest(), '29.1').slice(1)}`);
  const mean = join(folder, `${slug}-${idOf(manifest(), '29.1')}.repro.js`);
  assert.match(
    readFileSync(mean, 'utf8'),
    /reduce\(\(sum, value\) => sum \+ value, 0\) \/ values\.length/,
  );
  const { out } = await repro(mean, '--json');
  assert.equal((JSON.parse(out) as { verdict: string }).verdict, 'consistent');
  // No check says how a measurement came about.
  const bare = manifest().claims.find(
    ({ role, checks }) => role === 'measurement' && checks.length === 0,
  );
  assert.ok(bare);
  await run('repro', 'init', `${slug}#${bare.id.slice(1)}`);
  assert.match(
    readFileSync(join(folder, `${slug}-${bare.id}.repro.js`), 'utf8'),
    /write the formula here/,
  );
});

test('a script stays with its record when the paper is verified again', async (t) => {
  const { folder, run, repro, manifest } = await paper(t);
  await repro(script('relative-gain'));
  const before = manifest();
  const page = join(examples, 'listwise-distillation', 'listwise-distillation.html');
  const again = await run('verify', page, '--key-file', join(folder, 'key'), '--json');
  assert.equal(again.code, 0, again.err);
  assert.equal(canonicalJson(manifest()), canonicalJson(before));
  assert.equal(claimOf(manifest(), idOf(manifest(), '7.3')).outcome, 'VERIFIED');
  assert.equal((await run('audit')).code, 0);
});

test('data is stored, handed to a script as rows, run again by an audit, and verifies when the paper names it', async (t) => {
  const { folder, run, repro, manifest } = await paper(t, 'ratings');
  const own = fileURLToPath(new URL('../../eval/scripts/', import.meta.url));
  const stored = await run('repro', 'data', join(own, 'ratings.csv'), '--json');
  assert.equal(stored.code, 0, stored.err);
  const { data, format, columns } = JSON.parse(stored.out) as Record<string, unknown>;
  assert.deepEqual(columns, ['question', 'system', 'annotator', 'rating', 'seconds']);
  const { id } = manifest().claims.find(({ quantity }) => quantity?.raw === '44.175') ?? { id: '' };
  assert.equal((await run('repro', 'init', `ratings#${id}`)).code, 2, 'no other number beside it');
  const { slug: paperSlug } = manifest().work;
  const source = manifest().provenance.sources[0]?.sha256;
  const { document, start, end, quote } = claimOf(manifest(), id).quantity?.span ?? {};
  const header = {
    schema: 'repro-script-v1',
    title: 'Mean of the seconds',
    paper: paperSlug,
    source,
    claim: { document, start, end, quote },
    inputs: { rows: { data, format } },
    tolerance: null,
    seed: 1,
    expected_ms: 5,
  };
  const body = '({ rows }, numeric) => numeric.mean(numeric.column(rows, "seconds"))';
  const { code, out, err } = await repro(
    `/* repro-script-v1 ${JSON.stringify(header)} */\n${body}\n`,
  );
  assert.equal(code, 0, err);
  assert.match(out, /met +rule 10: The data is the paper’s/);
  const claim = claimOf(manifest(), id);
  assert.equal(claim.outcome, 'VERIFIED', out);
  assert.match(claim.reason, /^Reproduced from the paper’s data/);
  assert.ok(claim.checks.at(-1)?.notes.some((note) => note.includes(String(data))));
  const audited = await run('audit', '--json');
  assert.equal(audited.code, 0, audited.out);
  const { records } = JSON.parse(audited.out) as { records: { scripts: number; sameBits: number } };
  assert.equal(records.sameBits, records.scripts);
  const missing = { ...header, inputs: { rows: { data: sha256('nowhere'), format } } };
  const refused = await repro(`/* repro-script-v1 ${JSON.stringify(missing)} */\n${body}\n`);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /not in the library/);
  assert.equal((await run('repro', 'data', join(folder, 'key'))).code, 2);
});

test('audit names a script whose artifact was changed', async (t) => {
  const { folder, run, repro, manifest } = await paper(t);
  await repro(script('relative-gain'));
  const artifact =
    claimOf(manifest(), idOf(manifest(), '7.3')).checks.at(-1)?.readings[0]?.artifact ?? '';
  const path = `objects/${artifact.slice(0, 2)}/${artifact.slice(2)}`;
  const whole = join(folder, 'truth-library', path);
  const text = readFileSync(whole, 'utf8');
  assert.equal(sha256(text), artifact);
  writeFileSync(whole, text.replace('7.317', '7.316'));
  const { code, out } = await run('audit');
  assert.equal(code, 1);
  assert.ok(out.includes(artifact.slice(2)), out);
});

test('judgeAgain() finds a verified claim whose script is weak, supposed or not consistent', async (t) => {
  const { repro, manifest } = await paper(t);
  await repro(script('relative-gain'));
  const changes: ((check: PaperManifest['claims'][number]['checks'][number]) => void)[] = [
    (check) => (check.verdict = 'indeterminate'),
    (check) => (check.power.noticed = 11),
    (check) => (check.basis.kind = 'supposed'),
  ];
  for (const change of changes) {
    const changed = structuredClone(manifest());
    const check = claimOf(changed, idOf(changed, '7.3')).checks.at(-1);
    assert.ok(check);
    change(check);
    assert.match(
      judgeAgain(changed).join(),
      new RegExp(`${idOf(changed, '7.3')} is called verified without a check`),
    );
  }
});
