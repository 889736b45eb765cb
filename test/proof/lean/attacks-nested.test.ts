import { testAttacks } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock, type BlockSpec, type Ctor, type Use } from '../../support/lean-inductive.ts';
import { addList, natType, newLibrary } from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
  pi,
  type,
  v,
  type Level,
  type Term,
} from '../../support/lean-terms.ts';

const tree = c('T');

/** The use `List at` with its constructors. */
function listOf(at: Term, level: Level = 0): Use {
  const use = app(c('List', level), at);
  return {
    use,
    ctors: [
      { name: 'List.nil', made: app(c('List.nil', level), at) },
      {
        name: 'List.cons',
        made: app(c('List.cons', level), at),
        fields: [
          ['head', at],
          ['tail', use],
        ],
      },
    ],
  };
}

const listTree = listOf(tree);

function treeOf(ctors: readonly Ctor[], more: Partial<BlockSpec> = {}): LeanExport {
  return addBlock(addList(newLibrary()), { types: [{ name: 'T', level: 1, ctors }], ...more });
}

/** A value of Prod, as a structure. */
function addPair(file: LeanExport): LeanExport {
  return addBlock(file, {
    params: [
      ['A', type],
      ['B', type],
    ],
    types: [
      {
        name: 'Pair',
        level: 1,
        ctors: [
          {
            name: 'Pair.mk',
            fields: [
              ['fst', v('A')],
              ['snd', v('B')],
            ],
          },
        ],
      },
    ],
  });
}

function pairOf(a: Term, b: Term): Use {
  return {
    use: app(c('Pair'), a, b),
    ctors: [
      {
        name: 'Pair.mk',
        made: app(c('Pair.mk'), a, b),
        fields: [
          ['fst', a],
          ['snd', b],
        ],
      },
    ],
  };
}

testAttacks([
  {
    name: 'list of trees',
    why: 'the plain nested use of Lean’s library is accepted',
    file: () =>
      treeOf([{ name: 'T.node', fields: [['of', listTree.use]] }], { nested: [listTree] }),
    verdict: 'accept',
  },
  {
    name: 'list of lists of trees',
    why: 'a nested use in a nested use gets an auxiliary type each, the outer first',
    file: () => {
      const outer = listOf(listTree.use);
      return treeOf([{ name: 'T.node', fields: [['of', outer.use]] }], {
        nested: [outer, listTree],
      });
    },
    verdict: 'accept',
  },
  {
    name: 'the same use twice',
    why: 'it has one auxiliary type',
    file: () =>
      treeOf(
        [
          {
            name: 'T.node',
            fields: [
              ['left', listTree.use],
              ['right', listTree.use],
            ],
          },
        ],
        { nested: [listTree] },
      ),
    verdict: 'accept',
  },
  {
    name: 'pair of a tree and a list of trees',
    why: 'auxiliary types come in the order in which they are met',
    file: () => {
      const pair = pairOf(tree, listTree.use);
      const file = addPair(addList(newLibrary()));
      return addBlock(file, {
        types: [
          {
            name: 'T',
            level: 1,
            ctors: [{ name: 'T.leaf' }, { name: 'T.node', fields: [['of', pair.use]] }],
          },
        ],
        nested: [pair, listTree],
      });
    },
    verdict: 'accept',
  },
  {
    name: 'constructor named like an auxiliary one',
    why: 'names of auxiliary types are none that a file can have',
    file: () =>
      treeOf(
        [{ name: ['T', '_nested', 1, 'nil'] }, { name: 'T.node', fields: [['of', listTree.use]] }],
        { nested: [listTree] },
      ),
    verdict: 'accept',
  },
  {
    name: 'constructor named like an auxiliary type',
    why: 'names of auxiliary types are none that a file can have',
    file: () =>
      treeOf([{ name: ['T', '_nested', 1] }, { name: 'T.node', fields: [['of', listTree.use]] }], {
        nested: [listTree],
      }),
    verdict: 'accept',
  },
  {
    name: 'use of an auxiliary name',
    why: 'nothing of that name is declared',
    file: () => treeOf([{ name: 'T.node', fields: [['of', c(['T', '_nested', 1])]] }]),
    verdict: 'reject',
    at: 'T',
    says: /not declared before/,
  },
  {
    name: 'parameter of a constructor of another type',
    why: 'the parameter of T is a proof, that of its constructor a number',
    file: () => {
      const file = newLibrary();
      return addBlock(file, {
        params: [['h', c('True')]],
        types: [{ name: 'T', level: 1, ctors: [{ name: 'T.c' }] }],
        forge: (record) => {
          const own = file.term(pi([['x', natType]], app(tree, c('True.intro'))));
          return { ...record, ctors: record.ctors.map((ctor) => ({ ...ctor, type: own })) };
        },
      });
    },
    verdict: 'reject',
    at: 'T',
    says: /another parameter/,
  },
  {
    name: 'negative use behind a nested one',
    why: 'T → Nat stands in a field of the auxiliary list',
    file: () => {
      const use = listOf(arrows(tree, natType));
      return treeOf([{ name: 'T.node', fields: [['of', use.use]] }], { nested: [use] });
    },
    verdict: 'reject',
    at: 'T',
    says: /takes its own type as argument/,
  },
  {
    name: 'nested use over a local variable',
    why: 'a parameter of the auxiliary type may not depend on a field',
    file: () => {
      const file = newLibrary();
      addBlock(file, {
        params: [
          ['A', type],
          ['n', natType],
        ],
        types: [{ name: 'V', level: 1, ctors: [{ name: 'V.mk', fields: [['val', v('A')]] }] }],
      });
      return addBlock(file, {
        types: [
          {
            name: 'T',
            level: 1,
            ctors: [
              {
                name: 'T.node',
                fields: [
                  ['n', natType],
                  ['of', app(c('V'), tree, v('n'))],
                ],
              },
            ],
          },
        ],
      });
    },
    verdict: 'reject',
    at: 'T',
    says: /local variable/,
  },
  {
    name: 'use inside of a definition',
    why: 'only inductive types may hold the type that is declared; this one is a function of it',
    file: () => {
      const file = newLibrary();
      file.def('F', arrows(type, type), lam([['A', type]], arrows(v('A'), natType)), {
        hints: 'opaque',
      });
      return addBlock(file, {
        types: [
          { name: 'T', level: 1, ctors: [{ name: 'T.node', fields: [['of', app(c('F'), tree)]] }] },
        ],
      });
    },
    verdict: 'reject',
    at: 'T',
    says: /takes its own type as argument/,
  },
  {
    name: 'use inside of an axiom',
    why: 'nothing is known of how the axiom uses it',
    file: () => {
      const file = newLibrary().axiom('F', arrows(type, type));
      return addBlock(file, {
        types: [
          { name: 'T', level: 1, ctors: [{ name: 'T.node', fields: [['of', app(c('F'), tree)]] }] },
        ],
      });
    },
    verdict: 'reject',
    at: 'T',
    says: /inside another/,
  },
  {
    name: 'recursor of an auxiliary type that is left out',
    why: 'two follow from a block with one nested use',
    file: () =>
      treeOf([{ name: 'T.node', fields: [['of', listTree.use]] }], {
        nested: [listTree],
        forge: (record) => ({ ...record, recs: record.recs.slice(0, 1) }),
      }),
    verdict: 'reject',
    at: 'T',
    says: /1 recursors; 2 follow/,
  },
]);
