/** Names the rules by which the kernel and the gate judged; part of each certificate. */
export const leanRules = 'lean4-kernel-1';

/** What the kernel says of an export by itself: every declaration in it, all axioms admitted. */
export type KernelVerdict =
  | {
      readonly kind: 'accept';
      readonly declarations: number;
      /** Names of all axioms in the file, in its order. */
      readonly axioms: readonly string[];
    }
  | Reject
  | Decline;

/** A lie or a mistake in the file: the first declaration that does not hold, and what was wrong in it. */
export interface Reject {
  readonly kind: 'reject';
  /** Null where the file breaks its own rules outside of a declaration. */
  readonly declaration: string | null;
  /** One sentence. */
  readonly message: string;
  /** In Lean-like notation; null where no two types or terms were compared. */
  readonly expected: string | null;
  readonly inferred: string | null;
}

/** The file is not judged: not a readable export, of another version, or larger than the limits. */
export interface Decline {
  readonly kind: 'decline';
  readonly because:
    'format' | 'version' | 'size' | 'depth' | 'work' | 'unsupported' | 'registration';
  /** One sentence, with the limit or the form that was wanted. */
  readonly message: string;
}

/** What a claim registers: names of its targets, and the axioms that a proof may use. */
export interface ProofQuestion {
  readonly theoremNames: readonly string[];
  /** Definitions that the challenge leaves open and the solution fills. */
  readonly definitionNames: readonly string[];
  readonly permittedAxioms: readonly string[];
}

/** Why a proof that type-checks, or does not, is no proof of the registered statement. */
export type ProofReason =
  | 'kernel'
  | 'target-missing'
  | 'kind-mismatch'
  | 'statement-mismatch'
  | 'dependency-mismatch'
  | 'axiom-not-permitted'
  | 'axiom-changed';

/** What the whole gate says of a pair of exports. */
export type ProofVerdict =
  | {
      readonly kind: 'accept';
      readonly theorems: readonly ProvedStatement[];
      /** Axioms in the closure of the targets, sorted. */
      readonly axioms: readonly string[];
      /** Declarations in the closure of the targets that the kernel accepted. */
      readonly declarations: number;
      /** SHA-256 of the statements with everything under them, in a canonical form. */
      readonly statementHash: string;
    }
  | (Reject & { readonly reason: ProofReason })
  | (Decline & { readonly of: 'challenge' | 'solution' });

/** A target as people read it. */
export interface ProvedStatement {
  readonly name: string;
  /** Pretty-printed type, in Lean-like notation. */
  readonly statement: string;
}
