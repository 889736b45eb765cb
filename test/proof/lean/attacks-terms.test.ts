import { testAttacks } from '../../support/lean-attacks.ts';
import { LeanExport } from '../../support/lean-export.ts';
import { addBlock } from '../../support/lean-inductive.ts';
import {
  addFalse,
  boolType,
  eq,
  natType,
  newLibrary,
  no,
  refl,
  succ,
  yes,
  zero,
} from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
  letIn,
  nat,
  pi,
  proj,
  prop,
  sort,
  type,
  v,
  type Level,
  type Term,
} from '../../support/lean-terms.ts';

const loose: Term = { bvar: 0 };

/** `And (a b : Prop)`, `Pair` of two numbers, `Some` number as a proof, `Chain` of itself, `Vec` with an index. */
function withStructures(): LeanExport {
  const file = newLibrary();
  addBlock(file, {
    params: [
      ['a', prop],
      ['b', prop],
    ],
    types: [
      {
        name: 'And',
        level: 0,
        ctors: [
          {
            name: 'And.intro',
            fields: [
              ['left', v('a')],
              ['right', v('b')],
            ],
          },
        ],
      },
    ],
  });
  addBlock(file, {
    types: [
      {
        name: 'Pair',
        level: 1,
        ctors: [
          {
            name: 'Pair.mk',
            fields: [
              ['fst', natType],
              ['snd', natType],
            ],
          },
        ],
      },
    ],
  });
  addBlock(file, {
    toProp: true,
    types: [{ name: 'Some', level: 0, ctors: [{ name: 'Some.mk', fields: [['n', natType]] }] }],
  });
  addBlock(file, {
    types: [
      { name: 'Chain', level: 1, ctors: [{ name: 'Chain.mk', fields: [['next', c('Chain')]] }] },
    ],
  });
  addBlock(file, {
    types: [
      {
        name: 'Vec',
        level: 1,
        indices: [['n', natType]],
        ctors: [{ name: 'Vec.mk', at: [zero] }],
      },
    ],
  });
  return addBlock(file, { types: [{ name: 'Unit', level: 1, ctors: [{ name: 'Unit.unit' }] }] });
}

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

function value(of: Term, term: Term): () => LeanExport {
  return () => withStructures().def('t', of, term);
}

/** Whether `Sort a → Sort b` is as large as the imax of both says. */
function inSort(of: Level, term: Level, levels: readonly string[] = ['u', 'w']): () => LeanExport {
  return () => new LeanExport().def('t', sort({ succ: of }), sort(term), { levels });
}

const pairs = [
  ['p', c('Pair')],
  ['q', c('Pair')],
] as const;

