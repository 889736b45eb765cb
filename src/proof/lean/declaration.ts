/** How willingly a definition is unfolded: by its height, or as abbreviation (`abbrev`), or last of all (`opaque`). */
export type Hints = 'abbrev' | 'opaque' | number;

interface Common {
  readonly name: number;
  /** Names of universe parameters. */
  readonly levelParams: readonly number[];
  readonly type: number;
}

interface Declared extends Common {
  /** Binders of the type's outermost pis, as the file writes them: see `ExpressionStore.binder`. */
  readonly binders: readonly number[];
}

/** An axiom of a file. */
export interface AxiomRecord extends Declared {
  readonly kind: 'axiom';
  readonly isUnsafe: boolean;
}

/** What has a value: a definition, a theorem, or one that nothing unfolds. */
export interface ValueRecord extends Declared {
  readonly kind: 'def' | 'thm' | 'opaque';
  readonly value: number;
  readonly hints: Hints;
  readonly safety: 'safe' | 'unsafe' | 'partial';
}

/** The four constants of the quotient: `Quot`, `Quot.mk`, `Quot.lift`, `Quot.ind`. */
export type QuotKind = 'type' | 'ctor' | 'lift' | 'ind';

/** One of them, as a file declares it. */
export interface QuotRecord extends Declared {
  readonly kind: 'quot';
  readonly quotKind: QuotKind;
}

/** An inductive type of a block; its numbers and flags are what the file says. */
export interface TypeRecord extends Declared {
  readonly numParams: number;
  readonly numIndices: number;
  readonly ctors: readonly number[];
  readonly isRec: boolean;
  readonly isReflexive: boolean;
  readonly isUnsafe: boolean;
  readonly numNested: number;
  readonly all: readonly number[];
}

/** A constructor; `cidx` is its place among those of its type. */
export interface CtorRecord extends Declared {
  readonly induct: number;
  readonly cidx: number;
  readonly numParams: number;
  readonly numFields: number;
  readonly isUnsafe: boolean;
}

/** What a recursor gives for one constructor. */
export interface RuleRecord {
  readonly ctor: number;
  readonly numFields: number;
  readonly rhs: number;
}

/** A recursor with its rules, one a constructor. */
export interface RecursorRecord extends Declared {
  readonly all: readonly number[];
  readonly numParams: number;
  readonly numIndices: number;
  readonly numMotives: number;
  readonly numMinors: number;
  readonly k: boolean;
  readonly isUnsafe: boolean;
  readonly rules: readonly RuleRecord[];
}

/** A mutual block of types with what the file says of their constructors and recursors. */
export interface InductiveRecord {
  readonly kind: 'inductive';
  readonly types: readonly TypeRecord[];
  readonly ctors: readonly CtorRecord[];
  readonly recs: readonly RecursorRecord[];
}

/** A declaration as the file has it: nothing in it is trusted. */
export type DeclarationRecord = AxiomRecord | ValueRecord | QuotRecord | InductiveRecord;

/** A constant that the kernel has accepted. */
export type Constant =
  | (Common & { readonly kind: 'axiom' })
  | (Common & { readonly kind: 'opaque'; readonly value: number })
  | (Common & { readonly kind: 'def' | 'thm'; readonly value: number; readonly hints: Hints })
  | (Common & { readonly kind: 'quot'; readonly quotKind: QuotKind })
  | InductiveType
  | Constructor
  | Recursor;

/** An inductive type, its numbers worked out. */
export interface InductiveType extends Common {
  readonly kind: 'inductive';
  readonly numParams: number;
  readonly numIndices: number;
  readonly ctors: readonly number[];
  /** Every type of its mutual block. */
  readonly all: readonly number[];
  readonly isRec: boolean;
}

/** A constructor; `index` is its place among those of its type. */
export interface Constructor extends Common {
  readonly kind: 'ctor';
  readonly induct: number;
  readonly index: number;
  readonly numParams: number;
  readonly numFields: number;
}

/** A recursor as it follows from its block. */
export interface Recursor extends Common {
  readonly kind: 'rec';
  /** The type whose values it takes apart. */
  readonly induct: number;
  readonly numParams: number;
  readonly numIndices: number;
  readonly numMotives: number;
  readonly numMinors: number;
  readonly k: boolean;
  /** By constructor. */
  readonly rules: ReadonlyMap<number, RuleRecord>;
}

/** Arguments before a recursor's major premise. */
export function majorIndex({ numParams, numMotives, numMinors, numIndices }: Recursor): number {
  return numParams + numMotives + numMinors + numIndices;
}
