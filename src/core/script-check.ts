import type { BoundNumber } from './identity.ts';
import type { Interval } from './interval.ts';
import type { CheckVerdict } from './outcome.ts';
import type { Range } from './span.ts';
import type { Power } from './verdict.ts';

/** One rule of section 7 of the numeric-checks specification, met or broken by one script. */
export interface RuleResult {
  readonly rule: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
  readonly met: boolean;
  /** One sentence that names what was tried and what came out. */
  readonly words: string;
  /** What `--explain` adds, a line each. */
  readonly details: readonly string[];
}

/** What a script may be off by, and whether the paper's own print justifies that. */
export interface ToleranceResult {
  /** "±0.05 (printed precision)", "5.0%". */
  readonly words: string;
  readonly accepted: Interval;
  /** Null when justified, else why not, a whole sentence. */
  readonly unjustified: string | null;
}

/** A person's script as judged: everything that a record says of it. */
export interface ScriptCheck {
  readonly title: string;
  readonly script: string;
  readonly inputs: readonly BoundNumber[];
  /** Data files among its inputs, a sentence each. */
  readonly data: readonly string[];
  /** A plain decimal; null when the script gave no number. */
  readonly computed: string | null;
  readonly tolerance: ToleranceResult;
  /** True when the computed number lies in what is accepted. */
  readonly agrees: boolean;
  readonly rules: readonly RuleResult[];
  readonly basis: {
    readonly kind: 'stated' | 'established' | 'supposed';
    readonly words: string;
    readonly range: Range | null;
    readonly agreeing: number | null;
    readonly of: number | null;
  };
  readonly verdict: CheckVerdict;
  readonly reason: string;
  readonly decider: string | null;
  readonly power: Power;
  /** Remarks that change no verdict. */
  readonly notes: readonly string[];
}
