import { testAttacks, type Attack } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';

import {
  absurd,
  addFalse,
  boolType,
  eq,
  isNo,
  natType,
  newLibrary,
  no,
  refl,
  succ,
  yes,
  zero,
} from '../../support/lean-library.ts';
import { app, arrows, c, lam, nat, pi, v, type Term } from '../../support/lean-terms.ts';

/** What each operation gives for 6 and 3. */
const results: Readonly<Record<string, number | boolean>> = {
  add: 9,
  sub: 3,
  mul: 18,
  div: 2,
  mod: 0,
  gcd: 3,
  land: 2,
  lor: 7,
  xor: 5,
  shiftLeft: 48,
  shiftRight: 0,
  pow: 216,
  beq: false,
  ble: false,
};

const binary: readonly (readonly [string, Term])[] = [
  ['a', natType],
  ['b', natType],
];

type Form = 'def' | 'opaque' | 'axiom';

/** `Nat.op` as something else of the same type, and the theorem that 6 op 3 is what Lean computes. */
function redefined(op: string, form: Form): LeanExport {
  const result = results[op];
  const isTest = typeof result === 'boolean';
  const name = `Nat.${op}`;
  const of = isTest ? boolType : natType;
  const file = newLibrary();
  const type = arrows(natType, natType, of);
  const value = lam(binary, isTest ? yes : v('a'));
  if (form === 'axiom') file.axiom(name, type);
  else file[form](name, type, value);
  const computed = isTest ? no : nat(Number(result));
  const call = app(c(name), nat(6), nat(3));
  return file.thm('computed', eq(of, call, computed), refl(of, computed));
}

const redefinitions: readonly Attack[] = Object.keys(results).flatMap((op) =>
  (['def', 'opaque', 'axiom'] as const).map((form) => ({
    name: `Nat.${op} as another ${form}`,
    why: 'it is not computed natively',
    file: () => redefined(op, form),
    verdict: 'reject' as const,
    at: 'computed',
    says: /another type/,
  })),
);

const recNat = (motive: Term, atZero: Term, atSucc: Term, major: Term): Term =>
  app(c('Nat.rec', 1), lam([['_', natType]], motive), atZero, atSucc, major);

/** `Nat.add` by recursion on its second argument, as in Lean's library. */
const addition = lam(
  binary,
  recNat(
    natType,
    v('a'),
    lam(
      [
        ['_', natType],
        ['ih', natType],
      ],
      succ(v('ih')),
    ),
    v('b'),
  ),
);

testAttacks([
  ...redefinitions,
  {
    name: 'Nat.add as in the library',
    why: 'large numbers are added natively',
    file: () => {
      const file = newLibrary().def('Nat.add', arrows(natType, natType, natType), addition);
      const [a, b] = [nat(10n ** 30n), nat(2n * 10n ** 30n)];
      return file.thm('computed', eq(natType, app(c('Nat.add'), a, a), b), refl(natType, b));
    },
    verdict: 'accept',
  },
  {
    name: 'Nat.add with a universe parameter',
    why: 'it is another constant than the library’s',
    file: () => {
      const type = arrows(natType, natType, natType);
      const file = newLibrary().def('Nat.add', type, lam(binary, v('a')), { levels: ['u'] });
      const call = app(c('Nat.add', 0), nat(2), nat(2));
      return file.thm('computed', eq(natType, call, nat(4)), refl(natType, nat(4)));
    },
    verdict: 'reject',
    at: 'computed',
  },
  {
    name: 'Nat.add that is right at zero and one only',
    why: 'its equation at a successor does not hold',
    file: () => {
      const value = lam(
        binary,
        recNat(
          natType,
          v('a'),
          lam(
            [
              ['_', natType],
              ['_', natType],
            ],
            succ(v('a')),
          ),
          v('b'),
        ),
      );
      const file = newLibrary().def('Nat.add', arrows(natType, natType, natType), value);
      const call = app(c('Nat.add'), nat(2), nat(2));
      return file.thm('computed', eq(natType, call, nat(4)), refl(natType, nat(4)));
    },
    verdict: 'reject',
    at: 'computed',
  },
  {
    name: 'Nat.sub by a predecessor that gives its argument',
    why: 'the predecessor does not meet its own equations',
    file: () => {
      const file = newLibrary().def(
        'Nat.pred',
        arrows(natType, natType),
        lam([['n', natType]], v('n')),
      );
      file.def('Nat.sub', arrows(natType, natType, natType), lam(binary, v('a')));
      const call = app(c('Nat.sub'), nat(6), nat(3));
      return file.thm('computed', eq(natType, call, nat(3)), refl(natType, nat(3)));
    },
    verdict: 'reject',
    at: 'computed',
  },
  {
    name: 'Nat.beq and a Bool with its constructors the other way round',
    why: 'truth is told by the constructor’s name',
    file: () => {
      const file = newLibrary();
      file.def('Nat.beq', arrows(natType, natType, boolType), lam(binary, yes));
      return addFalse(
        file,
        absurd(boolType, {
          a: no,
          b: yes,
          differ: isNo,
          proof: refl(boolType, app(c('Nat.beq'), nat(0), nat(1))),
        }),
      );
    },
    verdict: 'reject',
    at: 'false',
  },
  {
    name: 'a function of all numbers by computation on a variable',
    why: 'nothing is computed where a variable stands',
    file: () => {
      const file = newLibrary().def('Nat.add', arrows(natType, natType, natType), addition);
      const call = app(c('Nat.add'), zero, v('n'));
      return file.thm(
        'bad',
        pi([['n', natType]], eq(natType, call, v('n'))),
        lam([['n', natType]], refl(natType, v('n'))),
      );
    },
    verdict: 'reject',
    at: 'bad',
  },
]);
