import { UserError } from './core/errors.ts';
import type { ClaimChange } from './ingest/question.ts';
import type { ReportedClaim, SynthesisPaper } from './record/synthesis-claims.ts';

/** A curator's change, with the claim that it changes. */
export interface FoundChange {
  readonly paper: number;
  readonly claim: string;
  readonly change: NonNullable<ReportedClaim['change']>;
}

/** Looks each change up among the detected claims. Throws a UserError for one that changes nothing. */
export function changesOf(
  changes: readonly ClaimChange[],
  papers: readonly SynthesisPaper[],
): FoundChange[] {
  const seen = new Set<string>();
  return changes.map(({ paper: key, claim: wanted, text, why }) => {
    const index = papers.findIndex((paper) => paper.key === key);
    const claims = papers[index]?.manifest.claims ?? [];
    const found = claims.find(
      ({ id, anchor }) => anchor === wanted || id === `c${wanted.replace(/^c/, '')}`,
    );
    if (!found)
      throw new UserError({
        code: 'bad-question',
        message: `Cannot change claim ${JSON.stringify(wanted)} of ${key}.`,
        seen: 'no such claim in its record',
        wanted: claims[0] ? `an anchor such as ${claims[0].anchor}` : 'a paper with claims',
        next: `truth-engine explain ${papers[index]?.manifest.work.slug ?? key}#1`,
      });
    if (seen.has(`${index} ${found.id}`)) throw changedTwice(key, wanted);
    seen.add(`${index} ${found.id}`);
    const kind = text === null ? ('dropped' as const) : ('edited' as const);
    return { paper: index, claim: found.id, change: { kind, text, why } };
  });
}

function changedTwice(key: string, wanted: string): UserError {
  return new UserError({
    code: 'bad-question',
    message: `Cannot change claim ${JSON.stringify(wanted)} of ${key} twice.`,
    seen: 'two changes of one claim',
    wanted: 'one change of each claim, with its reason',
    next: 'take one of them out of the question',
  });
}
