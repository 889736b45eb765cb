import { datasetKey, datasetNamed, datasetsIn } from '../core/result-words/dataset-words.ts';
import type { FoundPart, PartName } from '../core/result-words/found-part.ts';
import { onlyPart } from './only-part.ts';
import type { MethodName } from '../core/result-words/method-name.ts';
import { metricOf, metricsIn } from '../core/result-words/metric-words.ts';
import { settingsIn } from '../core/result-words/setting-words.ts';
import { metricFor, type Surroundings } from './surroundings.ts';
import type { HeaderName } from './table-names.ts';

/** The names of a cell, told apart by whether they stand on the methods' side of the table. */
export interface CellNames {
  readonly method: MethodName;
  readonly methods: readonly HeaderName[];
  readonly others: readonly HeaderName[];
}

/** What is known beyond the cell's own names. */
export interface ProtocolContext {
  readonly around: Surroundings;
  /** True where the other side of the table names data sets, one of which the paper calls so. */
  readonly namesSets: boolean;
  /** The one way of training or prompting that the whole paper speaks of; null where there are several. */
  readonly regime: FoundPart | null;
}

/** What is said of a cell's protocol, nearest first: its headers, the caption, introducing sentences, the heading, the paper. */
export function protocolParts(
  { method, methods, others }: CellNames,
  context: ProtocolContext,
): FoundPart[] {
  const { around, namesSets, regime } = context;
  const beside = methods.filter(({ range }) => range !== method.name.range);
  const headers = [...others, ...beside];
  const sets = datasetParts(others, beside, namesSets);
  const unread = unreadOf(others, sets);
  const found = [
    ...method.settings,
    ...headers.flatMap((name) => [...metricsIn(name), ...headerSettings(name)]),
    ...sets,
    ...unread,
  ];
  const parts = new Map<PartName, FoundPart | null>();
  for (const [part, all] of Map.groupBy(found, ({ part }) => part)) parts.set(part, onlyPart(all));
  const named = headers.filter(({ role }) => role === 'dataset').concat(headers);
  const names = named.map(({ text }) => text);
  for (const told of [...metricFor(names, around.caption), ...around.parts.values()])
    // under a heading of its own a number may be of another metric than the caption's
    if (told && !parts.has(told.part) && !(told.part === 'metric' && unread.length > 0))
      parts.set(told.part, told);
  for (const [part, told] of around.parts)
    if (told === null && !parts.has(part)) parts.set(part, null);
  if (regime && !parts.has('regime')) parts.set('regime', regime);
  return withUnit([...parts.values()].flatMap((part) => part ?? []));
}

/** The unit follows from the metric; a number that says "%" tells it itself. */
export function withUnit(parts: readonly FoundPart[]): FoundPart[] {
  const metric = parts.find(({ part }) => part === 'metric');
  const unit = metric && metricOf(metric.value)?.unit;
  return metric && unit
    ? [...parts, { part: 'unit', value: unit, range: metric.range }]
    : [...parts];
}

/** Settings that a header names, by its role and its words. */
export function headerSettings(name: HeaderName): FoundPart[] {
  const whole = (part: PartName, value: string): FoundPart[] => [
    { part, value, range: name.range },
  ];
  const count = /^\d+$/.exec(name.text.trim())?.[0];
  if (name.role === 'shots' && count)
    return whole('regime', count === '0' ? 'zero-shot' : `${count}-shot`);
  if (name.role === 'size') return whole('size', name.text.replace(/\s/g, ''));
  if (name.role === 'dataset')
    return settingsIn(name, true).filter(({ part }) => part !== 'size' && part !== 'task');
  if (name.role === 'task' && settingsIn(name, true).length === 0)
    return whole(
      'task',
      name.text
        .replace(/\([^()]*\)/g, '')
        .trim()
        .toLowerCase(),
    );
  return settingsIn(name, true);
}

/** The data set by the title of its column, by its known name, or as the one name that is nothing else. */
function datasetParts(
  others: readonly HeaderName[],
  beside: readonly HeaderName[],
  namesSets: boolean,
): FoundPart[] {
  const all = [...others, ...beside];
  const titled = all.filter(({ role }) => role === 'dataset');
  if (titled.length > 0) return titled.flatMap(datasetIn);
  const known = all.flatMap((name) => datasetsIn(name));
  if (known.length > 0 || !namesSets) return known;
  const [left] = others.filter((name) => isPlainName(name));
  return left ? datasetNamed(left) : [];
}

/** Words over or beside a number that say something of it which is not understood; of two papers they must be the same. */
function unreadOf(others: readonly HeaderName[], sets: readonly FoundPart[]): FoundPart[] {
  if (others.some(({ role }) => role === 'dataset')) return [];
  const left = others.filter(
    (name) =>
      isPlainName(name) &&
      !sets.some(({ range }) => range.start >= name.range.start && range.end <= name.range.end),
  );
  const [first] = left;
  return first
    ? [
        {
          part: 'heading',
          value: left.map(({ text }) => datasetKey(text)).join(' '),
          range: first.range,
        },
      ]
    : [];
}

/** A header that names neither metric nor setting. */
function isPlainName(name: HeaderName): boolean {
  return (
    name.role === null &&
    metricsIn(name).length === 0 &&
    settingsIn(name, true).length === 0 &&
    /\p{L}/u.test(name.text) &&
    datasetKey(name.text) !== ''
  );
}

function datasetIn(name: HeaderName): FoundPart[] {
  const known = datasetsIn(name);
  if (known.length > 0) return known;
  const words = /^[^([{,:;]+/.exec(name.text)?.[0].trimEnd() ?? '';
  return words === ''
    ? []
    : datasetNamed({
        text: words,
        range: { start: name.range.start, end: name.range.start + words.length },
      });
}
