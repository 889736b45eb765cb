import { readNumbers } from '../core/number/read-numbers.ts';
import type { Paper, Sentence } from '../core/paper.ts';
import { contains } from '../core/span.ts';
import type { Draft } from './draft.ts';
import type { FoundPart, PartName, PlacedText } from '../core/result-words/found-part.ts';
import { onlyPart } from './only-part.ts';
import { methodNamed } from '../core/result-words/method-name.ts';
import { metricsIn } from '../core/result-words/metric-words.ts';
import { spreadOf, sizeOfSample } from './spread-words.ts';
import { partsIn } from './surroundings.ts';
import type { PaperWide } from './paper-wide.ts';
import { withUnit } from './protocol-parts.ts';

/** A name, then a verb that a result follows. */
const states =
  /(?<![\p{L}\p{N}.+_-])(?<name>(?:\p{Lu}[\p{L}\p{N}.+_-]{0,40}|\p{L}{0,20}\d[\p{L}\p{N}.-]{0,40})(?: (?:\p{Lu}[\p{L}\p{N}.+_-]{0,40}|\d[\p{L}\p{N}.]{0,20})){0,3})(?: \((?:ours|fine-tuned|zero-shot|\d{1,3}-shot)\))? (?:achieves?|achieved|obtains?|obtained|reach(?:es|ed)|scores?|scored|gets?|got|attains?|attained|yields?|yielded|has|had) /u;

/** More than a sentence has. */
const mostCharacters = 2000;

/** Results that sentences state: "SciBERT reaches 90.0 F1 on the test set of BC5CDR". One number a sentence, else none. */
export function resultsOfSentences({ paper, regime }: PaperWide): Draft[] {
  return paper.sentences.flatMap((sentence) =>
    sentence.place === 'text' || sentence.place === 'abstract'
      ? resultOf(paper, sentence, regime)
      : [],
  );
}

function resultOf(paper: Paper, { range, section }: Sentence, regime: FoundPart | null): Draft[] {
  if (range.end - range.start > mostCharacters) return [];
  const text = paper.text.slice(range.start, range.end);
  const match = states.exec(text);
  const name = match?.groups?.['name'];
  if (!match || name === undefined) return [];
  const behind = match.index + match[0].length;
  const at: PlacedText = { text, range };
  const metrics = metricsIn(at);
  if (metrics.length !== 1) return [];
  const numbers = readNumbers(text.slice(behind), range.start + behind).filter(
    ({ decimals, unit }) => decimals > 0 || unit === '%',
  );
  const [token] = numbers;
  if (
    !token ||
    numbers.length !== 1 ||
    token.hedge !== 'none' ||
    token.unit === 'points' ||
    token.unit === 'x'
  )
    return [];
  const start = range.start + match.index;
  const method = methodNamed({ text: name, range: { start, end: start + name.length } });
  if (!method) return [];
  const parts = new Map<PartName, FoundPart | null>();
  for (const [part, all] of Map.groupBy([...method.settings, ...partsIn(at)], ({ part }) => part))
    parts.set(part, onlyPart(all));
  if (regime && !parts.has('regime')) parts.set('regime', regime);
  const cited = paper.citations.find((one) => contains(range, one.range));
  const reference = cited?.references[0];
  const heading = section === null ? null : paper.sections[section];
  return [
    {
      method,
      parts: withUnit([...parts.values()].flatMap((part) => part ?? [])),
      token,
      spread: spreadOf(paper, token, range, [at]),
      n: sizeOfSample([at]),
      cites: cited && reference !== undefined ? { reference, range: cited.range } : null,
      range: { start: token.start, end: token.end },
      place: heading?.title
        ? `a sentence of ${heading.number ? `section ${heading.number} ` : ''}${heading.title}`.slice(
            0,
            2000,
          )
        : 'a sentence',
      reading: 'text',
    },
  ];
}
