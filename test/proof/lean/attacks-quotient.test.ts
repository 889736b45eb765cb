import { testAttacks } from '../../support/lean-attacks.ts';
import { LeanExport } from '../../support/lean-export.ts';

import { eq, newLibrary } from '../../support/lean-library.ts';
import { app, arrows, c, pi, prop, sort, v, type Term } from '../../support/lean-terms.ts';

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
