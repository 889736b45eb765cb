import { outcomeWord } from '../../core/outcome.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { decidingCheck, type Claim } from '../claim.ts';
import type { Html } from '../html.ts';
import { signOf } from '../outcome-groups.ts';
import { referenceGraphSvg, type ReferenceState } from '../reference-graph-svg.ts';
import { counted, numberOf, placeWords } from '../words.ts';
import { answersView, type AnswerView } from './answers-view.ts';
import { idOf } from './card-view.ts';
import { circularityWords, usesOf } from './circularity.ts';
import { findingParts, type FindingPart } from './finding-parts.ts';
import { openChecks, type OpenCheck } from './open-checks.ts';
import { passageGroup, type PassageGroup } from './passages-view.ts';
import { referenceViews, referenceWords, type ReferenceView } from './reference-view.ts';

/** The parts of a review that deterministic code can fill; each sentence is a quotation or a count. */
export interface ReviewView {
  readonly title: string;
  readonly id: string;
  readonly authors: string;
  readonly abstract: string | null;
  readonly bearing: { readonly claim: ReviewClaim; readonly words: string } | null;
  readonly open: readonly OpenCheck[];
  readonly more: string | null;
  readonly major: readonly ReviewClaim[];
  readonly minor: readonly ReviewClaim[];
  readonly parameters: PassageGroup;
  readonly assumptions: PassageGroup;
  readonly circular: readonly string[];
  readonly checks: string;
  readonly figures: PassageGroup;
  readonly states: readonly ReferenceState[];
  readonly graph: Html | null;
  readonly references: readonly ReferenceView[];
  readonly moreReferences: string | null;
  readonly referenceWords: string;
  readonly answers: readonly (AnswerView & { readonly number: string })[];
  readonly absent: readonly string[];
  readonly manifest: PaperManifest;
}

export interface ReviewClaim {
  readonly number: string;
  readonly text: string;
  readonly quoted: boolean;
  readonly place: string;
  readonly sign: string;
  readonly word: string;
  readonly finding: readonly FindingPart[];
  readonly small: string;
}

const mostOpen = 40;
const mostReferences = 150;

/** Null for a synthesis, which has a report instead. */
export function reviewView(manifest: PaperManifest): ReviewView | null {
  const { work, claims } = manifest;
  if (work.kind !== 'paper') return null;
  const against = claims.filter(({ outcome }) => outcome === 'CONTRADICTED');
  const open = openChecks(manifest);
  const states = statesOf(manifest);
  const references = referenceViews(manifest);
  return {
    title: work.title ?? work.slug,
    id: idOf(manifest),
    authors: work.authors.length > 0 ? work.authors.join(', ') : 'Authors not read',
    abstract: work.abstract?.quote ?? null,
    bearing: bearingOf(manifest),
    open: open.slice(0, mostOpen),
    more: open.length > mostOpen ? `and ${open.length - mostOpen} more, in the record` : null,
    major: against.filter(isHeadline).map(toReviewClaim),
    minor: against.filter((claim) => !isHeadline(claim)).map(toReviewClaim),
    parameters: passageGroup(manifest, 'parameter'),
    assumptions: passageGroup(manifest, 'assumption'),
    circular: circularityWords(manifest),
    checks: counted(
      claims.reduce((sum, { checks }) => sum + checks.length, 0),
      'check',
    ),
    figures: passageGroup(manifest, 'figure'),
    states,
    graph:
      states.length === 0
        ? null
        : referenceGraphSvg(states, 'References by state; the table above says the same'),
    references: references.slice(0, mostReferences),
    moreReferences:
      references.length > mostReferences
        ? `and ${references.length - mostReferences} more, in the record’s JSON`
        : null,
    referenceWords: referenceWords(manifest),
    answers: claims.flatMap((claim) =>
      answersView(claim).map((answer) => ({ ...answer, number: numberOf(claim.id) })),
    ),
    absent,
    manifest,
  };
}

/** What reviews have and code without judgement cannot give. */
const absent = [
  'A summary in other words than the paper’s, and a judgement of significance or novelty',
  'Requests for experiments, and a rebuttal: only authors answer, and their answers stand above',
  'Readings beyond what the paper says',
  'Theorems that the paper rests on, where no proof is attached',
];

/** The claim that most others use, else the one that its paper stands behind most. */
function bearingOf(manifest: PaperManifest): ReviewView['bearing'] {
  const { claims } = manifest;
  const uses = usesOf(manifest);
  const count = ({ id }: Claim): number => uses.get(id)?.size ?? 0;
  const [most] = claims.toSorted(
    (a, b) => count(b) - count(a) || (a.rank ?? Infinity) - (b.rank ?? Infinity),
  );
  if (!most) return null;
  const words =
    count(most) > 0
      ? `The checks of ${counted(count(most), 'other claim')} use its number.`
      : 'No other claim’s check uses its number; it stands first by where and how often the paper says it.';
  return { claim: toReviewClaim(most), words };
}

function isHeadline({ place }: Claim): boolean {
  return place.kind === 'abstract' || /conclusion|concluding|abstract/i.test(place.section ?? '');
}

function toReviewClaim(claim: Claim): ReviewClaim {
  const power = decidingCheck(claim)?.power;
  return {
    number: numberOf(claim.id),
    text: claim.text.replace(/\s+/g, ' ').trim(),
    quoted: claim.place.kind !== 'cell',
    place: placeWords(claim),
    sign: signOf[claim.outcome],
    word: outcomeWord[claim.outcome],
    finding: findingParts(claim.finding),
    small: power && power.of > 0 ? `Power ${power.noticed} of ${power.of}.` : '',
  };
}

function statesOf({ references }: PaperManifest): ReferenceState[] {
  return [...Map.groupBy(references, ({ state }) => state.replace('_', ' '))]
    .map(([state, all]) => ({ state, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.state < b.state ? -1 : 1));
}
