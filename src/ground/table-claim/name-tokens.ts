/** A word or number of a name, with its place in the text it was read from. */
export interface NameToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Names of one measure under several spellings; the first stands for all. */
const spellings: ReadonlyMap<string, string> = new Map(
  [
    'accuracy acc accuracies',
    'precision prec precisions',
    'recall rec recalls',
    'fmeasure fscore',
    'perplexity ppl perp perplexities',
    'parameter param params parameters',
    'average avg averaged',
    'success succ',
    'match matches',
    'correlation corr',
    'development dev',
    'baseline baselines',
    'discriminative disc discr',
    'english en',
    'german de',
    'french fr',
    'spanish es',
    'italian it',
    'portuguese pt',
    'chinese zh',
    'russian ru',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

const single: Readonly<Record<string, string>> = { P: 'precision', R: 'recall', F: 'fmeasure' };

/** Names of two letters that are words in running text. */
const wordsToo = new Set(['it', 'de', 'es', 'en']);

/** The words and numbers of a name or a claim, each in the one spelling it is compared in. */
export function nameTokens(text: string, isName: boolean): NameToken[] {
  const joined = text.replace(/\b[Ff][- ]?(?:1[- ]?)?(?:measures?|scores?|1)\b/g, (match) =>
    'Fmeasure'.padEnd(match.length, ' ').slice(0, match.length).replace(/^F.$/, 'Ff'),
  );
  return [...joined.matchAll(/\p{L}+|\d+(?:\.\d+)?/gu)].map((match) => ({
    key: keyOf(match[0], isName && standsAlone(joined, match.index, match[0].length)),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function standsAlone(text: string, at: number, length: number): boolean {
  return /^(?:\s|$)/.test(text.slice(at + length)) && /(?:^|\s)$/.test(text.slice(0, at));
}

function keyOf(word: string, isName: boolean): string {
  const own = isName ? single[word] : undefined;
  if (own) return own;
  if (/^F(?:f|me\p{L}*)$/u.test(word)) return 'fmeasure';
  const lower = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  if (!isName && wordsToo.has(word)) return lower;
  const known = spellings.get(lower);
  if (known) return known;
  return lower.length > 3 && /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
