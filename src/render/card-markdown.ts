import { outcomeWord, outcomes } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

type Claim = PaperManifest['claims'][number];

/** The card as Markdown: the same facts in the same order as the page, without its drawings. */
export function renderCardMarkdown(manifest: PaperManifest): string {
  const {
    work,
    coverage_line,
    claims,
    quality_assessment: q,
    provenance,
    limitations,
    references,
  } = manifest;
  const source = provenance.sources[0];
  const groups = outcomes.flatMap((outcome) =>
    groupLines(
      outcomeWord[outcome],
      claims.filter((claim) => claim.outcome === outcome && isShown(claim)),
    ),
  );
  const rest = claims.filter((claim) => !isShown(claim));
  return [
    `# ${escape(work.title ?? work.slug)}`,
    '',
    `- ${coverage_line}`,
    `- Gate: ${q.gate.label}. ${q.gate.reason}`,
    `- Tier: ${q.tier.label}. ${q.tier.basis}`,
    `- Level: ${q.levels.paper_level} of 7, ${q.levels.label}. ${q.levels.basis}`,
    `- Automated triage score: ${q.dimensions.review_score === null ? 'none' : `${q.dimensions.review_score.toFixed(1)} of 10`}. ${q.dimensions.formula}`,
    `- Reproducibility: ${q.reproducibility.level}. ${q.reproducibility.reason}`,
    '',
    'Verified means: the printed numbers agree with one another within rounding, and the check could have failed. It does not mean that the experiment was run again.',
    '',
    ...groups,
    ...groupLines('As printed, and statements without numbers', rest),
    '## Limits of this record',
    '',
    ...limitations.map((line) => `- ${line}`),
    '',
    '## Source',
    '',
    ...(source
      ? [
          `- ${escape(source.url ?? source.file_name ?? '')}, ${source.media_type}, ${source.bytes} bytes`,
          `- SHA-256 ${source.sha256}`,
        ]
      : []),
    `- ${references.length} references, not looked up`,
    '',
  ].join('\n');
}

function isShown({ role, outcome }: Claim): boolean {
  return role === 'derived' || outcome !== 'NOT_ATTEMPTED';
}

function groupLines(title: string, claims: readonly Claim[]): string[] {
  if (claims.length === 0) return [];
  return [
    `## ${title}: ${claims.length}`,
    '',
    ...claims.map((claim) => {
      const check = claim.checks.find(
        ({ verdict }) => verdict === 'inconsistent' || verdict === 'consistent',
      );
      const detail = check
        ? ` ${check.title}: ${escape(check.formula)}; power ${check.power.noticed} of ${check.power.of}.`
        : '';
      const rests = claim.rests_on.length > 0 ? ` Rests on ${claim.rests_on.join(', ')}.` : '';
      return `- **${claim.id}** ${escape(claim.text)}\n  ${escape(claim.finding)}${detail}${rests}`;
    }),
    '',
  ];
}

/** Words of a paper are shown, never read as markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
