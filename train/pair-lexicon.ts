import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { isFrameWord } from '../src/ground/frame-words.ts';
import type { StoredLexicon } from '../src/ground/pair/lexicon.ts';
import { toWords } from '../src/ground/words.ts';
import { seeded } from './fit/seeded.ts';

const dimensions = 24;
const spare = 12;
const rounds = 5;
const window = 8;
/** Words kept, those of most documents first. */
const kept = 6000;

/** Rarities and vectors of the commonest words of documents, each a list of sentences. */
export function makeLexicon(documents: readonly (readonly string[])[]): StoredLexicon {
  const read = documents.map((sentences) =>
    sentences.map((text) =>
      toWords(text).flatMap(({ key, lower }) =>
        isFrameWord(lower) || key.length < 2 ? [] : [key],
      ),
    ),
  );
  const holders = new Map<string, number>();
  for (const sentences of read)
    for (const key of new Set(sentences.flat())) holders.set(key, (holders.get(key) ?? 0) + 1);
  const words = [...holders]
    .filter(([key, n]) => n >= 3 && !key.includes(' '))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, kept);
  const rarity = (n: number): number => Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
  const highest = Number(rarity(2).toPrecision(5));
  const bytes = words.map(([, n]) => Math.round((255 * Math.min(rarity(n), highest)) / highest));
  return {
    words: words.map(([key]) => key).join(' '),
    rarities: Buffer.from(bytes).toString('base64'),
    highest,
    vectors: Buffer.from(
      vectorsOf(
        read.flat(),
        words.map(([key]) => key),
      ).buffer,
    ).toString('base64'),
    dimensions,
  };
}

/** What stands near each word more often than by chance (positive PMI), in few dimensions. */
function vectorsOf(sentences: readonly (readonly string[])[], words: readonly string[]): Int8Array {
  const rows = positivePmi(sentences, words);
  const width = dimensions + spare;
  const random = seeded(7);
  let basis = words.map(() => Array.from({ length: width }, () => random() - 0.5));
  for (let round = 0; round < rounds; round++) basis = orthonormal(times(rows, basis));
  const image = times(rows, basis);
  const small = Matrix.zeros(width, width);
  for (const [at, row] of basis.entries())
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++)
        small.set(a, b, small.get(a, b) + (row[a] ?? 0) * (image[at]?.[b] ?? 0));
  const half = Matrix.add(small, small.transpose()).mul(0.5);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(half, {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()]
    .sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0))
    .slice(0, dimensions);
  const vectors = basis.map((row) =>
    order.map(
      (column) =>
        Math.sqrt(Math.sqrt(Math.max(0, realEigenvalues[column] ?? 0))) *
        row.reduce((sum, part, at) => sum + part * eigenvectorMatrix.get(at, column), 0),
    ),
  );
  return Int8Array.from(
    vectors.flatMap((vector) => {
      const most = Math.max(...vector.map(Math.abs), 1e-12);
      return vector.map((part) => Math.round((127 * part) / most));
    }),
  );
}

type SparseRow = readonly (readonly [column: number, value: number])[];

function positivePmi(
  sentences: readonly (readonly string[])[],
  words: readonly string[],
): SparseRow[] {
  const places = new Map(words.map((word, at) => [word, at]));
  const counts = words.map(() => new Map<number, number>());
  for (const sentence of sentences)
    for (const [i, word] of sentence.entries())
      for (let j = i + 1; j < Math.min(sentence.length, i + window); j++) {
        const [a, b] = [places.get(word), places.get(sentence[j] ?? '')];
        if (a === undefined || b === undefined || a === b) continue;
        const near = 1 / (j - i);
        counts[a]?.set(b, (counts[a].get(b) ?? 0) + near);
        counts[b]?.set(a, (counts[b].get(a) ?? 0) + near);
      }
  const sums = counts.map((row) => [...row.values()].reduce((sum, n) => sum + n, 0));
  // Contexts to the power of 0.75, as rare ones make PMI too high (Levy, Goldberg and Dagan 2015).
  const smooth = sums.map((n) => n ** 0.75);
  const all = smooth.reduce((sum, n) => sum + n, 0);
  return counts.map((row, a) =>
    [...row].flatMap(([b, n]) => {
      const chance = ((sums[a] ?? 0) * Math.max(smooth[b] ?? 0, 1e-9)) / all;
      const value = Math.log(n / chance);
      return value > 0 ? [[b, value] as const] : [];
    }),
  );
}

/** The matrix is nearly symmetric; it is used as half of itself and its transpose. */
function times(rows: readonly SparseRow[], dense: readonly (readonly number[])[]): number[][] {
  const width = dense[0]?.length ?? 0;
  const product = rows.map(() => new Float64Array(width));
  for (const [a, row] of rows.entries())
    for (const [b, value] of row) {
      const [own, other, to, from] = [product[a], product[b], dense[b], dense[a]];
      if (!own || !other || !to || !from) continue;
      for (let d = 0; d < width; d++) {
        own[d] = (own[d] ?? 0) + 0.5 * value * (to[d] ?? 0);
        other[d] = (other[d] ?? 0) + 0.5 * value * (from[d] ?? 0);
      }
    }
  return product.map((row) => [...row]);
}

/** Gram and Schmidt, column by column. */
function orthonormal(rows: readonly (readonly number[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, d) =>
    Float64Array.from(rows, (row) => row[d] ?? 0),
  );
  const dot = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  for (const [d, column] of columns.entries()) {
    for (const earlier of columns.slice(0, d)) {
      const part = dot(column, earlier);
      for (let i = 0; i < column.length; i++)
        column[i] = (column[i] ?? 0) - part * (earlier[i] ?? 0);
    }
    const length = Math.sqrt(dot(column, column)) || 1;
    for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) / length;
  }
  return rows.map((_, at) => columns.map((column) => column[at] ?? 0));
}
