// Made by `npm run generate` from schemas/. Not to be edited.

/**
 * SHA-256 in lower-case hex.
 */
export type Sha256 = string;
/**
 * What the proof gate says; a pair of exports that it declines to judge is not recorded.
 */
export type ProofVerdict =
  | {
      kind: 'accept';
      theorems: {
        name: string;
        /**
         * Pretty-printed type.
         */
        statement: string;
      }[];
      /**
       * Axioms in the closure of the targets, sorted.
       */
      axioms: string[];
      /**
       * Declarations in that closure, each accepted by the kernel.
       */
      declarations: number;
      statement_sha256: Sha256;
    }
  | {
      kind: 'reject';
      reason:
        | 'kernel'
        | 'target-missing'
        | 'kind-mismatch'
        | 'statement-mismatch'
        | 'dependency-mismatch'
        | 'axiom-not-permitted'
        | 'axiom-changed';
      declaration: string | null;
      message: string;
      expected: string | null;
      inferred: string | null;
      /**
       * True: the kernel accepts the solution by itself, and what it proves is another statement.
       */
      proves_other: boolean;
    };

export interface Records {
  Artifact?: Artifact;
  BenchmarkEvidence?: BenchmarkEvidence;
  Bundle?: Bundle;
  CitationCheck?: CitationCheck;
  Sha256?: Sha256;
  Span?: Span;
  Interval?: Interval;
  About_part?: AboutPart;
  Leaning?: Leaning;
  Proof_question?: ProofQuestion;
  Proof_verdict?: ProofVerdict;
  Comparison?: Comparison;
  CorrectionRecord?: CorrectionRecord;
  GateVerdict?: GateVerdict;
  LibraryDescription?: LibraryDescription;
  LogEntry?: LogEntry;
  MathResult?: MathResult;
  PageList?: PageList;
  PaperManifest?: PaperManifest;
  ProofCertificate?: ProofCertificate;
  ProofClaim?: ProofClaim;
  QualityDimensions?: QualityDimensions;
  QualityTier?: QualityTier;
  Question?: Question;
  ReproScript?: ReproScript;
  Retrieval?: Retrieval;
  ReviewMonitor?: ReviewMonitor;
  RunRecord?: RunRecord;
  Search?: Search;
  Site?: Site;
  SourceProvenance?: SourceProvenance;
  Synthesis?: Synthesis;
  VerificationLevels?: VerificationLevels;
}
/**
 * A script, what it was given and what it gave.
 */
export interface Artifact {
  schema: 'artifact-v1';
  check: string;
  script: string;
  script_sha256: Sha256;
  prelude_sha256: Sha256;
  limits_profile: string;
  input: unknown;
  result: {
    kind: 'value' | 'error' | 'timeout' | 'memory';
    output: string | null;
  };
}
/**
 * Scores of several papers for one method on one data set under one protocol; scores under different protocols are never put together.
 */
export interface BenchmarkEvidence {
  schema: 'benchmark-evidence-v1';
  schema_version: '1.0';
  contract_version: 'benchmark-evidence-v1';
  work: string;
  /**
   * Items: Scores whose protocols are the same in every part.
   */
  clusters: {
    cluster_id: string;
    method: string;
    protocol: {
      part: string;
      value: string;
    }[];
    scores: {
      result: string;
      paper: string;
      raw: string;
      value: string;
      low: string;
      high: string;
      spread: string | null;
      place: string;
      span: Span;
    }[];
    /**
     * Least and greatest value, as printed, and their distance.
     */
    range: {
      low: string;
      high: string;
      distance: string;
    };
    /**
     * Greatest spread that a paper prints with its score; null where none does.
     */
    spread: string | null;
    /**
     * NONE: the printed ranges of each pair share a value. CONFLICT: those of a pair do not.
     */
    severity: 'NONE' | 'CONFLICT';
    conflicts: {
      a: string;
      b: string;
      apart: string;
    }[];
  }[];
  /**
   * Items: A score that one paper quotes from the other: it confirms nothing.
   */
  copies: {
    a: string;
    b: string;
    kind: 'quoted' | 'misquoted';
  }[];
  /**
   * Pairs of results that were not put together, and why.
   */
  not_comparable: {
    a: string;
    b: string;
    because: string;
  }[];
  /**
   * Pairs beyond what the record lists.
   */
  unlisted: number;
  limitations: string[];
}
/**
 * A place in the paper's text document: half-open range of UTF-16 code units, the exact characters there and their hash.
 */
export interface Span {
  document: Sha256;
  start: number;
  end: number;
  quote: string;
  sha256: Sha256;
  /**
   * The words were taken out on a legal claim; the hash is that of what stood there.
   */
  withheld?: true;
}
/**
 * What a bundle holds and how it hangs on the log.
 */
export interface Bundle {
  schema: 'bundle-v1';
  record: string;
  origin: string;
  key: string;
  /**
   * Where the log holds the record's newest entry: leaf hash and audit path (RFC 9162, 2.1.3), hex.
   */
  entry: {
    index: number;
    leaf: string;
    tree_size: number;
    proof: string[];
  };
  manifest: Sha256;
  files: {
    path: string;
    sha256: Sha256;
  }[];
  /**
   * Items: A text that the bundle quotes and does not republish.
   */
  withheld: {
    sha256: Sha256;
    what: string;
    where: string | null;
  }[];
  /**
   * Notes of the log's key rotations, oldest first: they lead from an earlier key to this one.
   */
  rotations?: string[];
}
/**
 * Every sentence of a report that cites, held against what it cites. Nothing of it is published; places are in the report and the sources as the engine reads them.
 */
