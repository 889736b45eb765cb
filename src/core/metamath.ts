/** Names the rules by which a Metamath database was judged; part of each certificate. */
export const metamathRules = 'metamath-1';

/** An assertion as it is read: its symbols, what it takes for granted, and what must differ. */
export interface MetamathStatement {
  readonly label: string;
  /** Math symbols, one space between them; the first is the typecode. */
  readonly statement: string;
  /** Its `$e` statements, in the database's order. */
  readonly hypotheses: readonly string[];
  /** Its mandatory `$f` statements, such as `wff ph`, in the database's order. */
  readonly variables: readonly string[];
  /** Its mandatory `$d` pairs; each pair and the list sorted. */
  readonly distinct: readonly (readonly [string, string])[];
}

/** What a claim registers. What is absent was not registered and is not compared. */
export interface MetamathQuestion {
  readonly label: string;
  readonly statement: string;
  /** In any order. */
  readonly hypotheses: readonly string[];
  readonly distinct: readonly (readonly [string, string])[];
  /** `wff ph`, `setvar x`: without them a theorem about sets passes as one about classes. */
  readonly variables?: readonly string[];
  /** Labels of the `|-` axioms and definitions that a proof may use. */
  readonly permittedAxioms?: readonly string[];
  /** Digest of the axioms, definitions and syntax that an earlier proof was accepted on. */
  readonly foundationHash?: string;
}

/** A target that was proved, with all that its proof rests on. */
export interface MetamathTarget extends MetamathStatement {
  /** The `$a` statements in the closure of its proof that begin with `|-`, in the database's order. */
  readonly axioms: readonly MetamathStatement[];
  /** Labels of the other `$a` statements in the closure: the grammar. */
  readonly syntax: readonly string[];
  /** Assertions in the closure, the target with them. */
  readonly closure: number;
  /** SHA-256 of the statement with its hypotheses, variables and pairs. */
  readonly statementHash: string;
  /** SHA-256 over every `$a` of the closure: two databases with one digest mean the same by the proof. */
  readonly foundationHash: string;
}

export interface MetamathAccept {
  readonly kind: 'accept';
  /** `$a` and `$p` statements of the database. */
  readonly assertions: number;
  /** Proofs that were verified: all, or those in the target's closure. */
  readonly proofs: number;
  /** Labels of proofs that are left open by a `?`; only where no target was named. */
  readonly incomplete: readonly string[];
  /** Null where no target was named. */
  readonly target: MetamathTarget | null;
}

export type MetamathReason =
  | 'database'
  | 'proof'
  | 'incomplete'
  | 'target-missing'
  | 'kind-mismatch'
  | 'statement-mismatch'
  | 'axiom-not-permitted'
  | 'axiom-changed'
  | 'dependency-mismatch';

/** A rule that is broken, or a proof of something else than was registered. */
export interface MetamathReject {
  readonly kind: 'reject';
  readonly reason: MetamathReason;
  /** The statement in which it is; null where it stands outside of one. */
  readonly label: string | null;
  /** The line of the file, from 1; null where two databases are compared. */
  readonly line: number | null;
  /** Number of the proof step, from 1. */
  readonly step: number | null;
  /** One sentence. */
  readonly message: string;
  /** Math symbols that were wanted and that stand there; null where no two were compared. */
  readonly expected: string | null;
  readonly found: string | null;
  /** The whole finding as a few lines for people. */
  readonly readable: string;
}

/** The database is not judged: it uses what we do not read, or is larger than the limits. */
export interface MetamathDecline {
  readonly kind: 'decline';
  readonly of: 'challenge' | 'solution';
  readonly because: 'unsupported' | 'format' | 'size' | 'work';
  /** One sentence, with the limit or the form that was wanted. */
  readonly message: string;
}

export type MetamathVerdict = MetamathAccept | MetamathReject | MetamathDecline;
