import { testAttacks } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';

import { natType, succ, zero } from '../../support/lean-library.ts';
import { app, arrows, c, lam, proj, v, type Term } from '../../support/lean-terms.ts';

import { withStructures } from '../../support/lean-structures.ts';
function value(of: Term, term: Term): () => LeanExport {
  return () => withStructures().def('t', of, term);
}

testAttacks([
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
]);
