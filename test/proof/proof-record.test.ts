import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { exampleExport } from '../../scripts/example-proof.ts';
import { runCli } from '../../src/cli.ts';
import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { toZip } from '../../src/core/zip.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { parseManifest } from '../../src/core/records/parse-record.ts';
import { verifyBundle } from '../second-verifier/verify-bundle.ts';
import { temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const example = fileURLToPath(new URL('../../examples/zero-add/', import.meta.url));
const words = 'For every natural number n, the sum 0 + n is equal to n.';
const key = ['--key-file', 'key'];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with the example and a library in which its paper was verified. */
interface Bench {
  readonly folder: string;
  readonly run: (...args: string[]) => Promise<Ran>;
  /** Runs a command that must end well. */
  readonly done: (...args: string[]) => Promise<string>;
  readonly manifest: () => PaperManifest;
  /** Changes the registration. */
  readonly register: (change: Record<string, unknown>) => void;
}

let base = '';

before(async () => {
  base = mkdtempSync(join(tmpdir(), 'proof-record-'));
  cpSync(example, base, { recursive: true });
  const { done } = benchIn(base);
  await done('init', '--origin', 'example.org/proofs', '--no-passphrase', ...key);
  await done('verify', 'zero-add.html', ...key);
});

after(() => rmSync(base, { recursive: true, force: true }));

function bench(t: TestContext): Bench {
  const folder = temporaryFolder(t);
  cpSync(base, folder, { recursive: true });
  return benchIn(folder);
}

function benchIn(folder: string): Bench {
  const run = async (...args: string[]): Promise<Ran> => {
    const streams = testStreams(folder);
    const at = args.map((word) => (word === 'key' || word === 'lin' ? join(folder, word) : word));
    const code = await runCli(at, streams);
    return { code, ...streams.written() };
  };
  const claimFile = join(folder, 'claim.json');
  return {
    folder,
    run,
    done: async (...args) => {
      const { code, out, err } = await run(...args);
      assert.equal(code, 0, err + out);
      return out;
    },
    manifest: () => {
      const cards = join(folder, 'truth-library', 'cards');
      const [card = ''] = readdirSync(cards);
      return parseManifest(JSON.parse(readFileSync(join(cards, card, 'card.json'), 'utf8')));
    },
    register: (change) => {
      const claim = JSON.parse(readFileSync(claimFile, 'utf8')) as Record<string, unknown>;
      writeFileSync(claimFile, JSON.stringify({ ...claim, ...change }));
    },
  };
}

test('prove attach verifies a claim that the engine did not find, and verify keeps it', async (t) => {
  const { done, manifest } = bench(t);
  assert.equal(manifest().claims.length, 0);
  const out = await done('prove', 'attach', 'claim.json', ...key);
  assert.match(out, /^✓ Verified, claim 1 of zero-add-/);
  const before = manifest();
  const [claim] = before.claims;
  assert.deepEqual([claim?.text, claim?.outcome], [words, 'VERIFIED']);
  assert.equal(before.quality_assessment.gate.status, 'VERIFIED');
  assert.match(before.quality_assessment.gate.reason, /own numbers or proved \(1\)/);
  assert.equal(
    before.quality_assessment.levels.claim_summary.externally_reviewed_or_formally_verified_claims,
    1,
  );
  await done('verify', 'zero-add.html', ...key);
  assert.deepEqual(manifest(), before);
});

test('prove link signs for another person, and attach takes no other signature', async (t) => {
  const { folder, run, done, manifest, register } = bench(t);
  rmSync(join(folder, 'link.note'));
  register({ linked_by: undefined });
  await done('prove', 'attach', 'claim.json', ...key);
  assert.equal(manifest().claims[0]?.outcome, 'UNVERIFIABLE');
  assert.match(manifest().claims[0]?.finding ?? '', /^Proved, link to the claim not confirmed/);

  const own = await run('prove', 'link', 'claim.json', '--by', 'ada EXAMPLE', '--key-file', 'lin');
  assert.equal(own.code, 2);
  assert.match(own.err, /who submitted the proof/);
  const said = JSON.parse(
    await done(
      ...['prove', 'link', 'claim.json', '--by', 'Lin Example', '--key-file', 'lin'],
      ...['--no-passphrase', '--json'],
    ),
  ) as { linked_by: string; statements: { statement: string }[] };
  assert.equal(said.statements[0]?.statement, '∀ (n : N), N.add N.zero n = n');

  register({ linked_by: said.linked_by, submitted_by: 'Somebody Else' });
  const wrong = await run('prove', 'attach', 'claim.json', ...key);
  assert.equal(wrong.code, 2, wrong.out);
  assert.match(wrong.err, /Cannot take the link/);
  register({ submitted_by: 'Ada Example' });
  await done('prove', 'attach', 'claim.json', ...key);
  assert.equal(manifest().claims[0]?.outcome, 'VERIFIED');
  assert.equal(manifest().claims[0]?.proofs?.length, 1);

  register({ linked_by: undefined });
  const again = await done('prove', 'attach', 'claim.json', ...key);
  assert.match(again, /^✓ Verified[^\n]*\n {2}Proved: our kernel/);
});

test('prove link signs no challenge whose statement it cannot show', async (t) => {
  const { folder, run, register } = bench(t);
  rmSync(join(folder, 'link.note'));
  register({ theorem_names: ['zero_plus'] });
  const by = ['--by', 'Lin Example', '--key-file', 'lin', '--no-passphrase'];
  const { code, out, err } = await run('prove', 'link', 'claim.json', ...by);
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /its statement cannot be shown[\s\S]*does not declare zero_plus/);
  assert.deepEqual(
    ['link.note', 'lin'].filter((name) => existsSync(join(folder, name))),
    [],
  );
});

