import { LeanExport } from './lean-export.ts';
import { addBlock } from './lean-inductive.ts';
import { app, c, lam, prop, sort, v, type Level, type Term } from './lean-terms.ts';

export const natType = c('Nat');
export const boolType = c('Bool');
export const zero = c('Nat.zero');
export const yes = c('Bool.true');
export const no = c('Bool.false');
export const succ = (e: Term): Term => app(c('Nat.succ'), e);
export const eq = (of: Term, a: Term, b: Term, level: Level = 1): Term =>
  app(c('Eq', level), of, a, b);
export const refl = (of: Term, a: Term, level: Level = 1): Term => app(c('Eq.refl', level), of, a);

/** What most attacks stand on: True, False, Bool, Nat and Eq as Lean's library has them. */
export function newLibrary(): LeanExport {
  const file = new LeanExport();
  addBlock(file, { types: [{ name: 'False', level: 0, ctors: [] }] });
  addBlock(file, {
    isK: true,
    types: [{ name: 'True', level: 0, ctors: [{ name: 'True.intro' }] }],
  });
  addBlock(file, {
    types: [{ name: 'Bool', level: 1, ctors: [{ name: 'Bool.false' }, { name: 'Bool.true' }] }],
  });
  addNat(file);
  return addEq(file);
}

export function addNat(file: LeanExport): LeanExport {
  const ctors = [{ name: 'Nat.zero' }, { name: 'Nat.succ', fields: [['n', natType] as const] }];
  return addBlock(file, { types: [{ name: 'Nat', level: 1, ctors }] });
}

export function addEq(file: LeanExport): LeanExport {
  return addBlock(file, {
    levels: ['u'],
    isK: true,
    params: [
      ['A', sort('u')],
      ['a', v('A')],
    ],
    types: [
      {
        name: 'Eq',
        level: 0,
        indices: [['b', v('A')]],
        ctors: [{ name: 'Eq.refl', at: [v('a')] }],
      },
    ],
  });
}

export function addList(file: LeanExport): LeanExport {
  const self = app(c('List', 'u'), v('A'));
  return addBlock(file, {
    levels: ['u'],
    params: [['A', sort({ succ: 'u' })]],
    types: [
      {
        name: 'List',
        level: { succ: 'u' },
        ctors: [
          { name: 'List.nil' },
          {
            name: 'List.cons',
            fields: [
              ['head', v('A')],
              ['tail', self],
            ],
          },
        ],
      },
    ],
  });
}

/** A proof of False from `a = b` in `of`, where `differ : of → Prop` reduces to True at `a` and to False at `b`. */
export function absurd(
  of: Term,
  { a, b, differ, proof }: { a: Term; b: Term; differ: Term; proof: Term },
): Term {
  const motive = lam(
    [
      ['x', of],
      ['_', eq(of, a, v('x'))],
    ],
    app(differ, v('x')),
  );
  return app(c('Eq.rec', 0, 1), of, a, motive, c('True.intro'), b, proof);
}

/** True at zero, False at successors. */
export const isZero: Term = lam(
  [['n', natType]],
  app(
    c('Nat.rec', 1),
    lam([['_', natType]], prop),
    c('True'),
    lam(
      [
        ['_', natType],
        ['_', prop],
      ],
      c('False'),
    ),
    v('n'),
  ),
);

/** True at false, False at true. */
export const isNo: Term = lam(
  [['x', boolType]],
  app(c('Bool.rec', 1), lam([['_', boolType]], prop), c('True'), c('False'), v('x')),
);

/** The theorem `false : False` by a term. */
export function addFalse(file: LeanExport, proof: Term): LeanExport {
  return file.thm('false', c('False'), proof);
}
