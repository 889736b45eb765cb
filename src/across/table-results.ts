import type { Paper } from '../core/paper.ts';
import type { TableReading } from '../core/table-reading.ts';
import { datasetKey, datasetNamed, datasetsIn } from './dataset-words.ts';
import type { Draft } from './draft.ts';
import { onlyPart, type FoundPart, type PartName } from './found-part.ts';
import { methodNamed, type MethodName } from './method-name.ts';
import { metricOf, metricsIn } from './metric-words.ts';
import { settingsIn } from './setting-words.ts';
import { citedFor } from './quoted-work.ts';
import { spreadOf, sizeOfSample } from './spread-words.ts';
import { metricFor, surroundingsOf, type Surroundings } from './surroundings.ts';
import {
  columnNames,
  groupNames,
  isNaming,
  isNoResult,
  methodLine,
  rowNames,
  type HeaderName,
} from './table-names.ts';

/** Results that a table prints: one number of one method on one data set, with what is said of how it came about. */
export function resultsOfTable(paper: Paper, reading: TableReading): Draft[] {
  const { table, numbers } = reading;
  const line = table.unreadable === null ? methodLine(table) : null;
  if (line === null) return [];
  const around = surroundingsOf(paper, table);
  return [...numbers].flatMap(([cell, { main, pair }]) => {
    if (pair !== null || isNaming(table, cell.column) || cell.range === null) return [];
    const beside = [...groupNames(table, cell.row), ...rowNames(table, cell.row)];
    const over = columnNames(table, cell.column, cell.row);
    const [methods, others] = line === 'row' ? [beside, over] : [over, beside];
    if (isNoResult(over) || isNoResult(beside.filter(({ role }) => role === null))) return [];
    const method = methodOf(methods);
    if (!method) return [];
    const parts = partsOf(method, methods, others, around);
    return [
      {
        method,
        parts,
        token: main,
        spread: spreadOf(paper, main, cell.range, [...over, ...around.caption]),
        n: sizeOfSample([...over, ...beside, ...around.caption]),
        cites: citedFor(paper, method, around.caption),
        range: { start: main.start, end: main.end },
        reading: table.extraction,
        place:
          `${table.label ?? 'a table'}, ${[beside, over].map((names) => names.map(({ text }) => text).join(' / ')).join(', ')}`.slice(
            0,
            2000,
          ),
      },
    ];
  });
}

/** The innermost name that can be a method's: under "SciBERT" may stand "frozen" and "fine-tuned". */
function methodOf(names: readonly HeaderName[]): MethodName | null {
  const named = names.filter(({ role }) => role === 'method');
  const candidates = named.length > 0 ? named : names.filter(({ role }) => role === null);
  for (const name of candidates.toReversed()) {
    const method = methodNamed(name);
    if (method || metricsIn(name).length + headerSettings(name).length === 0) return method;
  }
  return null;
}

function partsOf(
  method: MethodName,
  methods: readonly HeaderName[],
  others: readonly HeaderName[],
  around: Surroundings,
): FoundPart[] {
  const beside = methods.filter(({ range }) => range !== method.name.range);
  const headers = [...others, ...beside];
  const found = [
    ...method.settings,
    ...headers.flatMap((name) => [...metricsIn(name), ...headerSettings(name)]),
    ...datasetParts(others, beside),
  ];
  const parts = new Map<PartName, FoundPart | null>();
  for (const [part, all] of Map.groupBy(found, ({ part }) => part)) parts.set(part, onlyPart(all));
  const named = headers.filter(({ role }) => role === 'dataset').concat(headers);
  for (const told of metricFor(
    named.map(({ text }) => text),
    around.caption,
  ))
    if (!parts.has(told.part)) parts.set(told.part, told);
  for (const [part, told] of around.parts) if (!parts.has(part)) parts.set(part, told);
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

function headerSettings(name: HeaderName): FoundPart[] {
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
function datasetParts(others: readonly HeaderName[], beside: readonly HeaderName[]): FoundPart[] {
  const all = [...others, ...beside];
  const titled = all.filter(({ role }) => role === 'dataset');
  if (titled.length > 0) return titled.flatMap(datasetIn);
  const known = all.flatMap((name) => datasetsIn(name));
  if (known.length > 0) return known;
  const left = others.filter(
    (name) =>
      name.role === null &&
      metricsIn(name).length === 0 &&
      settingsIn(name, true).length === 0 &&
      /\p{L}{2}/u.test(name.text) &&
      datasetKey(name.text).length >= 3,
  );
  return left[0] ? datasetNamed(left[0]) : [];
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
