import { manifestDifference } from './manifest-difference.ts';
import type { Outcome } from './outcome.ts';
import type { PaperManifest } from './records/generated/types.ts';
import { fallenWord } from './standing.ts';

/** A claim whose outcome a correction changed. */
export interface ClaimChange {
  /** Its number in the newer manifest. */
  readonly claim: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly because: string;
}

/** What a change of a record means to who follows it. */
export interface EventDetail {
  /** At most a hundred; absent where there are none. */
  readonly changes?: readonly ClaimChange[];
  /** Sources that were retracted or withdrawn between the two manifests, in words; absent where there are none. */
  readonly fallen?: readonly string[];
}

const most = 100;

/** What differs between two manifests of one record for a reader of its feed. */
export function eventDetail(before: PaperManifest, after: PaperManifest): EventDetail {
  const changes = manifestDifference(before, after).changed.flatMap((pair) =>
    pair.before.outcome === pair.after.outcome
      ? []
      : {
          claim: pair.after.id,
          before: pair.before.outcome,
          after: pair.after.outcome,
          because: pair.after.reason.slice(0, 500),
        },
  );
  const fallen = fallenSince(before, after);
  return {
    ...(changes.length > 0 ? { changes: changes.slice(0, most) } : {}),
    ...(fallen.length > 0 ? { fallen: fallen.slice(0, most) } : {}),
  };
}

function fallenSince(before: PaperManifest, after: PaperManifest): string[] {
  const known = new Set(
    before.provenance.sources.flatMap(({ sha256, standing }) =>
      fallenWord(standing) ? sha256 : [],
    ),
  );
  return after.provenance.sources.flatMap(
    ({ sha256, standing, file_name: file, arxiv_id: arxiv }) => {
      const word = fallenWord(standing);
      if (word === null || known.has(sha256)) return [];
      const paper = after.synthesis?.papers.find((one) => one.source_sha256 === sha256);
      const name = paper
        ? `Paper ${paper.label}${paper.title === null ? '' : ` (${paper.title})`}`
        : (after.work.title ?? arxiv ?? file ?? 'Its source');
      return `${name.slice(0, 300)} was ${word}`;
    },
  );
}
