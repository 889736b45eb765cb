import { testAttacks } from '../../support/lean-attacks.ts';
import { LeanExport } from '../../support/lean-export.ts';
import { addBlock } from '../../support/lean-inductive.ts';
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
  nat,
  prop,
  sort,
  str,
  v,
  type Term,
} from '../../support/lean-terms.ts';

function withNat(
  ctors: readonly { name: string; fields?: readonly (readonly [string, Term])[] }[],
): LeanExport {
  return addBlock(new LeanExport(), { types: [{ name: 'Nat', level: 1, ctors }] });
}

const succField = [['n', natType]] as const;

function usesLiteral(file: LeanExport): LeanExport {
  return file.def('number', natType, nat(3));
}

function addChar(file: LeanExport): LeanExport {
  addBlock(file, {
    types: [{ name: 'Char', level: 1, ctors: [{ name: 'Char.mk', fields: [['code', natType]] }] }],
  });
  return file.def('Char.ofNat', arrows(natType, c('Char')), c('Char.mk'));
}

const chars = app(c('List', 0), c('Char'));
const noChar = app(c('List.nil', 0), c('Char'));
const text = c('String');

function addString(file: LeanExport, ctor = 'String.mk'): LeanExport {
  return addBlock(addChar(addList(file)), {
    types: [{ name: 'String', level: 1, ctors: [{ name: ctor, fields: [['data', chars]] }] }],
  });
}

/** A text that is its letter by one declaration, and empty by a later one. */
function textOfTwoMakers(): LeanExport {
  const file = addString(newLibrary());
  const letter = app(c('List.cons', 0), c('Char'), app(c('Char.ofNat'), nat(97)), noChar);
  const [full, empty] = [app(c('String.mk'), letter), app(c('String.mk'), noChar)];
  file.thm('first', eq(text, str('a'), full), refl(text, str('a')));
  file.def('String.ofList', arrows(chars, text), lam([['_', chars]], empty));
  file.thm('second', eq(text, str('a'), empty), refl(text, str('a')));
  const motive = lam(
    [
      ['x', text],
      ['_', eq(text, str('a'), v('x'))],
    ],
    eq(text, v('x'), full),
  );
  const same = app(c('Eq.rec', 0, 1), text, str('a'), motive, c('first'), empty, c('second'));
  const cases = lam(
    [
      ['_', c('Char')],
      ['_', chars],
      ['_', prop],
    ],
    c('False'),
  );
  const isNil = app(c('List.rec', 1, 0), c('Char'), lam([['_', chars]], prop), c('True'), cases);
  const isEmpty = app(
    c('String.rec', 1),
    lam([['_', text]], prop),
    lam([['l', chars]], app(isNil, v('l'))),
  );
  const differ = lam([['s', text]], app(isEmpty, v('s')));
  return addFalse(file, absurd(text, { a: empty, b: full, differ, proof: same }));
}

testAttacks([
  {
    name: 'Nat with succ before zero',
    why: 'a literal stands for the library’s Nat only',
    file: () =>
      usesLiteral(withNat([{ name: 'Nat.succ', fields: succField }, { name: 'Nat.zero' }])),
    verdict: 'reject',
    at: 'number',
    says: /A literal is used/,
  },
  {
    name: 'Nat with a third constructor',
    why: 'a literal stands for the library’s Nat only',
    file: () =>
      usesLiteral(
        withNat([
          { name: 'Nat.zero' },
          { name: 'Nat.succ', fields: succField },
          { name: 'Nat.end' },
        ]),
      ),
    verdict: 'reject',
    at: 'number',
  },
  {
    name: 'Nat whose succ takes two numbers',
    why: 'a literal stands for the library’s Nat only',
    file: () =>
      usesLiteral(
        withNat([
          { name: 'Nat.zero' },
          {
            name: 'Nat.succ',
            fields: [
              ['n', natType],
              ['m', natType],
            ],
          },
        ]),
      ),
    verdict: 'reject',
    at: 'number',
  },
  {
    name: 'Nat as an axiom',
    why: 'a literal stands for the library’s Nat only',
    file: () => usesLiteral(new LeanExport().axiom('Nat', sort(1))),
    verdict: 'reject',
    at: 'number',
  },
  {
    name: 'Nat as a proposition',
    why: 'a literal stands for the library’s Nat only',
    file: () =>
      usesLiteral(
        addBlock(new LeanExport(), {
          toProp: true,
          types: [
            {
              name: 'Nat',
              level: 0,
              ctors: [{ name: 'Nat.zero' }, { name: 'Nat.succ', fields: succField }],
            },
          ],
        }),
      ),
    verdict: 'reject',
    at: 'number',
  },
  {
    name: 'a literal before Nat',
    why: 'nothing of that name is declared',
    file: () => usesLiteral(new LeanExport().axiom('a', sort(1))),
    verdict: 'reject',
    at: 'number',
  },
  {
    name: 'zero and one',
    why: 'literals are equal to their own constructor only',
    file: () =>
      addFalse(
        newLibrary(),
        absurd(natType, { a: zero, b: succ(zero), differ: isZero, proof: refl(natType, nat(1)) }),
      ),
    verdict: 'reject',
    at: 'false',
  },
  {
    name: 'a literal against successors of zero',
    why: 'they are the same number',
    file: () =>
      newLibrary().thm('two', eq(natType, nat(2), succ(succ(zero))), refl(natType, nat(2))),
    verdict: 'accept',
  },
  {
    name: 'a literal that is applied',
    why: 'a number is no function',
    file: () => newLibrary().def('bad', natType, app(nat(1), nat(1))),
    verdict: 'reject',
    at: 'bad',
  },
  {
    name: 'a text whose maker is declared anew',
    why: 'it would be two texts, which is a proof of False',
    file: textOfTwoMakers,
    verdict: 'reject',
    at: 'second',
  },
  {
    name: 'a text without String.mk or String.ofList',
    why: 'nothing says which String it is',
    file: () => addString(newLibrary(), 'String.other').def('bad', text, str('a')),
    verdict: 'reject',
    at: 'bad',
  },
  {
    name: 'a text and a List with its constructors the other way round',
    why: 'a text stands for the library’s List only',
    file: () => {
      const self = app(c('List', 'u'), v('A'));
      const file = addBlock(newLibrary(), {
        levels: ['u'],
        params: [['A', sort({ succ: 'u' })]],
        types: [
          {
            name: 'List',
            level: { succ: 'u' },
            ctors: [
              {
                name: 'List.cons',
                fields: [
                  ['head', v('A')],
                  ['tail', self],
                ],
              },
              { name: 'List.nil' },
            ],
          },
        ],
      });
      addBlock(addChar(file), {
        types: [
          { name: 'String', level: 1, ctors: [{ name: 'String.mk', fields: [['data', chars]] }] },
        ],
      });
      return file.def('bad', text, str('a'));
    },
    verdict: 'reject',
    at: 'bad',
  },
  {
    name: 'a number of a lone surrogate',
    why: 'no text of Lean has one',
    file: () => addString(newLibrary()).line('{"ie":9999,"strVal":"\\ud800"}'),
    verdict: 'decline',
  },
]);
