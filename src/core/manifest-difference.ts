import type { Standing } from './standing.ts';
import type { PaperManifest } from './records/generated/types.ts';

type Claim = PaperManifest['claims'][number];

/** What differs between two manifests of one work. */
export interface ManifestDifference {
  readonly changed: readonly { readonly before: Claim; readonly after: Claim }[];
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly unchanged: number;
  readonly metadata: readonly {
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Claims are matched by their anchor, which survives renumbering. */
export function manifestDifference(
  before: PaperManifest,
  after: PaperManifest,
): ManifestDifference {
  const old = new Map(before.claims.map((claim) => [claimKey(claim), claim]));
  const pairs = after.claims.flatMap((claim) => {
    const match = old.get(claimKey(claim));
    return match ? [{ before: match, after: claim }] : [];
  });
  const kept = new Set(pairs.map(({ after }) => claimKey(after)));
  const changed = pairs.filter(({ before, after }) => saysOf(before) !== saysOf(after));
  return {
    changed,
    added: after.claims.filter((claim) => !kept.has(claimKey(claim))),
    removed: before.claims.filter((claim) => !kept.has(claimKey(claim))),
    unchanged: pairs.length - changed.length,
    metadata: metadataOf(before, after),
  };
}

/** The names of what differs, for a correction event: at most two hundred. */
export function affectedFields(difference: ManifestDifference): string[] {
  const claims = difference.changed.map(({ after }) => `claims/${after.anchor}`);
  const fields = [
    ...difference.metadata.map(({ field }) => field),
    ...claims,
    ...difference.added.map(({ anchor }) => `claims/${anchor} (added)`),
    ...difference.removed.map(({ anchor }) => `claims/${anchor} (removed)`),
  ];
  return fields.length > 200
    ? [...fields.slice(0, 199), `and ${fields.length - 199} more`]
    : fields;
}

/** What a claim is called in every version: two of one sentence have different anchors, but papers may share sentences. */
export function claimKey({ anchor, paper, origin }: Claim): string {
  return `${origin?.paper ?? paper ?? ''} ${anchor}`;
}

function saysOf({ outcome, finding, text, standing, change }: Claim): string {
  return JSON.stringify([outcome, finding, text, standing, change]);
}

function metadataOf(before: PaperManifest, after: PaperManifest): ManifestDifference['metadata'] {
  const [a, b] = [fieldsOf(before), fieldsOf(after)];
  return a.flatMap(([field, value], index) => {
    const other = b[index]?.[1] ?? '';
    return value === other ? [] : [{ field, before: value, after: other }];
  });
}

function fieldsOf(manifest: PaperManifest): [string, string][] {
  const { work, quality_assessment: assessment, synthesis, provenance, engine } = manifest;
  return [
    ['work.title', work.title ?? ''],
    ['work.authors', work.authors.join(', ')],
    ['work.doi', work.doi ?? ''],
    ['work.version', String(work.version ?? '')],
    ['synthesis.question', synthesis?.question ?? ''],
    ['synthesis.papers', (synthesis?.papers ?? []).map(({ slug }) => slug).join(', ')],
    ['gate.status', assessment.gate.status],
    ['tier', assessment.tier.label],
    ['review_score', String(assessment.dimensions.review_score ?? 'none')],
    ['coverage_line', manifest.coverage_line],
    ['provenance.sources', provenance.sources.map(({ sha256 }) => sha256).join(', ')],
    ['provenance.external_record', provenance.external_record ?? ''],
    ['provenance.standing', provenance.sources.map(({ standing }) => saidOf(standing)).join('; ')],
    ['engine.version', engine.version],
  ];
}

function saidOf({ facts }: Standing): string {
  return facts.map(({ kind, told_by: by }) => `${kind.replace('_', ' ')} (${by})`).join(', ');
}
