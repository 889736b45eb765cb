import type { Paper } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { RecordedClaim } from './recorded.ts';

/** Limits of this very record, from its counts; `areAsked` tells whether its references were looked up. */
export function limitationsOf(
  paper: Paper,
  claims: readonly RecordedClaim[],
  { areAsked }: { readonly areAsked: boolean },
): string[] {
  const unread = paper.tables.filter(({ unreadable }) => unreadable !== null).length;
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
    ...untouchedLine(claims.map(({ outcome, claim: { role } }) => ({ outcome, role }))),
    ...(paper.hidden.length > 0
      ? [
          `The source holds ${paper.hidden.length} numbers that it does not show; they took no part.`,
        ]
      : []),
    'Claims are found by rules; a claim in unusual words may be missing.',
    ...(areAsked ? [] : ['References were not looked up.']),
  ];
}

/** The limits of a record whose claims have changed since they were drawn. */
export function limitationsWith(limitations: readonly string[], claims: readonly Kind[]): string[] {
  const [line] = untouchedLine(claims);
  return limitations.flatMap((limit) => (isUntouchedLine.test(limit) ? (line ?? []) : limit));
}

type Kind = Pick<PaperManifest['claims'][number], 'outcome' | 'role'>;

const isUntouchedLine = /^For \d+ derived numbers no check could be derived\.$/;

function untouchedLine(claims: readonly Kind[]): string[] {
  const untouched = claims.filter(
    ({ outcome, role }) => outcome === 'NOT_ATTEMPTED' && role === 'derived',
  ).length;
  return untouched > 0 ? [`For ${untouched} derived numbers no check could be derived.`] : [];
}
