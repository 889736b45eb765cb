import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeProof } from '../../../src/proof/lean/judge-proof.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import { newLibrary } from '../../support/lean-library.ts';
import { app, c, lam, pi, sort, type Level } from '../../support/lean-terms.ts';

/** `theorem t.{u} : ∀ (A : Sort level), True`. */
function overSort(level: Level): LeanExport {
  const binders = [['A', sort(level)]] as const;
  return newLibrary().thm('t', pi(binders, c('True')), lam(binders, c('True.intro')), {
    levels: ['u'],
  });
}

function hashOf(file: LeanExport): string {
  const files = { challenge: file.chunks(), solution: file.chunks() };
  const verdict = judgeProof(files, {
    theoremNames: ['t'],
    definitionNames: [],
    permittedAxioms: [],
  });
  assert.equal(verdict.kind, 'accept', JSON.stringify(verdict));
  return verdict.statementHash;
}

/** A level of so many maxima, one inside of the other. */
function maxima(count: number, innermost: Level): Level {
  let level = innermost;
  for (let at = 0; at < count; at += 1) level = { max: [{ succ: 'u' }, level] };
  return level;
}

const pairs: readonly (readonly [string, Level, Level])[] = [
  ['Prop and the first universe parameter', 0, 'u'],
  ['Type and the universe above the first parameter', 1, { succ: 'u' }],
  ['a max and an imax', { max: [1, 'u'] }, { imax: [1, 'u'] }],
  ['levels that differ under 70 maxima', maxima(70, 1), maxima(70, 2)],
];

for (const [name, a, b] of pairs)
  test(`the statement’s digest tells ${name}`, () => {
    assert.notEqual(hashOf(overSort(a)), hashOf(overSort(b)));
  });

test('the statement’s digest does not depend on names of universe parameters and variables', () => {
  const renamed = newLibrary().thm(
    't',
    pi([['B', sort('w')]], c('True')),
    lam([['x', sort('w')]], c('True.intro')),
    { levels: ['w'] },
  );
  assert.equal(hashOf(overSort('u')), hashOf(renamed));
});

test('the statement’s digest does not depend on the proof', () => {
  const binders = [['A', sort('u')]] as const;
  const other = newLibrary().thm(
    't',
    pi(binders, c('True')),
    lam(binders, app(lam([['p', c('True')]], c('True.intro')), c('True.intro'))),
    { levels: ['u'] },
  );
  assert.equal(hashOf(overSort('u')), hashOf(other));
});
