import { outcomeWord } from '../../core/outcome.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { recomputableClaims, type Claim } from '../claim.ts';
import { joinHtml, markup, type Html } from '../html.ts';
import { claimGroups, signOf } from '../outcome-groups.ts';
import { counted, numberOf } from '../words.ts';

export interface ClaimMap {
  /** Null where there are too many for signs. */
  readonly signs:
    | readonly {
        readonly href: string;
        readonly number: string;
        readonly sign: string;
        readonly name: string;
        readonly rests: boolean;
      }[]
    | null;
  /** The bar of counts that stands in for the signs. */
  readonly bar: Html | null;
  readonly key: readonly { readonly sign: string; readonly word: string; readonly count: number }[];
  /** "4 measurements". */
  readonly measurements: string;
}

/** One sign a re-computable claim in the order of the text; one bar of counts where there are over sixty. */
export function claimMap(manifest: PaperManifest): ClaimMap {
  const claims = recomputableClaims(manifest);
  const key = claimGroups(manifest).flatMap(({ outcome, title, claims, key }) =>
    outcome === null ? [] : [{ sign: key, word: title, count: claims.length }],
  );
  const many = claims.length > mostSigns;
  return {
    signs: many ? null : claims.map(toSign),
    bar: many ? countsBar(key, claims.length) : null,
    key,
    measurements: counted(manifest.coverage.measurements, 'measurement'),
  };
}

const mostSigns = 60;

function toSign(claim: Claim): NonNullable<ClaimMap['signs']>[number] {
  const number = numberOf(claim.id);
  const on = claim.rests_on.map(numberOf).join(', ');
  const rests = claim.rests_on.length > 0;
  return {
    href: `#${claim.id}`,
    number,
    sign: signOf[claim.outcome],
    name: `Claim ${number}: ${outcomeWord[claim.outcome].toLowerCase()}${rests ? `, rests on claim ${on}` : ''}`,
    rests,
  };
}

function countsBar(key: ClaimMap['key'], total: number): Html {
  let from = 0;
  const parts = key.map(({ sign, count }) => {
    const x = (100 * from) / total;
    from += count;
    return markup`<rect class="bar-${sign}" x="${x.toFixed(2)}%" y="0" width="${((100 * count) / total).toFixed(2)}%" height="20"/>`;
  });
  return markup`<svg class="bar" width="100%" height="20" aria-hidden="true">${{ drawn: joinHtml(parts) }}</svg>`;
}
