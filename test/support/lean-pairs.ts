import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProofQuestion } from '../../src/core/proof.ts';
import { judgeProof } from '../../src/proof/lean/judge-proof.ts';
import { kernelLimits } from '../../src/proof/lean/kernel-limits.ts';
import type { LeanExport } from './lean-export.ts';

/** A registration and what is handed in for it, with what the gate must say. */
export interface Pair {
  readonly name: string;
  readonly why: string;
  readonly challenge: () => LeanExport;
  readonly solution: () => LeanExport;
  readonly question?: Partial<ProofQuestion>;
  readonly verdict: string;
}

/** One test for each pair; the target is `t`, without axioms, where the question does not say otherwise. */
export function testPairs(pairs: readonly Pair[]): void {
  for (const { name, why, challenge, solution, question, verdict } of pairs)
    test(`${name}: ${why}`, () => {
      const files = { challenge: challenge().chunks(), solution: solution().chunks() };
      const base = { theoremNames: ['t'], definitionNames: [], permittedAxioms: [] };
      const got = judgeProof(files, { ...base, ...question }, kernelLimits);
      assert.equal(got.kind === 'reject' ? got.reason : got.kind, verdict, JSON.stringify(got));
    });
}
