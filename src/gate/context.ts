import type { GroundedClaim } from '../core/claim.ts';
import type { CheckId, Identity } from '../core/identity.ts';
import type { Interval } from '../core/interval.ts';
import type { Token } from '../core/number/token.ts';
import { findReports } from '../core/reports/find-reports.ts';
import type { ReportIdentity } from '../core/reports/report-identity.ts';
import type { Paper } from '../core/paper.ts';
import type { Guess } from './guess.ts';
import type { Judgement } from './judge.ts';
import { readMarks, type MarkedTable } from './tables/marked-groups.ts';
import type { PaperWords } from './tables/targets.ts';
import type { TableIdentity } from '../core/table-identity.ts';
import { readTables, type TableReading } from '../core/table-reading.ts';

/** What a check may look at when it derives identities. */
export interface Context {
  readonly paper: Paper;
  readonly tables: readonly TableReading[];
  readonly claims: readonly GroundedClaim[];
  /** What sentences report with enough beside it to be re-computed. */
  readonly reports: readonly ReportIdentity[];
  readonly inTables: readonly TableIdentity[];
  /** The same by where the number under test stands. */
  readonly byTarget: ReadonlyMap<number, readonly TableIdentity[]>;
  /** How a table's marks are to be read, found once a table. */
  marksOf(reading: TableReading): MarkedTable | null;
}

/** One kind of re-computation. A new one is a file in `checks/` and a line in its index. */
export interface Check {
  readonly id: CheckId;
  /** Lower-case, such as "average of a row". */
  readonly title: string;
  /** A copy can contradict a claim but never verify it. */
  readonly kind: 'recomputation' | 'copy';
  /** JavaScript expression `(input, prelude) => [low, high]`; never sees the claim. */
  readonly script: string;
  /** Identities that tie this claim to other printed numbers; none where nothing says how. */
  derive?(claim: GroundedClaim, context: Context): Identity[];
  /** Numbers of tables that must agree, by their headers or because the table establishes it. */
  inTables?(tables: readonly TableReading[], words: PaperWords): TableIdentity[];
  /** A rule of its own where the claim is no plain number; else the interval rule. */
  judge?(identity: Identity, computed: readonly Interval[], claim: GroundedClaim): Judgement;
  /** Whether one reading meets the claim, where that is no plain number. */
  agrees?(claim: GroundedClaim, target: Token, computed: Interval): boolean;
  /** The values that the claim stands for, where it is no plain number. */
  claimed?(claim: GroundedClaim): Interval;
  /** Unit of the last digit to show ranges by, where it is not the claim's own. */
  showStep?(claim: GroundedClaim): string;
  /** Remarks that change no verdict. */
  notes?(claim: GroundedClaim, computed: readonly Interval[]): string[];
  /** Slips to try where the check contradicts its claim. */
  guesses?(claim: GroundedClaim): Guess[];
}

/** The context of one paper's claims. */
export function toContext(
  paper: Paper,
  claims: readonly GroundedClaim[],
  inTables: readonly TableIdentity[],
): Context {
  const marks = new Map<number, MarkedTable | null>();
  return {
    paper,
    claims,
    inTables,
    byTarget: Map.groupBy(inTables, ({ target }) => target.start),
    reports: findReports(paper),
    tables: readTables(paper),
    marksOf: (reading) => {
      const known = marks.get(reading.index);
      if (known !== undefined) return known;
      const found = readMarks(reading);
      marks.set(reading.index, found);
      return found;
    },
  };
}
