import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeAgain } from '../../src/audit/judge-again.ts';
import { sha256 } from '../../src/core/hash.ts';
import { isLinked } from '../../src/core/proof-link.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { keepProofs } from '../../src/keep-proofs.ts';
import { attachProof } from '../../src/record/attach-proof.ts';
import { mathResult } from '../../src/record/math-result.ts';
import { withClaims } from '../../src/with-claims.ts';
import { sampleManifest } from '../render/sample-manifest.ts';
import { accepted, rejected, sampleProof } from '../support/sample-proof.ts';

const linda = { by: 'Linda Linker' };
const own = { ...linda, named: true };
const other = rejected('statement-mismatch', true);

const attachments = [
  ['an accepted proof whose link another person signed', 'c9', accepted, linda, 'VERIFIED'],
  ['an accepted proof that nobody linked', 'c9', accepted, {}, 'UNVERIFIABLE'],
  [
    'an accepted proof linked by its submitter',
    'c9',
    accepted,
    { by: 'sam  SUBMITTER' },
    'UNVERIFIABLE',
  ],
  [
    'an accepted proof linked by a key of another name',
    'c9',
    accepted,
    { ...linda, keyName: 'nobody' },
    'UNVERIFIABLE',
  ],
  [
    'an accepted proof whose link is of another challenge',
    'c9',
    accepted,
    { ...linda, signed: '0'.repeat(64) },
    'UNVERIFIABLE',
  ],
  ['a proof that does not check', 'c9', rejected('kernel'), own, 'UNVERIFIABLE'],
  ['a proof with sorry', 'c9', rejected('axiom-not-permitted'), own, 'UNVERIFIABLE'],
  ['a stranger’s proof of something else', 'c9', other, linda, 'UNVERIFIABLE'],
  ['the paper’s own proof of something else', 'c9', other, own, 'CONTRADICTED'],
  [
    'the paper’s own proof of something else, not linked',
    'c9',
    other,
    { named: true },
    'UNVERIFIABLE',
  ],
  [
    'the paper’s own statement-mismatch that does not check',
    'c9',
    rejected('statement-mismatch'),
    own,
    'UNVERIFIABLE',
  ],
  [
    'the paper’s own proof of something else, on a verified claim',
    'c1',
    other,
    own,
    'CONTRADICTED',
  ],
  ['a failed proof on a verified claim', 'c1', rejected('kernel'), linda, 'VERIFIED'],
  ['a linked proof on a contradicted claim', 'c2', accepted, linda, 'CONTRADICTED'],
  ['a failed proof where our checker failed', 'c5', rejected('kernel'), {}, 'CHECKER_FAILED'],
  ['a linked proof where our checker failed', 'c5', accepted, linda, 'VERIFIED'],
] as const;
for (const [what, id, verdict, parts, outcome] of attachments)
  test(`attachProof(): ${what} leaves its claim ${outcome}`, () => {
    const manifest = attached(id, verdict, parts);
    const claim = claimOf(manifest, id);
    assert.equal(claim.outcome, outcome, claim.finding);
    assert.deepEqual(judgeAgain(manifest), []);
  });

test('attachProof() says what a reader needs', () => {
  const { finding, decider } = claimOf(attached('c9', accepted, linda), 'c9');
  assert.equal(
    finding,
    'Proved: our kernel accepts a proof of the statement below, from 3 permitted axioms.',
  );
  assert.equal(decider, null);
  assert.match(
    claimOf(attached('c9', accepted, {}), 'c9').finding,
    /^Proved, link to the claim not confirmed:/,
  );
});

test('a registered theorem counts among the re-computable claims whatever became of its proof', () => {
  const before = sampleManifest().coverage.recomputable;
  for (const verdict of [accepted, rejected('kernel')])
    assert.equal(attached('c9', verdict, {}).coverage.recomputable, before + 1);
});

