import { testAttacks } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock, type Use } from '../../support/lean-inductive.ts';
import {
  absurd,
  addFalse,
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
  c,
  lam,
  prop,
  sort,
  type,
  v,
  type Level,
  type Term,
} from '../../support/lean-terms.ts';

const tree = c('T');

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

testAttacks([
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
]);
