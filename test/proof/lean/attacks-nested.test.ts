import { testAttacks } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock, type BlockSpec, type Ctor, type Use } from '../../support/lean-inductive.ts';
import {
  absurd,
  addFalse,
  addList,
  eq,
  isZero,
  natType,
  newLibrary,
  refl,
  succ,
  zero,
} from '../../support/lean-library.ts';
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

/** A wrapper `Box.{u} (A : Sort u) : Sort level` of one value. */
function addBox(file: LeanExport, level: Level, toProp = false): LeanExport {
  return addBlock(file, {
    levels: ['u'],
    params: [['A', sort('u')]],
    toProp,
    types: [{ name: 'Box', level, ctors: [{ name: 'Box.mk', fields: [['val', v('A')]] }] }],
  });
}

const boxTree: Use = {
  use: app(c('Box', 1), tree),
  ctors: [{ name: 'Box.mk', made: app(c('Box.mk', 1), tree), fields: [['val', tree]] }],
};

/** A type of data that nests itself in a proposition, whose recursor tells proofs apart. */
function dataInProof(): LeanExport {
  const file = addBox(newLibrary(), 0, true);
  const { use } = boxTree;
  addBlock(file, {
    types: [
      {
        name: 'T',
        level: 1,
        ctors: [{ name: 'T.a' }, { name: 'T.b' }, { name: 'T.node', fields: [['of', use]] }],
      },
    ],
    nested: [boxTree],
  });
  const toNat = (of: Term): Term => lam([['_', of]], natType);
  const second = (of: Term): Term =>
    lam(
      [
        ['_', of],
        ['n', natType],
      ],
      v('n'),
    );
  const told = (e: Term): Term =>
    app(c('T.rec_1', 1), toNat(tree), toNat(use), zero, succ(zero), second(use), second(tree), e);
  const [a, b] = [app(c('Box.mk', 1), tree, c('T.a')), app(c('Box.mk', 1), tree, c('T.b'))];
  const motive = lam(
    [
      ['x', use],
      ['_', eq(use, a, v('x'), 0)],
    ],
    app(isZero, told(v('x'))),
  );
  return addFalse(
    file,
    app(c('Eq.rec', 0, 0), use, a, motive, c('True.intro'), b, refl(use, a, 0)),
  );
}

/** Constructors `J.a.x` and `J.b.x` of one nested type: with one auxiliary name for both, one case is left out. */
function sameLastPart(): LeanExport {
  const file = newLibrary();
  addBlock(file, {
    params: [['A', type]],
    types: [{ name: 'J', level: 1, ctors: [{ name: 'J.a.x' }, { name: 'J.b.x' }] }],
  });
  const use = app(c('J'), tree);
  const [a, b] = [app(c('J.a.x'), tree), app(c('J.b.x'), tree)];
  const second = { name: 'J.b.x', made: b };
  addBlock(file, {
    types: [{ name: 'T', level: 1, ctors: [{ name: 'T.node', fields: [['of', use]] }] }],
    nested: [{ use, ctors: [second, second] }],
    forge: (record) => ({
      ...record,
      recs: record.recs.map((rec, at) =>
        at === 1 ? { ...rec, rules: (rec['rules'] as unknown[]).slice(1) } : rec,
      ),
    }),
  });
  const motive = lam([['j', use]], eq(use, b, v('j')));
  const all = app(
    c('T.rec_1', 0),
    lam([['_', tree]], c('True')),
    motive,
    lam(
      [
        ['of', use],
        ['_', app(motive, v('of'))],
      ],
      c('True.intro'),
    ),
    refl(use, b),
    refl(use, b),
  );
  const cases = app(c('J.rec', 1), tree, lam([['_', use]], prop), c('False'), c('True'));
  const differ = lam([['j', use]], app(cases, v('j')));
  return addFalse(file, absurd(use, { a: b, b: a, differ, proof: app(all, a) }));
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
    name: 'data nested in a proposition',
    why: 'its recursor would tell two equal proofs apart, which is a proof of False',
    file: dataInProof,
    verdict: 'reject',
    at: 'T',
    says: /same sort/,
  },
  {
    name: 'proposition nested in data',
    why: 'the auxiliary type lives in another sort than the block',
    file: () => {
      const file = addBox(newLibrary(), { max: [1, 'u'] });
      return addBlock(file, {
        toProp: true,
        types: [
          {
            name: 'T',
            level: 0,
            ctors: [{ name: 'T.node', fields: [['of', app(c('Box', 0), tree)]] }],
          },
        ],
        nested: [
          {
            use: app(c('Box', 0), tree),
            ctors: [{ name: 'Box.mk', made: app(c('Box.mk', 0), tree), fields: [['val', tree]] }],
          },
        ],
      });
    },
    verdict: 'reject',
    at: 'T',
    says: /same sort/,
  },
  {
    name: 'constructors of one last part',
    why: 'both need an auxiliary constructor, else a case is missing and False is proved',
    file: sameLastPart,
    verdict: 'reject',
    at: 'T',
    says: /T\.rec has another type/,
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
