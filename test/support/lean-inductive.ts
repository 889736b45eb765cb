import type { LeanExport } from './lean-export.ts';
import {
  app,
  c,
  lam,
  pi,
  sort,
  telescope,
  v,
  type Binder,
  type Level,
  type Name,
  type Term,
} from './lean-terms.ts';

export interface Ctor {
  readonly name: Name;
  readonly fields?: readonly Binder[];
  /** Indices of what it makes. */
  readonly at?: readonly Term[];
}

export interface InductiveSpec {
  readonly name: Name;
  readonly indices?: readonly Binder[];
  readonly level: Level;
  readonly ctors: readonly Ctor[];
}

/** A use of the block's types inside of another inductive type, which gets a recursor of its own. */
export interface Use {
  /** The other type at its parameters. */
  readonly use: Term;
  readonly indices?: readonly Binder[];
  /** Constructors at the same parameters. */
  readonly ctors: readonly {
    readonly made: Term;
    readonly name: Name;
    readonly fields?: readonly Binder[];
    readonly at?: readonly Term[];
  }[];
}

export interface BlockSpec {
  readonly levels?: readonly string[];
  readonly params?: readonly Binder[];
  readonly types: readonly InductiveSpec[];
  readonly nested?: readonly Use[];
  /** Recursors end in propositions only. */
  readonly toProp?: boolean;
  readonly isK?: boolean;
  /** Changes the record before it is written, as a forger would. */
  readonly forge?: (record: BlockRecord) => unknown;
}

type Fields = Record<string, unknown>;
export interface BlockRecord {
  readonly types: readonly Fields[];
  readonly ctors: readonly Fields[];
  readonly recs: readonly Fields[];
}

interface Target {
  readonly recursor: Name;
  readonly self: Term;
  readonly indices: readonly Binder[];
  readonly ctors: readonly {
    readonly name: Name;
    readonly made: Term;
    readonly fields: readonly Binder[];
    readonly at: readonly Term[];
  }[];
}

/** Adds a mutual block, with the recursors that follow from it by the rules of Lean. */
export function addBlock(file: LeanExport, spec: BlockSpec): LeanExport {
  const {
    levels = [],
    params = [],
    types,
    nested = [],
    isK = false,
    forge = (record) => record,
  } = spec;
  const args = params.map(([name]) => v(name));
  const at = (name: Name): Term => app(c(name, ...levels), ...args);
  const first = types[0]?.name ?? '';
  const targets: Target[] = [
    ...types.map(({ name, indices = [], ctors }) => ({
      recursor: child(name, 'rec'),
      self: at(name),
      indices,
      ctors: ctors.map((one) => ({ fields: [], at: [], ...one, made: at(one.name) })),
    })),
    ...nested.map(({ use, indices = [], ctors }, index) => ({
      recursor: child(first, `rec_${index + 1}`),
      self: use,
      indices,
      ctors: ctors.map((one) => ({ fields: [], at: [], ...one })),
    })),
  ];
  const all = types.map(({ name }) => file.name(name));
  const isRec = types.some(({ ctors }) =>
    ctors.some(({ fields = [] }) =>
      fields.some(([, one]) => types.some(({ name }) => mentions(one, name))),
    ),
  );
  const common = { isUnsafe: false, numParams: params.length };
  const record: BlockRecord = {
    types: types.map(({ name, indices = [], level, ctors }) => ({
      ...file.header(name, levels, pi([...params, ...indices], sort(level))),
      ...common,
      numIndices: indices.length,
      numNested: nested.length,
      isRec,
      isReflexive: false,
      ctors: ctors.map((ctor) => file.name(ctor.name)),
      all,
    })),
    ctors: types.flatMap(({ name: induct, ctors }) =>
      ctors.map(({ name, fields = [], at: indices = [] }, cidx) => ({
        ...file.header(name, levels, pi([...params, ...fields], app(at(induct), ...indices))),
        ...common,
        cidx,
        numFields: fields.length,
        induct: file.name(induct),
      })),
    ),
    recs: recursorsOf(spec, targets).map(({ target, type, rules }) => ({
      ...file.header(target.recursor, [...(spec.toProp ? [] : ['elim']), ...levels], type),
      ...common,
      numIndices: target.indices.length,
      numMotives: targets.length,
      numMinors: targets.flatMap(({ ctors }) => ctors).length,
      k: isK,
      all,
      rules: rules.map(({ ctor, nfields, rhs }) => ({
        ctor: file.name(ctor),
        nfields,
        rhs: file.term(rhs),
      })),
    })),
  };
  return file.declare('inductive', forge(record));
}

