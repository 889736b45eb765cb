import { testAttacks, type Attack } from '../../support/lean-attacks.ts';
import type { LeanExport } from '../../support/lean-export.ts';
import { addBlock, type BlockRecord } from '../../support/lean-inductive.ts';
import { natType, newLibrary } from '../../support/lean-library.ts';
import { arrows, c, pi } from '../../support/lean-terms.ts';

const t = c('T');

type Part = keyof BlockRecord;

/** Changes one field of one part of a right block. */
function forged(
  part: Part,
  at: number,
  change: (fields: Record<string, unknown>, file: LeanExport) => object,
): () => LeanExport {
  return () => {
    const file = newLibrary();
    const self = c('T');
    return addBlock(file, {
      types: [
        {
          name: 'T',
          level: 1,
          ctors: [
            { name: 'T.leaf' },
            {
              name: 'T.node',
              fields: [
                ['n', natType],
                ['left', self],
                ['right', arrows(natType, self)],
              ],
            },
          ],
        },
      ],
      forge: (record) => ({
        ...record,
        [part]: record[part].map((fields, index) =>
          index === at ? { ...fields, ...change(fields, file) } : fields,
        ),
      }),
    });
  };
}

const forgeries: readonly Attack[] = (
  [
    ['types', 0, 'isRec', () => ({ isRec: false })],
    ['types', 0, 'numIndices', () => ({ numIndices: 1 })],
    ['types', 0, 'numNested', () => ({ numNested: 1 })],
    ['types', 0, 'numParams', () => ({ numParams: 1 })],
    ['types', 0, 'isUnsafe', () => ({ isUnsafe: true })],
    ['types', 0, 'all', () => ({ all: [] })],
    ['types', 0, 'ctors', () => ({ ctors: [] })],
    ['types', 0, 'levelParams', (_, file) => ({ levelParams: [file.name('u'), file.name('u')] })],
    ['types', 0, 'type', (_, file) => ({ type: file.term(c('True')) })],
    ['types', 0, 'type with a loose variable', (_, file) => ({ type: file.term({ bvar: 0 }) })],
    ['ctors', 0, 'cidx', () => ({ cidx: 1 })],
    ['ctors', 0, 'induct', (_, file) => ({ induct: file.name('Nat') })],
    ['ctors', 0, 'numFields', () => ({ numFields: 1 })],
    ['ctors', 0, 'numParams', () => ({ numParams: 1 })],
    ['ctors', 0, 'name', (_, file) => ({ name: file.name('T') })],
    ['ctors', 0, 'levelParams', (_, file) => ({ levelParams: [file.name('u')] })],
    ['ctors', 0, 'type of another value', (_, file) => ({ type: file.term(natType) })],
    ['ctors', 0, 'type with a loose variable', (_, file) => ({ type: file.term({ bvar: 0 }) })],
    ['recs', 0, 'k', () => ({ k: true })],
    ['recs', 0, 'name', (_, file) => ({ name: file.name('T.recOn') })],
    ['recs', 0, 'numMinors', () => ({ numMinors: 1 })],
    ['recs', 0, 'numMotives', () => ({ numMotives: 2 })],
    ['recs', 0, 'numIndices', () => ({ numIndices: 1 })],
    ['recs', 0, 'numParams', () => ({ numParams: 1 })],
    ['recs', 0, 'levelParams', () => ({ levelParams: [] })],
    ['recs', 0, 'all', (_, file) => ({ all: [file.name('Nat')] })],
    ['recs', 0, 'rules left out', ({ rules }) => ({ rules: (rules as unknown[]).slice(1) })],
    [
      'recs',
      0,
      'rules the other way round',
      ({ rules }) => ({ rules: [...(rules as unknown[])].reverse() }),
    ],
    [
      'recs',
      0,
      'a rule twice',
      ({ rules }) => ({ rules: [...(rules as unknown[]), (rules as unknown[])[0]] }),
    ],
    [
      'recs',
      0,
      'a rule with fewer fields',
      ({ rules }) => ({ rules: (rules as object[]).map((rule) => ({ ...rule, nfields: 0 })) }),
    ],
    [
      'recs',
      0,
      'a rule that gives another value',
      ({ rules }, file) => ({
        rules: (rules as object[]).map((rule) => ({ ...rule, rhs: file.term(c('Nat.zero')) })),
      }),
    ],
    [
      'recs',
      0,
      'a rule with a loose variable',
      ({ rules }, file) => ({
        rules: (rules as object[]).map((rule) => ({ ...rule, rhs: file.term({ bvar: 3 }) })),
      }),
    ],
    [
      'recs',
      0,
      'a rule for a constructor of another type',
      ({ rules }, file) => ({
        rules: (rules as object[]).map((rule) => ({ ...rule, ctor: file.name('Nat.zero') })),
      }),
    ],
    ['recs', 0, 'type', (_, file) => ({ type: file.term(pi([['x', t]], c('False'))) })],
    ['recs', 0, 'type with a loose variable', (_, file) => ({ type: file.term({ bvar: 0 }) })],
  ] as const satisfies readonly (readonly [
    Part,
    number,
    string,
    (fields: Record<string, unknown>, file: LeanExport) => object,
  ])[]
).map(([part, at, name, change]) => ({
  name: `forged ${part}: ${name}`,
  why: 'what follows from the block is worked out and compared',
  file: forged(part, at, change),
  verdict: 'reject' as const,
}));

testAttacks([
  {
    name: 'the block that is forged below',
    why: 'as it stands it is right',
    file: forged('types', 0, () => ({})),
    verdict: 'accept',
  },
  ...forgeries,
]);