test('a proof that a claim rests on is not replaced by the same one without its link', () => {
  const manifest = attached('c9', accepted, linda);
  const claim = claimOf(manifest, 'c9');
  const again = attachProof(
    claim,
    sampleProof({ words: claim.span.sha256, verdict: accepted }),
    manifest,
  );
  assert.deepEqual(again, claim);
});

test('keepProofs() finds a claim that has another number now', () => {
  const before = attached('c9', accepted, linda);
  const after = sampleManifest();
  const moved = {
    ...after,
    claims: after.claims.map((claim) => (claim.id === 'c9' ? { ...claim, id: 'c90' } : claim)),
  };
  const kept = keepProofs(before, moved, null);
  assert.equal(kept.claims.length, moved.claims.length);
  assert.equal(claimOf(kept, 'c90').outcome, 'VERIFIED');
});

test('a rejected proof does not speak over one that is accepted and not yet linked', () => {
  const manifest = attached('c9', accepted, {});
  const claim = claimOf(manifest, 'c9');
  const words = claim.span.sha256;
  const bad = {
    ...sampleProof({ words, verdict: rejected('kernel') }),
    solution: { sha256: sha256('another'), bytes: 7 },
  };
  const both = attachProof(claim, bad, manifest);
  assert.equal(both.proofs?.length, 2);
  assert.deepEqual({ ...both, proofs: claim.proofs }, claim);
});

const forgeries: readonly [string, (manifest: PaperManifest) => PaperManifest, RegExp][] = [
  [
    'a claim called verified on an unlinked proof',
    (manifest) => onClaim(manifest, (claim) => ({ ...claim, outcome: 'VERIFIED' as Outcome })),
    /called verified without a check or a proof/,
  ],
  [
    'a contradiction by a stranger’s proof',
    (manifest) =>
      onClaim(manifest, ({ proofs = [], ...claim }) => ({
        ...claim,
        outcome: 'CONTRADICTED' as Outcome,
        proofs: proofs.map((proof) => ({ ...proof, verdict: other })),
      })),
    /called contradicted without a check/,
  ],
];
for (const [what, forge, message] of forgeries)
  test(`judgeAgain() finds ${what}`, () => {
    assert.match(judgeAgain(forge(attached('c9', accepted, {}))).join('\n'), message);
  });

test('mathResult() tells the four states apart', () => {
  const states = [
    [accepted, linda],
    [accepted, {}],
    [other, own],
    [other, linda],
  ] as const;
  assert.deepEqual(
    states.map(
      ([verdict, parts]) =>
        mathResult(attached('c9', verdict, parts)).results[0]?.verification_state,
    ),
    ['PROVED', 'PROVED_LINK_NOT_CONFIRMED', 'PROVES_OTHER', 'REJECTED'],
  );
});

test('isLinked() refuses a note of two people’s signatures and one with a changed submitter', () => {
  const proof = sampleProof({ words: '0'.repeat(64), verdict: accepted, ...linda });
  assert.ok(isLinked(proof));
  assert.ok(!isLinked({ ...proof, submitted_by: 'Somebody Else' }));
  const { link } = proof;
  assert.ok(link);
  const note = `${link.note}${link.note.split('\n\n')[1] ?? ''}`;
  assert.ok(!isLinked({ ...proof, link: { ...link, note } }));
});

function attached(id: string, verdict: typeof accepted, parts: object): PaperManifest {
  const manifest = sampleManifest();
  const claim = claimOf(manifest, id);
  const proof = sampleProof({ words: claim.span.sha256, verdict, ...parts });
  return withClaims(manifest, [attachProof(claim, proof, manifest)], null);
}

function claimOf(manifest: PaperManifest, id: string): PaperManifest['claims'][number] {
  const found = manifest.claims.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

function onClaim(
  manifest: PaperManifest,
  change: (claim: PaperManifest['claims'][number]) => PaperManifest['claims'][number],
): PaperManifest {
  return {
    ...manifest,
    claims: manifest.claims.map((claim) => (claim.proofs ? change(claim) : claim)),
  };
}
