import { piOver } from '../binders.ts';
import { constantOf } from '../constants.ts';
import type { Constructor, InductiveType } from '../declaration.ts';
import { kind } from '../expressions.ts';
import type { Kernel } from '../kernel.ts';
import { rewrite } from '../rewrite.ts';
import { Rejection } from '../stop.ts';
import { abstract, instantiate, instantiateLevels } from '../substitute.ts';
import type { Block, BlockType } from './block.ts';
import { partsMentioning } from './mentions.ts';
import { applyPi } from './telescope.ts';

/** What an auxiliary constant stands for: a term over the block's parameters as loose bound variables. */
export type Templates = ReadonlyMap<number, number>;

/** A block without nested uses. */
export interface Unnested {
  /** The block with an auxiliary type for each use of its types inside of other inductive types. */
  readonly block: Block;
  readonly templates: Templates;
}

/** Most auxiliary types of one block. */
const mostAuxiliary = 1000;

/**
 * Replaces each use `J As` of another inductive type J whose parameters As mention the block's types by an auxiliary
 * type with the constructors of J at As (Lean's `elim_nested_inductive`). `params` are the block's, as free variables.
 */
export function unnest(k: Kernel, block: Block, params: readonly number[]): Unnested {
  const work = new Unnesting(k, block, params);
  const types: BlockType[] = [];
  for (const type of work.types) types.push(work.withoutNested(type)); // auxiliary ones come behind while it runs
  return { block: { ...block, types }, templates: work.templates };
}

class Unnesting {
  readonly types: BlockType[];
  readonly templates = new Map<number, number>();
  readonly #k: Kernel;
  readonly #block: Block;
  readonly #params: readonly number[];
  readonly #list: number;
  /** Names of the block's types, with auxiliary ones as they come. */
  readonly #names: Set<number>;
  /** Auxiliary type by the use that it stands for. */
  readonly #made = new Map<number, number>();

  constructor(k: Kernel, block: Block, params: readonly number[]) {
    this.#k = k;
    this.#block = block;
    this.#params = params;
    this.#list = k.levels.list(block.levelParams.map((param) => k.levels.param(param)));
    this.#names = new Set(block.types.map(({ name }) => name));
    this.types = [...block.types];
  }

  withoutNested(type: BlockType): BlockType {
    const k = this.#k;
    const ctors = type.ctors.map(({ name, type: whole }) => {
      const behind = applyPi(k, whole, this.#params);
      return { name, type: piOver(k, this.#params, this.#replaceAll(behind)) };
    });
    return { ...type, ctors };
  }

  #replaceAll(e: number): number {
    const { store } = this.#k;
    const using = partsMentioning(store, e, this.#names);
    return rewrite(store, e, (part) => {
      if (!using.has(part)) return part;
      return store.kind(part) === kind.app ? this.#replace(part, using) : -1;
    });
  }

  /** The auxiliary type in place of a nested use with exactly its parameters; -1 for other applications. */
  #replace(e: number, using: ReadonlySet<number>): number {
    const { store } = this.#k;
    const head = store.head(e);
    if (store.kind(head) !== kind.const || this.#names.has(store.a(head))) return -1;
    const type = this.#k.constants.get(store.a(head));
    const args = store.args(e);
    if (type?.kind !== 'inductive' || args.length !== type.numParams) return -1;
    if (!args.some((arg) => using.has(arg))) return -1;
    if (store.loose(e) > 0)
      throw new Rejection('The parameters of a nested inductive type use a local variable.', {
        inferred: e,
      });
    const known = this.#made.get(e) ?? this.#add(e, type);
    return store.apps(store.const(known, this.#list), this.#params);
  }

  /** Auxiliary types for the whole mutual block of the type that is used. */
  #add(use: number, type: InductiveType): number {
    const k = this.#k;
    const { store } = k;
    const args = store.args(use);
    const list = store.b(store.head(use));
    const levels = k.levels.listOf(list);
    for (const name of type.all) {
      const member = k.constants.get(name);
      if (member?.kind !== 'inductive') throw new Rejection('A nested type is not complete.');
      const auxiliary = this.#freshName();
      const applied = store.apps(store.const(name, list), args);
      this.#made.set(applied, auxiliary);
      this.#names.add(auxiliary);
      this.#stand(auxiliary, applied);
      const at = (whole: number, params: readonly number[]): number =>
        piOver(k, this.#params, applyPi(k, instantiateLevels(store, whole, params, levels), args));
      const ctors = member.ctors.map((ctorName, index) => {
        const ctor = constantOf(k, store.const(ctorName, list)) as Constructor;
        const made = k.names.add(auxiliary, index);
        this.#stand(made, store.apps(store.const(ctorName, list), args));
        return { name: made, type: at(ctor.type, ctor.levelParams) };
      });
      this.types.push({ name: auxiliary, type: at(member.type, member.levelParams), ctors });
    }
    return this.#made.get(use) ?? 0;
  }

  #stand(auxiliary: number, applied: number): void {
    this.templates.set(auxiliary, abstract(this.#k.store, applied, this.#params));
  }

  /** A name that no file can write, since numeric parts are never negative there; so are names under it. */
  #freshName(): number {
    const { names } = this.#k;
    const index = this.types.length - this.#block.types.length + 1;
    if (index > mostAuxiliary)
      throw new Rejection(`The block has over ${mostAuxiliary} nested uses.`);
    return names.add(names.add(this.#block.types[0]?.name ?? 0, '_nested'), -index);
  }
}

/** Puts back what auxiliary constants stand for, and gives recursors of auxiliary types their names. */
export function restoreNested(
  k: Kernel,
  e: number,
  templates: Templates,
  numParams: number,
): number {
  const { store } = k;
  return rewrite(store, e, (part) => {
    const head = store.head(part);
    const template = store.kind(head) === kind.const ? templates.get(store.a(head)) : undefined;
    if (template === undefined) return -1;
    const args = store.args(part);
    return args.length === numParams ? instantiate(store, template, args) : -1;
  });
}