export interface CitationCheck {
  schema: 'citation-check-v1';
  engine: string;
  report: {
    name: string;
    sha256: Sha256;
    /**
     * Sentences of the report, those that cite nothing included.
     */
    sentences: number;
  };
  sources: {
    /**
     * Its arXiv id, or its file's name.
     */
    name: string;
    title: string | null;
    sha256: Sha256;
  }[];
  claims: {
    sentence: string;
    span: Span1;
    citations: {
      /**
       * The work as the report names it: an arXiv id, a DOI, a title or a key.
       */
      cites: string;
      /**
       * Index into sources; null where its text could not be had.
       */
      source: number | null;
      state: 'supported' | 'contradicted' | 'unsure' | 'not_found' | 'no_source';
      reason: string;
      /**
       * The place in the source that decides, or is nearest; null where nothing is near.
       */
      evidence: null | {
        span: Span;
        differs: 'number' | 'direction' | 'negation' | null;
        claim_words: string | null;
        source_words: string | null;
      };
      /**
       * Only where the state is unsure or not_found.
       */
      leanings?: Leaning[];
    }[];
  }[];
  counts: {
    citations: number;
    supported: number;
    contradicted: number;
    unsure: number;
    not_found: number;
    no_source: number;
  };
}
/**
 * A place in the paper's text document: half-open range of UTF-16 code units, the exact characters there and their hash.
 */
export interface Span1 {
  document: Sha256;
  start: number;
  end: number;
  quote: string;
  sha256: Sha256;
  /**
   * The words were taken out on a legal claim; the hash is that of what stood there.
   */
  withheld?: true;
}
/**
 * Which way a model reads a claim beside its source, where the rules left it open. No verdict depends on it.
 */
export interface Leaning {
  by: {
    name: string;
    /**
     * Of the weights; null where a service keeps them to itself.
     */
    sha256: Sha256 | null;
  };
  /**
   * What may be said in words; of a calibrated model only from 0.8 on.
   */
  label: 'supported' | 'contradicted' | 'unknown';
  /**
   * Probabilities with the data that they are true on; null for a model without a measured error rate.
   */
  calibrated: null | {
    supported: number;
    contradicted: number;
    unknown: number;
    on: string;
    pairs: number;
  };
  /**
   * The passage that it rests on.
   */
  span: Span | null;
  /**
   * Why the label is not to be relied on: a rule objects to it, or the reply was dropped.
   */
  vetoed: string | null;
}
/**
 * Set of values between two ends, both in it; exact rationals such as 193/5, or decimal numbers; null is unbounded.
 */
export interface Interval {
  low: string | null;
  high: string | null;
}
/**
 * A thing that a claim names: in one form for all papers where there is one, its printed words and where they stand in the claim's document.
 */
export interface AboutPart {
  value: string;
  text: string;
  start: number;
  end: number;
}
/**
 * What a claim asks of a proof: its targets, and the axioms that it may use.
 */
export interface ProofQuestion {
  theorem_names: string[];
  definition_names: string[];
  permitted_axioms: string[];
}
/**
 * Results of several papers held against each other, and only under one protocol. Each pair follows from its two results by rule.
 */
export interface Comparison {
  schema: 'comparison-v1';
  papers: {
    label: string;
    title: string;
    text_sha256: Sha256;
    /**
     * Results that name a method and a data set.
     */
    read: number;
    /**
     * Those of them that another paper has a result of the same method and data set for.
     */
    compared: number;
  }[];
  /**
   * Every result that a pair names.
   */
  results: {
    id: string;
    paper: string;
    method: {
      name: string;
      /**
       * The name without marks, citations and what is read as a setting.
       */
      key: string;
      span: Span;
    };
    /**
     * What the paper says of the protocol; a part that is not listed is unknown.
     */
    parts: {
      part:
        | 'task'
        | 'dataset'
        | 'version'
        | 'split'
        | 'metric'
        | 'variant'
        | 'level'
        | 'unit'
        | 'regime'
        | 'size'
        | 'checkpoint'
        | 'language'
        | 'length'
        | 'ensemble'
        | 'data'
        | 'case'
        | 'prompting'
        | 'matching'
        | 'crops'
        | 'subset'
        | 'heading';
      value: string;
      span: Span;
    }[];
    raw: string;
    /**
     * As a plain decimal; shares of 1 are told of 100.
     */
    value: string;
    /**
     * Least value that prints so, an exact rational.
     */
    low: string;
    high: string;
    /**
     * Worth of one unit in the last printed digit.
     */
    step: string;
    spread: {
      value: string;
      kind: 'sd' | 'se' | 'ci95' | 'not_said';
      span: Span;
    } | null;
    n: {
      value: number;
      span: Span;
    } | null;
    better: 'higher' | 'lower' | null;
    quotes: {
      /**
       * Label of a paper of this comparison; null for a work outside of it.
       */
      paper: string | null;
      span: Span;
    } | null;
    span: Span;
    place: string;
    /**
     * How its place was read: geometry is a table guessed from positions on a PDF page.
     */
    reading: 'markup' | 'geometry' | 'text';
    /**
     * Other values that its paper prints under the same parts: what sets them apart was not read.
     */
    others: number;
  }[];
  pairs: {
    kind: 'agreement' | 'conflict' | 'quoted' | 'misquoted' | 'comparable_if' | 'not_comparable';
    a: string;
    b: string;
    /**
     * Parts that both papers state, and state differently.
     */
    differs: string[];
    /**
     * Parts that one paper or both do not state.
     */
    unknown: {
      part: string;
      side: 'a' | 'b' | 'both';
    }[];
    /**
     * Distance of the two values, as a plain decimal.
     */
    apart: string;
    /**
     * True where the two intervals share a value.
     */
    meet: boolean;
  }[];
  counts: {
    agreement: number;
    conflict: number;
    quoted: number;
    misquoted: number;
    comparable_if: number;
    not_comparable: number;
    /**
     * Pairs beyond what a record lists; they are in the counts.
     */
    unlisted: number;
  };
}
/**
 * Additive corrections of a published work.
 */
