import type { Synthesis } from '../core/records/generated/types.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { SynthesisPaper } from './synthesis-claims.ts';

/** Limits of this very synthesis, from its counts. */
export function synthesisLimitations(
  papers: readonly SynthesisPaper[],
  claims: readonly ClaimRecord[],
  found: Synthesis['search'] | null,
): string[] {
  const own = claims.filter(({ standing }) => standing === 'asserted');
  const open = own.filter(({ grounding }) => grounding.state === 'unsure').length;
  const lost = own.filter(({ grounding }) => grounding.state === 'not_found').length;
  const pdfs = papers.filter(({ paper }) => paper.format === 'pdf').map(({ label }) => label);
  const unread = papers.reduce(
    (sum, { manifest }) => sum + manifest.work.read.unreadable_tables,
    0,
  );
  const files = papers.filter(({ manifest }) => manifest.work.arxiv_id === null).length;
  const changed = claims.filter(({ change }) => change !== null).length;
  const say = (count: number, words: string): string[] => (count > 0 ? [words] : []);
  return [
    'Consistent means that the printed numbers of a paper agree with one another within rounding. No experiment was run again.',
    `${papers.length} paper${papers.length === 1 ? '' : 's'} stand${papers.length === 1 ? 's' : ''} behind this record; what others found is not in it.`,
    'Sentences are matched by their words: a source that says the same in other words is called unsure or not found.',
    ...say(
      own.length === 0 ? 1 : 0,
      'The curator asserts nothing; the record reports what its papers claim.',
    ),
    ...say(
      open,
      `${open} of ${own.length} own claims could be neither supported nor contradicted.`,
    ),
    ...say(lost, `${lost} of ${own.length} own claims stand in none of the papers that they cite.`),
    ...say(
      pdfs.length,
      `Read from a PDF: ${pdfs.join(', ')}. Nothing is called contradicted on account of a table there.`,
    ),
    ...say(unread, `${unread} tables could not be read; their numbers took no part.`),
    ...say(
      files,
      `${files} of ${papers.length} sources are files that the curator gave; no archive vouches for them.`,
    ),
    ...(found ? searchLimitations(found) : []),
    ...say(
      changed,
      `The curator dropped or edited ${changed} detected claims; they stand here with both texts.`,
    ),
    'Votes are not counted, and results are compared only under one stated protocol: papers under different settings cannot be added up.',
    'Claims are found by rules; a claim in unusual words may be missing. References of the papers were not looked up.',
  ];
}

/** What the searches leave open. */
function searchLimitations(found: NonNullable<Synthesis['search']>): string[] {
  const { databases, limit, works, not_screened: notScreened } = found;
  const failed = new Set(
    databases.flatMap(({ database, state }) => (state === 'could_not_ask' ? database : [])),
  );
  const partly = databases.some(({ found: all, fetched }) => (all ?? 0) > fetched);
  return [
    ...(failed.size > 0 ? [`Could not be asked: ${[...failed].join(', ')}.`] : []),
    ...(partly
      ? [`At most ${limit} records were taken of each database and query; there are more.`]
      : []),
    ...(notScreened > 0
      ? [`${notScreened} of ${works} works that the searches found were not screened.`]
      : []),
  ];
}
