import { partOf, type Result } from '../compare-words.ts';
import { heatSvg, type HeatCell } from '../heat-svg.ts';
import type { Html } from '../html.ts';
import { oneLine } from '../plain-text.ts';

/** Methods by data sets under one protocol each, drawn and as a table. */
export interface HeatView {
  readonly heat: Html;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly HeatCell[] }[];
  readonly more: string | null;
}

const mostColumns = 8;
const mostRows = 20;
const keyParts = ['dataset', 'version', 'metric', 'variant', 'split', 'regime'];

/** Null where no two methods or papers share a data set, metric, split and setting. */
export function heatView(results: readonly Result[]): HeatView | null {
  const columns = [...Map.groupBy(results, keyOf).values()]
    .filter((column) => column.length > 1 && column.some((one) => partOf(one, 'metric') !== null))
    .toSorted((a, b) => b.length - a.length);
  if (columns.length === 0) return null;
  const shown = columns.slice(0, mostColumns);
  const names = [...new Set(shown.flat().map(nameOf))].sort((a, b) => (a < b ? -1 : 1));
  const rows = names
    .slice(0, mostRows)
    .map((name) => ({ name, cells: shown.map((column) => cellOf(name, column)) }));
  const titles = shown.map(([first]) => (first ? titleOf(first) : ''));
  const left = [
    ...(columns.length > mostColumns ? [`${columns.length - mostColumns} more columns`] : []),
    ...(names.length > mostRows ? [`${names.length - mostRows} more rows`] : []),
  ];
  return {
    heat: heatSvg({ columns: titles, rows }),
    columns: titles,
    rows,
    more: left.length > 0 ? `Not shown: ${left.join(' and ')}.` : null,
  };
}

function keyOf(one: Result): string {
  return keyParts.map((name) => partOf(one, name)?.value ?? '').join('|');
}

function nameOf({ method, paper }: Result): string {
  return `${oneLine(method.name)} (${paper})`;
}

function titleOf(one: Result): string {
  const words = keyParts.flatMap((name) => {
    const part = partOf(one, name);
    if (part) return oneLine(part.span.quote.trim());
    return name === 'split' || name === 'regime' ? [`${name} not stated`] : [];
  });
  return words.join(', ');
}

function cellOf(name: string, column: readonly Result[]): HeatCell {
  const own = column.find((one) => nameOf(one) === name);
  if (!own) return { shown: '–', tint: null, best: false };
  const values = column.map(({ value }) => Number(value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (own.better === null || least === most) return { shown: own.raw, tint: null, best: false };
  const share = (Number(own.value) - least) / (most - least);
  const tint = Math.round(4 * (own.better === 'higher' ? share : 1 - share));
  return {
    shown: own.raw,
    tint,
    best: Number(own.value) === (own.better === 'higher' ? most : least),
  };
}