export interface CorrectionRecord {
  schema: 'correction-record-v1';
  schema_version: '1.0';
  contract_version: 'correction-record-v1';
  work: string;
  manifest: {
    schema: string;
    contract_version: string;
    current_manifest_url: string | null;
    correction_record_url: string | null;
  };
  correction_state: 'CURRENT' | 'CORRECTED' | 'SUPERSEDED';
  correction_count: number;
  last_corrected_at: string | null;
  correction_events: {
    event_id: string;
    corrected_at: string;
    correction_type:
      'METADATA' | 'ARTIFACT' | 'CLAIM' | 'BENCHMARK' | 'PROVENANCE' | 'QUALITY_ASSESSMENT';
    public_note: string;
    affected_fields: string[];
  }[];
  known_superseded_manifest_urls: string[];
  policy: {
    corrections_are_additive: true;
    no_silent_public_rewrites: true;
  };
  limitations: string[];
}
/**
 * Gate 2 of a record: what of its re-computable claims was re-computed.
 */
export interface GateVerdict {
  schema: 'gate-verdict-v1';
  schema_version: '1.0';
  contract_version: 'gate-verdict-v1';
  status: 'UNVERIFIED' | 'VERIFIED' | 'FALSIFIED';
  label: string;
  definition: string;
  reason: string;
  evaluated_at: string | null;
  gate: string;
  enforcement: string;
  /**
   * What the engine detected and what became of it. The first is the sum of the next five.
   */
  coverage: {
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
  };
  claims: {
    claim: string;
    outcome: 'CONTRADICTED' | 'CHECKER_FAILED' | 'UNVERIFIABLE' | 'VERIFIED' | 'NOT_ATTEMPTED';
    reason: string;
  }[];
  artifacts: Sha256[];
}
/**
 * What a library says of itself.
 */
export interface LibraryDescription {
  schema: 'library-v1';
  origin: string;
  key: string;
  /**
   * Form of the folder; absent in the first.
   */
  format?: number;
  /**
   * Keys that signed before, oldest first; the log's rotations lead from each to the next.
   */
  previous_keys?: string[];
}
/**
 * One line of the log: what was verified, synthesised, published, corrected, withdrawn, withheld or exported, or could not be; or a change of the signing key.
 */
export interface LogEntry {
  schema: 'log-entry-v1';
  kind:
    | 'verification'
    | 'failure'
    | 'synthesis'
    | 'publication'
    | 'correction'
    | 'withdrawal'
    | 'export'
    | 'takedown'
    | 'rotation';
  slug: string;
  subject: {
    arxiv_id: string | null;
    file: string | null;
    title: string | null;
  };
  source: Sha256 | null;
  status: {
    gate: 'VERIFIED' | 'FALSIFIED' | 'UNVERIFIED';
    counts: {
      verified: number;
      contradicted: number;
      unverifiable: number;
      not_attempted: number;
      checker_failed: number;
      measurements: number;
    };
  } | null;
  failure: {
    code: string;
    message: string;
  } | null;
  objects: {
    manifest: Sha256 | null;
    text: Sha256 | null;
    source: Sha256 | null;
    run_record: Sha256 | null;
    card_html: Sha256 | null;
    card_markdown: Sha256 | null;
    style: Sha256 | null;
    question: Sha256 | null;
    report_html: Sha256 | null;
    report_markdown: Sha256 | null;
    /**
     * SHA-256 in lower-case hex.
     */
    pages?: string;
  };
  time: string;
  record: string | null;
  event: {
    event_id: string;
    type:
      | 'METADATA'
      | 'ARTIFACT'
      | 'CLAIM'
      | 'BENCHMARK'
      | 'PROVENANCE'
      | 'QUALITY_ASSESSMENT'
      | 'WITHDRAWAL'
      | 'TAKEDOWN';
    note: string;
    affected_fields: string[];
    /**
     * The engine's check that was wrong and is mended, where verdicts changed for it, such as F7.
     */
    check?: string;
    /**
     * The first version of the engine with the mended check.
     */
    mended_in?: string;
    replaces: Sha256 | null;
  } | null;
  /**
   * Of a takedown: objects that are given out no more, each with what stands in for it.
   */
  withheld?: {
    sha256: Sha256;
    instead?: Sha256;
  }[];
  /**
   * The signing key was changed: a note signed by the key before (c2sp.org/signed-note) that names both keys.
   */
  rotation?: {
    note: string;
  };
}
/**
 * Theorems of a record with what became of their registered proofs.
 */
