import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Check, Claim } from '../claim.ts';
import { numberOf } from '../words.ts';

/** Which claims use the number of which: claim to those whose checks take it as an input. */
export function usesOf({ claims }: PaperManifest): ReadonlyMap<string, ReadonlySet<string>> {
  const byPlace = new Map<string, string>();
  for (const { id, quantity } of claims)
    if (quantity && !byPlace.has(placeOf(quantity.span))) byPlace.set(placeOf(quantity.span), id);
  const uses = new Map<string, Set<string>>();
  for (const claim of claims)
    for (const used of [
      ...inputsOf(claim).flatMap(({ span }) => byPlace.get(placeOf(span)) ?? []),
      ...claim.rests_on,
    ])
      if (used !== claim.id) uses.set(used, (uses.get(used) ?? new Set<string>()).add(claim.id));
  return uses;
}

/** Sentences on claims that rest on themselves; none where there are none. */
export function circularityWords(manifest: PaperManifest): string[] {
  const { claims } = manifest;
  const uses = usesOf(manifest);
  const own = claims.filter(
    (claim) =>
      claim.quantity !== null &&
      inputsOf(claim).some(({ span }) => placeOf(span) === placeOf(claim.quantity?.span ?? span)),
  );
  const order = new Map(claims.map(({ id }, index) => [id, index] as const));
  const mutual = claims.flatMap(({ id }) =>
    [...(uses.get(id) ?? [])]
      .filter((other) => (order.get(id) ?? 0) < (order.get(other) ?? 0) && uses.get(other)?.has(id))
      .map((other) => [id, other] as const),
  );
  return [
    ...own.map(({ id }) => `Claim ${numberOf(id)} is among the inputs of its own check.`),
    ...mutual.map(
      ([a, b]) =>
        `Claims ${numberOf(a)} and ${numberOf(b)} are each an input of the other’s check: they agree or disagree together.`,
    ),
  ];
}

/** Inputs of what re-computes; copies compare and rest on nothing. */
function inputsOf({ checks }: Claim): Check['inputs'] {
  return checks.flatMap((check) => (check.kind === 'copy' ? [] : check.inputs));
}

function placeOf({ document, start, end }: Claim['span']): string {
  return `${document} ${start} ${end}`;
}
