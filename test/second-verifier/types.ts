/** A quotation and its place. */
export interface Span {
  document: string;
  start: number;
  end: number;
  quote: string;
  sha256: string;
  /** The words were taken out; the hash is that of what stood there. */
  withheld?: true;
}

/** One admissible way to read a check's inputs, and what came out. */
export interface Reading {
  computed: { low: string | null; high: string | null } | null;
  agrees: boolean;
  artifact: string;
}

/** One re-computation of a claim. */
export interface Check {
  id: string;
  check: string;
  kind: 'recomputation' | 'copy' | 'script';
  basis: { kind: 'stated' | 'established' | 'supposed' };
  inputs: { span: Span }[];
  readings: Reading[];
  claimed: { low: string | null; high: string | null };
  verdict: 'consistent' | 'inconsistent' | 'indeterminate' | 'vacuous' | 'failed';
  power: { noticed: number; of: number };
}

/** What one paper says to a claim. */
export interface Evidence {
  cited: boolean;
  state: string;
  differs: string | null;
  span: Span | null;
  leanings?: { span: Span | null }[];
}

/** A proof that was registered for a claim. */
export interface Proof {
  certificate: string;
  challenge: { sha256: string; bytes: number };
  solution: { sha256: string; bytes: number };
  question: object;
  rules: string;
  verdict: { kind: 'accept' | 'reject'; reason?: string; proves_other?: boolean };
  source: string;
  words: string;
  submitted_by: string;
  link?: { by: string; key: string; note: string };
  named_at?: Span;
}

/** A claim of the manifest, as far as its verdict goes. */
export interface Claim {
  id: string;
  anchor: string;
  role: 'derived' | 'measurement' | 'mark' | 'statement';
  text: string;
  place: { kind: string };
  span: Span;
  context: object;
  quantity: { raw: string; span: Span; spread: string | null } | null;
  grounding: { state: string };
  excerpt: object | null;
  outcome: 'CONTRADICTED' | 'CHECKER_FAILED' | 'UNVERIFIABLE' | 'VERIFIED' | 'NOT_ATTEMPTED';
  checks: Check[];
  proofs?: Proof[];
  rests_on: string[];
  paper: string | null;
  standing: 'asserted' | 'reported';
  evidence: Evidence[];
  /** The claim of a paper's own record that a synthesis takes over. */
  origin: { paper: string; claim: string; anchor: string } | null;
}

/** The counts of a record. */
export interface Coverage {
  recomputable: number;
  verified: number;
  contradicted: number;
  unverifiable: number;
  not_attempted: number;
  checker_failed: number;
  measurements: number;
  marks: number;
  without_numbers: number;
  resting_on_contradicted: number;
}

/** A source of the provenance. */
export interface Source {
  url: string | null;
  file_name: string | null;
  media_type: string;
  sha256: string;
  text_sha256: string;
  standing: { facts: { kind: string }[] };
}

/** The gate of a record. */
export interface Gate {
  status: 'VERIFIED' | 'FALSIFIED' | 'UNVERIFIED';
  coverage: Coverage;
  claims: { claim: string; outcome: string }[];
}

/** One dimension of quality. */
export interface Dimension {
  key: string;
  assessed: boolean;
  numerator: number | null;
  denominator: number | null;
  weight: number;
}

/** The manifest, as far as this verifier looks at it. */
export interface Manifest {
  engine: { name: string; version: string };
  work: {
    kind: 'paper' | 'synthesis';
    id: string | null;
    slug: string;
    title: string | null;
    abstract: Span | null;
  };
  public_artifacts: { kind: string; sha256: string }[];
  coverage: Coverage;
  coverage_line: string;
  claims: Claim[];
  references: { arxiv_id: string | null; doi: string | null; state: string }[];
  quality_assessment: {
    gate: Gate;
    levels: { paper_level: number; claim_summary: Record<string, unknown> };
    tier: { tier: string; inputs: Record<string, unknown> };
    dimensions: { dimensions: Dimension[]; review_score: number | null };
    reproducibility: { level: string };
  };
  provenance: { sources: Source[] };
  corrections: object;
  synthesis: {
    question: string;
    document: string;
    papers: {
      label: string;
      manifest: string;
      source_sha256: string;
      text_sha256: string;
      title: string | null;
    }[];
  } | null;
}

/** The list of a bundle's files and its place in the log. */
export interface BundleIndex {
  record: string;
  origin: string;
  key: string;
  entry: { index: number; leaf: string; tree_size: number; proof: string[] };
  manifest: string;
  files: { path: string; sha256: string }[];
  withheld: unknown[];
}

/** The log's entry of the record. */
export interface LogEntry {
  kind: string;
  slug: string;
  record: string | null;
  source: string | null;
  status: { gate: string; counts: { verified: number; contradicted: number } } | null;
  objects: Record<string, string | null>;
  time: string;
}

/** A script, what it was given and what it gave. */
export interface Artifact {
  check: string;
  script: string;
  script_sha256: string;
  prelude_sha256: string;
  limits_profile: string;
  input: unknown;
  result: { kind: string; output: string | null };
}

/** What all parts of the verification look at. */
export interface Bundle {
  files: Map<string, Uint8Array>;
  index: BundleIndex;
  manifest: Manifest;
  entry: LogEntry;
}
