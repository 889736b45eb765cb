import { UserError } from '../../../src/core/errors.ts';
import type { Json } from '../../../src/core/json.ts';
import { isFields, listAt, numberAt, type Fields } from './json-path.ts';

/** An expression or level record: its kind is its one key beside the id. */
export interface Node {
  readonly kind: string;
  readonly body: Json;
}

export interface Declaration {
  readonly line: number;
  readonly kind: string;
  readonly body: Fields;
  /** All names that it declares: of a block, its types, constructors and recursors. */
  readonly declares: readonly string[];
}

/** An export as its records; ids are those of the file. */
export interface ExportFile {
  readonly name: string;
  readonly lines: readonly string[];
  readonly names: ReadonlyMap<number, string>;
  readonly levels: ReadonlyMap<number, Node>;
  readonly exprs: ReadonlyMap<number, Node>;
  readonly declarations: readonly Declaration[];
}

/** Fields of an expression record that are ids of other expressions. */
const childFields: Readonly<Record<string, readonly string[]>> = {
  app: ['fn', 'arg'],
  lam: ['type', 'body'],
  forallE: ['type', 'body'],
  letE: ['type', 'value', 'body'],
  proj: ['struct'],
  mdata: ['expr'],
};

/** Ids of the expressions that a record refers to, with the field of each. */
export function childrenOf(node: Node): { readonly field: string; readonly id: number }[] {
  return (childFields[node.kind] ?? []).map((field) => ({ field, id: numberAt(node.body, field) }));
}

/** Ids of the levels in a record of an expression. */
export function levelsOf(node: Node): number[] {
  if (node.kind === 'sort') return [Number(node.body)];
  return node.kind === 'const' ? listAt(node.body, 'us').map(Number) : [];
}

/** The records of an export's text. Only well-formed files are mutated; others are refused. */
export function parseExport(name: string, text: string): ExportFile {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const names = new Map<number, string>([[0, '']]);
  const levels = new Map<number, Node>([[0, { kind: 'zero', body: null }]]);
  const exprs = new Map<number, Node>();
  const declarations: Declaration[] = [];
  for (const [line, written] of lines.entries()) {
    const record = parseRecord(written, name);
    if ('in' in record) names.set(numberAt(record, 'in'), nameOf(record, names));
    else if ('il' in record) levels.set(numberAt(record, 'il'), nodeOf(record, 'il'));
    else if ('ie' in record) exprs.set(numberAt(record, 'ie'), nodeOf(record, 'ie'));
    else if (!('meta' in record)) declarations.push(toDeclaration(record, line, names));
  }
  return { name, lines, names, levels, exprs, declarations };
}

function parseRecord(line: string, name: string): Fields {
  const record: Json = JSON.parse(line);
  if (isFields(record)) return record;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot mutate ${name}: a line is no object`,
    seen: line.slice(0, 80),
    wanted: 'an export that a kernel accepts',
    next: 'Correct the expected verdict in index.tsv.',
  });
}

function nodeOf(record: Fields, id: string): Node {
  const [kind = '', body = null] = Object.entries(record).find(([key]) => key !== id) ?? [];
  return { kind, body };
}

function nameOf(record: Fields, names: ReadonlyMap<number, string>): string {
  const part = isFields(record['str']) ? record['str'] : record['num'];
  const own = isFields(record['str']) ? String(record['str']['str']) : String(numberAt(part, 'i'));
  const before = names.get(numberAt(part, 'pre')) ?? '';
  return before === '' ? own : `${before}.${own}`;
}

function toDeclaration(
  record: Fields,
  line: number,
  names: ReadonlyMap<number, string>,
): Declaration {
  const [kind = '', inner = null] = Object.entries(record)[0] ?? [];
  const body = isFields(inner) ? inner : {};
  const members = [body, ...['types', 'ctors', 'recs'].flatMap((field) => listAt(body, field))];
  const declares = members.flatMap((one) => names.get(numberAt(one, 'name')) ?? []);
  return { line, kind, body, declares };
}
