import { mentions } from '../core/mention.ts';
import type { Paper, Table } from '../core/paper.ts';
import { contains, type Range } from '../core/span.ts';
import { datasetsIn } from '../core/result-words/dataset-words.ts';
import type { FoundPart, PartName, PlacedText } from '../core/result-words/found-part.ts';
import { onlyPart } from './only-part.ts';
import { metricsIn } from '../core/result-words/metric-words.ts';
import { settingsIn } from '../core/result-words/setting-words.ts';

/** What caption, notes, introducing sentences and heading say of a whole table, nearest first. */
export interface Surroundings {
  readonly caption: readonly PlacedText[];
  /** What they say of each part; null where the nearest that speaks of it names two values. */
  readonly parts: ReadonlyMap<PartName, FoundPart | null>;
}

/** Parts that a sentence which introduces a table may decide; of others it mostly speaks in passing. */
const introduced = new Set<PartName>([
  'metric',
  'dataset',
  'version',
  'split',
  'regime',
  'subset',
  'language',
  'variant',
  'level',
]);
/** Of these a heading speaks. */
const headed = new Set<PartName>(['dataset', 'version', 'regime', 'language', 'split']);
const mostSentences = 6;
/** Of a caption or sentence that are read. */
const mostCharacters = 5000;

/** A paper with the sentences of its running text that name each table, by the table's number. */
export interface Introduced {
  readonly paper: Paper;
  readonly introductions: ReadonlyMap<string, readonly Range[]>;
}

/** Finds once which sentences name which table. */
export function introductionsOf({ text, sentences }: Paper): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, Range[]>();
  for (const { range, place } of sentences) {
    if (place !== 'text') continue;
    const words = text.slice(range.start, range.end);
    const numbers = [...words.matchAll(/\bTab(?:les?|\.)\s?([A-Z]?\d{1,3})\b/g)].map(
      (match) => match[1] ?? '',
    );
    for (const number of new Set(numbers)) {
      const ranges = found.get(number) ?? [];
      ranges.push(range);
      found.set(number, ranges);
    }
  }
  return found;
}

function numberOf(label: string | null): string {
  return /[A-Z]?\d{1,3}\b/.exec(label ?? '')?.[0] ?? '';
}

/** Reads what stands around a table. */
export function surroundingsOf({ paper, introductions }: Introduced, table: Table): Surroundings {
  const at = ({ start, end }: Range): PlacedText => {
    const range = { start, end: Math.min(end, start + mostCharacters) };
    return { text: paper.text.slice(range.start, range.end), range };
  };
  const caption = [...(table.caption ? [table.caption] : []), ...table.notes].map(at);
  const { label } = table;
  const introducing = (introductions.get(numberOf(label)) ?? []).slice(0, mostSentences).map(at);
  const section = table.section === null ? null : paper.sections[table.section];
  const heading = section?.title
    ? [
        at({
          start: section.range.start,
          end:
            section.range.start +
            (paper.text.slice(section.range.start).indexOf('\n') + 1 || 1) -
            1,
        }),
      ].filter(({ text }) => text !== '')
    : [];
  const parts = new Map<PartName, FoundPart | null>();
  for (const [texts, allowed] of [
    [caption, null],
    [introducing, introduced],
    [heading, headed],
  ] as const) {
    const found = texts
      .flatMap(partsIn)
      .filter(({ part }) => allowed === null || allowed.has(part));
    for (const [part, all] of Map.groupBy(found, ({ part }) => part))
      if (!parts.has(part)) parts.set(part, onlyPart(all));
  }
  return { caption, parts };
}

/** Every part that running words name; "1M" in a data set's name is none of its own. */
export function partsIn(text: PlacedText): FoundPart[] {
  const sets = datasetsIn(text);
  return [
    ...metricsIn(text),
    ...sets,
    ...settingsIn(text, false).filter(
      ({ range }) => !sets.some((set) => contains(set.range, range)),
    ),
  ];
}

/**
 * The metric, with its variant, that a caption gives to one data set or task of several: "macro F1 for NER
 * and REL, accuracy for the other tasks". Empty where it does not.
 */
export function metricFor(
  names: readonly string[],
  caption: readonly PlacedText[],
): readonly FoundPart[] {
  for (const placed of caption) {
    const metrics = metricsIn(placed);
    if (metrics.length < 2) continue;
    const stretches = metrics.map((metric, index) => {
      const { start } = placed.range;
      const end = metrics[index + 1]?.range.start ?? placed.range.end;
      const words = placed.text
        .slice(metric.range.end - start, end - start)
        .split(/[.;](?:\s|$)/)[0];
      return { metric, words: words ?? '' };
    });
    const told = names
      .map((name) => name.replace(/[([].*$/, '').trim())
      .filter((name) => name.length >= 2)
      .map((name) => stretches.filter(({ words }) => mentions(words, name)))
      .find((found) => found.length > 0);
    const rest = stretches.filter(({ words }) => /\b(?:others?|remaining|rest)\b/.test(words));
    const [only, second] = told ?? rest;
    if (only && !second) return [only.metric, ...variantOf(only.metric, placed)];
  }
  return [];
}

/** "Macro" or "span-level" right before the metric. */
function variantOf(metric: FoundPart, placed: PlacedText): readonly FoundPart[] {
  return settingsIn(placed, false).filter(
    ({ part, range }) =>
      (part === 'variant' || part === 'level') &&
      range.end <= metric.range.start &&
      metric.range.start - range.end <= 1,
  );
}
