import type { Json } from '../../../src/core/json.ts';
import { childrenOf, levelsOf, type Declaration, type ExportFile } from './export-file.ts';
import { at, listAt, numberAt, numbersAt } from './json-path.ts';
import { sample, substituteLevel, toLevel, type Level } from './level.ts';
import { nameAt } from './source.ts';

/**
 * What a theorem says, with everything under its statement, as one text: the same in two files exactly
 * when both say the same. Names of bound variables, annotations, proofs and redundant fields are left
 * out; levels are compared by their values. Shares nothing with the gate, which it is to catch.
 */
export function statementOf(theorem: string, file: ExportFile): string | null {
  const reader = new Reader(file);
  const own = reader.declarationOf(theorem);
  if (!own) return null;
  // What has a value is proved, as a theorem or otherwise; its name says nothing.
  const standing = 'value' in own.body ? 'proved' : 'assumed';
  const said = [`${standing} ${levelCount(own.body)} ${reader.print(own.body)}`];
  const pending = new Set(reader.namesUnder(numberAt(own.body, 'type')));
  for (const name of pending) {
    const declaration = reader.declarationOf(name);
    if (!declaration) {
      said.push(`missing ${name}`);
      continue;
    }
    const { printed, names } = reader.meaning(declaration, name);
    said.push(printed);
    for (const one of names) pending.add(one);
  }
  return said.sort().join('\n');
}

/** Axioms under a theorem's statement and proof, each with its type. */
export function axiomsOf(theorem: string, file: ExportFile): string[] {
  const reader = new Reader(file);
  const pending = new Set([theorem]);
  const axioms: string[] = [];
  for (const name of pending) {
    const declaration = reader.declarationOf(name);
    if (declaration?.kind === 'axiom') axioms.push(`${name} ${reader.print(declaration.body)}`);
    for (const id of declaration ? allIds(declaration.body) : [])
      for (const one of reader.namesUnder(id)) pending.add(one);
  }
  return axioms.sort();
}

/** Numbers that two files share, so that equal terms print the same whatever their ids. */
const shared = new Map<string, number>();

/** Reads one file; expressions by numbers that stand for the same term in every file. */
class Reader {
  readonly #file: ExportFile;
  readonly #byName = new Map<string, Declaration>();
  readonly #numbers = new Map<string, Map<number, number>>();

  constructor(file: ExportFile) {
    this.#file = file;
    for (const declaration of file.declarations)
      for (const name of declaration.declares)
        if (!this.#byName.has(name)) this.#byName.set(name, declaration);
  }

  declarationOf(name: string): Declaration | undefined {
    return this.#byName.get(name);
  }

  /** Type of a declaration or member; its level parameters are numbered, not named. */
  print(member: Json, field = 'type'): string {
    const params = numbersAt(member, 'levelParams').map((id) => this.#file.names.get(id) ?? '');
    return String(this.#number(numberAt(member, field), params));
  }

  /** What a constant under a statement means, and the names that this rests on. */
  meaning(declaration: Declaration, name: string): { printed: string; names: string[] } {
    const { kind, body } = declaration;
    if (kind === 'inductive') {
      const members = [...listAt(body, 'types'), ...listAt(body, 'ctors')];
      const printed = members.map(
        (one) => `${nameAt(one, this.#file)} ${levelCount(one)} ${this.print(one)}`,
      );
      const shape = listAt(body, 'types').map((one) => numberAt(one, 'numParams'));
      const ids = members.map((one) => numberAt(one, 'type'));
      return {
        printed: `inductive ${shape.join(' ')} ${printed.join(' | ')}`,
        names: ids.flatMap((id) => this.namesUnder(id)),
      };
    }
    const hasMeaning = kind === 'def' || kind === 'opaque';
    const value = hasMeaning ? this.print(body, 'value') : '';
    const ids = [numberAt(body, 'type'), ...(hasMeaning ? [numberAt(body, 'value')] : [])];
    const type = this.print(body);
    return {
      printed: `${kind} ${name} ${levelCount(body)} ${type} ${value}`,
      names: ids.flatMap((id) => this.namesUnder(id)),
    };
  }

  namesUnder(id: number): string[] {
    const seen = new Set([id]);
    const names = new Set<string>();
    for (const one of seen) {
      const node = this.#file.exprs.get(one);
      if (!node) continue;
      const field = node.kind === 'proj' ? 'typeName' : 'name';
      if (node.kind === 'const' || node.kind === 'proj')
        names.add(this.#file.names.get(numberAt(node.body, field)) ?? '');
      if (node.kind === 'natVal') names.add('Nat');
      if (node.kind === 'strVal') names.add('String');
      for (const child of childrenOf(node)) seen.add(child.id);
    }
    return [...names];
  }

  #number(root: number, params: readonly string[]): number {
    const key = params.join(' ');
    const known = this.#numbers.get(key) ?? new Map<number, number>();
    this.#numbers.set(key, known);
    const pending = [root];
    for (;;) {
      const id = pending.at(-1);
      if (id === undefined) return known.get(root) ?? NaN;
      const node = this.#file.exprs.get(id);
      const open = node ? childrenOf(node).filter((child) => !known.has(child.id)) : [];
      if (!known.has(id) && open.length > 0) {
        pending.push(...open.map((child) => child.id));
        continue;
      }
      pending.pop();
      if (!known.has(id)) known.set(id, this.#numberOf(id, known, params));
    }
  }

  #numberOf(id: number, known: ReadonlyMap<number, number>, params: readonly string[]): number {
    const node = this.#file.exprs.get(id);
    if (!node) return intern(`missing ${id}`);
    const children = childrenOf(node).map((child) => known.get(child.id) ?? NaN);
    if (node.kind === 'mdata') return children[0] ?? NaN;
    const levels = levelsOf(node).map((level) => this.#level(level, params));
    const names = ['name', 'typeName']
      .filter(() => node.kind === 'const' || node.kind === 'proj')
      .map((field) => this.#file.names.get(numberAt(node.body, field)) ?? '');
    const own = ['bvar', 'natVal', 'strVal'].includes(node.kind) ? [node.body] : [];
    const idx = at(node.body, ['idx']) ?? null;
    return intern(JSON.stringify([node.kind, children, levels, names, own, idx]));
  }

  #level(id: number, params: readonly string[]): number[] {
    const level = toLevel(
      id,
      (one) => this.#file.levels.get(one),
      (one) => this.#file.names.get(one) ?? '',
    );
    const given = new Map<string, Level>(
      params.map((name, index) => [name, { kind: 'param', name: `#${index}` }]),
    );
    return level ? sample(substituteLevel(level, given)) : [];
  }
}

function intern(key: string): number {
  const number = shared.get(key) ?? shared.size;
  shared.set(key, number);
  return number;
}

function levelCount(member: Json): number {
  return listAt(member, 'levelParams').length;
}

/** Ids of all expressions that a record names at any depth. */
function allIds(value: Json): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, Json]) =>
    ['type', 'value', 'rhs'].includes(key) && typeof one === 'number' ? [one] : allIds(one),
  );
}