export interface MathResult {
  schema: 'math-result-v1';
  schema_version: '1.0';
  contract_version: 'math-result-v1';
  work: string;
  results: {
    claim: string;
    anchor: string;
    words: string;
    outcome: 'CONTRADICTED' | 'CHECKER_FAILED' | 'UNVERIFIABLE' | 'VERIFIED' | 'NOT_ATTEMPTED';
    verification_state: 'PROVED' | 'PROVED_LINK_NOT_CONFIRMED' | 'PROVES_OTHER' | 'REJECTED';
    statements: {
      name: string;
      statement: string;
    }[];
    axioms: string[];
    /**
     * What was checked; null where the proof was rejected before it was counted.
     */
    budget: {
      declarations: number | null;
      challenge_bytes: number;
      solution_bytes: number;
    };
    proof_source: {
      system: 'lean4';
      rules: string;
      challenge: Sha256;
      solution: Sha256;
      certificate: Sha256;
      submitted_by: string;
      /**
       * Who signed that the statement says what the claim says; null where nobody did.
       */
      linked_by: string | null;
    };
    reason: string;
  }[];
  limitations: string[];
}
/**
 * Every page of an exported site with its hash; a log entry of the kind export names this list.
 */
export interface PageList {
  schema: 'pages-v1';
  origin: string;
  /**
   * Entries of the log that the pages were made from.
   */
  size: number;
  base: string;
  engine: string;
  pages: {
    path: string;
    sha256: Sha256;
  }[];
}
/**
 * Everything that is said of one paper, or of one synthesis of several, without times.
 */
