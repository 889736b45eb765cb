import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProofs, type ProofAudit } from '../../src/audit/check-proofs.ts';
import { sha256 } from '../../src/core/hash.ts';
import { objectPath } from '../../src/core/object-path.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { certificateText } from '../../src/proof/certificate-text.ts';
import { attachProof } from '../../src/record/attach-proof.ts';
import { withClaims } from '../../src/with-claims.ts';
import { sampleManifest } from '../render/sample-manifest.ts';
import { accepted, rejected, sampleProof } from '../support/sample-proof.ts';

const text = certificateText({
  challenge: sha256('challenge'),
  solution: sha256('solution'),
  question: {
    theoremNames: ['zero_add'],
    definitionNames: [],
    permittedAxioms: ['propext', 'Quot.sound', 'Classical.choice'],
  },
  rules: 'lean4-kernel-1',
  verdict: {
    kind: 'reject',
    reason: 'kernel',
    declaration: 'zero_add',
    message: 'Its type is not the registered one.',
    expected: '∀ (n : N), N.add N.zero n = n',
    inferred: '∀ (n : N), n = n',
  },
  standsAlone: false,
});

test('checkProofs() holds each record against a certificate that an earlier record has, too', async () => {
  const objects = new Map(
    ['challenge', 'solution', text].map((one) => [objectPath(sha256(one)), Buffer.from(one)]),
  );
  const audit = auditOf(objects);
  const honest = await messagesOf({ verdict: rejected('kernel') }, audit);
  const lie = await messagesOf({ verdict: accepted }, audit);
  const told = 'The record says something else than this certificate.';
  assert.ok(!honest.includes(told), honest.join('\n'));
  assert.ok(lie.includes(told), lie.join('\n'));
});

test('checkProofs() finds a proof that another text than the claim’s names', async () => {
  const own = { verdict: rejected('statement-mismatch', true), by: 'Linda Linker', named: true };
  const told = /says that its paper names a proof, at a place that does not/;
  assert.match((await messagesOf(own, auditOf(new Map()))).join('\n'), told);
});

function auditOf(objects: ReadonlyMap<string, Uint8Array>): ProofAudit {
  return {
    files: {
      read: (path) => Promise.resolve(objects.get(path) ?? null),
      list: () => Promise.resolve([]),
    },
    isRun: false,
    counts: { proofs: 0, same: 0, other: 0, notRun: 0 },
    done: new Map(),
  };
}

type Parts = Omit<Parameters<typeof sampleProof>[0], 'words'>;

async function messagesOf(parts: Parts, audit: ProofAudit): Promise<string[]> {
  const findings = await checkProofs(recordWith(parts), 'card.json', audit);
  return findings.map(({ message }) => message);
}

function recordWith(parts: Parts): PaperManifest {
  const manifest = sampleManifest();
  const claim = manifest.claims.find(({ id }) => id === 'c9');
  assert.ok(claim);
  const proof = {
    ...sampleProof({ words: claim.span.sha256, ...parts }),
    certificate: sha256(text),
  };
  return withClaims(manifest, [attachProof(claim, proof, manifest)], null);
}
