/** What is known of words before any claim is read: how rare each is, and which stand in like company. */
export interface Lexicon {
  /** Nats; of an unknown word the highest of all. */
  readonly rarityOf: (key: string) => number;
  /** A unit vector, or null for an unknown word. */
  readonly vectorOf: (key: string) => Float32Array | null;
  readonly dimensions: number;
}

/** A lexicon as it is stored: keys joined by spaces, the rest in base64 in their order. */
export interface StoredLexicon {
  readonly words: string;
  /** A byte a word, 0 to 255 for 0 to `highest`. */
  readonly rarities: string;
  readonly highest: number;
  /** Signed bytes, `dimensions` a word. */
  readonly vectors: string;
  readonly dimensions: number;
}

export function toLexicon({
  words,
  rarities,
  highest,
  vectors,
  dimensions,
}: StoredLexicon): Lexicon {
  const bytes = Buffer.from(rarities, 'base64');
  const parts = Buffer.from(vectors, 'base64');
  const places = new Map(words.split(' ').map((word, at) => [word, at]));
  const unit = (at: number): Float32Array => {
    const vector = Float32Array.from({ length: dimensions }, (_, d) =>
      parts.length === 0 ? 0 : parts.readInt8(at * dimensions + d),
    );
    const length = Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0));
    return length === 0 ? vector : vector.map((part) => part / length);
  };
  const units = new Map<number, Float32Array>();
  return {
    rarityOf: (key) => {
      const at = places.get(key);
      return at === undefined ? highest : ((bytes[at] ?? 255) / 255) * highest;
    },
    vectorOf: (key) => {
      const at = places.get(key);
      if (at === undefined || dimensions === 0) return null;
      const known = units.get(at) ?? unit(at);
      units.set(at, known);
      return known;
    },
    dimensions,
  };
}