const targets = [
  ['words that are no sentence', { claim: 'For every natural number n.' }, /no one sentence/],
  ['a number that is no claim', { claim: '7' }, /claims 1 to 0/],
  ['no submitter', { submitted_by: undefined }, /no "submitted_by"/],
  ['no paper', { paper: undefined }, /no "paper"/],
] as const;
for (const [what, change, message] of targets)
  test(`prove attach refuses a registration with ${what}`, async (t) => {
    const { run, register } = bench(t);
    register(change);
    const { code, err } = await run('prove', 'attach', 'claim.json', ...key);
    assert.equal(code, 2);
    assert.match(err, message);
  });

test('a rejected proof leaves its claim open and says why', async (t) => {
  const { run, manifest, register } = bench(t);
  register({ solution: 'challenge.ndjson' });
  const { code } = await run('prove', 'attach', 'claim.json', ...key);
  assert.equal(code, 1);
  const [claim] = manifest().claims;
  assert.equal(claim?.outcome, 'UNVERIFIABLE');
  assert.match(claim.finding, /axiom that is not permitted\. That says nothing about the claim\.$/);
});

test('a declined proof is not recorded', async (t) => {
  const { folder, run, manifest } = bench(t);
  writeFileSync(join(folder, 'solution.ndjson'), '{}\n');
  const { code } = await run('prove', 'attach', 'claim.json', ...key);
  assert.equal(code, 2);
  assert.equal(manifest().claims.length, 0);
});

test('the paper’s own proof of something else contradicts its claim', async (t) => {
  const { folder, run, done, register } = bench(t);
  const other = exampleExport('other');
  writeFileSync(join(folder, 'solution.ndjson'), other);
  const page = readFileSync(join(folder, 'zero-add.html'), 'utf8');
  writeFileSync(
    join(folder, 'own.html'),
    page.replace('<p>Proof.', `<p>Its export has the SHA-256 ${sha256(other)}.</p><p>Proof.`),
  );
  await done('verify', 'own.html', ...key);
  rmSync(join(folder, 'link.note'));
  register({ paper: 'own', linked_by: undefined });
  const said = JSON.parse(
    await done(
      ...['prove', 'link', 'claim.json', '--by', 'Lin Example', '--key-file', 'lin'],
      ...['--no-passphrase', '--json'],
    ),
  ) as { linked_by: string };
  register({ linked_by: said.linked_by });
  const { code, out } = await run('prove', 'attach', 'claim.json', ...key);
  assert.equal(code, 1);
  assert.match(out, /^✕ Contradicted, claim 1 of own-/);
  assert.match(out, /The paper’s own proof is a proof of something else/);
  const { code: audited, out: report } = await run('audit');
  assert.equal(audited, 0, report);
});

