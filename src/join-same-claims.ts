import type { ClaimId } from './core/claim.ts';
import type { Outcome } from './core/outcome.ts';
import type { Paper } from './core/paper.ts';
import { findSameClaims } from './claims/same-claims.ts';
import type { JudgedClaim } from './gate/gate.ts';

/** What tells most stands for all places. */
const order: readonly Outcome[] = [
  'CONTRADICTED',
  'VERIFIED',
  'UNVERIFIABLE',
  'CHECKER_FAILED',
  'NOT_ATTEMPTED',
];

/**
 * One claim for what a paper says at several places: the one whose outcome tells most, else the first, with
 * the others' places and checks. Claims are numbered anew in the order of the text.
 */
export function joinSameClaims(judged: readonly JudgedClaim[], paper: Paper): JudgedClaim[] {
  const groups = findSameClaims(
    judged.map(({ claim }) => claim),
    paper,
  );
  const standsFor = new Map<number, number>();
  for (const group of groups) {
    const rank = (at: number): number => order.indexOf(judged[at]?.outcome ?? 'NOT_ATTEMPTED');
    const [chosen = 0] = group.toSorted((a, b) => rank(a) - rank(b) || a - b);
    for (const at of group) standsFor.set(at, chosen);
  }
  const kept = [...judged.keys()].filter((at) => (standsFor.get(at) ?? at) === at);
  const ids = new Map(kept.map((at, index) => [at, `c${index + 1}` as ClaimId]));
  const newId = new Map(
    judged.flatMap(({ claim }, at) => {
      const id = ids.get(standsFor.get(at) ?? at);
      return id === undefined ? [] : [[claim.id, id] as const];
    }),
  );
  return kept.flatMap((at) => {
    const one = judged[at];
    const id = ids.get(at);
    if (!one || id === undefined) return [];
    const others = (groups.find((group) => group.includes(at)) ?? []).flatMap((other) =>
      other === at ? [] : (judged[other] ?? []),
    );
    const rests = [one, ...others].flatMap(({ restsOn }) => restsOn);
    return {
      ...one,
      claim: { ...one.claim, id, also: others.map(({ claim }) => claim.statement) },
      checks: [one, ...others].flatMap(({ checks }) => checks),
      restsOn: [...new Set(rests.flatMap((was) => newId.get(was) ?? []))].filter(
        (rest) => rest !== id,
      ),
    };
  });
}
