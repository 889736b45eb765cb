import type { FormatDifference } from '../../core/agreement.ts';
import type { Paper, Sentence } from '../../core/paper.ts';
import { contains } from '../../core/span.ts';

export interface SentencesCompared {
  readonly sentences: { readonly ours: number; readonly aligned: number };
  readonly differences: readonly FormatDifference[];
}

/** Most positions in which one sentence's numbers may differ and still be the same sentence. */
const mostDiffering = 2;

/** Sentences of running text that both formats have, by their letters alone; where the numbers in them differ, both are told. */
export function compareSentences(ours: Paper, theirs: Paper): SentencesCompared {
  const own = ours.sentences.filter(isProse);
  const other = Map.groupBy(theirs.sentences.filter(isProse), (one) => lettersOf(theirs, one));
  const times = Map.groupBy(own, (one) => lettersOf(ours, one));
  let aligned = 0;
  const differences: FormatDifference[] = [];
  for (const sentence of own) {
    const letters = lettersOf(ours, sentence);
    const twins = other.get(letters);
    if (!twins) continue;
    aligned += 1;
    const [twin] = twins;
    const isOnly = twins.length === 1 && times.get(letters)?.length === 1 && letters.length > 20;
    if (twin && isOnly && differ(numbersOf(ours, sentence), numbersOf(theirs, twin)))
      differences.push({
        place: placeOf(ours, sentence),
        ours: sentence.range,
        theirs: twin.range,
      });
  }
  return { sentences: { ours: own.length, aligned }, differences };
}

function isProse({ place }: Sentence): boolean {
  return place === 'text' || place === 'abstract';
}

/** Words of a sentence without its citations, which styles print differently. */
function wordsOf({ text, citations }: Paper, { range }: Sentence): string {
  let words = '';
  let at = range.start;
  for (const { range: cited } of citations) {
    if (!contains(range, cited) || cited.start < at) continue;
    words += text.slice(at, cited.start);
    at = cited.end;
  }
  return words + text.slice(at, range.end);
}

function lettersOf(paper: Paper, sentence: Sentence): string {
  return wordsOf(paper, sentence)
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
}

/** Numbers that stand alone in a sentence: no label, mark or citation, and no part of a formula, which each format writes its own way. */
function numbersOf(paper: Paper, sentence: Sentence): string[] {
  const plain = wordsOf(paper, sentence)
    .replace(
      /\b(?:figs?|figures?|tables?|sections?|secs?|eqs?|equations?|appendix|algorithms?|chapters?|theorems?|lemmas?|propositions?|corollar(?:y|ies)|definitions?|remarks?|examples?|steps?|parts?)\b\.?\s*\(?[\d.]+[a-z]?\)?(?:\s*(?:,|and|–|-)\s*[\d.]+)*/gi,
      ' ',
    )
    .replace(/\[[\d,\s–-]+\]|§\s*[\d.]+/g, ' ');
  const alone = /(?<=^|[\s(])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?=[\s%,;:)]|\.(?:\s|$)|$)/g;
  return (plain.match(alone) ?? []).filter((number) => /\d/.test(number)).map(canonical);
}

/** One way of printing for each value: 1,000 and 1000, .5 and 0.5, − and -. */
function canonical(number: string): string {
  return number
    .replace(/−/g, '-')
    .replace(/,/g, '')
    .replace(/^(-?)\./, '$10.');
}

function differ(ours: readonly string[], theirs: readonly string[]): boolean {
  if (ours.length !== theirs.length) return false;
  const differing = ours.filter((number, index) => number !== theirs[index]).length;
  return differing > 0 && differing <= mostDiffering;
}

function placeOf({ sections }: Paper, { section }: Sentence): string {
  const found = section === null ? undefined : sections[section];
  return found ? `a sentence of “${found.title.slice(0, 200)}”` : 'a sentence';
}