export interface PaperManifest {
  schema: 'paper-manifest-v1.1';
  schema_version: '1.1';
  contract_version: 'paper-manifest-v1.1';
  engine: {
    name: 'truth-engine';
    version: string;
    node_major: number;
    rules: string;
  };
  work: {
    kind: 'paper' | 'synthesis';
    slug: string;
    title: string | null;
    authors: string[];
    abstract: Span | null;
    aim: Span | null;
    arxiv_id: string | null;
    version: number | null;
    primary_category: string | null;
    categories: string[];
    published: string | null;
    updated: string | null;
    doi: string | null;
    journal_reference: string | null;
    comment: string | null;
    read: {
      format: 'html' | 'latex' | 'pdf' | 'jats' | 'tei' | 'markdown' | 'text';
      sections: number;
      sentences: number;
      tables: number;
      unreadable_tables: number;
      equations: number;
      references: number;
      problems: {
        what: string;
        where: string | null;
      }[];
      hidden_numbers: {
        raw: string;
        by: string;
      }[];
      /**
       * Other formats of the same paper, read to confirm the one that was judged.
       */
      also: {
        format: 'html' | 'latex' | 'pdf' | 'jats' | 'tei' | 'markdown' | 'text';
        source: Sha256;
        text: Sha256 | null;
        /**
         * Why it could not be read; null when it was.
         */
        problem: string | null;
        tables: {
          ours: number;
          aligned: number;
        };
        cells: {
          compared: number;
          same: number;
        };
        sentences: {
          ours: number;
          aligned: number;
        };
        differences: {
          place: string;
          ours: Span;
          theirs: Span;
        }[];
      }[];
    };
    /**
     * Record id once it has one; stays for the work's life.
     */
    id: string | null;
  };
  public_artifacts: {
    kind: 'check' | 'proof' | 'export';
    sha256: Sha256;
  }[];
  /**
   * What the engine detected and what became of it. The first is the sum of the next five.
   */
  coverage: {
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
  };
  coverage_line: string;
  claims: {
    id: string;
    anchor: string;
    role: 'derived' | 'measurement' | 'mark' | 'statement';
    text: string;
    place: {
      section: string | null;
      label: string | null;
      kind: 'abstract' | 'text' | 'caption' | 'note' | 'cell';
    };
    span: Span;
    context: {
      before: string | null;
      after: string | null;
    };
    quantity: {
      raw: string;
      value: string;
      decimals: number;
      step: string;
      unit: '%' | 'points' | 'x' | null;
      hedge: 'none' | 'about' | 'over' | 'under' | 'up-to' | 'at-least';
      spread: string | null;
      operations: string[];
      direction: 'increase' | 'decrease' | null;
      metric: string | null;
      dataset: string | null;
      comparator: string | null;
      span: Span;
    } | null;
    grounding: {
      state: 'supported' | 'contradicted' | 'unsure' | 'not_found';
      reason: string;
      cells: {
        table: string;
        table_index: number;
        row: number;
        column: number;
        row_path: string[];
        column_path: string[];
      }[];
    };
    excerpt: {
      label: string | null;
      caption: string | null;
      extraction: 'markup' | 'geometry';
      header_rows: number;
      header_columns: number;
      rows: {
        text: string;
        mark: 'claim' | 'input' | null;
        header: boolean;
        bold: boolean;
        column_span: number;
        row_span: number;
      }[][];
    } | null;
    outcome: 'CONTRADICTED' | 'CHECKER_FAILED' | 'UNVERIFIABLE' | 'VERIFIED' | 'NOT_ATTEMPTED';
    reason: string;
    finding: string;
    decider: string | null;
    /**
     * Items: One re-computation: formula, inputs, readings, intervals and power.
     */
    checks: {
      id: string;
      check: string;
      title: string;
      kind: 'recomputation' | 'copy' | 'script';
      formula: string;
      basis: {
        kind: 'stated' | 'established' | 'supposed';
        words: string;
        span: Span | null;
        agreeing: number | null;
        of: number | null;
      };
      inputs: {
        name: string;
        raw: string;
        value: string;
        step: string;
        unit: '%' | 'points' | 'x' | null;
        span: Span;
        cell: {
          table: string;
          table_index: number;
          row: number;
          column: number;
          row_path: string[];
          column_path: string[];
        } | null;
      }[];
      readings: {
        name: string;
        computed: Interval | null;
        shown: string;
        agrees: boolean;
        artifact: Sha256;
      }[];
      claimed: Interval;
      claimed_shown: string;
      verdict: 'consistent' | 'inconsistent' | 'indeterminate' | 'vacuous' | 'failed';
      power: {
        noticed: number;
        of: number;
      };
      apart_by: string | null;
      reason: string;
      decider: string | null;
      notes: string[];
    }[];
    /**
     * What the claim is about, by its own words or its cell's headers; a part that they do not name is null. Absent in records of engines that did not read it.
     */
    about?: {
      method: null | AboutPart;
      baseline: null | AboutPart;
      task: null | AboutPart;
      dataset: null | AboutPart;
      metric: null | AboutPart;
      population: null | AboutPart;
      direction: null | AboutPart;
      settings: AboutPart[];
    };
    /**
     * Its place in the order of how much its paper stands behind it, by where and how often the paper says it; absent for a curator's own claim and in records of engines that did not rank.
     */
    rank?: number;
    /**
     * Other places of the paper that say the same; absent in records of engines that listed each place as a claim.
     */
    also?: Span[];
    rests_on: string[];
    /**
     * Label of the paper that the claim was read in; null in the record of one paper and for a curator's own claim.
     */
    paper: string | null;
    /**
     * Asserted: the work itself says so. Reported: a synthesis says that a source says so.
     */
    standing: 'asserted' | 'reported';
    cites: string[];
    /**
     * Items: What one paper says to a curator's claim.
     */
    evidence: {
      paper: string;
      cited: boolean;
      state: 'supported' | 'contradicted' | 'unsure' | 'not_found';
      differs: 'number' | 'direction' | 'negation' | null;
      span: Span | null;
      place: string | null;
      reason: string;
      /**
       * Only where the state is unsure or not_found, and of a paper that is cited.
       */
      leanings?: Leaning[];
    }[];
    origin: {
      paper: string;
      claim: string;
      anchor: string;
    } | null;
    change: {
      kind: 'dropped' | 'edited';
      text: string | null;
      why: string;
    } | null;
    /**
     * What the paper's authors answered, oldest first; nothing of it is ever taken away.
     */
    answers?: {
      at: string;
      /**
       * Who answered, as the curator was told; nobody checked it.
       */
      by: string;
      note: string;
      kind: 'text' | 'input' | 'script';
      /**
       * Inputs of a check that the author would have read otherwise.
       */
      inputs?: {
        check: string;
        name: string;
        printed: string;
        given: string;
      }[];
      /**
       * What was replayed and what came out, in words; null where there was nothing to replay.
       */
      result: string | null;
      artifact?: Sha256;
      outcome_before:
        'CONTRADICTED' | 'CHECKER_FAILED' | 'UNVERIFIABLE' | 'VERIFIED' | 'NOT_ATTEMPTED';
      outcome_after:
        'CONTRADICTED' | 'CHECKER_FAILED' | 'UNVERIFIABLE' | 'VERIFIED' | 'NOT_ATTEMPTED';
    }[];
    /**
     * Why its quotation was taken out.
     */
    withheld?: {
      at: string;
      notice: string;
      sha256: Sha256;
    };
    /**
     * Proofs that were registered for the claim.
     */
    proofs?: {
      certificate: Sha256;
      challenge: {
        sha256: Sha256;
        bytes: number;
      };
      solution: {
        sha256: Sha256;
        bytes: number;
      };
      question: ProofQuestion;
      rules: string;
      verdict: ProofVerdict;
      /**
       * SHA-256 in lower-case hex.
       */
      source: string;
      /**
       * SHA-256 in lower-case hex.
       */
      words: string;
      submitted_by: string;
      /**
       * A named person other than the submitter signed that the challenge says what the claim says.
       */
      link?: {
        by: string;
        /**
         * name+hash+key; the publisher's word that it is this person's.
         */
        key: string;
        note: string;
      };
      named_at?: Span2;
      second_opinions?: {
        checker: string;
        verdict: 'accept' | 'reject' | 'decline';
      }[];
    }[];
  }[];
  references: {
    label: string | null;
    text: string;
    span: Span;
    arxiv_id: string | null;
    doi: string | null;
    year: string | null;
    state:
      | 'resolved'
      | 'retracted'
      | 'corrected'
      | 'ambiguous'
      | 'not_found'
      | 'unparsable'
      | 'not_queried';
    /**
     * The work that it names, and which database knows it.
     */
    work: {
      id: string;
      title: string;
      by: string;
    } | null;
    note: string | null;
  }[];
  quality_assessment: {
    gate: GateVerdict;
    levels: VerificationLevels;
    tier: QualityTier;
    dimensions: QualityDimensions;
    reproducibility: {
      level: 'UNASSESSED' | 'LOW' | 'MEDIUM' | 'HIGH';
      reason: string;
    };
  };
  provenance: SourceProvenance;
  corrections: CorrectionRecord;
  limitations: string[];
  /**
   * What the paper says of its contribution, method, failures, limits and open questions, in its own sentences; absent in records of engines that did not look for it, and of syntheses.
   */
  passages?: {
    role:
      | 'contribution'
      | 'method'
      | 'component'
      | 'mechanism'
      | 'failure'
      | 'parameter'
      | 'assumption'
      | 'limitation'
      | 'open_question'
      | 'figure';
    section: string | null;
    /**
     * What the paper calls a figure.
     */
    label: string | null;
    span: Span;
  }[];
  synthesis: Synthesis | null;
}
/**
 * A place in the paper's text document: half-open range of UTF-16 code units, the exact characters there and their hash.
 */
