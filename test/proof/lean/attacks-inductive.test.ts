import { testAttacks, type Attack } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import {
  addBlock,
  type BlockRecord,
  type BlockSpec,
  type InductiveSpec,
} from '../../support/lean-inductive.ts';
import { boolType, natType, newLibrary } from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
  pi,
  prop,
  sort,
  type,
  v,
  type Level,
  type Term,
} from '../../support/lean-terms.ts';

const t = c('T');

function block(spec: BlockSpec): () => LeanExport {
  return () => addBlock(newLibrary(), spec);
}

function one(spec: Partial<InductiveSpec>, more: Partial<BlockSpec> = {}): () => LeanExport {
  return block({ types: [{ name: 'T', level: 1, ctors: [], ...spec }], ...more });
}

function withField(
  field: Term,
  spec: Partial<InductiveSpec> = {},
  more: Partial<BlockSpec> = {},
): () => LeanExport {
  return one({ ctors: [{ name: 'T.c', fields: [['x', field]] }], ...spec }, more);
}

type Part = keyof BlockRecord;

/** Changes one field of one part of a right block. */
function forged(
  part: Part,
  at: number,
  change: (fields: Record<string, unknown>, file: LeanExport) => object,
): () => LeanExport {
  return () => {
    const file = newLibrary();
    const self = c('T');
    return addBlock(file, {
      types: [
        {
          name: 'T',
          level: 1,
          ctors: [
            { name: 'T.leaf' },
            {
              name: 'T.node',
              fields: [
                ['n', natType],
                ['left', self],
                ['right', arrows(natType, self)],
              ],
            },
          ],
        },
      ],
      forge: (record) => ({
        ...record,
        [part]: record[part].map((fields, index) =>
          index === at ? { ...fields, ...change(fields, file) } : fields,
        ),
      }),
    });
  };
}

const forgeries: readonly Attack[] = (
  [
    ['types', 0, 'isRec', () => ({ isRec: false })],
    ['types', 0, 'numIndices', () => ({ numIndices: 1 })],
    ['types', 0, 'numNested', () => ({ numNested: 1 })],
    ['types', 0, 'numParams', () => ({ numParams: 1 })],
    ['types', 0, 'isUnsafe', () => ({ isUnsafe: true })],
    ['types', 0, 'all', () => ({ all: [] })],
    ['types', 0, 'ctors', () => ({ ctors: [] })],
    ['types', 0, 'levelParams', (_, file) => ({ levelParams: [file.name('u'), file.name('u')] })],
    ['types', 0, 'type', (_, file) => ({ type: file.term(c('True')) })],
    ['types', 0, 'type with a loose variable', (_, file) => ({ type: file.term({ bvar: 0 }) })],
    ['ctors', 0, 'cidx', () => ({ cidx: 1 })],
    ['ctors', 0, 'induct', (_, file) => ({ induct: file.name('Nat') })],
    ['ctors', 0, 'numFields', () => ({ numFields: 1 })],
    ['ctors', 0, 'numParams', () => ({ numParams: 1 })],
    ['ctors', 0, 'name', (_, file) => ({ name: file.name('T') })],
    ['ctors', 0, 'levelParams', (_, file) => ({ levelParams: [file.name('u')] })],
    ['ctors', 0, 'type of another value', (_, file) => ({ type: file.term(natType) })],
    ['ctors', 0, 'type with a loose variable', (_, file) => ({ type: file.term({ bvar: 0 }) })],
    ['recs', 0, 'k', () => ({ k: true })],
    ['recs', 0, 'name', (_, file) => ({ name: file.name('T.recOn') })],
    ['recs', 0, 'numMinors', () => ({ numMinors: 1 })],
    ['recs', 0, 'numMotives', () => ({ numMotives: 2 })],
    ['recs', 0, 'numIndices', () => ({ numIndices: 1 })],
    ['recs', 0, 'numParams', () => ({ numParams: 1 })],
    ['recs', 0, 'levelParams', () => ({ levelParams: [] })],
    ['recs', 0, 'all', (_, file) => ({ all: [file.name('Nat')] })],
    ['recs', 0, 'rules left out', ({ rules }) => ({ rules: (rules as unknown[]).slice(1) })],
    [
      'recs',
      0,
      'rules the other way round',
      ({ rules }) => ({ rules: [...(rules as unknown[])].reverse() }),
    ],
    [
      'recs',
      0,
      'a rule twice',
      ({ rules }) => ({ rules: [...(rules as unknown[]), (rules as unknown[])[0]] }),
    ],
    [
      'recs',
      0,
      'a rule with fewer fields',
      ({ rules }) => ({ rules: (rules as object[]).map((rule) => ({ ...rule, nfields: 0 })) }),
    ],
    [
      'recs',
      0,
      'a rule that gives another value',
      ({ rules }, file) => ({
        rules: (rules as object[]).map((rule) => ({ ...rule, rhs: file.term(c('Nat.zero')) })),
      }),
    ],
    [
      'recs',
      0,
      'a rule with a loose variable',
      ({ rules }, file) => ({
        rules: (rules as object[]).map((rule) => ({ ...rule, rhs: file.term({ bvar: 3 }) })),
      }),
    ],
    [
      'recs',
      0,
      'a rule for a constructor of another type',
      ({ rules }, file) => ({
        rules: (rules as object[]).map((rule) => ({ ...rule, ctor: file.name('Nat.zero') })),
      }),
    ],
    ['recs', 0, 'type', (_, file) => ({ type: file.term(pi([['x', t]], c('False'))) })],
    ['recs', 0, 'type with a loose variable', (_, file) => ({ type: file.term({ bvar: 0 }) })],
  ] as const satisfies readonly (readonly [
    Part,
    number,
    string,
    (fields: Record<string, unknown>, file: LeanExport) => object,
  ])[]
).map(([part, at, name, change]) => ({
  name: `forged ${part}: ${name}`,
  why: 'what follows from the block is worked out and compared',
  file: forged(part, at, change),
  verdict: 'reject' as const,
}));

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

