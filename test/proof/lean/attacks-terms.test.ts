import { testAttacks } from '../../support/lean-attacks.ts';
import { LeanExport } from '../../support/lean-export.ts';

import { addFalse, boolType, natType, newLibrary, yes, zero } from '../../support/lean-library.ts';
import {
  app,
  arrows,
  c,
  lam,
  letIn,
  pi,
  prop,
  type,
  v,
  type Term,
} from '../../support/lean-terms.ts';

const loose: Term = { bvar: 0 };

function value(of: Term, term: Term): () => LeanExport {
  return () => newLibrary().def('t', of, term);
}

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
]);
