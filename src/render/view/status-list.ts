import type { PaperManifest } from '../../core/records/generated/types.ts';
import { gateSign } from '../gate-words.ts';
import { sayTime } from '../words.ts';
import type { Banner, RecordPlace } from './record-place.ts';

export interface StatusRow {
  readonly sign: string | null;
  readonly heading: string;
  readonly words: string;
  readonly link: { readonly href: string; readonly words: string } | null;
}

/** Gate, tier, level, score and dates: each a value and then its reason; last what other banners would say. */
export function statusList(
  manifest: PaperManifest,
  place: RecordPlace | null,
  also: readonly Banner[],
): StatusRow[] {
  const { gate, tier, levels, dimensions } = manifest.quality_assessment;
  const assessed = dimensions.dimensions.filter(({ assessed }) => assessed).length;
  const score = dimensions.review_score;
  return [
    {
      sign: gateSign[gate.status],
      heading: `Gate: ${gate.label}`,
      words: `${gate.reason} ${timeWords(gate.evaluated_at, place)}`.trim(),
      link: null,
    },
    { sign: null, heading: `Tier: ${tier.label}`, words: tier.basis, link: null },
    {
      sign: null,
      heading: `Level: ${levels.paper_level} of ${levels.levels.length - 1}, ${levels.label}`,
      words: levels.basis,
      link: null,
    },
    {
      sign: null,
      heading:
        score === null
          ? 'No automated triage score'
          : `Automated triage score: ${score.toFixed(1)} of 10`,
      words: `From ${assessed} of ${dimensions.dimensions.length} dimensions; ${dimensions.dimensions.length - assessed} are unassessed.`,
      link: { href: '#quality', words: 'How it is computed' },
    },
    {
      sign: null,
      heading: place ? place.published : 'Corrections',
      words: `${place?.changed ?? correctionWords(manifest)} ${manifest.work.doi ? `DOI of the work: ${manifest.work.doi}.` : 'No DOI registered.'}`,
      link: { href: '#history', words: 'History' },
    },
    ...also.map(({ sign, strong, words, link }) => ({ sign, heading: strong, words, link })),
  ];
}

/** A page of a site has its dates below; elsewhere a missing time has a reason. */
function timeWords(at: string | null, place: RecordPlace | null): string {
  if (at !== null) return `Evaluated ${sayTime(at)}.`;
  return place ? '' : 'No time is recorded, so that the same paper gives the same bytes.';
}

function correctionWords({ corrections }: PaperManifest): string {
  const { correction_count: count, last_corrected_at: last } = corrections;
  if (count === 0) return 'No correction so far.';
  return `${count} correction${count === 1 ? '' : 's'}${last ? `, the last ${sayTime(last)}` : ''}.`;
}
