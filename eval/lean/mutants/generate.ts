import { sha256 } from '../../../src/core/hash.ts';
import { seeded } from '../../../train/fit/seeded.ts';
import { constantOperators } from './constant-operators.ts';
import { declarationOperators } from './declaration-operators.ts';
import { expressionOperators } from './expression-operators.ts';
import { forgedOperators } from './forged-operators.ts';
import { forgedTypes } from './forged-types.ts';
import { inductiveOperators } from './inductive-operators.ts';
import { chosen, type Mutant, type Operator } from './mutant.ts';
import { recordOperators } from './record-operators.ts';
import type { Source } from './source.ts';

/** All ways of changing an export. */
export const operators: readonly Operator[] = [
  ...recordOperators,
  ...declarationOperators,
  ...inductiveOperators,
  ...expressionOperators,
  ...constantOperators,
  ...forgedOperators,
  ...forgedTypes,
];

/** Tries without a new mutant after which an operator has no more to give. */
const patience = 300;

/**
 * As many different mutants as asked for, or as there are: operators take turns, each at a random place
 * of a random file of a random folder. The seed alone decides, whatever is done with them.
 */
export function* generate(
  sources: readonly Source[],
  seed: number,
  count: number,
  from: readonly Operator[] = operators,
): Generator<Mutant> {
  const seen = new Set<string>();
  const folders = Map.groupBy(sources, ({ file }) => file.name.split('/')[0]);
  let turns = from.map((operator, index) => ({ operator, random: seeded(seed + 7919 * index) }));
  let made = 0;
  while (turns.length > 0) {
    const spent = new Set<Operator>();
    for (const { operator, random } of turns) {
      if (made >= count) return;
      const mutant = nextOf(operator, [...folders.values()], random, seen);
      if (!mutant) spent.add(operator);
      else {
        made++;
        yield mutant;
      }
    }
    turns = turns.filter(({ operator }) => !spent.has(operator));
  }
}

function nextOf(
  operator: Operator,
  folders: readonly (readonly Source[])[],
  random: () => number,
  seen: Set<string>,
): Mutant | null {
  for (let attempt = 0; attempt < patience; attempt++) {
    const source = chosen(chosen(folders, random) ?? [], random);
    const proposal = source && operator.make(source, random);
    if (!proposal) continue;
    const { cls, place, why, editor } = proposal;
    const text = editor.toText();
    const key = sha256(text);
    if (seen.has(key)) continue;
    seen.add(key);
    return { operator: operator.name, cls, place, why, source, text };
  }
  return null;
}
