import type { ClaimDocument } from './claim-document.ts';
import { RowBuilder, type FeatureRow } from './feature-row.ts';
import { hashWord, joinHashes } from './hash.ts';
import { readLines, type ReadLine } from './read-lines.ts';
import { wordsIn } from './words.ts';

/** What an ablation leaves out. */
export type Without = 'neighbours' | 'headings';

/**
 * The features of each sentence of a document: its words and their pairs, the words around it, its
 * heading, place and shape. Training and reading both come here.
 */
export function featuresOf(document: ClaimDocument, without: Without | null = null): FeatureRow[] {
  const lines = readLines(document);
  const title = longWords(wordsIn(document.title ?? ''), 4);
  const abstract = new Set(
    lines.flatMap(({ line, words }) => (line.place === 'abstract' ? [...longWords(words, 5)] : [])),
  );
  return lines.map((read, index) => {
    const row = new RowBuilder();
    addWords(row, read);
    addShape(row, read);
    addPlace(row, read, index / lines.length, lines.length);
    addOverlap(row, read, title, abstract);
    if (without !== 'neighbours') {
      addNeighbour(row, before, lines[index - 1]);
      addNeighbour(row, after, lines[index + 1]);
    }
    if (without !== 'headings') addHeading(row, read, lines[index - 1], lines[index + 1]);
    return row.row();
  });
}

const kind = {
  bias: hashWord('bias'),
  word: hashWord('word'),
  stem: hashWord('stem'),
  pair: hashWord('pair'),
  ending: hashWord('ending'),
  opening: hashWord('opening'),
  act: hashWord('act'),
  shape: hashWord('shape'),
  length: hashWord('length'),
  place: hashWord('place'),
  fromStart: hashWord('from start'),
  fromEnd: hashWord('from end'),
  relative: hashWord('relative'),
  stretch: hashWord('stretch'),
  shapeThere: hashWord('shape there'),
  inDocument: hashWord('in document'),
  title: hashWord('title'),
  abstract: hashWord('abstract'),
  heading: hashWord('heading'),
  headingStem: hashWord('heading stem'),
  shapeUnder: hashWord('shape under'),
  label: hashWord('label'),
  labelShape: hashWord('label shape'),
  labelEdge: hashWord('label edge'),
} as const;

/** Who acts in a sentence that reports; the word after one says what was done. */
const agents = new Set([
  'we',
  'they',
  'that',
  'results',
  'findings',
  'experiments',
  'data',
  'study',
  'paper',
  'work',
  'analysis',
  'method',
  'model',
  'approach',
  'system',
  'which',
  'it',
]);

interface Side {
  readonly word: number;
  readonly pair: number;
  readonly opening: number;
  readonly shape: number;
  readonly none: number;
}

const before = sideOf('before');
const after = sideOf('after');

function sideOf(name: string): Side {
  const of = (what: string): number => hashWord(`${name} ${what}`);
  return {
    word: of('word'),
    pair: of('pair'),
    opening: of('opening'),
    shape: of('shape'),
    none: of('none'),
  };
}

function addWords(row: RowBuilder, { words, hashes, pairs }: ReadLine): void {
  const [first, last] = [hashes[0] ?? 0, hashes.at(-1) ?? 0];
  row.addBag(kind.word, hashes, 2);
  row.addBag(kind.stem, words.map((word) => hashWord(word.slice(0, 5))), 1.4); // prettier-ignore
  row.addBag(kind.pair, [joinHashes(1, first), ...pairs, joinHashes(last, 2)], 2);
  const endings = words.filter((word) => word.length > 5).map((word) => hashWord(word.slice(-3)));
  row.addBag(kind.ending, endings, 1);
  for (const [at, word] of words.entries())
    if (agents.has(word)) row.add(kind.act, pairs[at] ?? joinHashes(last, 2), 0.7);
  let opening = 3;
  for (const hash of hashes.slice(0, 3)) {
    opening = joinHashes(opening, hash);
    row.add(kind.opening, opening, 0.7);
  }
}

