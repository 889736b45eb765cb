import type { Paper } from '../core/paper.ts';
import type { RecordedClaim } from './recorded.ts';

/** Limits of this very record, from its counts. */
export function limitationsOf(paper: Paper, claims: readonly RecordedClaim[]): string[] {
  const unread = paper.tables.filter(({ unreadable }) => unreadable !== null).length;
  const untouched = claims.filter(
    ({ outcome, claim }) => outcome === 'NOT_ATTEMPTED' && claim.role === 'derived',
  ).length;
  return [
    'Consistent means that the printed numbers agree with one another within rounding. No experiment was run again.',
    ...(paper.format === 'pdf'
      ? [
          'Read from a PDF: tables are guessed from positions on the page, so nothing is called contradicted on their account alone.',
        ]
      : []),
    ...(unread > 0
      ? [
          `${unread} of ${paper.tables.length} tables could not be read; their numbers took no part.`,
        ]
      : []),
    ...(untouched > 0 ? [`For ${untouched} derived numbers no check could be derived.`] : []),
    ...(paper.hidden.length > 0
      ? [
          `The source holds ${paper.hidden.length} numbers that it does not show; they took no part.`,
        ]
      : []),
    'Claims are found by rules; a claim in unusual words may be missing.',
    'References were not looked up.',
  ];
}