/** A name with one more part. */
export function child(name: Name, part: string | number): Name {
  return [...(typeof name === 'string' ? name.split('.') : name), part];
}

interface Recursor {
  readonly target: Target;
  readonly type: Term;
  readonly rules: readonly { readonly ctor: Name; readonly nfields: number; readonly rhs: Term }[];
}

function recursorsOf(
  { levels = [], params = [], toProp = false }: BlockSpec,
  targets: readonly Target[],
): Recursor[] {
  const elim: Level = toProp ? 0 : 'elim';
  const recLevels = [...(toProp ? [] : ['elim']), ...levels];
  const whole = ({ self, indices }: Target): Term => app(self, ...indices.map(([name]) => v(name)));
  const motives = targets.map((target, at): Binder => [
    `motive_${at}`,
    pi([...target.indices, ['t', whole(target)]], sort(elim)),
  ]);
  const minors = targets.flatMap((target, at) =>
    target.ctors.map((ctor, index) => {
      const recursive = ctor.fields.flatMap(([name, type]) => toRecursive(targets, name, type));
      const hypotheses = recursive.map(({ name, xs, to, indices }): Binder => [
        `ih_${name}`,
        pi(xs, app(v(`motive_${to}`), ...indices, app(v(name), ...xs.map(([x]) => v(x))))),
      ]);
      const made = app(ctor.made, ...ctor.fields.map(([name]) => v(name)));
      const type = pi([...ctor.fields, ...hypotheses], app(v(`motive_${at}`), ...ctor.at, made));
      return { at, ctor, recursive, local: [`minor_${at}_${index}`, type] as const };
    }),
  );
  const before: Binder[] = [...params, ...motives, ...minors.map(({ local }) => local)];
  const vars = before.map(([name]) => v(name));
  return targets.map((target, at) => ({
    target,
    type: pi(
      [...before, ...target.indices, ['t', whole(target)]],
      app(v(`motive_${at}`), ...target.indices.map(([name]) => v(name)), v('t')),
    ),
    rules: minors
      .filter((minor) => minor.at === at)
      .map(({ ctor, recursive, local: [minor] }) => {
        const calls = recursive.map(({ name, xs, to, indices }) => {
          const call = app(c(targets[to]?.recursor ?? '', ...recLevels), ...vars, ...indices);
          return lam(xs, app(call, app(v(name), ...xs.map(([x]) => v(x)))));
        });
        const body = app(v(minor), ...ctor.fields.map(([name]) => v(name)), ...calls);
        return {
          ctor: ctor.name,
          nfields: ctor.fields.length,
          rhs: lam([...before, ...ctor.fields], body),
        };
      }),
  }));
}

interface Recursive {
  readonly name: string;
  readonly xs: readonly Binder[];
  readonly to: number;
  readonly indices: readonly Term[];
}

/** A field that ends in one of the targets at as many indices as it has. */
function toRecursive(targets: readonly Target[], name: string, type: Term): Recursive[] {
  const { binders: xs, rest } = telescope(type);
  return targets.flatMap(({ self, indices }, to) => {
    const given: Term[] = [];
    let head = rest;
    while (given.length < indices.length && 'fn' in head) {
      given.unshift(head.arg);
      head = head.fn;
    }
    return JSON.stringify(head) === JSON.stringify(self) ? [{ name, xs, to, indices: given }] : [];
  });
}

function mentions(term: Term, name: Name): boolean {
  return JSON.stringify(term).includes(`"const":${JSON.stringify(name)},`);
}
