import type { Json } from '../../../src/core/json.ts';
import {
  childrenOf,
  levelsOf,
  type Declaration,
  type ExportFile,
  type Node,
} from './export-file.ts';
import { at, listAt, numberAt, numbersAt, type JsonPath } from './json-path.ts';
import type { Signature } from './refute.ts';
import { toTerm, type Records } from './to-term.ts';
import type { Term } from './term.ts';

/** What a field that holds an expression is for. */
export type Role = 'type' | 'value' | 'recursor' | 'quotient';

/** A field of a declaration that holds the id of an expression. */
export interface Root {
  readonly declaration: Declaration;
  readonly path: JsonPath;
  readonly role: Role;
  readonly id: number;
}

/** An accepted export with what the generator needs to know of it. */
export interface Source {
  readonly file: ExportFile;
  /** Declarations under the last theorem (all where there is none), in the file's order. */
  readonly reached: readonly Declaration[];
  /** Roots of the reached declarations. */
  readonly roots: readonly Root[];
  readonly signatures: ReadonlyMap<string, Signature>;
  /** Place of each name's declaration in the list of all. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Names that a declaration's types, values and rules use. */
  readonly usesOf: (declaration: Declaration) => ReadonlySet<string>;
  /** Whether a reached declaration other than its own uses one of these names. */
  readonly isUsed: (names: readonly string[], by: Declaration) => boolean;
  readonly terms: Map<number, Term | null>;
  readonly records: Records;
}

/** Reads off a file what is under its theorem, what uses what, and the type of each constant. */
export function toSource(file: ExportFile): Source {
  const placeOf = new Map<string, number>();
  for (const [place, { declares }] of file.declarations.entries())
    for (const name of declares) if (!placeOf.has(name)) placeOf.set(name, place);
  const uses = file.declarations.map((declaration) => usedNames(declaration, file));
  const reached = reachedFrom(file, uses, placeOf);
  const records: Records = {
    expr: (id) => file.exprs.get(id),
    level: (id) => file.levels.get(id),
    name: (id) => file.names.get(id) ?? '',
  };
  const terms = new Map<number, Term | null>();
  for (const id of file.exprs.keys()) toTerm(id, records, terms); // in order, so never deep
  const usesOf = (declaration: Declaration): ReadonlySet<string> =>
    uses[file.declarations.indexOf(declaration)] ?? new Set();
  return {
    file,
    reached,
    roots: reached.flatMap(rootsOf),
    signatures: new Map(file.declarations.flatMap((one) => signaturesOf(one, file, terms))),
    placeOf,
    usesOf,
    isUsed: (names, by) =>
      reached.some((one) => one !== by && names.some((name) => usesOf(one).has(name))),
    terms,
    records,
  };
}

/** The fields of a declaration that hold expressions. */
export function rootsOf(declaration: Declaration): Root[] {
  const { kind, body } = declaration;
  const root = (path: JsonPath, role: Role): Root => ({
    declaration,
    path,
    role,
    id: numberAt(body, ...path),
  });
  if (kind === 'quot') return [root(['type'], 'quotient')];
  if (kind !== 'inductive')
    return [root(['type'], 'type'), ...('value' in body ? [root(['value'], 'value')] : [])];
  const each = (field: string): number[] => [...listAt(body, field).keys()];
  return [
    ...each('types').map((n) => root(['types', n, 'type'], 'type')),
    ...each('ctors').map((n) => root(['ctors', n, 'type'], 'type')),
    ...each('recs').flatMap((n) => [
      root(['recs', n, 'type'], 'recursor'),
      ...[...listAt(body, 'recs', n, 'rules').keys()].map((rule) =>
        root(['recs', n, 'rules', rule, 'rhs'], 'recursor'),
      ),
    ]),
  ];
}

/** Ids of all expressions under one, itself among them. */
export function under(id: number, exprOf: (id: number) => Node | undefined): Set<number> {
  const seen = new Set<number>([id]);
  for (const one of seen) {
    const node = exprOf(one);
    if (node) for (const child of childrenOf(node)) seen.add(child.id);
  }
  return seen;
}

/** Names of the level parameters that an expression uses. */
export function usedLevelParams(id: number, file: ExportFile): Set<string> {
  const levels = new Set<number>();
  for (const one of under(id, (expr) => file.exprs.get(expr))) {
    const node = file.exprs.get(one);
    if (node) for (const level of levelsOf(node)) levels.add(level);
  }
  const params = new Set<string>();
  for (const level of levels) {
    const node = file.levels.get(level);
    if (node?.kind === 'param') params.add(file.names.get(Number(node.body)) ?? '');
    else if (node) for (const inner of innerLevels(node)) levels.add(inner);
  }
  return params;
}

/** Ids of the levels that a level is made of. */
export function innerLevels({ kind, body }: Node): number[] {
  if (kind === 'succ') return [Number(body)];
  return kind === 'max' || kind === 'imax' ? listAt(body).map(Number) : [];
}

function usedNames(declaration: Declaration, file: ExportFile): Set<string> {
  const names = new Set<string>();
  for (const { id } of rootsOf(declaration))
    for (const one of under(id, (expr) => file.exprs.get(expr))) {
      const node = file.exprs.get(one);
      const name = node?.kind === 'const' ? 'name' : node?.kind === 'proj' ? 'typeName' : null;
      if (node && name) names.add(file.names.get(numberAt(node.body, name)) ?? '');
      if (node?.kind === 'natVal') names.add('Nat');
      if (node?.kind === 'strVal') names.add('String');
    }
  return names;
}

function reachedFrom(
  file: ExportFile,
  uses: readonly ReadonlySet<string>[],
  placeOf: ReadonlyMap<string, number>,
): Declaration[] {
  const target = file.declarations.findLastIndex(({ kind }) => kind === 'thm');
  if (target < 0) return [...file.declarations];
  const places = new Set([target]);
  for (const place of places)
    for (const name of uses[place] ?? []) {
      const used = placeOf.get(name);
      if (used !== undefined) places.add(used);
    }
  const hasQuot = [...places].some((place) => file.declarations[place]?.kind === 'quot');
  return file.declarations.filter(
    ({ kind }, place) => places.has(place) || (hasQuot && kind === 'quot'),
  );
}

function signaturesOf(
  { kind, body }: Declaration,
  file: ExportFile,
  terms: ReadonlyMap<number, Term | null>,
): [string, Signature][] {
  const members: (readonly [Json, boolean])[] =
    kind === 'inductive'
      ? [
          ...listAt(body, 'types').map((one) => [one, true] as const),
          ...['ctors', 'recs'].flatMap((field) =>
            listAt(body, field).map((one) => [one, false] as const),
          ),
        ]
      : [[body, false]];
  return members.flatMap(([member, isInductive]) => {
    const type = terms.get(numberAt(member, 'type'));
    const levelParams = numbersAt(member, 'levelParams').map((id) => file.names.get(id) ?? '');
    return type ? [[nameAt(member, file), { levelParams, type, isInductive }]] : [];
  });
}

/** Name of a declaration or of a member of a block. */
export function nameAt(member: Json | undefined, file: ExportFile): string {
  return file.names.get(Number(at(member, ['name']) ?? NaN)) ?? '';
}