export interface Span2 {
  document: Sha256;
  start: number;
  end: number;
  quote: string;
  sha256: Sha256;
  /**
   * The words were taken out on a legal claim; the hash is that of what stood there.
   */
  withheld?: true;
}
/**
 * How far verification went.
 */
export interface VerificationLevels {
  schema: 'verification-levels-v1';
  schema_version: '1.0';
  contract_version: 'verification-levels-v1';
  paper_level: number;
  key: string;
  label: string;
  basis: string;
  claim_summary: {
    source_grounded_claims: number;
    aggregate_claim_records: number;
    per_claim_public_record_count: number;
    cross_source_corroborated_claims: number;
    artifact_inspected_claims: number;
    sandbox_executed_claims: number;
    independently_reproduced_claims: number;
    externally_reviewed_or_formally_verified_claims: number;
    claim_record_source: string;
    per_claim_public_records: boolean;
  };
  artifact_types: string[];
  levels: {
    level: number;
    key: string;
    label: string;
  }[];
  unsupported_upper_levels: number[];
  enforcement: string;
  limitations: string[];
}
/**
 * A public triage tier. It cannot outrank its gate.
 */
export interface QualityTier {
  schema: 'quality-tiers-v1';
  schema_version: '1.0';
  contract_version: 'quality-tiers-v1';
  tier: 'FLAGSHIP_CANDIDATE' | 'DOI_GRADE' | 'PUBLIC_RECORD' | 'WATCHLIST' | 'QUARANTINE_CANDIDATE';
  label: string;
  basis: string;
  triggers: string[];
  inputs: {
    review_score: number | null;
    verified_claim_count: number;
    artifact_types: string[];
    reproducibility_level: 'UNASSESSED' | 'LOW' | 'MEDIUM' | 'HIGH';
    gate_status: 'UNVERIFIED' | 'VERIFIED' | 'FALSIFIED';
  };
}
/**
 * Dimensions as shares of counts; what cannot be computed is unassessed.
 */
export interface QualityDimensions {
  schema: 'quality-dimensions-v1';
  schema_version: '1.0';
  contract_version: 'quality-dimensions-v1';
  dimensions: {
    key:
      | 'evidence_strength'
      | 'citation_grounding'
      | 'numerical_consistency'
      | 'benchmark_validity'
      | 'novelty'
      | 'uncertainty_disclosure'
      | 'reproducibility_status'
      | 'safety_impact';
    label: string;
    assessed: boolean;
    numerator: number | null;
    denominator: number | null;
    weight: number;
    explanation: string;
  }[];
  review_score: number | null;
  score_label: 'automated triage score';
  formula: string;
}
/**
 * Where the bytes came from.
 */
export interface SourceProvenance {
  schema: 'source-provenance-v1';
  schema_version: '1.0';
  contract_version: 'source-provenance-v1';
  publisher: string | null;
  provenance_level: 'L0' | 'L1' | 'L2' | 'L3' | 'L4';
  provenance_label: string;
  report_artifact: string;
  external_record: string | null;
  claim_lineage: string;
  review_method: string;
  sources: {
    url: string | null;
    file_name: string | null;
    arxiv_id: string | null;
    version: number | null;
    retrieved_at: string | null;
    media_type:
      | 'text/html'
      | 'application/x-eprint'
      | 'application/pdf'
      | 'application/jats+xml'
      | 'application/tei+xml'
      | 'text/markdown'
      | 'text/plain';
    bytes: number;
    sha256: Sha256;
    text_sha256: Sha256;
    licence: string | null;
    withdrawn: 'no' | 'yes' | 'not_asked';
    retraction:
      'not_queried' | 'none_found' | 'retracted' | 'concern' | 'corrected' | 'could_not_ask';
    /**
     * What became of the source after it was written, who says so, and whom we asked. Times stand in the run record.
     */
    standing: {
      facts: {
        kind: 'withdrawn' | 'retracted' | 'concern' | 'corrected' | 'newer_version' | 'published';
        told_by: string;
        words: string;
        doi: string | null;
        date: string | null;
      }[];
      questions: {
        service: string;
        query: string;
        answer: 'told' | 'silent' | 'unknown' | 'could_not_ask';
        why: string | null;
      }[];
    };
  }[];
  limitations: string[];
}
/**
 * What a synthesis adds to a record: its question, its papers and what they say to each other.
 */
