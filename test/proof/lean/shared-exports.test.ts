import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { KernelVerdict } from '../../../src/core/proof.ts';
import { checkExport } from '../../../src/proof/lean/check-export.ts';
import { judgeProof } from '../../../src/proof/lean/judge-proof.ts';
import { kernelLimits } from '../../../src/proof/lean/kernel-limits.ts';
import { shared } from '../../support/shared.ts';

const folder = join(shared.folder, 'lean');
const read = (file: string): Buffer => readFileSync(join(folder, file));

function check(file: string): KernelVerdict {
  return checkExport([read(file)]);
}

test(
  'checkExport() names the declaration, what was expected and what was there',
  { skip: shared.skip },
  () => {
    const verdict = check('nat-literals/bad_mul.ndjson');
    assert.ok(verdict.kind === 'reject');
    assert.equal(verdict.declaration, 'nat_mul');
    assert.match(verdict.expected ?? '', /^Nat\.mul \d+ \d+ = \d+$/);
    assert.match(verdict.inferred ?? '', /^(\d+) = \1$/);
  },
);

test('checkExport() takes a file in chunks of any size', { skip: shared.skip }, () => {
  const bytes = read('claims/cantor.ndjson');
  for (const size of [1, 7, 4096]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    assert.deepEqual(checkExport(chunks), checkExport([bytes]));
  }
});

test('checkExport() declines beyond its limits and says which', { skip: shared.skip }, () => {
  const bytes = read('core/Nat.powLePowOfLeRight.ndjson');
  const limited = (limits: Partial<typeof kernelLimits>): KernelVerdict =>
    checkExport([bytes], { ...kernelLimits, ...limits });
  const of = (verdict: KernelVerdict): string =>
    verdict.kind === 'decline' ? verdict.because : verdict.kind;
  assert.equal(of(limited({ bytes: 1000 })), 'size');
  assert.equal(of(limited({ expressions: 4096 })), 'size');
  assert.equal(of(limited({ steps: 100 })), 'work');
  assert.equal(of(limited({})), 'accept');
});

const printed = [
  ['cantor', '∀ {α : Type} (f : α → α → Prop), ¬(∀ (s : α → Prop), ∃ a : α, f a = s)'],
  ['and_comm_eq', '∀ (p q : Prop), (p ∧ q) = (q ∧ p)'],
  ['sum_odd', '∀ (n : Nat), Claims.sumOdd n = n * n'],
  ['no_largest', '¬(∃ m : Nat, ∀ (n : Nat), n ≤ m)'],
  ['double_eq', '(fun (n : Nat) => n + n) = (fun (n : Nat) => 2 * n)'],
] as const;
for (const [name, statement] of printed)
  test(`judgeProof() prints Claims.${name} as people write it`, { skip: shared.skip }, () => {
    const bytes = read(`claims/${name}.ndjson`);
    const verdict = judgeProof(
      { challenge: [bytes], solution: [bytes] },
      {
        theoremNames: [`Claims.${name}`],
        definitionNames: [],
        permittedAxioms: ['propext', 'Quot.sound', 'Classical.choice'],
      },
    );
    assert.ok(verdict.kind === 'accept');
    assert.equal(verdict.theorems[0]?.statement, statement);
  });

test(
  'judgeProof() gives one hash for one statement, whatever proves it',
  { skip: shared.skip },
  () => {
    const hashOf = (solution: string, challenge = 'gate/ok-comm/challenge.ndjson'): string => {
      const verdict = judgeProof(
        { challenge: [read(challenge)], solution: [read(solution)] },
        {
          theoremNames: ['comm'],
          definitionNames: [],
          permittedAxioms: ['propext', 'Quot.sound', 'Classical.choice'],
        },
      );
      return verdict.kind === 'accept' ? verdict.statementHash : JSON.stringify(verdict);
    };
    const first = hashOf('gate/ok-comm/solution.ndjson');
    assert.match(first, /^[0-9a-f]{64}$/);
    assert.equal(hashOf('gate/ok-helper-lemmas/solution.ndjson'), first);
    assert.equal(
      hashOf('gate/ok-comm/solution.ndjson', 'gate/ok-helper-lemmas/challenge.ndjson'),
      first,
    );
  },
);
