import type { PaperManifest } from '../../core/records/generated/types.ts';
import { decidingCheck, recomputableClaims, type Claim } from '../claim.ts';
import { counted, numberOf } from '../words.ts';
import { findingParts, type FindingPart } from './finding-parts.ts';

export interface InShort {
  readonly aim: string | null;
  /** True when the question is a paper's own words. */
  readonly quoted: boolean;
  readonly found: string;
  readonly holds: { readonly strong: string; readonly words: string };
  readonly fails: {
    readonly strong: string;
    readonly parts: readonly FindingPart[];
    readonly link: { readonly href: string; readonly number: string } | null;
    readonly more: string;
  };
  readonly open: { readonly strong: string; readonly words: string };
  /** Where the page says why something was not checked. */
  readonly whyHref: string;
}

/** The panel that answers a reader who reads nothing else. */
export function inShort(manifest: PaperManifest): InShort {
  const { coverage, work } = manifest;
  const n = coverage.recomputable;
  const rests = coverage.resting_on_contradicted;
  return {
    aim: work.aim?.quote ?? null,
    quoted: work.kind === 'paper',
    found: foundWords(manifest),
    holds:
      coverage.verified === 0
        ? { strong: `0 of ${n}.`, words: 'No number was re-computed to agreement.' }
        : {
            strong: `${coverage.verified} of ${n}`,
            words: `${holdsWords(manifest)}${rests > 0 ? ` ${rests} of them ${rests === 1 ? 'rests' : 'rest'} on a contradicted number.` : ''}`,
          },
    fails: failsOf(manifest),
    whyHref: '#not-checked',
    open: {
      strong: `${coverage.not_attempted} of ${n}`,
      words: `; ${coverage.unverifiable + coverage.checker_failed} tried without result; ${counted(coverage.measurements, 'measurement')} as printed.`,
    },
  };
}

/** How verified claims hold: by their numbers, or by a proof. */
function holdsWords({ work, coverage, quality_assessment: { levels } }: PaperManifest): string {
  const proved = levels.claim_summary.externally_reviewed_or_formally_verified_claims;
  const whose = work.kind === 'paper' ? 'paper’s' : 'papers’';
  if (proved === 0) return `re-computable numbers follow from the ${whose} own.`;
  const others = coverage.verified > proved ? `, the others by the ${whose} own numbers` : '';
  return `re-computable claims hold: ${proved} by a proof that our kernel accepts${others}.`;
}

/** Of a synthesis, what its papers say to what its curator says. */
function foundWords({ synthesis, claims }: PaperManifest): string {
  const own = claims.filter(({ standing }) => standing === 'asserted');
  if (!synthesis || own.length === 0) return 'No answer was written for this record.';
  const count = (state: string): number =>
    own.filter(({ grounding }) => grounding.state === state).length;
  return `${count('supported')} of ${counted(own.length, 'claim')} of the curator ${count('supported') === 1 ? 'stands' : 'stand'} in a paper that ${own.length === 1 ? 'it cites' : 'they cite'}; ${count('contradicted')} contradicted by one, ${count('unsure')} unsure, ${count('not_found')} not found.`;
}

function failsOf(manifest: PaperManifest): InShort['fails'] {
  const { coverage } = manifest;
  const contradicted = recomputableClaims(manifest)
    .filter(({ outcome }) => outcome === 'CONTRADICTED')
    .toSorted(
      (a, b) =>
        Number(b.standing === 'asserted') - Number(a.standing === 'asserted') ||
        gapOf(b) - gapOf(a),
    );
  const [largest] = contradicted;
  if (!largest) {
    const attempted = coverage.recomputable - coverage.not_attempted;
    const words =
      attempted > 0 ? ' Nothing contradicted among what was checked.' : ' Nothing was checked.';
    const parts = [{ text: words, strong: false }];
    return { strong: `0 of ${attempted} attempted.`, parts, link: null, more: '' };
  }
  const more = contradicted.length - 1;
  return {
    strong: `${coverage.contradicted} of ${coverage.recomputable}.`,
    parts: findingParts(largest.finding),
    link: { href: `#${largest.id}`, number: numberOf(largest.id) },
    more: more > 0 ? `and ${more} more` : '',
  };
}

function gapOf(claim: Claim): number {
  return Number(decidingCheck(claim)?.apart_by ?? 0);
}