testAttacks([
  {
    name: 'loose variable as a type',
    why: 'nothing binds it',
    file: () => new LeanExport().axiom('t', loose),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'loose variable in a type',
    why: 'nothing binds it',
    file: () => new LeanExport().axiom('t', pi([['x', prop]], { bvar: 1 })),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'loose variable as a value',
    why: 'nothing binds it',
    file: () => new LeanExport().def('t', type, loose),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'loose variable in a theorem’s proof',
    why: 'nothing binds it',
    file: () => newLibrary().thm('t', c('False'), lam([['x', prop]], { bvar: 1 })),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'loose variable in an opaque value',
    why: 'nothing binds it',
    file: () => newLibrary().opaque('t', c('False'), loose),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'loose variable in a let',
    why: 'nothing binds it',
    file: () => newLibrary().def('t', natType, letIn('x', natType, { bvar: 0 }, v('x'))),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'a let whose value has another type',
    why: 'it is checked though it is not used',
    file: value(natType, letIn('x', boolType, zero, zero)),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'a let whose type is no type',
    why: 'it is checked though it is not used',
    file: value(natType, letIn('x', zero, zero, zero)),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'a binder whose type is no type',
    why: 'it is checked though it is not used',
    file: value(arrows(natType, natType), lam([['x', zero]], zero)),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'an argument that is thrown away',
    why: 'it is checked all the same',
    file: value(natType, app(lam([['x', natType]], zero), yes)),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'its own proof',
    why: 'a declaration is not known to itself',
    file: () => addFalse(newLibrary(), c('false')),
    verdict: 'reject',
    at: 'false',
  },
  {
    name: 'a proof that is data',
    why: 'a theorem is a proposition',
    file: () => newLibrary().thm('t', natType, zero),
    verdict: 'reject',
    says: /must be a proposition/,
  },
  {
    name: 'a theorem that is Prop',
    why: 'Prop is no proposition',
    file: () => newLibrary().thm('t', prop, c('True')),
    verdict: 'reject',
    says: /must be a proposition/,
  },
  {
    name: 'a name declared twice',
    why: 'the second would change the first',
    file: () => newLibrary().axiom('False', prop),
    verdict: 'reject',
    says: /declared twice/,
  },
  {
    name: 'a definition named like a recursor',
    why: 'the name is taken',
    file: () => newLibrary().def('Nat.rec', prop, c('True')),
    verdict: 'reject',
    says: /declared twice/,
  },
  {
    name: 'an unsafe axiom',
    why: 'it proves nothing',
    file: () => {
      const file = newLibrary();
      return file.declare('axiom', { ...file.header('t', [], c('False')), isUnsafe: true });
    },
    verdict: 'reject',
    says: /Unsafe/,
  },
  ...(['unsafe', 'partial'] as const).map((safety) => ({
    name: `a ${safety} definition`,
    why: 'it proves nothing',
    file: () => {
      const file = newLibrary();
      const fields = { ...file.header('t', [], natType), value: file.term(zero), hints: 'abbrev' };
      return file.declare('def', { ...fields, safety });
    },
    verdict: 'reject' as const,
    says: /Unsafe/,
  })),

  {
    name: 'universe parameter that is not declared, in a type',
    why: 'it stands for nothing',
    file: () => new LeanExport().axiom('t', sort('u')),
    verdict: 'reject',
    says: /not declared/,
  },
  {
    name: 'universe parameter that is not declared, in a value',
    why: 'it stands for nothing',
    file: () =>
      newLibrary().def(
        't',
        natType,
        app(lam([['x', sort({ succ: { succ: 'u' } })]], zero), sort({ succ: 'u' })),
      ),
    verdict: 'reject',
    says: /not declared/,
  },
  {
    name: 'universe parameter that is not declared, at a constant',
    why: 'it stands for nothing',
    file: () =>
      newLibrary().thm(
        't',
        c('True'),
        app(lam([['_', eq(natType, zero, zero, 1)]], c('True.intro')), refl(natType, zero, 'u')),
      ),
    verdict: 'reject',
    says: /not declared/,
  },
  {
    name: 'universe parameter listed twice',
    why: 'one would be two',
    file: () => new LeanExport().axiom('t', sort('u'), { levels: ['u', 'u'] }),
    verdict: 'reject',
    says: /listed twice/,
  },
  {
    name: 'too few universe levels',
    why: 'a parameter would be left',
    file: () => newLibrary().axiom('t', app(c('Eq'), natType, zero, zero)),
    verdict: 'reject',
    says: /universe levels/,
  },
  {
    name: 'too many universe levels',
    why: 'a level would stand for nothing',
    file: () => newLibrary().axiom('t', app(c('Eq', 1, 1), natType, zero, zero)),
    verdict: 'reject',
    says: /universe levels/,
  },
  {
    name: 'Type in Type',
    why: 'each sort is in the next',
    file: () => new LeanExport().def('t', type, type),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'imax u w for max u w',
    why: 'where w is zero they differ',
    file: inSort({ max: ['u', 'w'] }, { imax: ['u', 'w'] }),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'imax u u for u',
    why: 'they are the same everywhere',
    file: inSort('u', { imax: ['u', 'u'] }),
    verdict: 'accept',
  },
  {
    name: 'imax 1 u for u',
    why: 'at zero both are zero, else both are u',
    file: inSort('u', { imax: [1, 'u'] }),
    verdict: 'accept',
  },
  {
    name: 'imax 2 u for u',
    why: 'at one they differ',
    file: inSort('u', { imax: [2, 'u'] }),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'imax w (imax u w) for imax (max u w) w',
    why: 'they are the same everywhere',
    file: inSort({ imax: [{ max: ['u', 'w'] }, 'w'] }, { imax: ['w', { imax: ['u', 'w'] }] }),
    verdict: 'accept',
  },
  {
    name: 'imax (succ u) w for imax u w',
    why: 'they differ where u is not below w',
    file: inSort({ imax: ['u', 'w'] }, { imax: [{ succ: 'u' }, 'w'] }),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'max u w for max w u',
    why: 'they are the same everywhere',
    file: inSort({ max: ['u', 'w'] }, { max: ['w', 'u'] }),
    verdict: 'accept',
  },
  {
    name: 'u for w',
    why: 'they are two parameters',
    file: inSort('u', 'w'),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'max 1 (imax u w) for imax (max 1 u) w',
    why: 'at w zero they differ',
    file: inSort({ max: [1, { imax: ['u', 'w'] }] }, { imax: [{ max: [1, 'u'] }, 'w'] }),
    verdict: 'reject',
    at: 't',
  },

  {
    name: 'data out of a proof',
    why: 'equal proofs hold different data',
    file: () =>
      withStructures().def(
        't',
        arrows(c('Some'), natType),
        lam([['s', c('Some')]], proj('Some', 0, v('s'))),
      ),
    verdict: 'reject',
    says: /out of a proof/,
  },
  {
    name: 'a proof out of a proof',
    why: 'it is one',
    file: () =>
      withStructures().def(
        't',
        arrows(app(c('And'), c('True'), c('False')), c('False')),
        lam([['h', app(c('And'), c('True'), c('False'))]], proj('And', 1, v('h'))),
      ),
    verdict: 'accept',
  },
  {
    name: 'a field behind the last',
    why: 'there is none',
    file: value(natType, proj('Pair', 2, app(c('Pair.mk'), zero, zero))),
    verdict: 'reject',
    says: /more fields/,
  },
  {
    name: 'field 2,147,483,647',
    why: 'there is none',
    file: value(natType, proj('Pair', 2 ** 31 - 1, app(c('Pair.mk'), zero, zero))),
    verdict: 'reject',
    says: /more fields/,
  },
  {
    name: 'a field of another structure',
    why: 'the value is none of it',
    file: value(natType, proj('Unit', 0, app(c('Pair.mk'), zero, zero))),
    verdict: 'reject',
    says: /needs a value of that type/,
  },
  {
    name: 'a field of a type with two constructors',
    why: 'it is no structure',
    file: value(natType, proj('Nat', 0, succ(zero))),
    verdict: 'reject',
    says: /one constructor/,
  },
  {
    name: 'a field of what nothing declares',
    why: 'it is no structure',
    file: value(natType, proj('None', 0, zero)),
    verdict: 'reject',
    at: 't',
  },
  {
    name: 'a field of a function',
    why: 'it is no structure',
    file: value(natType, proj('Pair', 0, c('Pair.mk'))),
    verdict: 'reject',
    at: 't',
  },

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

const relation = arrows(v('A'), v('A'), prop);
const quotOver = [
  ['A', sort('u')],
  ['r', relation],
] as const;

function addQuot(
  file: LeanExport,
  of: 'type' | 'ctor' | 'ind' | 'lift',
  name?: string,
  change: (term: Term) => Term = (term) => term,
): LeanExport {
  const quot = app(c('Quot', 'u'), v('A'), v('r'));
  const mk = (e: Term): Term => app(c('Quot.mk', 'u'), v('A'), v('r'), e);
  const sound = pi(
    [
      ['a', v('A')],
      ['b', v('A')],
    ],
    arrows(app(v('r'), v('a'), v('b')), eq(v('B'), app(v('f'), v('a')), app(v('f'), v('b')), 'w')),
  );
  const types = {
    type: pi(quotOver, sort('u')),
    ctor: pi([...quotOver, ['a', v('A')]], quot),
    ind: pi(
      [...quotOver, ['p', arrows(quot, prop)]],
      arrows(pi([['a', v('A')]], app(v('p'), mk(v('a')))), pi([['q', quot]], app(v('p'), v('q')))),
    ),
    lift: pi(
      [...quotOver, ['B', sort('w')], ['f', arrows(v('A'), v('B'))]],
      arrows(sound, quot, v('B')),
    ),
  };
  const names = { type: 'Quot', ctor: 'Quot.mk', ind: 'Quot.ind', lift: 'Quot.lift' };
  return file.quot(name ?? names[of], of, change(types[of]), {
    levels: of === 'lift' ? ['u', 'w'] : ['u'],
  });
}

const wholeQuot = (): LeanExport =>
  (['type', 'ctor', 'lift', 'ind'] as const).reduce((file, of) => addQuot(file, of), newLibrary());

testAttacks([
  { name: 'the quotient', why: 'as in the library', file: wholeQuot, verdict: 'accept' },
  {
    name: 'a lift without its condition',
    why: 'it would tell equal classes apart',
    file: () =>
      addQuot(addQuot(addQuot(newLibrary(), 'type'), 'ctor'), 'lift', 'Quot.lift', () =>
        pi(
          [...quotOver, ['B', sort('w')], ['f', arrows(v('A'), v('B'))]],
          arrows(c('True'), app(c('Quot', 'u'), v('A'), v('r')), v('B')),
        ),
      ),
    verdict: 'reject',
    says: /another type/,
  },
  {
    name: 'a quotient under another name',
    why: 'its rules are those of four names',
    file: () => addQuot(newLibrary(), 'type', 'Quotient'),
    verdict: 'reject',
    says: /is named Quot/,
  },
  {
    name: 'a constructor named like the lift',
    why: 'its rules are those of four names',
    file: () => addQuot(addQuot(newLibrary(), 'type'), 'ctor', 'Quot.lift'),
    verdict: 'reject',
    says: /is named Quot\.mk/,
  },
  {
    name: 'a lift before its type',
    why: 'nothing of that name is declared',
    file: () => addQuot(newLibrary(), 'lift'),
    verdict: 'reject',
    at: 'Quot.lift',
  },
  {
    name: 'a lift without Eq',
    why: 'its condition speaks of it',
    file: () =>
      addQuot(
        addQuot(
          addQuot(
            new LeanExport().axiom('Eq', pi([['A', sort('u')]], arrows(v('A'), v('A'), prop)), {
              levels: ['u'],
            }),
            'type',
          ),
          'ctor',
        ),
        'lift',
      ),
    verdict: 'reject',
    says: /Eq is not declared/,
  },
  {
    name: 'the quotient’s type in a smaller universe',
    why: 'it has that of its values',
    file: () => addQuot(newLibrary(), 'type', 'Quot', () => pi(quotOver, prop)),
    verdict: 'reject',
    says: /another type/,
  },
  {
    name: 'the quotient twice',
    why: 'the name is taken',
    file: () => addQuot(wholeQuot(), 'type'),
    verdict: 'reject',
    says: /declared twice/,
  },
]);