export interface Synthesis {
  schema: 'synthesis-v1';
  question: string;
  curator: string | null;
  document: Sha256;
  searches: {
    database: string;
    query: string;
    date: string | null;
    found: number;
    kept: number;
  }[];
  /**
   * Searches that the engine made, what became of each work that they found, and the counts of a PRISMA 2020 flow.
   */
  search?: {
    /**
     * Hashes of the search-v1 records, one a query.
     */
    records: Sha256[];
    since: string | null;
    until: string | null;
    limit: number;
    databases: {
      database: string;
      query: string;
      at: string;
      state: 'asked' | 'incomplete' | 'could_not_ask';
      why: string | null;
      found: number | null;
      fetched: number;
    }[];
    /**
     * Records that were taken of all databases.
     */
    identified: number;
    /**
     * What they are once duplicates are joined.
     */
    works: number;
    decisions: {
      paper: string;
      title: string | null;
      decision: 'include' | 'exclude';
      reason: string;
    }[];
    /**
     * Works on which nothing was decided.
     */
    not_screened: number;
    not_retrieved: {
      paper: string;
      title: string | null;
      why: string;
    }[];
    /**
     * Papers of this record that the searches found.
     */
    included: number;
    /**
     * Papers of this record that the curator named beside them.
     */
    others: number;
  };
  papers: {
    label: string;
    key: string;
    slug: string;
    manifest: Sha256;
    text_sha256: Sha256;
    source_sha256: Sha256;
    title: string | null;
    authors: string[];
    year: string | null;
    arxiv_id: string | null;
    version: number | null;
    doi: string | null;
    journal_reference: string | null;
    file_name: string | null;
    licence: string | null;
    withdrawn: 'yes' | 'no' | 'not_asked';
    gate: 'VERIFIED' | 'FALSIFIED' | 'UNVERIFIED';
    coverage_line: string;
    claims: number;
    references: number;
  }[];
  /**
   * Items: Claims that say the same: one protocol and one quantity, or nearly the same words.
   */
  groups: {
    basis?: 'protocol' | 'words';
    supported?: string[];
    contradicted?: string[];
    cannot_say?: string;
    key: string;
    title: string;
    claims: string[];
  }[];
  comparison?: Comparison;
  agreements: {
    claim: string;
    supported: string[];
    contradicted: string[];
    unsure: number;
    not_found: number;
  }[];
}
/**
 * What the proof gate says of two exports. Whoever has them and the same rules gets the same bytes.
 */
export interface ProofCertificate {
  schema: 'proof-certificate-v1';
  system: 'lean4';
  challenge: Sha256;
  solution: Sha256;
  question: ProofQuestion;
  /**
   * Names the rules of kernel and gate.
   */
  rules: string;
  verdict: ProofVerdict;
}
/**
 * What a claim registers: the statement with its proof left open, its targets, the axioms that a proof may use, and who says that it is what the claim says.
 */
export interface ProofClaim {
  schema?: 'proof-claim-v1';
  theorem_names: string[];
  /**
   * Definitions that the challenge leaves open and the solution fills.
   */
  definition_names: string[];
  permitted_axioms: string[];
  /**
   * A file beside this one; challenge.ndjson where it is absent.
   */
  challenge?: string;
  /**
   * A file beside this one; solution.ndjson where it is absent.
   */
  solution?: string;
  challenge_sha256?: Sha256;
  /**
   * The work in the library whose claim this is.
   */
  paper?: string;
  /**
   * Its number, its permanent anchor, or its exact words.
   */
  claim?: string;
  submitted_by?: string;
  /**
   * Public key, name+hash+key, of the person who signed that the challenge says what the claim says.
   */
  linked_by?: string;
  /**
   * The signed note, a file beside this one; link.note where it is absent.
   */
  link?: string;
}
/**
 * A research question, the papers to answer it from and what the curator says of them.
 */
export interface Question {
  question: string;
  title?: string;
  curator?: string;
  area?: string;
  searches?: {
    database: string;
    query: string;
    date?: string;
    found: number;
    kept: number;
  }[];
  /**
   * Searches that the engine makes itself.
   */
  search?: {
    queries: string[];
    databases?: ('arxiv' | 'openalex' | 'crossref' | 'semantic-scholar' | 'datacite')[];
    since?: string | number;
    until?: string | number;
    limit?: number;
  };
  /**
   * What the curator decided on a work that a search found.
   */
  screening?: {
    paper: string;
    decision: 'include' | 'exclude';
    reason: string;
    file?: string;
    key?: string;
  }[];
  papers?: {
    arxiv?: string;
    file?: string;
    key?: string;
  }[];
  claims?: {
    text: string;
    cites?: string[];
  }[];
  changes?: {
    paper: string;
    claim: string;
    text?: string;
    why: string;
  }[];
}
/**
 * What a script written by a person declares: the paper, the claim, its inputs and its tolerance. The engine reads every number again from the paper.
 */
