import { testAttacks } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock, type BlockSpec, type InductiveSpec } from '../../support/lean-inductive.ts';
import { boolType, natType, newLibrary } from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
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

const universe = (level: Level): Partial<InductiveSpec> => ({ level });

testAttacks([
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
