import { testAttacks, type Attack } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock, type BlockSpec } from '../../support/lean-inductive.ts';
import { natType, newLibrary } from '../../support/lean-library.ts';
import { app, c, v } from '../../support/lean-terms.ts';

function block(spec: BlockSpec): () => LeanExport {
  return () => addBlock(newLibrary(), spec);
}

/** Elimination of a proposition into data that does not follow. */
function large(name: string, why: string, spec: BlockSpec): Attack {
  return {
    name,
    why,
    file: block(spec),
    verdict: 'reject',
    at: 'T',
    says: /recursor|universe parameters/,
  };
}

testAttacks([
  large('large elimination from two constructors', 'proofs of Or would be told apart', {
    types: [{ name: 'T', level: 0, ctors: [{ name: 'T.a' }, { name: 'T.b' }] }],
  }),
  large('large elimination from a proof that holds data', 'proofs would be told apart by it', {
    types: [{ name: 'T', level: 0, ctors: [{ name: 'T.c', fields: [['x', natType]] }] }],
  }),
  large(
    'large elimination where data stands in an index under a function',
    'the index does not tell it',
    {
      types: [
        {
          name: 'T',
          level: 0,
          indices: [['n', natType]],
          ctors: [{ name: 'T.c', fields: [['x', natType]], at: [app(c('Nat.succ'), v('x'))] }],
        },
      ],
    },
  ),
  large('large elimination from a mutual block', 'Lean refuses it', {
    types: [
      { name: 'T', level: 0, ctors: [] },
      { name: 'S', level: 0, ctors: [] },
    ],
  }),
  large('large elimination at a universe that may be Prop', 'at zero it would tell proofs apart', {
    levels: ['u'],
    types: [{ name: 'T', level: 'u', ctors: [{ name: 'T.a' }, { name: 'T.b' }] }],
  }),
  large('large elimination at an imax that may be Prop', 'at zero it would tell proofs apart', {
    levels: ['u'],
    types: [{ name: 'T', level: { imax: [1, 'u'] }, ctors: [{ name: 'T.a' }, { name: 'T.b' }] }],
  }),
  large('large elimination at a max of parameters', 'both may be zero', {
    levels: ['u', 'w'],
    types: [{ name: 'T', level: { max: ['u', 'w'] }, ctors: [{ name: 'T.a' }, { name: 'T.b' }] }],
  }),
  {
    name: 'large elimination at a universe above a parameter',
    why: 'it is never Prop',
    file: block({
      levels: ['u'],
      types: [{ name: 'T', level: { succ: 'u' }, ctors: [{ name: 'T.a' }, { name: 'T.b' }] }],
    }),
    verdict: 'accept',
  },
  {
    name: 'large elimination where data stands in an index',
    why: 'the type tells it',
    file: block({
      types: [
        {
          name: 'T',
          level: 0,
          indices: [['n', natType]],
          ctors: [{ name: 'T.c', fields: [['x', natType]], at: [v('x')] }],
        },
      ],
    }),
    verdict: 'accept',
  },
  {
    name: 'rule K with a field',
    why: 'it holds where there is nothing in a proof',
    file: block({
      isK: true,
      types: [{ name: 'T', level: 0, ctors: [{ name: 'T.c', fields: [['x', c('True')]] }] }],
    }),
    verdict: 'reject',
    says: /k true/,
  },
  {
    name: 'rule K for data',
    why: 'a variable of a unit type is its value by eta, not by K',
    file: block({ isK: true, types: [{ name: 'T', level: 1, ctors: [{ name: 'T.c' }] }] }),
    verdict: 'reject',
    says: /k true/,
  },
]);