const universe = (level: Level): Partial<InductiveSpec> => ({ level });

testAttacks([
  {
    name: 'the block that is forged below',
    why: 'as it stands it is right',
    file: forged('types', 0, () => ({})),
    verdict: 'accept',
  },
  ...forgeries,
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
  {
    name: 'a universe in itself',
    why: 'a field may not be larger than its type',
    file: withField(type),
    verdict: 'reject',
    says: /too large a universe/,
  },
  {
    name: 'a field at a parameter that is not below the type’s universe',
    why: 'it would be too large where the parameter is',
    file: withField(sort('u'), universe({ max: [1, 'u'] }), { levels: ['u'] }),
    verdict: 'reject',
    says: /too large a universe/,
  },
  {
    name: 'a field at an imax above the type’s universe',
    why: 'imax u v is no less than u where v is not zero',
    file: withField(arrows(sort('u'), v('A')), universe({ max: [1, 'w'] }), {
      levels: ['u', 'w'],
      params: [['A', sort('w')]],
    }),
    verdict: 'reject',
    says: /too large a universe/,
  },
  {
    name: 'a negative field',
    why: 'T → T is a function of T',
    file: withField(arrows(t, t)),
    verdict: 'reject',
    says: /takes its own type as argument/,
  },
  {
    name: 'a field that is negative twice',
    why: 'positive is not enough, it must be strictly so',
    file: withField(arrows(arrows(t, natType), natType)),
    verdict: 'reject',
    says: /takes its own type as argument/,
  },
  {
    name: 'a negative field in a let',
    why: 'what it reduces to counts',
    file: withField({ let: 'X', type, value: t, body: arrows(v('X'), natType) }),
    verdict: 'reject',
    says: /takes its own type as argument/,
  },
  {
    name: 'a negative field in a function that is applied',
    why: 'what it reduces to counts',
    file: withField(app(lam([['X', type]], arrows(v('X'), natType)), t)),
    verdict: 'reject',
    says: /takes its own type as argument/,
  },
  {
    name: 'its own type in an index',
    why: 'no induction principle follows from it',
    file: withField(app(t, app(t, type)), {
      level: 2,
      indices: [['A', sort(2)]],
      ctors: [{ name: 'T.c', fields: [['x', app(t, app(t, type))]], at: [type] }],
    }),
    verdict: 'reject',
    says: /inside another/,
  },
  {
    name: 'a constructor of another type',
    why: 'it must make a value of its own',
    file: () =>
      addBlock(newLibrary(), {
        types: [
          { name: 'T', level: 1, ctors: [{ name: 'T.c' }] },
          { name: 'S', level: 1, ctors: [{ name: 'S.c' }] },
        ],
        forge: (record) => ({
          ...record,
          ctors: record.ctors.map((ctor) => ({ ...ctor, type: record.ctors[1]?.['type'] })),
        }),
      }),
    verdict: 'reject',
    says: /does not make a value of its type/,
  },
  {
    name: 'a mutual block in two universes',
    why: 'Lean refuses it',
    file: block({
      types: [
        { name: 'T', level: 1, ctors: [] },
        { name: 'S', level: 2, ctors: [] },
      ],
    }),
    verdict: 'reject',
    says: /same sort/,
  },
  {
    name: 'a mutual block with other parameters',
    why: 'Lean refuses it',
    file: () => {
      const file = newLibrary();
      return addBlock(file, {
        params: [['a', natType]],
        types: [
          { name: 'T', level: 1, ctors: [] },
          { name: 'S', level: 1, ctors: [] },
        ],
        forge: (record) => ({
          ...record,
          types: record.types.map((one, at) =>
            at === 1 ? { ...one, type: file.term(arrows(boolType, type)) } : one,
          ),
        }),
      });
    },
    verdict: 'reject',
    says: /same parameters/,
  },
  {
    name: 'another use of the type at other parameters',
    why: 'a parameter is the same in the whole type',
    file: block({
      params: [['A', type]],
      types: [{ name: 'T', level: 1, ctors: [{ name: 'T.c', fields: [['x', app(t, natType)]] }] }],
    }),
    verdict: 'reject',
    says: /inside another/,
  },
  {
    name: 'the type at another universe in its own field',
    why: 'nothing is declared at other universes yet',
    file: block({
      levels: ['u'],
      types: [
        { name: 'T', level: { succ: 'u' }, ctors: [{ name: 'T.c', fields: [['x', c('T', 0)]] }] },
      ],
    }),
    verdict: 'reject',
    at: 'T',
  },
  {
    name: 'a type that uses itself in its own type',
    why: 'it is not declared yet',
    file: one({ indices: [['x', t]] }),
    verdict: 'reject',
    says: /not declared before/,
  },
  {
    name: 'a record without types',
    why: 'there is nothing to declare',
    file: block({ types: [] }),
    verdict: 'reject',
    says: /no type/,
  },
  {
    name: 'a recursor with no type of its own',
    why: 'it follows from no block',
    file: () => {
      const file = newLibrary();
      return addBlock(file, {
        types: [{ name: 'T', level: 1, ctors: [] }],
        forge: (record) => ({
          ...record,
          recs: [
            ...record.recs,
            { ...record.recs[0], name: file.name('T.more'), type: file.term(c('False')) },
          ],
        }),
      });
    },
    verdict: 'reject',
    says: /2 recursors; 1 follow/,
  },
  {
    name: 'a recursor whose universe is one of the type',
    why: 'it must be its own',
    file: () =>
      addBlock(newLibrary(), {
        levels: ['elim'],
        types: [{ name: 'T', level: { succ: 'elim' }, ctors: [] }],
      }),
    verdict: 'reject',
    says: /lacks its own universe parameter/,
  },
  {
    name: 'a type that is a proposition by definition only',
    why: 'its sort is what it reduces to',
    file: () => {
      const file = newLibrary().def('P', type, prop);
      return addBlock(file, {
        types: [{ name: 'T', level: 0, ctors: [{ name: 'T.a' }, { name: 'T.b' }] }],
        forge: (record) => ({
          ...record,
          types: record.types.map((fields) => ({ ...fields, type: file.term(c('P')) })),
        }),
      });
    },
    verdict: 'reject',
    at: 'T',
    says: /recursor|universe parameters/,
  },
]);
