import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProofQuestion } from '../../../src/core/proof.ts';
import { judgeProof } from '../../../src/proof/lean/judge-proof.ts';
import { kernelLimits } from '../../../src/proof/lean/kernel-limits.ts';
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

interface Pair {
  readonly name: string;
  readonly why: string;
  readonly challenge: () => LeanExport;
  readonly solution: () => LeanExport;
  readonly question?: Partial<ProofQuestion>;
  readonly verdict: string;
}

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

/** An axiom named as one of Lean's, of another type. */
function falseAxiom(name: string): () => LeanExport {
  return () => newLibrary().axiom(name, c('True')).thm('t', c('True'), c(name));
}

const pairs: readonly Pair[] = [
  {
    name: 'the same file',
    why: 'it is its own solution',
    challenge: proved,
    solution: proved,
    verdict: 'accept',
  },
  {
    name: 'an axiom for everything',
    why: 'it is not permitted',
    challenge: proved,
    solution: () => byAxiom(c('True')),
    verdict: 'axiom-not-permitted',
  },
  {
    name: 'an axiom in a definition under the proof',
    why: 'the whole closure counts',
    challenge: proved,
    solution: () =>
      newLibrary().axiom('a', c('True')).def('b', c('True'), c('a')).thm('t', c('True'), c('b')),
    verdict: 'axiom-not-permitted',
  },
  {
    name: 'an axiom in the type of a lemma',
    why: 'the whole closure counts',
    challenge: proved,
    solution: () =>
      newLibrary()
        .axiom('P', prop)
        .thm('l', arrows(c('P'), c('P')), lam([['p', c('P')]], v('p')))
        .thm('t', c('True'), app(lam([['_', arrows(c('P'), c('P'))]], c('True.intro')), c('l'))),
    verdict: 'axiom-not-permitted',
  },
  {
    name: 'an axiom in an opaque value',
    why: 'the whole closure counts',
    challenge: proved,
    solution: () =>
      newLibrary().axiom('a', c('True')).opaque('b', c('True'), c('a')).thm('t', c('True'), c('b')),
    verdict: 'axiom-not-permitted',
  },
  {
    name: 'an axiom in a field of an inductive type',
    why: 'the whole closure counts',
    challenge: proved,
    solution: () =>
      addBlock(newLibrary().axiom('P', prop), {
        types: [{ name: 'S', level: 1, ctors: [{ name: 'S.mk', fields: [['p', c('P')]] }] }],
      }).thm('t', c('True'), app(lam([['_', sort(1)]], c('True.intro')), c('S'))),
    verdict: 'axiom-not-permitted',
  },
  {
    name: 'the target as an axiom',
    why: 'it is to be proved, also where an axiom of its name is permitted',
    challenge: proved,
    solution: () => newLibrary().axiom('t', c('True')),
    question: { permittedAxioms: ['t'] },
    verdict: 'kind-mismatch',
  },
  {
    name: 'the target as a definition',
    why: 'it is to be a theorem',
    challenge: proved,
    solution: () => newLibrary().def('t', c('True'), c('True.intro')),
    verdict: 'kind-mismatch',
  },
  {
    name: 'the target as an opaque constant',
    why: 'it is to be a theorem',
    challenge: proved,
    solution: () => newLibrary().opaque('t', c('True'), c('True.intro')),
    verdict: 'kind-mismatch',
  },
  {
    name: 'the target as a theorem and a definition',
    why: 'the registration says two things',
    challenge: proved,
    solution: proved,
    question: { definitionNames: ['t'] },
    verdict: 'decline',
  },
  {
    name: 'the target under a name with a number',
    why: 'a number is not its digit',
    challenge: () => newLibrary().thm(['t', 1], c('True'), c('True.intro')),
    solution: () => newLibrary().thm(['t', '1'], c('True'), c('True.intro')),
    question: { theoremNames: ['t.1'] },
    verdict: 'target-missing',
  },
  {
    name: 'no target',
    why: 'nothing is to be proved',
    challenge: proved,
    solution: proved,
    question: { theoremNames: [] },
    verdict: 'decline',
  },
  {
    name: 'a target that the challenge lacks',
    why: 'nothing is registered of it',
    challenge: proved,
    solution: proved,
    question: { theoremNames: ['s'] },
    verdict: 'decline',
  },
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
  ...['propext', 'Quot.sound', 'Classical.choice'].map((name) => ({
    name: `${name} of another type`,
    why: 'it is not Lean’s axiom',
    challenge: proved,
    solution: falseAxiom(name),
    question: { permittedAxioms: [name] },
    verdict: 'axiom-changed',
  })),
  {
    name: 'a permitted axiom of another type',
    why: 'its type is the challenge’s',
    challenge: () =>
      newLibrary()
        .axiom('a', arrows(c('False'), c('True')))
        .thm('t', c('True'), c('True.intro')),
    solution: falseAxiom('a'),
    question: { permittedAxioms: ['a'] },
    verdict: 'axiom-changed',
  },
  {
    name: 'a permitted axiom that the challenge lacks',
    why: 'nothing says what it means',
    challenge: proved,
    solution: falseAxiom('a'),
    question: { permittedAxioms: ['a'] },
    verdict: 'axiom-changed',
  },
  {
    name: 'a permitted axiom as registered',
    why: 'the registration allows it',
    challenge: falseAxiom('a'),
    solution: falseAxiom('a'),
    question: { permittedAxioms: ['a'] },
    verdict: 'accept',
  },
  {
    name: 'a name that looks like a permitted one',
    why: 'it is another',
    challenge: falseAxiom('a'),
    solution: falseAxiom('а'),
    question: { permittedAxioms: ['a'] },
    verdict: 'axiom-not-permitted',
  },
  {
    name: 'a challenge that does not hold',
    why: 'nothing is registered',
    challenge: () => newLibrary().thm('t', c('False'), c('True.intro')),
    solution: proved,
    verdict: 'decline',
  },
  {
    name: 'a solution that does not hold behind the target',
    why: 'a file with a lie in it is no proof',
    challenge: proved,
    solution: () => proved().thm('s', c('False'), c('True.intro')),
    verdict: 'kernel',
  },
];

for (const { name, why, challenge, solution, question, verdict } of pairs)
  test(`${name}: ${why}`, () => {
    const files = { challenge: challenge().chunks(), solution: solution().chunks() };
    const base = { theoremNames: ['t'], definitionNames: [], permittedAxioms: [] };
    const got = judgeProof(files, { ...base, ...question }, kernelLimits);
    assert.equal(got.kind === 'reject' ? got.reason : got.kind, verdict, JSON.stringify(got));
  });
