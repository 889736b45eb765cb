import type { Change } from './mutants.ts';
import { move, onePart, placeIn, replaceAt } from './change-parts.ts';
import { namedIn, type Part } from './parts.ts';
import type { Random } from './random.ts';

const isCompressed = ({ proof }: Part): boolean => proof[0] === '(';

/** Changes the letters of a compressed proof. */
function letters(to: (text: string, random: Random) => string): Change {
  return onePart('p', (part, random) => {
    if (!isCompressed(part)) return null;
    const close = part.proof.indexOf(')') + 1;
    const changed = to(part.proof.slice(close).join(''), random);
    return [{ ...part, proof: [...part.proof.slice(0, close), changed] }];
  });
}

/** Changes the steps of a normal proof. */
function steps(to: (proof: readonly string[], random: Random) => string[]): Change {
  return onePart('p', (part, random) =>
    isCompressed(part) ? null : [{ ...part, proof: to(part.proof, random) }],
  );
}

function otherLetter(text: string, random: Random, from: string): string {
  const at = random.below(text.length);
  const letter = from[random.below(from.length)] ?? 'A';
  return `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
}

/** Lies in proofs, and other ways to write them. */
export const changesOfProofs: Readonly<Record<string, Change>> = {
  'a letter changed': letters((text, random) => otherLetter(text, random, 'ABCDEFGHIJKLMNOPQRST')),
  'a letter changed for a prefix': letters((text, random) => otherLetter(text, random, 'UVWXY')),
  'a letter changed for a tag': letters((text, random) => otherLetter(text, random, 'Z')),
  'a letter changed for none': letters((text, random) => otherLetter(text, random, 'a0(z')),
  'a letter left out': letters((text, random) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}${text.slice(at + 1)}`;
  }),
  'a letter doubled': letters((text, random) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}${text.slice(at, at + 1)}${text.slice(at)}`;
  }),
  'two letters exchanged': letters((text, random) => {
    const at = random.below(text.length - 1);
    return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
  }),
  'a tag left out': letters((text) => text.replace('Z', '')),
  'letters apart': letters((text, random) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)} \n\t${text.slice(at)}`;
  }),
  'letters cut': letters((text, random) => text.slice(0, random.below(text.length))),
  'an open step in letters': letters((text, random) => otherLetter(text, random, '?')),
  'a label of the parentheses changed': onePart('p', (part, random, parts) => {
    if (!isCompressed(part)) return null;
    const at = placeIn(namedIn(part), random) + 1;
    const other = random.pick(parts)?.label ?? '';
    return at < 1 || other === '' ? null : [{ ...part, proof: replaceAt(part.proof, at, [other]) }];
  }),
  'two labels of the parentheses exchanged': onePart('p', (part, random) => {
    if (!isCompressed(part) || namedIn(part).length < 2) return null;
    const at = 1 + random.below(namedIn(part).length - 1);
    return [{ ...part, proof: move(part.proof, at, at + 1) }];
  }),
  'a label of the parentheses twice': onePart('p', (part) => {
    const [first] = namedIn(part);
    if (!isCompressed(part) || first === undefined) return null;
    const proof = replaceAt(part.proof, part.proof.indexOf(')'), [first, ')']);
    return [{ ...part, proof }];
  }),
  'no closing parenthesis': onePart('p', (part) =>
    isCompressed(part) ? [{ ...part, proof: part.proof.filter((word) => word !== ')') }] : null,
  ),
  'a step changed': onePart('p', (part, random, parts) => {
    if (isCompressed(part)) return null;
    const other = random.pick(parts)?.label ?? '';
    const proof = replaceAt(part.proof, placeIn(part.proof, random), [other]);
    return other === '' ? null : [{ ...part, proof }];
  }),
  'a step left out': steps((proof, random) => replaceAt(proof, placeIn(proof, random), [])),
  'a step doubled': steps((proof, random) => {
    const at = placeIn(proof, random);
    return [...proof.slice(0, at), ...proof.slice(at, at + 1), ...proof.slice(at)];
  }),
  'two steps exchanged': steps((proof, random) => {
    const at = random.below(Math.max(1, proof.length - 1));
    return move(proof, at, at + 1);
  }),
  'an open step': steps((proof, random) => replaceAt(proof, placeIn(proof, random), ['?'])),
  'an open proof': onePart('p', (part) => [{ ...part, proof: ['?'] }]),
  'no proof': onePart('p', (part) => [{ ...part, proof: [] }]),
  'a proof by itself': onePart('p', (part) => [{ ...part, proof: [part.label] }]),
  'the proof of another': onePart('p', (part, random, parts) => {
    const other = random.pick(parts.filter(({ keyword }) => keyword === 'p'));
    return other ? [{ ...part, proof: other.proof }] : null;
  }),
};
