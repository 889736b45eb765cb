/** A mutual block of inductive types, without anything that can be worked out. */
export interface Block {
  readonly levelParams: readonly number[];
  readonly numParams: number;
  readonly types: readonly BlockType[];
}

/** A type of a block. */
export interface BlockType {
  readonly name: number;
  readonly type: number;
  readonly ctors: readonly BlockCtor[];
}

/** A constructor of a type. */
export interface BlockCtor {
  readonly name: number;
  readonly type: number;
}

/** A block whose types and constructors were checked, with its parameters as free variables. */
export interface CheckedBlock extends Block {
  /** The block's own universe parameters, as a list of levels. */
  readonly list: number;
  readonly params: readonly number[];
  readonly numIndices: readonly number[];
  /** The level of the sort in which the types live. */
  readonly resultLevel: number;
}
