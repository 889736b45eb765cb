import { inputAnchors, placeOf } from './excerpt-view.ts';
import { gapInSteps, meets, type Interval } from '../../core/interval.ts';
import type { Check, Claim } from '../claim.ts';
import type { Html } from '../html.ts';
import { intervalAxis, type AxisParts } from '../interval-axis.ts';
import { counted, spanWords } from '../words.ts';
import { formulaParts, type FormulaPart } from './formula-parts.ts';

export interface CheckView {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  /** The formula with its inputs linked to their places; null where they stand in a table instead. */
  readonly linked: readonly FormulaPart[] | null;
  readonly basis: string;
  readonly basisQuote: string | null;
  readonly inputs: readonly {
    name: string;
    printed: string;
    where: string;
    /** The place on this page; null where it does not show it. */
    href: string | null;
  }[];
  readonly readings: readonly { name: string; shown: string; meets: string; artifact: string }[];
  /** True where there is more than one reading, so that they need a table. */
  readonly several: boolean;
  readonly axis: Html | null;
  readonly captionId: string;
  readonly caption: string;
  readonly power: string;
  readonly powerWords: string;
  readonly notes: readonly string[];
  readonly decider: string | null;
}

/** One re-computation, ready for the page. */
export function checkView(claim: Claim, check: Check): CheckView {
  const { noticed, of } = check.power;
  const inputs = check.inputs.map((input) => ({
    href: hrefOf(claim, input),
    name: input.name,
    printed: input.raw,
    where: input.cell
      ? [input.cell.table, ...input.cell.row_path, ...input.cell.column_path].join(', ')
      : spanWords(input.span),
  }));
  return {
    id: check.id,
    title: `${{ copy: 'The copy', recomputation: 'The check', script: 'The script' }[check.kind]}: ${check.title}`,
    formula: check.formula,
    basis: check.basis.words,
    basisQuote: check.basis.span?.quote ?? null,
    linked: formulaParts(check.formula, inputs),
    inputs,
    readings: check.readings.map(({ name, shown, agrees, artifact }) => ({
      name,
      shown,
      meets: agrees ? 'meets' : 'does not meet',
      artifact,
    })),
    several: check.readings.length > 1,
    ...drawn(claim, check),
    power: of > 0 ? `Power ${noticed} of ${of}.` : 'Power was not measured.',
    powerWords: powerWords(noticed, of),
    notes: check.notes,
    decider: check.decider,
  };
}

function powerWords(noticed: number, of: number): string {
  if (of === 0) return 'No slip was tried, because the check gave no range.';
  const weak = noticed < 0.8 * of ? ' That is too weak to verify.' : '';
  return `Of ${counted(of, 'standard slip')} in this number (last digit, swapped digits, sign, decimal point), this check would notice ${noticed}.${weak}`;
}

/** Its cell in the excerpt of its table, or the sentence that prints it. */
function hrefOf(claim: Claim, { cell, span }: Check['inputs'][number]): string | null {
  if (cell) {
    const id = inputAnchors(claim).get(placeOf(cell));
    return id === undefined ? null : `#${id}`;
  }
  const inSentence =
    span.document === claim.span.document &&
    span.start >= claim.span.start &&
    span.end <= claim.span.end;
  return inSentence ? `#${claim.id}` : null;
}

/** What stands before a computed range. */
function giveWords({ check, inputs }: Check): string {
  if (check === 'F18' || check === 'F19') return 'The other place gives';
  if (check === 'F23') return 'Such numbers go';
  if (/^S[124]$/.test(check)) return 'Its own test gives';
  return `Its ${inputs.length === 1 ? 'number gives' : `${inputs.length} numbers give`}`;
}

/** The axis and its caption, which says the same in full. */
function drawn(claim: Claim, check: Check): Pick<CheckView, 'axis' | 'captionId' | 'caption'> {
  const captionId = `${check.id}-ranges`;
  const reading = readingToDraw(check);
  if (!reading?.computed)
    return { axis: null, captionId, caption: `No range to draw. ${check.reason}` };
  const printed = claim.quantity?.raw ?? check.claimed_shown;
  const give = giveWords(check);
  const step = claim.quantity?.step ?? '1';
  const relation = relationOf(check.claimed, reading.computed, reading.agrees, step);
  const axis = intervalAxis({
    paper: { label: `Paper says ${printed}`, shown: check.claimed_shown, range: check.claimed },
    computed: { label: give, shown: reading.shown, range: reading.computed },
    step,
    relation,
    captionId,
  });
  const widened = axis?.widened ? ' A bar is drawn wider than scale.' : '';
  const caption = `The paper’s ${printed} stands for ${check.claimed_shown}. ${give} ${reading.shown}. ${relationWords(relation, check.reason)}${widened}`;
  return { axis: axis?.svg ?? null, captionId, caption };
}

/** What is drawn between the bars; nothing where the bars would say other than the verdict. */
function relationOf(
  claimed: Interval,
  computed: Interval,
  agrees: boolean,
  step: string,
): AxisParts['relation'] {
  if (meets(claimed, computed) !== agrees) return null;
  const gap = gapInSteps(claimed, computed, step);
  return gap === null ? { kind: 'meet' } : { kind: 'apart', by: `${gap} units` };
}

function relationWords(relation: AxisParts['relation'], reason: string): string {
  if (relation === null) return reason;
  if (relation.kind === 'meet') return 'The two ranges meet.';
  return `The two ranges do not meet: they are apart by ${relation.by} of the last printed digit.`;
}

/** The first reading that agrees; where none does, the one that comes nearest. */
function readingToDraw({ readings, claimed }: Check): Check['readings'][number] | undefined {
  const gap = (computed: Interval | null): number =>
    computed === null ? Infinity : Number(gapInSteps(claimed, computed, '1') ?? 0);
  return (
    readings.find(({ agrees, computed }) => agrees && computed !== null) ??
    readings.toSorted((a, b) => gap(a.computed) - gap(b.computed))[0]
  );
}
