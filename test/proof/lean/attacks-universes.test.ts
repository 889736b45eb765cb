import { testAttacks } from '../../support/lean-attacks.ts';
import { LeanExport } from '../../support/lean-export.ts';

import { eq, natType, newLibrary, refl, zero } from '../../support/lean-library.ts';
import { app, c, lam, sort, type, type Level } from '../../support/lean-terms.ts';

/** Whether `Sort a → Sort b` is as large as the imax of both says. */
function inSort(of: Level, term: Level, levels: readonly string[] = ['u', 'w']): () => LeanExport {
  return () => new LeanExport().def('t', sort({ succ: of }), sort(term), { levels });
}

testAttacks([
  {
    name: 'universe parameter that is not declared, in a type',
    why: 'it stands for nothing',
    file: () => new LeanExport().axiom('t', sort('u')),
    verdict: 'reject',
    says: /not declared/,
  },
  {
    name: 'universe parameter that is not declared, in a value',
    why: 'it stands for nothing',
    file: () =>
      newLibrary().def(
        't',
        natType,
        app(lam([['x', sort({ succ: { succ: 'u' } })]], zero), sort({ succ: 'u' })),
      ),
    verdict: 'reject',
    says: /not declared/,
  },
  {
    name: 'universe parameter that is not declared, at a constant',
    why: 'it stands for nothing',
    file: () =>
      newLibrary().thm(
        't',
        c('True'),
        app(lam([['_', eq(natType, zero, zero, 1)]], c('True.intro')), refl(natType, zero, 'u')),
      ),
    verdict: 'reject',
    says: /not declared/,
  },
  {
    name: 'universe parameter listed twice',
    why: 'one would be two',
    file: () => new LeanExport().axiom('t', sort('u'), { levels: ['u', 'u'] }),
    verdict: 'reject',
    says: /listed twice/,
  },
  {
    name: 'too few universe levels',
    why: 'a parameter would be left',
    file: () => newLibrary().axiom('t', app(c('Eq'), natType, zero, zero)),
    verdict: 'reject',
    says: /universe levels/,
  },
  {
    name: 'too many universe levels',
    why: 'a level would stand for nothing',
    file: () => newLibrary().axiom('t', app(c('Eq', 1, 1), natType, zero, zero)),
    verdict: 'reject',
    says: /universe levels/,
  },
  {
    name: 'Type in Type',
    why: 'each sort is in the next',
    file: () => new LeanExport().def('t', type, type),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'imax u w for max u w',
    why: 'where w is zero they differ',
    file: inSort({ max: ['u', 'w'] }, { imax: ['u', 'w'] }),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'imax u u for u',
    why: 'they are the same everywhere',
    file: inSort('u', { imax: ['u', 'u'] }),
    verdict: 'accept',
  },
  {
    name: 'imax 1 u for u',
    why: 'at zero both are zero, else both are u',
    file: inSort('u', { imax: [1, 'u'] }),
    verdict: 'accept',
  },
  {
    name: 'imax 2 u for u',
    why: 'at one they differ',
    file: inSort('u', { imax: [2, 'u'] }),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'imax w (imax u w) for imax (max u w) w',
    why: 'they are the same everywhere',
    file: inSort({ imax: [{ max: ['u', 'w'] }, 'w'] }, { imax: ['w', { imax: ['u', 'w'] }] }),
    verdict: 'accept',
  },
  {
    name: 'imax (succ u) w for imax u w',
    why: 'they differ where u is not below w',
    file: inSort({ imax: ['u', 'w'] }, { imax: [{ succ: 'u' }, 'w'] }),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'max u w for max w u',
    why: 'they are the same everywhere',
    file: inSort({ max: ['u', 'w'] }, { max: ['w', 'u'] }),
    verdict: 'accept',
  },
  {
    name: 'u for w',
    why: 'they are two parameters',
    file: inSort('u', 'w'),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'max 1 (imax u w) for imax (max 1 u) w',
    why: 'at w zero they differ',
    file: inSort({ max: [1, { imax: ['u', 'w'] }] }, { imax: [{ max: [1, 'u'] }, 'w'] }),
    verdict: 'reject',
    at: 't',
  },
]);