function addShape(row: RowBuilder, { line, words, shapes }: ReadLine): void {
  row.add(kind.bias, 0, 1);
  for (const shape of shapes) row.add(kind.shape, shape, 0.6);
  row.add(kind.length, Math.min(8, Math.floor(Math.sqrt(words.length))), 0.7);
  if (!/[.?!]\s*$/.test(line.text)) row.add(kind.length, 100, 0.5);
  if (words.length <= 4) row.add(kind.length, 101, 0.5);
}

/** Positions count within the abstract or the section; a paper of some length has its own on top. */
function addPlace(row: RowBuilder, read: ReadLine, share: number, lines: number): void {
  const { line, before, after, shapes } = read;
  row.add(kind.place, hashWord(line.place), 1);
  if (line.place === 'title') return;
  const inAbstract = line.place === 'abstract';
  const scope = inAbstract ? 1000 : 2000;
  const relative = before + after === 0 ? 0.5 : before / (before + after);
  row.add(kind.fromStart, scope + Math.min(6, before), 0.7);
  row.add(kind.fromEnd, scope + Math.min(6, after), after === 0 ? 1.4 : 0.7);
  row.add(kind.relative, scope + Math.min(7, Math.floor(relative * 8)), 0.7);
  row.add(kind.stretch, scope + Math.min(12, before + after + 1), 0.4);
  if (inAbstract) {
    row.add(kind.relative, 100, relative * 1.5);
    const part = Math.min(3, Math.floor(relative * 4));
    for (const shape of shapes) row.add(kind.shapeThere, shape * 4 + part, 0.5);
  }
  if (lines > 40) {
    row.add(kind.inDocument, Math.floor(share * 12), 0.7);
    row.add(kind.inDocument, 100 + Math.floor(share * 40), 0.4);
  }
}

/** Words shared with the title and the abstract: what the paper is about. */
function addOverlap(
  row: RowBuilder,
  { line, words }: ReadLine,
  title: ReadonlySet<string>,
  abstract: ReadonlySet<string>,
): void {
  if (title.size > 0) {
    const shared = new Set(words.filter((word) => title.has(word))).size;
    row.add(kind.title, Math.min(4, shared), 0.6);
    row.add(kind.title, 100, shared / title.size);
  }
  if (abstract.size === 0 || line.place === 'abstract') return;
  const long = words.filter((word) => word.length >= 5);
  const shared = long.filter((word) => abstract.has(word)).length;
  row.add(kind.abstract, Math.floor((4 * shared) / Math.max(1, long.length)), 0.5);
}

function addNeighbour(row: RowBuilder, side: Side, near: ReadLine | undefined): void {
  if (!near) {
    row.add(side.none, 0, 0.5);
    return;
  }
  const [first, second] = near.hashes;
  row.addBag(side.word, near.hashes, 1.4);
  row.addBag(side.pair, near.pairs, 0.8);
  if (first !== undefined && second !== undefined)
    row.add(side.opening, joinHashes(first, second), 0.5);
  for (const shape of near.shapes) row.add(side.shape, shape, 0.4);
}

function addHeading(
  row: RowBuilder,
  { line, label, shapes }: ReadLine,
  previous: ReadLine | undefined,
  next: ReadLine | undefined,
): void {
  const heading = wordsIn(line.heading ?? '').filter((word) => /\p{L}/u.test(word));
  const stems = heading.map((word) => hashWord(word.slice(0, 5)));
  if (stems.length > 0) {
    row.addBag(kind.heading, heading.map(hashWord), 1.2);
    row.addBag(kind.headingStem, stems, 1);
    const value = 0.5 / Math.sqrt(stems.length);
    for (const shape of shapes)
      for (const stem of stems) row.add(kind.shapeUnder, joinHashes(stem, shape), value);
  }
  if (label === '') return;
  const hash = hashWord(label);
  row.add(kind.label, hash, 1);
  for (const shape of shapes) row.add(kind.labelShape, joinHashes(hash, shape), 0.4);
  if (previous?.label !== label) row.add(kind.labelEdge, hash, 0.5);
  if (next !== undefined && next.label !== label) row.add(kind.labelEdge, hash + 1, 0.5);
}

function longWords(words: readonly string[], length: number): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length >= length));
}
