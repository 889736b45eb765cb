import type { UserError } from '../core/errors.ts';
import { outcomeWord, type Outcome } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { columnsOf, pad, wrap } from './wrap.ts';

type Claim = PaperManifest['claims'][number];

export interface ScreenOptions {
  readonly colour: boolean;
  readonly columns: number;
  /** Signs such as ✓; without it + x ? - !. */
  readonly unicode: boolean;
  /** The card to open; null when none was written. */
  readonly openPath: string | null;
}

const order: readonly Outcome[] = [
  'CONTRADICTED',
  'CHECKER_FAILED',
  'UNVERIFIABLE',
  'VERIFIED',
  'NOT_ATTEMPTED',
];
const looks = {
  CONTRADICTED: ['✕', 'x', 31],
  CHECKER_FAILED: ['!', '!', 35],
  UNVERIFIABLE: ['?', '?', 33],
  VERIFIED: ['✓', '+', 36],
  NOT_ATTEMPTED: ['–', '-', 2],
} as const satisfies Record<Outcome, readonly [string, string, number]>;

/** What `verify` prints of one paper: counts, each re-computable claim, the gate, what to do next. */
export function renderVerifyScreen(manifest: PaperManifest, options: ScreenOptions): string {
  const { work, coverage_line, claims, quality_assessment: assessment } = manifest;
  const recomputable = claims.filter(
    ({ role, outcome }) =>
      role === 'derived' || outcome === 'CONTRADICTED' || outcome === 'CHECKER_FAILED',
  );
  const lines = [
    ...wrap(work.title ?? work.slug, options.columns),
    ...wrap(coverage_line, options.columns).map((line) => paint(line, 1, options)),
    '',
    ...order.flatMap((outcome) =>
      recomputable
        .filter((claim) => claim.outcome === outcome)
        .flatMap((claim) => claimLines(claim, options)),
    ),
    ...(recomputable.length > 0 ? [''] : []),
    ...gateLines(assessment, options),
    '',
    ...nextLines(manifest, recomputable, options),
  ];
  return `${lines.join('\n')}\n`;
}

/** One claim with its checks: what the paper says, what its numbers give, where both stand. */
export function renderExplainScreen(
  manifest: PaperManifest,
  claim: Claim,
  options: ScreenOptions,
): string {
  const width = options.columns - 2;
  const say = (label: string, text: string): string[] =>
    wrap(text, width - 12).map((line, index) => `  ${pad(index === 0 ? label : '', 12)}${line}`);
  const place = [claim.place.label, claim.place.section].filter(Boolean).join(', ');
  const lines = [
    `${sign(claim.outcome, options)}  claim ${claim.id.slice(1)} of ${manifest.work.slug}`,
    '',
    ...say('Claim', claim.text),
    ...say('Where', place || claim.place.kind),
    ...say('Finding', claim.finding),
    ...say('Sources', claim.grounding.reason),
    ...(claim.rests_on.length > 0 ? say('Rests on', claim.rests_on.join(', ')) : []),
    ...(claim.decider && claim.outcome !== 'VERIFIED' ? say('Decides it', claim.decider) : []),
    ...claim.checks.flatMap((check) => [
      '',
      `  Check ${check.check}, ${check.title}: ${check.verdict}`,
      ...say('Formula', check.formula),
      ...say('Because', check.basis.words),
      ...check.inputs
        .slice(0, 12)
        .flatMap((input) =>
          say(
            'Input',
            `${input.raw.trim()}  ${input.name}${input.cell ? `, ${input.cell.table}` : ''}`,
          ),
        ),
      ...(check.inputs.length > 12 ? say('', `and ${check.inputs.length - 12} more`) : []),
      ...check.readings.flatMap((reading) => say('Gives', `${reading.shown} (${reading.name})`)),
      ...say('Claimed', check.claimed_shown),
      ...say(
        'Power',
        `${check.power.noticed} of ${check.power.of}${check.apart_by ? `; apart by ${check.apart_by} units of the last digit` : ''}`,
      ),
      ...check.notes.flatMap((note) => say('Note', note)),
      ...check.readings.slice(0, 1).flatMap((reading) => say('Artifact', reading.artifact)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Action, value seen, value wanted, next step. */
export function renderError({ message, seen, wanted, next }: UserError): string {
  return [
    message,
    ...(seen === undefined ? [] : [`  Seen    ${seen}`]),
    ...(wanted === undefined ? [] : [`  Wanted  ${wanted}`]),
    `  Next    ${next}`,
    '',
  ].join('\n');
}

/** Sign and word of an outcome, coloured where colour is on. */
export function sign(outcome: Outcome, options: Pick<ScreenOptions, 'colour' | 'unicode'>): string {
  const [drawn, plain, code] = looks[outcome];
  return paint(`${options.unicode ? drawn : plain} ${outcomeWord[outcome]}`, code, options);
}

function claimLines(claim: Claim, options: ScreenOptions): string[] {
  const head = `  ${pad(sign(claim.outcome, options), 16)} ${claim.id.slice(1).padStart(3)}  `;
  const indent = ' '.repeat(columnsOf(head));
  const width = options.columns - columnsOf(head);
  const text = wrap(claim.text, width);
  const detail = claim.outcome === 'VERIFIED' ? [] : wrap(claim.finding, width);
  const check = claim.checks.find(
    ({ verdict }) => verdict === 'inconsistent' || verdict === 'consistent',
  );
  const power =
    check && (claim.outcome === 'VERIFIED' || claim.outcome === 'CONTRADICTED')
      ? [
          `power ${check.power.noticed} of ${check.power.of}${check.apart_by ? `; apart by ${check.apart_by} units` : ''}`,
        ]
      : [];
  const rests =
    claim.rests_on.length > 0
      ? [`Rests on claim ${claim.rests_on.map((id) => id.slice(1)).join(', ')}.`]
      : [];
  return [...text, ...detail, ...power, ...rests].map(
    (line, index) => (index === 0 ? head : indent) + line,
  );
}

function gateLines(
  assessment: PaperManifest['quality_assessment'],
  options: ScreenOptions,
): string[] {
  const { gate, tier, levels } = assessment;
  const facts = `Tier: ${tier.label}.  Level: ${levels.paper_level} of 7, ${levels.label}.`;
  return [
    ...wrap(`Gate: ${gate.label}. ${gate.reason}`, options.columns).map((line, index) =>
      index === 0
        ? line.replace(`Gate: ${gate.label}.`, paint(`Gate: ${gate.label}.`, 1, options))
        : line,
    ),
    ...wrap(facts, options.columns),
  ];
}

function nextLines(
  { work }: PaperManifest,
  claims: readonly Claim[],
  { openPath }: ScreenOptions,
): string[] {
  const first = [...claims].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))[0];
  const number = first?.id.slice(1);
  return [
    ...(openPath === null ? [] : [`  Open     ${openPath}${first ? `#${first.id}` : ''}`]),
    ...(number === undefined ? [] : [`  Explain  truth-engine explain ${work.slug}#${number}`]),
  ];
}

function paint(text: string, code: number, { colour }: Pick<ScreenOptions, 'colour'>): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