export interface ReproScript {
  schema: 'repro-script-v1';
  title: string;
  paper: string;
  source: Sha256;
  /**
   * A half-open range of UTF-16 code units in the paper's text and the exact characters there.
   */
  claim: {
    document: Sha256;
    start: number;
    end: number;
    quote: string;
  };
  /**
   * Name in the script, and where the paper prints the number, or which stored data file it is.
   */
  inputs: {
    [k: string]:
      | {
          document: Sha256;
          start: number;
          end: number;
          quote: string;
        }
      | {
          data: Sha256;
          format: 'csv' | 'json';
        };
  };
  tolerance: {
    kind: 'absolute' | 'relative';
    /**
     * In units of the claim, or as a share of it: 0.05 is 5%.
     */
    value: string;
    because: {
      document: Sha256;
      start: number;
      end: number;
      quote: string;
    } | null;
  } | null;
  /**
   * Optional: the catalogue formula that the script says it is.
   */
  formula?: string;
  seed: number;
  expected_ms: number;
}
/**
 * One answer of a server, stored by hash.
 */
export interface Retrieval {
  schema: 'retrieval-v1';
  url: string;
  status: number;
  media_type: string;
  retrieved_at: string;
  bytes: number;
  sha256: Sha256;
  etag: string | null;
  last_modified: string | null;
}
/**
 * What would make a record worth looking at again, and which of it is so.
 */
export interface ReviewMonitor {
  schema: 'review-monitor-v1';
  schema_version: '1.0';
  contract_version: 'review-monitor-v1';
  work: string;
  manifest: Sha256;
  /**
   * OPEN while a trigger is open.
   */
  state: 'OPEN' | 'QUIET';
  triggers: {
    kind:
      | 'source_retracted'
      | 'source_withdrawn'
      | 'source_concern'
      | 'source_corrected'
      | 'source_newer_version'
      | 'source_not_asked'
      | 'engine_newer'
      | 'checker_failed'
      | 'contradicted_source';
    state: 'open' | 'clear' | 'not_known';
    words: string;
    claims: string[];
    sources: Sha256[];
    next: string | null;
  }[];
  /**
   * Items: A claim that was not decided, and what would decide it.
   */
  open_checks: {
    claim: string;
    outcome: string;
    decider: string;
  }[];
  history: {
    corrections: number;
    last_corrected_at: string | null;
  };
  limitations: string[];
}
/**
 * What legitimately differs between two runs; outside every other hash.
 */
export interface RunRecord {
  schema: 'run-record-v1';
  manifest: Sha256 | null;
  started_at: string;
  finished_at: string;
  engine: {
    version: string;
    node: string;
    v8: string;
    icu: string;
  };
  machine: {
    platform: string;
    arch: string;
  };
  walls: string[];
  checks: {
    artifact: Sha256;
    wall_ms: number;
  }[];
  retrievals: Sha256[];
}
/**
 * One search over several databases: what each was asked and answered, and which records are one work.
 */
export interface Search {
  schema: 'search-v1';
  query: string;
  /**
   * First day of publication, as asked: a year, a month or a day.
   */
  since: string | null;
  until: string | null;
  /**
   * Most records that are taken of each database.
   */
  limit: number;
  at: string;
  databases: {
    database: string;
    /**
     * What it was sent, in its own words.
     */
    query: string;
    /**
     * incomplete: it gave fewer records than it said it would.
     */
    state: 'asked' | 'incomplete' | 'could_not_ask';
    why: string | null;
    /**
     * How many records it says it has; null where it does not say.
     */
    found: number | null;
    fetched: number;
    /**
     * Its answers, by the hash of their bytes.
     */
    answers: Sha256[];
  }[];
  records: {
    database: string;
    id: string;
    title: string | null;
    /**
     * The first twenty.
     */
    authors: string[];
    /**
     * Last name of the first author, where the database gives it apart.
     */
    first_family: string | null;
    published: string | null;
    dois: string[];
    arxiv_id: string | null;
    venue: string | null;
    type: string | null;
    fate: 'withdrawn' | 'retracted' | null;
  }[];
  /**
   * Records that are one work stand together; each record stands in one.
   */
  works: {
    /**
     * arxiv:…, doi:… or the name of a database and its id.
     */
    key: string;
    records: number[];
    joined: {
      rule: 'same_record' | 'doi' | 'arxiv_id' | 'title_author_year';
      by: string;
      records: number[];
    }[];
  }[];
}
/**
 * What an exported site says of itself.
 */
export interface Site {
  schema: 'site-v1';
  origin: string;
  size: number;
  /**
   * Objects that the log names and the site does not republish: sources, texts, archives' answers.
   */
  withheld: Sha256[];
  base: string;
  engine: string;
  /**
   * Every file of the site but this one.
   */
  files: string[];
}
