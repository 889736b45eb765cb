import type { LeanExport } from './lean-export.ts';
import { addBlock } from './lean-inductive.ts';
import { natType, newLibrary, zero } from './lean-library.ts';
import { c, prop, v } from './lean-terms.ts';

/** `And (a b : Prop)`, `Pair` of two numbers, `Some` number as a proof, `Chain` of itself, `Vec` with an index. */
export function withStructures(): LeanExport {
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
