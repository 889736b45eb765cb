import { testAttacks } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';

import { boolType, eq, natType, no, refl, yes, zero } from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
  nat,
  pi,
  proj,
  prop,
  sort,
  v,
  type Level,
  type Term,
} from '../../support/lean-terms.ts';

import { withStructures } from '../../support/lean-structures.ts';
/** A theorem `∀ binders, a = b` by reflexivity. */
function equal(
  binders: readonly (readonly [string, Term])[],
  of: Term,
  a: Term,
  b: Term,
  level: Level = 1,
): LeanExport {
  return withStructures().thm(
    't',
    pi(binders, eq(of, a, b, level)),
    lam(binders, refl(of, a, level)),
  );
}

function isSame(name: string, why: string, verdict: 'accept' | 'reject', file: () => LeanExport) {
  return { name, why, verdict, file, ...(verdict === 'reject' && { at: 't' }) };
}

const pairs = [
  ['p', c('Pair')],
  ['q', c('Pair')],
] as const;

testAttacks([
  isSame('eta of a structure', 'a pair is its two fields', 'accept', () =>
    equal(
      pairs,
      c('Pair'),
      v('p'),
      app(c('Pair.mk'), proj('Pair', 0, v('p')), proj('Pair', 1, v('p'))),
    ),
  ),
  isSame('eta of a structure from two values', 'the fields are of different pairs', 'reject', () =>
    equal(
      pairs,
      c('Pair'),
      v('p'),
      app(c('Pair.mk'), proj('Pair', 0, v('p')), proj('Pair', 1, v('q'))),
    ),
  ),
  isSame('two pairs', 'they may hold different numbers', 'reject', () =>
    equal(pairs, c('Pair'), v('p'), v('q')),
  ),
  isSame('two values of a unit type', 'there is one only', 'accept', () =>
    equal(
      [
        ['x', c('Unit')],
        ['y', c('Unit')],
      ],
      c('Unit'),
      v('x'),
      v('y'),
    ),
  ),
  isSame('eta of a recursive structure', 'Lean has none', 'reject', () =>
    equal([['x', c('Chain')]], c('Chain'), v('x'), app(c('Chain.mk'), proj('Chain', 0, v('x')))),
  ),
  isSame('two values of a type with an index', 'Lean has no eta for it', 'reject', () =>
    equal(
      [
        ['x', app(c('Vec'), zero)],
        ['y', app(c('Vec'), zero)],
      ],
      app(c('Vec'), zero),
      v('x'),
      v('y'),
    ),
  ),
  isSame('two proofs of one proposition', 'proofs are irrelevant', 'accept', () =>
    equal(
      [
        ['P', prop],
        ['p', v('P')],
        ['q', v('P')],
      ],
      v('P'),
      v('p'),
      v('q'),
      0,
    ),
  ),
  isSame('two values at a universe that may be Prop', 'it may be another', 'reject', () =>
    withStructures().thm(
      't',
      pi(
        [
          ['A', sort('u')],
          ['p', v('A')],
          ['q', v('A')],
        ],
        eq(v('A'), v('p'), v('q'), 'u'),
      ),
      lam(
        [
          ['A', sort('u')],
          ['p', v('A')],
          ['q', v('A')],
        ],
        refl(v('A'), v('p'), 'u'),
      ),
      { levels: ['u'] },
    ),
  ),
  isSame('two propositions', 'they are no proofs', 'reject', () =>
    equal(
      [
        ['P', prop],
        ['Q', prop],
      ],
      prop,
      v('P'),
      v('Q'),
    ),
  ),
  isSame('eta of a function', 'it is what it does', 'accept', () =>
    equal(
      [['f', arrows(natType, natType)]],
      arrows(natType, natType),
      v('f'),
      lam([['x', natType]], app(v('f'), v('x'))),
    ),
  ),
  isSame('two functions', 'they may do different things', 'reject', () =>
    equal(
      [
        ['f', arrows(natType, natType)],
        ['g', arrows(natType, natType)],
      ],
      arrows(natType, natType),
      v('f'),
      v('g'),
    ),
  ),
  isSame('an opaque constant and its value', 'it is not unfolded', 'reject', () =>
    withStructures()
      .opaque('o', natType, zero)
      .thm('t', eq(natType, c('o'), zero), refl(natType, zero)),
  ),
  isSame('two theorems of one statement', 'proofs are irrelevant', 'accept', () =>
    withStructures()
      .thm('a', c('True'), c('True.intro'))
      .axiom('b', c('True'))
      .thm('t', eq(c('True'), c('a'), c('b'), 0), refl(c('True'), c('a'), 0)),
  ),
  isSame('a definition with lying hints', 'hints change the order only', 'reject', () =>
    withStructures()
      .def('d', natType, zero, { hints: { regular: 2 ** 31 - 1 } })
      .def('e', natType, nat(1), { hints: { regular: 0 } })
      .thm('t', eq(natType, c('d'), c('e')), refl(natType, c('d'))),
  ),
  isSame('rule K on an equality of two numbers', 'the types of its proofs differ', 'reject', () =>
    equal(
      [
        ['n', natType],
        ['h', eq(natType, zero, v('n'))],
      ],
      natType,
      app(
        c('Eq.rec', 1, 1),
        natType,
        zero,
        lam(
          [
            ['x', natType],
            ['_', eq(natType, zero, v('x'))],
          ],
          natType,
        ),
        zero,
        v('n'),
        v('h'),
      ),
      zero,
    ),
  ),
  isSame('rule K on an equality of a number with itself', 'its proof is refl', 'accept', () =>
    equal(
      [['h', eq(natType, zero, zero)]],
      natType,
      app(
        c('Eq.rec', 1, 1),
        natType,
        zero,
        lam(
          [
            ['x', natType],
            ['_', eq(natType, zero, v('x'))],
          ],
          natType,
        ),
        zero,
        zero,
        v('h'),
      ),
      zero,
    ),
  ),
  isSame(
    'a variable of an earlier declaration',
    'free variables end with their declaration',
    'reject',
    () =>
      withStructures()
        .thm(
          'first',
          pi([['x', natType]], eq(natType, v('x'), v('x'))),
          lam([['x', natType]], refl(natType, v('x'))),
        )
        .thm(
          't',
          pi(
            [
              ['x', boolType],
              ['y', boolType],
            ],
            eq(boolType, v('x'), v('y')),
          ),
          lam(
            [
              ['x', boolType],
              ['y', boolType],
            ],
            refl(boolType, v('x')),
          ),
        ),
  ),
  isSame('false and true', 'they are two', 'reject', () => equal([], boolType, no, yes)),
]);
