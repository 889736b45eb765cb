import { outcomeWord } from '../../core/outcome.ts';
import { decidingCheck, type Claim } from '../claim.ts';
import { saidLeanings } from '../leaning-words.ts';
import { signOf } from '../outcome-groups.ts';
import { isOwn, numberOf, placeWords, sayTime, spanWords } from '../words.ts';
import { answersView, type AnswerView } from './answers-view.ts';
import { checkView, type CheckView } from './check-view.ts';
import { excerptView, type ExcerptView } from './excerpt-view.ts';
import { findingParts, tellsDistance, type FindingPart } from './finding-parts.ts';
import { aboutWords } from './about-words.ts';
import { proofView, type ProofView } from './proof-view.ts';
import { quoteView, type QuoteView } from './quote-view.ts';
import type { ClaimHistoryLine } from './record-place.ts';

export interface ClaimView {
  readonly id: string;
  readonly anchor: string;
  readonly number: string;
  /** The claim's own page; null where there is none. */
  readonly page: string | null;
  /** Where it stands in its site; null on a page that stands alone. */
  readonly links: ClaimLinks | null;
  readonly sign: string;
  readonly word: string;
  readonly place: string;
  readonly rests: readonly { readonly href: string; readonly number: string }[];
  /** "reported, not asserted", "dropped by the curator"; null when there is nothing to say. */
  readonly mark: string | null;
  /** What the curator did to it, in words. */
  readonly change: {
    readonly words: string;
    readonly text: string | null;
    readonly why: string;
  } | null;
  readonly text: string;
  /** True when the text is the paper's own sentence, to be set in the paper's voice. */
  readonly quoted: boolean;
  readonly finding: readonly FindingPart[];
  readonly small: string;
  readonly open: boolean;
  /** Null where the page keeps only the closed part. */
  readonly body: BodyView | null;
}

/** From the page to what belongs to one claim. */
export interface ClaimLinks {
  readonly page: string;
  readonly json: string;
  readonly answer: string;
  readonly feed: string;
  /** Leads to a page of the log once the number of its entry stands between. */
  readonly log: string;
  /** Checks this claim again. */
  readonly command: string;
}

/** What a page knows of a claim beside its record. */
export interface ClaimParts {
  /** False keeps what is seen before opening it. */
  readonly withBody: boolean;
  /** True opens it whatever its outcome. */
  readonly open?: boolean;
  readonly links: ClaimLinks | null;
  /** Its words at their source; null where that has no address. */
  readonly source: string | null;
  readonly history: readonly ClaimHistoryLine[];
}

export interface BodyView {
  readonly quote: QuoteView | null;
  readonly where: string;
  readonly about: string | null;
  readonly rank: number | null;
  /** Other sentences of the paper that say the same. */
  readonly also: readonly string[];
  readonly excerpt: ExcerptView | null;
  readonly checks: readonly CheckView[];
  readonly proofs: readonly ProofView[];
  readonly decider: string | null;
  readonly grounding: string;
  readonly cells: readonly string[];
  /** What each paper says to a curator's claim. */
  readonly evidence: readonly EvidenceView[];
  /** Why its quotation was taken out on a legal claim; null where it stands. */
  readonly withheld: {
    readonly at: string;
    readonly date: string;
    readonly notice: string;
    readonly sha256: string;
  } | null;
  /** Its words at their source. */
  readonly source: string | null;
  readonly history: readonly {
    at: string;
    date: string;
    words: string;
    entry: number;
    href: string;
  }[];
  readonly answers: readonly AnswerView[];
}

/** One claim of a page. */
export function claimView(claim: Claim, parts: ClaimParts): ClaimView {
  const { links } = parts;
  return {
    id: claim.id,
    anchor: claim.anchor,
    number: numberOf(claim.id),
    sign: signOf[claim.outcome],
    word: outcomeWord[claim.outcome],
    place: placeWords(claim),
    rests: claim.rests_on.map((id) => ({ href: `#${id}`, number: numberOf(id) })),
    page: links?.page ?? null,
    links,
    mark:
      claim.standing === 'reported' && claim.outcome === 'CONTRADICTED'
        ? 'reported, not asserted'
        : null,
    change: changeView(claim),
    text: claim.text,
    quoted: claim.place.kind !== 'cell' && !isOwn(claim),
    finding: findingParts(claim.finding),
    small: smallLine(claim),
    open: parts.open === true || claim.outcome === 'CONTRADICTED',
    body: parts.withBody ? bodyView(claim, parts) : null,
  };
}

/** "supported", "not found": what is said of the words, not of the numbers. */
export function groundingWord({ grounding }: Claim): string {
  return grounding.state.replace('_', ' ');
}

function smallLine(claim: Claim): string {
  const check = decidingCheck(claim);
  const apart =
    check?.apart_by && !tellsDistance(claim.finding)
      ? `Apart by ${check.apart_by} units of the last digit. `
      : '';
  const power =
    check && check.power.of > 0 ? `Power ${check.power.noticed} of ${check.power.of}. ` : '';
  return `${apart}${power}Sources: ${groundingWord(claim)}.`;
}

function bodyView(claim: Claim, { source, history, links }: ClaimParts): BodyView {
  const { span, grounding, decider } = claim;
  return {
    quote: claim.place.kind === 'cell' || isOwn(claim) || claim.withheld ? null : quoteView(claim),
    withheld: claim.withheld
      ? { ...claim.withheld, date: sayTime(claim.withheld.at.slice(0, 10)) }
      : null,
    where: isOwn(claim)
      ? 'Written by the curator of this record'
      : `${placeWords(claim)}, ${spanWords(span)} of the text as read`,
    about: aboutWords(claim),
    rank: claim.rank ?? null,
    also: (claim.also ?? []).map(({ quote }) => quote),
    excerpt: excerptView(claim),
    checks: claim.checks.map((check) => checkView(claim, check)),
    proofs: (claim.proofs ?? []).map(proofView),
    decider,
    grounding: grounding.reason,
    evidence: claim.evidence.map(evidenceView),
    cells: grounding.cells.map(({ table, row_path, column_path }) =>
      [table, ...row_path, ...column_path].join(', '),
    ),
    source: claim.withheld ? null : source,
    history: history.map((line) => ({ ...line, href: `${links?.log ?? ''}${line.entry}.html` })),
    answers: answersView(claim),
  };
}

export interface EvidenceView {
  readonly paper: string;
  readonly state: string;
  readonly quote: string | null;
  readonly place: string | null;
  readonly reason: string;
  /** What models make of it, and the passage that each rests on. */
  readonly leanings: ReturnType<typeof saidLeanings>;
}

function evidenceView({
  paper,
  cited,
  state,
  span,
  place,
  reason,
  leanings,
}: Claim['evidence'][number]): EvidenceView {
  return {
    paper: `Paper ${paper}${cited ? '' : ', not cited'}`,
    state: state.replace('_', ' '),
    quote: span?.quote ?? null,
    place,
    reason,
    leanings: saidLeanings(leanings),
  };
}

function changeView({ change }: Claim): ClaimView['change'] {
  if (!change) return null;
  const words =
    change.text === null ? 'The curator dropped this claim.' : 'The curator edited this claim.';
  return { words, text: change.text, why: change.why };
}
