import { outcomeWord } from '../../core/outcome.ts';
import { decidingCheck, type Claim } from '../claim.ts';
import { signOf } from '../outcome-groups.ts';
import { numberOf, placeWords, spanWords } from '../words.ts';
import { checkView, type CheckView } from './check-view.ts';
import { excerptView, type ExcerptView } from './excerpt-view.ts';
import { findingParts, type FindingPart } from './finding-parts.ts';
import { quoteView, type QuoteView } from './quote-view.ts';

export interface ClaimView {
  readonly id: string;
  readonly anchor: string;
  readonly number: string;
  readonly sign: string;
  readonly word: string;
  readonly place: string;
  readonly rests: readonly { readonly href: string; readonly number: string }[];
  readonly text: string;
  /** True when the text is the paper's own sentence, to be set in the paper's voice. */
  readonly quoted: boolean;
  readonly finding: readonly FindingPart[];
  readonly small: string;
  readonly open: boolean;
  /** Null where the page keeps only the closed part. */
  readonly body: BodyView | null;
}

export interface BodyView {
  readonly quote: QuoteView | null;
  readonly where: string;
  readonly excerpt: ExcerptView | null;
  readonly checks: readonly CheckView[];
  readonly decider: string | null;
  readonly grounding: string;
  readonly cells: readonly string[];
}

/** One claim of the page; `withBody` false keeps what is seen before opening it. */
export function claimView(claim: Claim, withBody: boolean): ClaimView {
  return {
    id: claim.id,
    anchor: claim.anchor,
    number: numberOf(claim.id),
    sign: signOf[claim.outcome],
    word: outcomeWord[claim.outcome],
    place: placeWords(claim),
    rests: claim.rests_on.map((id) => ({ href: `#${id}`, number: numberOf(id) })),
    text: claim.text,
    quoted: claim.place.kind !== 'cell',
    finding: findingParts(claim.finding),
    small: smallLine(claim),
    open: claim.outcome === 'CONTRADICTED',
    body: withBody ? bodyView(claim) : null,
  };
}

/** "supported", "not found": what is said of the words, not of the numbers. */
export function groundingWord({ grounding }: Claim): string {
  return grounding.state.replace('_', ' ');
}

function smallLine(claim: Claim): string {
  const check = decidingCheck(claim);
  const apart = check?.apart_by ? `Apart by ${check.apart_by} units of the last digit. ` : '';
  const power =
    check && check.power.of > 0 ? `Power ${check.power.noticed} of ${check.power.of}. ` : '';
  return `${apart}${power}Sources: ${groundingWord(claim)}.`;
}

function bodyView(claim: Claim): BodyView {
  const { span, grounding, decider } = claim;
  return {
    quote: claim.place.kind === 'cell' ? null : quoteView(claim),
    where: `${placeWords(claim)}, ${spanWords(span)} of the text as read`,
    excerpt: excerptView(claim),
    checks: claim.checks.map((check) => checkView(claim, check)),
    decider,
    grounding: grounding.reason,
    cells: grounding.cells.map(({ table, row_path, column_path }) =>
      [table, ...row_path, ...column_path].join(', '),
    ),
  };
}
