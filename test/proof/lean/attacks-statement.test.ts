import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock } from '../../support/lean-inductive.ts';
import { eq, natType, newLibrary, refl, zero } from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
  nat,
  pi,
  prop,
  sort,
  v,
  type Name,
  type Term,
} from '../../support/lean-terms.ts';

import { testPairs } from '../../support/lean-pairs.ts';
const sorry: Name = 'sorryAx';
const byAxiom = (statement: Term): LeanExport =>
  newLibrary()
    .axiom(sorry, pi([['p', prop]], v('p')))
    .thm('t', statement, app(c(sorry), statement));
const proved = (): LeanExport => newLibrary().thm('t', c('True'), c('True.intro'));

/** A statement of a constant d with this value, by reflexivity. */
function about(d: (file: LeanExport) => LeanExport): () => LeanExport {
  return () => d(newLibrary()).thm('t', eq(natType, c('d'), c('d')), refl(natType, c('d')));
}

const d =
  (value: number) =>
  (file: LeanExport): LeanExport =>
    file.def('d', natType, nat(value));

/** `Box` with these constructors, and the statement that Box is itself. */
function aboutBox(ctors: readonly string[], params = false): () => LeanExport {
  return () => {
    const file = newLibrary();
    const all = ctors.map((name) => ({ name }));
    addBlock(file, {
      ...(params && { params: [['n', natType]] as const }),
      types: [{ name: 'Box', level: 1, ctors: all }],
    });
    const of = params ? arrows(natType, sort(1)) : sort(1);
    return file.thm('t', eq(of, c('Box'), c('Box'), 2), refl(of, c('Box'), 2));
  };
}

/** `t.{a, b} : Sort a → Sort b → True`, with its parameters in this order. */
function overTwo(levels: readonly string[]): () => LeanExport {
  const binders = [
    ['A', sort('u')],
    ['B', sort({ succ: 'w' })],
  ] as const;
  return () =>
    newLibrary().thm('t', pi(binders, c('True')), lam(binders, c('True.intro')), { levels });
}

const hole = (value: Term) => (): LeanExport =>
  newLibrary()
    .def('h', natType, value)
    .thm('t', eq(natType, c('h'), c('h')), refl(natType, c('h')));

testPairs([
  {
    name: 'another statement',
    why: 'it is not what is registered',
    challenge: () => byAxiom(c('False')),
    solution: proved,
    verdict: 'statement-mismatch',
  },
  {
    name: 'an equal statement',
    why: 'terms are compared as they stand',
    challenge: proved,
    solution: () =>
      newLibrary().thm('t', app(lam([['p', prop]], v('p')), c('True')), c('True.intro')),
    verdict: 'statement-mismatch',
  },
  {
    name: 'universe parameters under other names',
    why: 'they say the same',
    challenge: overTwo(['u', 'w']),
    solution: overTwo(['u', 'w']),
    verdict: 'accept',
  },
  {
    name: 'universe parameters in another order',
    why: 'they are told by their place',
    challenge: overTwo(['u', 'w']),
    solution: overTwo(['w', 'u']),
    verdict: 'statement-mismatch',
  },
  {
    name: 'one universe parameter more',
    why: 'the statement is of another form',
    challenge: overTwo(['u', 'w']),
    solution: overTwo(['u', 'w', 'x']),
    verdict: 'statement-mismatch',
  },
  {
    name: 'a definition with another value',
    why: 'the statement rests on it',
    challenge: about(d(1)),
    solution: about(d(2)),
    verdict: 'dependency-mismatch',
  },
  {
    name: 'a definition as an axiom',
    why: 'the statement rests on it',
    challenge: about(d(1)),
    solution: about((file) => file.axiom('d', natType)),
    verdict: 'dependency-mismatch',
  },
  {
    name: 'a definition as an opaque constant',
    why: 'the statement rests on it',
    challenge: about(d(1)),
    solution: about((file) => file.opaque('d', natType, nat(1))),
    verdict: 'dependency-mismatch',
  },
  {
    name: 'an opaque constant with another value',
    why: 'the statement rests on it',
    challenge: about((file) => file.opaque('d', natType, nat(1))),
    solution: about((file) => file.opaque('d', natType, nat(2))),
    verdict: 'dependency-mismatch',
  },
  {
    name: 'a definition two definitions away',
    why: 'the statement rests on it',
    challenge: about((file) => file.def('e', natType, nat(1)).def('d', natType, c('e'))),
    solution: about((file) => file.def('e', natType, nat(2)).def('d', natType, c('e'))),
    verdict: 'dependency-mismatch',
  },
  {
    name: 'a constructor more',
    why: 'the statement rests on the type',
    challenge: aboutBox(['Box.a']),
    solution: aboutBox(['Box.a', 'Box.b']),
    verdict: 'dependency-mismatch',
  },
  {
    name: 'constructors the other way round',
    why: 'the statement rests on the type',
    challenge: aboutBox(['Box.a', 'Box.b']),
    solution: aboutBox(['Box.b', 'Box.a']),
    verdict: 'dependency-mismatch',
  },
  {
    name: 'a hole that is filled',
    why: 'it is left open for that',
    challenge: hole(nat(0)),
    solution: hole(nat(7)),
    question: { definitionNames: ['h'] },
    verdict: 'accept',
  },
  {
    name: 'a hole that is filled by an axiom',
    why: 'axioms of its value count',
    challenge: hole(nat(0)),
    solution: () =>
      newLibrary()
        .axiom('a', natType)
        .def('h', natType, c('a'))
        .thm('t', eq(natType, c('h'), c('h')), refl(natType, c('h'))),
    question: { definitionNames: ['h'] },
    verdict: 'axiom-not-permitted',
  },
  {
    name: 'a hole of another type',
    why: 'its type is registered',
    challenge: hole(nat(0)),
    solution: () =>
      newLibrary()
        .def('h', arrows(natType, natType), lam([['x', natType]], v('x')))
        .thm('t', eq(natType, zero, zero), refl(natType, zero)),
    question: { definitionNames: ['h'] },
    verdict: 'statement-mismatch',
  },
  {
    name: 'a hole as an opaque constant',
    why: 'it is to be a definition',
    challenge: hole(nat(0)),
    solution: () =>
      newLibrary()
        .opaque('h', natType, zero)
        .thm('t', eq(natType, c('h'), c('h')), refl(natType, c('h'))),
    question: { definitionNames: ['h'] },
    verdict: 'dependency-mismatch',
  },
  {
    name: 'a definition that is no hole',
    why: 'only registered ones are open',
    challenge: hole(nat(0)),
    solution: hole(nat(7)),
    verdict: 'dependency-mismatch',
  },
]);