const others = [
  ['exit 0', 'Accepted by 2 kernels: ours and checker.sh.'],
  ['exit 1', 'checker.sh says of the solution by itself: reject.'],
  ['echo hello; exit 77', null],
] as const;
for (const [script, said] of others)
  test(`a second checker that does \`${script}\` changes no verdict`, async (t) => {
    const { folder, run, done, manifest } = bench(t);
    const program = join(folder, 'checker.sh');
    writeFileSync(program, `#!/bin/sh\ntest -f "$1" || exit 3\n${script}\n`, { mode: 0o755 });
    await done('prove', 'attach', 'claim.json', ...key, '--second-opinion', program);
    assert.equal(manifest().claims[0]?.outcome, 'VERIFIED');
    const { out } = await run('explain', 'zero-add#1');
    if (said === null) assert.doesNotMatch(out, /Others/);
    else assert.ok(out.includes(said), out);
  });

/** A library with the proof attached and published. */
async function published(t: TestContext): Promise<Bench & { readonly id: string }> {
  const made = bench(t);
  await made.done('prove', 'attach', 'claim.json', ...key);
  const out = await made.done('publish', 'zero-add', ...key);
  return { ...made, id: /GENL:[0-9A-F]{8}/.exec(out)?.[0] ?? '' };
}

test('a published proof is audited, bundled and exported with its exports', async (t) => {
  const { folder, run, done, id } = await published(t);
  const audited = await run('audit');
  assert.equal(audited.code, 0, audited.out);
  assert.match(audited.out, /Proofs {5}1 of 1 judged again with the same certificate/);
  const short = await run('audit', '--no-rerun');
  assert.match(short.out, /Proofs {5}0 of 1 .*1 not judged again/);
  await done('bundle', id, '--out', 'b.zip');
  assert.equal((await run('audit', 'b.zip')).code, 0);
  const zip = readFileSync(join(folder, 'b.zip'));
  assert.deepEqual(await verifyBundle(zip, null), []);
  await done('export', 'site');
  assert.equal((await run('audit', 'site')).code, 0);
  const record = id.replace(':', '-');
  const page = readFileSync(join(folder, 'site/r', record, 'c/1.html'), 'utf8');
  assert.match(page, /∀ \(n : N\), N\.add N\.zero n &#x3D; n/);
  assert.match(page, /<strong>Lin Example<\/strong> signed that this statement/);
  assert.equal(readdirSync(join(folder, 'site/r', record, 'p')).length, 2);
  const result = JSON.parse(
    readFileSync(join(folder, 'site/r', record, 'math-result.json'), 'utf8'),
  ) as { results: { verification_state: string }[] };
  assert.deepEqual(
    result.results.map(({ verification_state }) => verification_state),
    ['PROVED'],
  );
});

type Files = Map<string, Uint8Array>;

const lies: readonly [string, (files: Files, manifest: PaperManifest) => void][] = [
  [
    'an export with a byte changed',
    (files, { claims }) => {
      const hash = claims[0]?.proofs?.[0]?.solution.sha256 ?? '';
      const path = `objects/${hash.slice(0, 2)}/${hash.slice(2)}`;
      const bytes = Uint8Array.from(files.get(path) ?? []);
      bytes[bytes.length - 3] = 0x30;
      files.set(path, bytes);
    },
  ],
  [
    'an export that is missing',
    (files, { claims }) => {
      const hash = claims[0]?.proofs?.[0]?.challenge.sha256 ?? '';
      files.delete(`objects/${hash.slice(0, 2)}/${hash.slice(2)}`);
    },
  ],
  ['another linker', onProof((proof) => ({ ...proof, submitted_by: 'Lin Example' }))],
  ['other rules', onProof((proof) => ({ ...proof, rules: 'lean4-kernel-0' }))],
];
for (const [what, lie] of lies)
  test(`audit and the other verifier find in a bundle ${what}`, async (t) => {
    const { folder, run, done, id, manifest } = await published(t);
    await done('bundle', id, '--out', 'b.zip');
    const files: Files = new Map(Object.entries(unzipSync(readFileSync(join(folder, 'b.zip')))));
    lie(files, manifest());
    writeFileSync(join(folder, 'lie.zip'), toZip(files));
    const { code, out } = await run('audit', 'lie.zip');
    assert.equal(code, 1, out);
    assert.notDeepEqual(await verifyBundle(toZip(files), null), []);
  });

/** Changes the record's proof in card.json alone. */
function onProof(
  change: (proof: Record<string, unknown>) => Record<string, unknown>,
): (files: Files) => void {
  return (files) => {
    const card = JSON.parse(Buffer.from(files.get('card.json') ?? []).toString('utf8')) as {
      claims: { proofs?: Record<string, unknown>[] }[];
    };
    for (const claim of card.claims) if (claim.proofs) claim.proofs = claim.proofs.map(change);
    files.set('card.json', Buffer.from(canonicalJson(card)));
  };
}
