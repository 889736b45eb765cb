import type { Claim, ClaimId } from '../core/claim.ts';
import type { Paper } from '../core/paper.ts';
import type { TableIdentity } from '../core/table-identity.ts';
import type { Range } from '../core/span.ts';
import { aboutOf } from './about.ts';
import { methodNamesOf } from './method-names.ts';
import { findReportClaims } from './report-claims.ts';
import { findSentenceClaims } from './sentence-claims.ts';
import { findStatisticRows } from './statistic-rows.ts';
import { findTableClaims } from './table-claims.ts';

/** What the paper claims, in the order of its text: sentences that state a result and cells that state one. */
export function findClaims(paper: Paper, inTables: readonly TableIdentity[]): Claim[] {
  const cells = findTableClaims(paper, inTables).map(
    ({ role, cell, source, token, operations }): Unplaced => ({
      role,
      statement: source.range ?? token,
      sentence: null,
      cell,
      quantity: { token, operations, direction: null },
      statistic: null,
    }),
  );
  const methods = methodNamesOf(paper);
  const reports = findReportClaims(paper);
  const reported = new Set(reports.map(({ quantity }) => quantity?.token.start));
  const sentences = [
    ...reports,
    ...findSentenceClaims(paper).filter(
      ({ quantity, statistic }) => statistic !== null || !reported.has(quantity?.token.start),
    ),
  ].map((found) => ({ ...found, cell: null }));
  return [...sentences, ...findStatisticRows(paper), ...cells]
    .sort(
      (a, b) => place(a).start - place(b).start || place(a).end - place(b).end || rank(a) - rank(b),
    )
    .map((claim, index) => ({
      ...claim,
      id: claimId(index + 1),
      about: aboutOf(claim, paper, methods),
    }));
}

/** A claim before its number and what it is about. */
type Unplaced = Omit<Claim, 'id' | 'about'>;

function place(claim: Unplaced): Range {
  return claim.quantity?.token ?? claim.statement;
}

/** A cell that is both derived and marked gives two claims: the number first. */
function rank(claim: Unplaced): number {
  return claim.role === 'mark' ? 1 : 0;
}

function claimId(number: number): ClaimId {
  return `c${number}` as ClaimId;
}
