import assert from 'node:assert/strict';
import test from 'node:test';
import type { Outcome } from '../../src/core/outcome.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { findingOf } from '../../src/record/finding.ts';
import { sampleCheck } from '../render/sample-check.ts';

type Check = PaperManifest['claims'][number]['checks'][number];

/** What is said of one check, with so many inputs, that gave what is shown. */
function said(
  outcome: Outcome,
  raw: string | null,
  shown: string,
  { inputs, ...changed }: Partial<Omit<Check, 'inputs'>> & { readonly inputs: readonly string[] },
): string {
  const [check] = sampleCheck('c1', outcome, '36.9', (quote) => ({
    document: '0'.repeat(64),
    start: 0,
    end: quote.length,
    quote,
    sha256: '0'.repeat(64),
  }));
  const [input] = check?.inputs ?? [];
  const [reading] = check?.readings ?? [];
  if (!check || !input || !reading) throw new Error('The sample has no check');
  const bound = inputs.map((one) => ({ ...input, name: one.split(' = ')[0] ?? '', raw: one }));
  const readings: Check['readings'] = [{ ...reading, shown }];
  return findingOf(outcome, '', raw, [{ ...check, ...changed, inputs: bound, readings }]);
}

test('findingOf() names a single number instead of counting it', () =>
  assert.equal(
    said('CONTRADICTED', '18.3', '15.25 to 15.35', { check: 'F13', inputs: ['84.7'] }),
    'The paper says 18.3. Its own 84.7 gives 15.25 to 15.35, 8.7 units of its last digit away.',
  ));

test('findingOf() does not call the range of a column its own numbers', () =>
  assert.equal(
    said('CONTRADICTED', '75', '0 to 1', { check: 'F23', inputs: ['75'], apart_by: '73.5' }),
    'The paper says 75. The others of its column lie in 0 to 1, 73.5 units of its last digit away.',
  ));

test('findingOf() tells a count of results that the paper prints without counting rivals', () =>
  assert.equal(
    said('VERIFIED', '5', '5', { check: 'F16', inputs: ['64.0', '61.2', '62.9', '63.4'] }),
    'The paper says 5. By the table’s own numbers it is 5.',
  ));

test('findingOf() lays a p-value against its interval, not the estimate', () =>
  assert.equal(
    said('CONTRADICTED', '2.10', '0.00 to 0.05', {
      check: 'S3',
      inputs: ['lower end = 1.20', 'upper end = 3.68', 'p = .21'],
      reason: 'The p-value and the interval lie on different sides of the null value.',
      apart_by: '15.5',
    }),
    'The p-value and the interval lie on different sides of the null value: the interval gives p = 0.00 to 0.05, 15.5 units of its last digit away.',
  ));
