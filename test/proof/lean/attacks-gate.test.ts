import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock } from '../../support/lean-inductive.ts';
import { newLibrary } from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
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

/** An axiom named as one of Lean's, of another type. */
function falseAxiom(name: string): () => LeanExport {
  return () => newLibrary().axiom(name, c('True')).thm('t', c('True'), c(name));
}

testPairs([
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
]);
