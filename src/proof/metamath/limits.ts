/** Bounds on what is taken on; beyond them the database is declined. */
export interface MetamathLimits {
  readonly bytes: number;
  /** Different labels and symbols. */
  readonly tokens: number;
  /** `$f`, `$e`, `$a` and `$p` statements. */
  readonly statements: number;
  /** Open `${` at one time. */
  readonly scopes: number;
  /** Pairs that all `$d` statements give. */
  readonly pairs: number;
  /** Symbols of one expression. */
  readonly expression: number;
  /** Entries of a proof's stack. */
  readonly stack: number;
  /** Numbers held at one time: the database's symbols with the expressions of one proof; 4 bytes each. */
  readonly cells: number;
  /** Symbols and pairs looked at or written, over all proofs. */
  readonly work: number;
}

/** At least six times what set.mm of 2021 needs of each; of work, some ten times. */
export const metamathLimits: MetamathLimits = {
  bytes: 250_000_000,
  tokens: 4_000_000,
  statements: 2_000_000,
  scopes: 10_000,
  pairs: 10_000_000,
  expression: 1_000_000,
  stack: 1_000_000,
  cells: 100_000_000,
  work: 2_500_000_000,
};
