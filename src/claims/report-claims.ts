import type { Paper } from '../core/paper.ts';
import { findReports } from '../core/reports/find-reports.ts';
import type { Found } from './sentence-claims.ts';

/** One claim a number that a sentence reports with enough beside it to re-compute it. */
export function findReportClaims(paper: Paper): Found[] {
  const seen = new Set<string>();
  return findReports(paper).flatMap(({ sentence, statement, operation, under }): Found[] => {
    const key = `${under.start} ${operation}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        role: 'derived',
        statement,
        sentence,
        quantity: {
          token: under,
          operations: [operation],
          direction: null,
        },
        statistic: null,
      },
    ];
  });
}
