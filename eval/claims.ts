import { join } from 'node:path';
import { findClaims } from '../src/claims/find-claims.ts';
import type { Claim } from '../src/core/claim.ts';
import type { Paper } from '../src/core/paper.ts';
import { findTableIdentities } from '../src/gate/table-identities.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { share, type Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

/** One result claim as a reader of the whole paper listed it. */
interface Listed {
  /** Index of its sentence, or `T<table>:<row>,<column>`. */
  readonly place: string;
  readonly kind: string;
  /** Bare digits; empty for a statement. */
  readonly value: string;
  readonly start: string;
}

interface Scored {
  readonly paper: string;
  readonly listed: readonly Listed[];
  readonly missed: readonly Listed[];
  /** Cells listed as following from others, and how many of them the engine has. */
  readonly cells: number;
  readonly cellsFound: number;
  readonly found: readonly Found[];
  readonly extra: readonly Found[];
  /** Numbers found whose kind, derived or measurement, is the listed one. */
  readonly kindRight: number;
  readonly kindOf: number;
}

interface Found {
  readonly place: string;
  readonly kind: string;
  readonly value: string;
  readonly words: string;
}

/**
 * Claims of papers that were annotated whole before the extractor was run on them (the folder's
 * README has the rules). A number is found where the engine has a claim of the same sentence or cell
 * with the same digits; a statement where it has any claim of the sentence. Marks of cells are not listed and
 * left out. `--corpus` is where the papers lie, `--part` takes one part only, `--show` lists what differs.
 */
export const claims: Suite = async (dir, options) => {
  const corpus = options.get('corpus') ?? join(process.env['TRUTH_ENGINE_SHARED'] ?? '../shared', 'corpus'); // prettier-ignore
  const rows = (await readTsv(join(dir, 'index.tsv'))).filter(
    ({ part }) => !options.has('part') || part === options.get('part'),
  );
  const reader = openPaperReader();
  const scored: (Scored & { readonly part: string })[] = [];
  for (const { paper: name = '', file = '', part = '' } of rows) {
    const source = await readFileSource(join(corpus, file));
    const paper = await reader.read(source.bytes, source.mediaType);
    const listed = (await readTsv(join(dir, `${name}.tsv`))).map(toListed);
    scored.push({ ...score(name, listed, paper), part });
  }
  return {
    lines: scored.flatMap((one) => [...linesOf(one), ...(options.has('show') ? shown(one) : [])]),
    figures: {
      n: scored.length,
      papers: Object.fromEntries(
        scored.map((one) => [one.paper, { part: one.part, ...figuresOf([one]) }]),
      ),
      ...Object.fromEntries(
        [...new Set(scored.map(({ part }) => part))].map((part) => [
          part,
          figuresOf(scored.filter((one) => one.part === part)),
        ]),
      ),
    },
  };
};

function toListed({
  sentence = '',
  kind = '',
  value = '',
  start = '',
}: Record<string, string>): Listed {
  return { place: sentence, kind, value: bare(value), start };
}

function score(name: string, listed: readonly Listed[], paper: Paper): Scored {
  const found = findClaims(paper, findTableIdentities(paper))
    .filter(({ role }) => role === 'derived' || role === 'measurement' || role === 'statement')
    .map((claim) => toFound(claim, paper));
  const isFound = (row: Listed): boolean =>
    found.some((one) => one.place === row.place && (row.value === '' || one.value === row.value));
  const rightOf = (one: Found): Listed | undefined =>
    listed.find((row) => row.place === one.place && (one.value === '' || row.value === one.value));
  const numbers = found
    .filter(({ value }) => value !== '')
    .flatMap((one) => {
      const row = rightOf(one);
      return row ? [{ one, row }] : [];
    });
  return {
    paper: name,
    listed: listed.filter(isSaid),
    missed: listed.filter((row) => isSaid(row) && !isFound(row)),
    cells: listed.filter((row) => !isSaid(row)).length,
    cellsFound: listed.filter((row) => !isSaid(row) && isFound(row)).length,
    found: found.filter(isSaid),
    extra: found.filter((one) => isSaid(one) && !rightOf(one)),
    kindRight: numbers.filter(({ one, row }) => one.kind === row.kind).length,
    kindOf: numbers.length,
  };
}

function toFound({ role, sentence, cell, quantity, statement }: Claim, paper: Paper): Found {
  return {
    place: cell ? `T${cell.table}:${cell.row},${cell.column}` : String(sentence),
    kind: role,
    value: bare(quantity?.token.raw ?? ''),
    words: paper.text.slice(statement.start, statement.end),
  };
}

/** In running words. Cells that follow from others are more than readers list: what they come to is measured by `derive`. */
function isSaid({ place }: { readonly place: string }): boolean {
  return !place.startsWith('T');
}

/** Digits and their point: without sign, unit, thousands' marks, power of ten, and the "p =" of a test. */
function bare(value: string): string {
  return value
    .toLowerCase()
    .replace(/^[^\d.]*[=<>≤≥]/, '')
    .replace(/\s*[×·⋅*]\s*10.*$/, '')
    .replace(/^[+−–-]|[\s,%]/g, '');
}

function figuresOf(all: readonly Scored[]): Readonly<Record<string, number>> {
  const sum = (of: (one: Scored) => number): number => all.reduce((n, one) => n + of(one), 0);
  const [listed, found] = [sum((one) => one.listed.length), sum((one) => one.found.length)];
  return {
    listed,
    found,
    recall: 1 - sum((one) => one.missed.length) / Math.max(1, listed),
    precision: 1 - sum((one) => one.extra.length) / Math.max(1, found),
    kind_right:
      sum((one) => one.kindRight) /
      Math.max(
        1,
        sum((one) => one.kindOf),
      ),
  };
}

function linesOf({
  paper,
  part,
  listed,
  missed,
  found,
  extra,
  kindRight,
  kindOf,
  cells,
  cellsFound,
}: Scored & { readonly part: string }): string[] {
  return [
    `${paper} (${part})`,
    `  recall     ${share(listed.length - missed.length, listed.length)}`,
    `  precision  ${share(found.length - extra.length, found.length)}`,
    `  kind       ${share(kindRight, kindOf)}`,
    `  cells      ${share(cellsFound, cells)}`,
  ];
}

function shown({ missed, extra }: Scored): string[] {
  return [
    ...missed.map(({ place, kind, value, start }) => `  missed ${place} ${kind} ${value} ${start}`),
    ...extra.map(
      ({ place, kind, value, words }) => `  extra ${place} ${kind} ${value} ${words.slice(0, 160)}`,
    ),
  ];
}
