import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClaimId } from '../../src/core/claim.ts';
import type { Basis, Identity } from '../../src/core/identity.ts';
import { readNumbers } from '../../src/core/number/read-numbers.ts';
import { judge } from '../../src/gate/judge.ts';

const stated: Basis = { kind: 'stated', words: 'The header says so.', range: null };
const supposed: Basis = { kind: 'supposed', why: 'Nothing says so.' };

function identity(printed: string, basis: Basis, doubt: string | null = null): Identity {
  const [target] = readNumbers(printed);
  assert.ok(target);
  return {
    check: 'F1',
    claim: 'c1' as ClaimId,
    target,
    formula: '',
    inputs: [],
    basis,
    readings: [],
    doubt,
    decider: null,
  };
}

const rows = [
  ['is 36.9', stated, null, [['36.82', '36.92']], 'consistent'],
  ['is 39.6', stated, null, [['38.58', '38.68']], 'inconsistent'],
  ['is 39.6', supposed, null, [['38.58', '38.68']], 'indeterminate'],
  ['is 39.6', stated, 'Two cells fit.', [['38.58', '38.68']], 'indeterminate'],
  [
    'is 8.4',
    stated,
    null,
    [
      ['8.3', '8.5'],
      ['5.9', '6.1'],
    ],
    'indeterminate',
  ], // two readings of "error"
  ['is 39.6', stated, null, [['10', '90']], 'vacuous'],
  ['is 39.6', stated, null, [['39.66', '39.68']], 'indeterminate'], // cut off instead of rounded
  ['about 20', stated, null, [['27', '28']], 'indeterminate'], // a near miss of a hedged number
  ['about 20', stated, null, [['60', '61']], 'inconsistent'],
] as const;
for (const [printed, basis, doubt, ranges, verdict] of rows)
  test(`${printed} against ${JSON.stringify(ranges)} is ${verdict} (${basis.kind})`, () => {
    const computed = ranges.map(([low, high]) => ({ low, high }));
    assert.equal(judge(identity(printed, basis, doubt), computed).verdict, verdict);
  });
