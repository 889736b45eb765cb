import type { FoundPart } from '../core/result-words/found-part.ts';

/**
 * The one value that all of them give; null where they differ or there is none. A number of examples and
 * a way of training are two things that one regime is told by: "5-shot, fine-tuned".
 */
export function onlyPart(found: readonly FoundPart[]): FoundPart | null {
  const [first] = found;
  const values = [...new Set(found.map(({ value }) => value))];
  if (!first || values.length === 1) return first ?? null;
  const shots = values.filter((value) => value.endsWith('-shot'));
  if (first.part !== 'regime' || values.length !== 2 || shots.length !== 1) return null;
  return {
    ...first,
    value: [...shots, ...values.filter((value) => value !== shots[0])].join(', '),
  };
}
