import { affectedFields, manifestDifference } from '../core/manifest-difference.ts';
import { recordFolder } from '../core/record-id.ts';
import type { CorrectionRecord, PaperManifest } from '../core/records/generated/types.ts';
import { parseManifest } from '../core/records/parse-record.ts';
import { urlsOf } from './publish.ts';

export type CorrectionType = CorrectionRecord['correction_events'][number]['correction_type'];

export interface CorrectionInputs {
  readonly id: string;
  /** The manifest that is published now. */
  readonly current: PaperManifest;
  /** What is to stand in its place: a newer verification or synthesis of the same work, or the same one. */
  readonly newer: PaperManifest;
  readonly note: string;
  /** Null: told from what differs. */
  readonly type: CorrectionType | null;
  /** Anchors of claims that say the same and must be looked at again. */
  readonly opened?: readonly string[];
  readonly time: string;
}

export interface Correction {
  readonly manifest: PaperManifest;
  readonly event: CorrectionRecord['correction_events'][number];
}

/** The next manifest of a published work. Corrections are additive: every earlier event and manifest stays named. */
export function toCorrected({
  id,
  current,
  newer,
  note,
  type,
  opened = [],
  time,
}: CorrectionInputs): Correction {
  const difference = manifestDifference(current, newer);
  const earlier = current.corrections.correction_events;
  const fields = affectedFields(difference);
  const again = opened.map((anchor) => `claims/${anchor}`).filter((one) => !fields.includes(one));
  const affected = [...fields, ...again].slice(0, 200);
  const event = {
    event_id: `${id}#${earlier.length + 1}`,
    corrected_at: time,
    correction_type: type ?? typeOf(affected),
    public_note: note,
    affected_fields: affected,
  };
  const superseded = `r/${recordFolder(id)}/v${earlier.length + 1}/card.json`;
  const manifest = parseManifest({
    ...newer,
    claims: withAnswers(current, newer),
    work: { ...newer.work, id },
    corrections: {
      ...newer.corrections,
      work: id,
      manifest: { ...newer.corrections.manifest, ...urlsOf(id) },
      correction_state: 'CORRECTED',
      correction_count: earlier.length + 1,
      last_corrected_at: time,
      correction_events: [...earlier, event],
      known_superseded_manifest_urls: [
        ...current.corrections.known_superseded_manifest_urls,
        superseded,
      ],
    },
  });
  return { manifest, event };
}

/** What authors answered stays with the claim that it answers, whatever takes the record's place. */
function withAnswers({ claims: old }: PaperManifest, { claims }: PaperManifest) {
  return claims.map((claim) => {
    const before = old.find(
      ({ anchor, paper, origin }) =>
        anchor === claim.anchor && paper === claim.paper && origin?.paper === claim.origin?.paper,
    );
    return before?.answers && !claim.answers ? { ...claim, answers: before.answers } : claim;
  });
}

function typeOf(affected: readonly string[]): CorrectionType {
  if (affected.some((field) => field.startsWith('claims/'))) return 'CLAIM';
  return affected.includes('provenance.sources') ? 'PROVENANCE' : 'METADATA';
}
