import type { About, AboutPart } from '../core/about.ts';
import type { Claim } from '../core/claim.ts';
import type { Paper, Table } from '../core/paper.ts';
import { datasetsIn } from '../core/result-words/dataset-words.ts';
import type { PlacedText } from '../core/result-words/found-part.ts';
import { methodNamed } from '../core/result-words/method-name.ts';
import { metricsIn } from '../core/result-words/metric-words.ts';
import { settingsIn } from '../core/result-words/setting-words.ts';
import type { Range } from '../core/span.ts';
import { cellAt, headerRowsOver } from '../core/table.ts';
import { partNear, placeOf } from './about-place.ts';

/** What a claim is about, by its own words; for a cell by its headers and its table's caption. */
export function aboutOf(
  claim: Omit<Claim, 'id' | 'about'>,
  paper: Paper,
  methods: readonly string[],
): About {
  const table = claim.cell && paper.tables[claim.cell.table];
  return claim.cell && table
    ? aboutCell(claim.cell, table, paper)
    : aboutWords(placed(claim.statement, paper), claim.quantity?.token ?? null, methods);
}

function aboutWords(words: PlacedText, number: Range | null, methods: readonly string[]): About {
  const metrics = metricsIn(words);
  // A test without a metric beside it is no split: "a t test".
  const settings = settingsIn(words, false).filter(
    ({ part }) => part !== 'split' || metrics.length > 0,
  );
  const compared = comparing.exec(words.text);
  const known = mentionsOf(methods, words);
  const behind = compared ? words.range.start + compared.index + compared[0].length : null;
  const baseline =
    behind === null
      ? null
      : (known.find(({ range }) => range.start >= behind) ?? phraseFrom(words, behind));
  return {
    method:
      known.find(
        ({ range }) =>
          range.start !== baseline?.range.start && (behind === null || range.end <= behind),
      ) ?? placeOf(ownMethod, words),
    baseline,
    task: one(settings.filter(({ part }) => part === 'task')),
    dataset: partNear(
      datasetsIn(words).filter(({ part }) => part === 'dataset'),
      number,
      words,
    ),
    metric: partNear(metrics, number, null),
    settings: settings.filter(({ part }) => part !== 'task').map(toPart),
    population: placeOf(people, words),
    direction: directionIn(words),
  };
}

function aboutCell({ row, column }: NonNullable<Claim['cell']>, table: Table, paper: Paper): About {
  const over = headerRowsOver(table, row).map((header) => cellAt(table, header, column));
  const beside = Array.from({ length: Math.max(1, table.headerColumns) }, (_, at) =>
    cellAt(table, row, at),
  );
  const headers = [...over, ...beside].flatMap((cell) =>
    cell?.range ? [{ text: cell.text, range: cell.range }] : [],
  );
  const caption = table.caption ? [placed(table.caption, paper)] : [];
  // What a header says stands before what the caption says of the whole table.
  const all = [...headers, ...caption];
  const settings = all.flatMap((words, index) => settingsIn(words, index < headers.length));
  const [name] = beside.flatMap((cell) => {
    const named = cell?.range ? methodNamed({ text: cell.text, range: cell.range }) : null;
    return named ? [{ value: named.plain, range: named.name.range }] : [];
  });
  return {
    method: name ?? null,
    baseline: null,
    task: one(settings.filter(({ part }) => part === 'task')),
    dataset: one(all.flatMap(datasetsIn).filter(({ part }) => part === 'dataset')),
    metric: one(all.flatMap(metricsIn)),
    settings: settings.filter(({ part }) => part !== 'task').map(toPart),
    population: null,
    direction: null,
  };
}

const comparing =
  /\b(?:than|over|versus|vs\.?|against|compared (?:to|with)|relative to|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beats?)\s+(?:(?:the|that of|all|both|any|of) )*/i;
const ownMethod =
  /\b(?:our|the proposed|this|the) (?:[\p{L}-]+ ){0,3}(?:models?|methods?|approach|system|parser|network|framework|algorithm|classifier|architecture)\b/iu;
const people =
  /\b(?:\d[\d,]* )?(?:[\p{Ll}-]+ ){0,2}(?:participants|patients|subjects|children|adults|students|volunteers|women|men|mice|rats|respondents|infants|undergraduates|annotators|raters)\b/u;
const ways: readonly (readonly ['increase' | 'decrease', RegExp])[] = [
  ['increase', /\b(?:improv|increas|gain|rais|ris(?:e|es|en|ing)\b|rose|boost|outperform|surpass|exceed|higher|better|grow|grew|more\b|larger|faster)\w*/i],
  ['decrease', /\b(?:decreas|reduc|drop|declin|fall(?:s|en)?\b|fell|degrad|lower|worse|fewer|less\b|loss\b|cuts?\b|smaller|slower|hurt)\w*/i],
]; // prettier-ignore

/** The one way that all its words go; null where they go both or none. */
function directionIn(words: PlacedText): AboutPart | null {
  const found = ways.flatMap(([value, pattern]) => {
    const place = placeOf(pattern, words);
    return place ? [{ value, range: place.range }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Each name that stands in the words as a whole, by its first place. */
function mentionsOf(names: readonly string[], { text, range }: PlacedText): AboutPart[] {
  return names
    .flatMap((name) => {
      const at = firstWhole(name, text);
      const start = range.start + at;
      return at >= 0 ? [{ value: name, range: { start, end: start + name.length } }] : [];
    })
    .filter(
      (one, index, all) =>
        // "BERT" within "BERT Large" is not named by itself.
        !all.some(
          (other, place) =>
            place !== index &&
            other.value.length > one.value.length &&
            other.range.start <= one.range.start &&
            one.range.end <= other.range.end,
        ),
    )
    .sort((a, b) => a.range.start - b.range.start);
}

/** Where a name first stands by itself: not the end of "RoBERTa"; -1 where it does not. */
function firstWhole(name: string, text: string): number {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? ' ');
  let at = text.indexOf(name);
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + name.length)))
    at = text.indexOf(name, at + 1);
  return at;
}

/** What is compared with, up to the next mark. */
function phraseFrom({ text, range }: PlacedText, start: number): AboutPart | null {
  const phrase = /^\p{L}[^,.;:()[\]]{0,79}(?![\p{L}\p{N}])/u
    .exec(text.slice(start - range.start))?.[0]
    .trim();
  return phrase && /\p{L}{2}/u.test(phrase)
    ? { value: phrase, range: { start, end: start + phrase.length } }
    : null;
}

function one(
  found: readonly { readonly value: string; readonly range: Range }[],
): AboutPart | null {
  const [first] = found;
  return first ? toPart(first) : null;
}

function toPart({ value, range }: { readonly value: string; readonly range: Range }): AboutPart {
  return { value, range };
}

function placed(range: Range, { text }: Paper): PlacedText {
  return { text: text.slice(range.start, range.end), range };
}
