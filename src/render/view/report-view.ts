import { outcomeWord } from '../../core/outcome.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { recomputableClaims, type Claim } from '../claim.ts';
import { allLeaningWords } from '../leaning-words.ts';
import { signOf } from '../outcome-groups.ts';
import type { PageFrame } from '../page.ts';
import { counted, numberOf, placeWords } from '../words.ts';
import { idOf } from './card-view.ts';
import { findingParts, type FindingPart } from './finding-parts.ts';
import { inShort, type InShort } from './in-short.ts';
import type { Banner } from './record-place.ts';
import { synthesisView, type SynthesisView } from './synthesis-view.ts';

/** All that the report's template prints. */
export interface ReportView {
  readonly frame: PageFrame;
  readonly banner: Banner | null;
  readonly title: string;
  readonly id: string;
  readonly authors: string;
  readonly question: string;
  readonly recordHref: string;
  /** Where the results of its papers are compared; null of a report that stands alone. */
  readonly compareHref: string | null;
  readonly inShort: InShort;
  readonly synthesis: SynthesisView;
  readonly paperCount: string;
  readonly coverageLine: string;
  readonly flaws: readonly ReportClaim[];
  readonly evidence: readonly EvidenceRow[];
  readonly own: readonly ReportClaim[];
  readonly reported: readonly ReportClaim[];
  readonly changed: readonly ReportClaim[];
  readonly restWords: string;
  readonly limitations: readonly string[];
  readonly references: readonly {
    label: string;
    text: string;
    state: string;
    href: string | null;
  }[];
  readonly sources: readonly { readonly sha256: string }[];
  readonly manifest: PaperManifest;
}

export interface ReportClaim {
  readonly href: string;
  readonly number: string;
  readonly text: string;
  readonly quoted: boolean;
  readonly place: string;
  readonly sign: string;
  readonly word: string;
  readonly finding: readonly FindingPart[];
  readonly sources: string;
  /** What models make of it, a sentence each. */
  readonly leanings: readonly string[];
  readonly change: string | null;
}

interface EvidenceRow {
  readonly paper: string;
  readonly result: string;
  readonly spread: string;
  /** Data set, metric and settings in the paper's words; a dash where it names none. */
  readonly setting: string;
  readonly text: string;
  readonly sign: string;
  readonly word: string;
  readonly href: string;
}

export interface ReportParts {
  readonly frame: PageFrame;
  /** From the report to the record's page. */
  readonly recordHref: string;
  /** From the report to a claim. */
  readonly claimHref: (id: string) => string;
  readonly banner: Banner | null;
}

/** From a synthesis to everything that its report prints; null for the record of one paper. */
export function reportView(manifest: PaperManifest, parts: ReportParts): ReportView | null {
  const synthesis = synthesisView(manifest);
  if (!synthesis) return null;
  const { work, claims } = manifest;
  const { claimHref } = parts;
  const toRow = (claim: Claim): ReportClaim => reportClaim(claim, claimHref);
  const own = claims.filter(({ standing }) => standing === 'asserted');
  const reported = recomputableClaims(manifest).filter(({ standing }) => standing === 'reported');
  const flaws = claims.filter(
    ({ outcome, checks }) =>
      outcome === 'CONTRADICTED' && checks.some(({ verdict }) => verdict === 'inconsistent'),
  );
  const rest = claims.length - own.length - reported.length;
  return {
    ...parts,
    title: work.title ?? work.slug,
    id: idOf(manifest),
    authors: work.authors.length > 0 ? work.authors.join(', ') : 'No curator named',
    question: manifest.synthesis?.question ?? '',
    compareHref: manifest.synthesis?.comparison && parts.frame.site ? 'compare.html' : null,
    inShort: linkedTo(inShort(manifest), parts),
    synthesis: {
      ...synthesis,
      agreed: synthesis.agreed.map((line) => ({ ...line, href: claimHref(line.href.slice(1)) })),
      groups: synthesis.groups.map((group) => ({
        ...group,
        links: group.links.map((link) => ({ ...link, href: claimHref(link.href.slice(1)) })),
      })),
      disputed: synthesis.disputed.map((line) => ({
        ...line,
        href: claimHref(line.href.slice(1)),
      })),
    },
    paperCount: counted(synthesis.papers.length, 'paper'),
    coverageLine: manifest.coverage_line,
    flaws: flaws.map(toRow),
    evidence: claims.filter(isHeadline).map((claim) => evidenceRow(claim, claimHref)),
    own: own.map(toRow),
    reported: reported.map(toRow),
    changed: claims.filter(({ change }) => change !== null).map(toRow),
    restWords: `${counted(rest, 'further claim')} of the papers ${rest === 1 ? 'is a measurement' : 'are measurements'}, marks and statements as printed.`,
    limitations: manifest.limitations,
    references: manifest.references.map(({ label, text, state, arxiv_id }) => ({
      label: label ?? '–',
      text,
      state: state.replace('_', ' '),
      href: arxiv_id ? `https://arxiv.org/abs/${arxiv_id}` : null,
    })),
    sources: manifest.provenance.sources,
    manifest,
  };
}

/** The panel's links lead to the record. */
function linkedTo(short: InShort, { recordHref, claimHref }: ReportParts): InShort {
  const { link } = short.fails;
  return {
    ...short,
    whyHref: recordHref + short.whyHref,
    fails: { ...short.fails, link: link && { ...link, href: claimHref(link.href.slice(1)) } },
  };
}

function reportClaim(claim: Claim, claimHref: ReportParts['claimHref']): ReportClaim {
  const { id, text, outcome, finding, grounding, change, place, paper, evidence } = claim;
  return {
    href: claimHref(id),
    number: numberOf(id),
    text,
    quoted: paper !== null && place.kind !== 'cell',
    place: placeWords(claim),
    sign: signOf[outcome],
    word: outcomeWord[outcome],
    finding: findingParts(finding),
    sources: grounding.state.replace('_', ' '),
    leanings: evidence.flatMap((found) =>
      allLeaningWords(found.leanings).map((words) => `Paper ${found.paper}: ${words}`),
    ),
    change:
      change &&
      `${change.text === null ? 'Dropped.' : `Edited to: “${change.text}”`} Because: ${change.why}`,
  };
}

/** A result that the abstract of a paper states with a number. */
function isHeadline({ paper, place, quantity, standing, role }: Claim): boolean {
  return (
    standing === 'reported' &&
    paper !== null &&
    place.kind === 'abstract' &&
    quantity !== null &&
    role !== 'mark'
  );
}

function evidenceRow(claim: Claim, claimHref: ReportParts['claimHref']): EvidenceRow {
  const { quantity, outcome } = claim;
  const unit = quantity?.unit === '%' ? '%' : quantity?.unit ? ` ${quantity.unit}` : '';
  return {
    paper: claim.paper ?? '',
    result: `${quantity?.raw ?? ''}${unit}`,
    spread: quantity?.spread ? `± ${quantity.spread}` : '–',
    setting: settingOf(claim),
    text: claim.text,
    sign: signOf[outcome],
    word: outcomeWord[outcome],
    href: claimHref(claim.id),
  };
}

function settingOf({ about }: Claim): string {
  const named = [about?.dataset, about?.metric, ...(about?.settings ?? [])];
  const words = [...new Set(named.flatMap((part) => part?.text.replace(/\s+/g, ' ').trim() ?? []))];
  return words.length > 0 ? words.join('; ') : '–';
}
