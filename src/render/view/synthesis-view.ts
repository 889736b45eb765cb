import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';
import { countsLine } from '../compare-screen.ts';
import { oneLine } from '../plain-text.ts';
import { counted, numberOf } from '../words.ts';
import { prismaView, type PrismaView } from './prisma-view.ts';

/** What a synthesis has and the record of one paper has not. */
export interface SynthesisView {
  readonly curator: string | null;
  readonly papers: readonly SynthesisPaperView[];
  readonly searches: readonly {
    database: string;
    query: string;
    date: string;
    found: number;
    kept: number;
  }[];
  /** What the engine searched itself; null where it did not. */
  readonly prisma: PrismaView | null;
  /** The counts of the results that were compared; null where none were. */
  readonly compared: string | null;
  readonly agreed: readonly AgreementView[];
  readonly disputed: readonly AgreementView[];
  readonly groups: readonly {
    readonly title: string;
    /** How many claims of how many papers; empty where none of the papers' claims was found to be one. */
    readonly count: string;
    /** Who says so and who does not, and what their number cannot say; empty in records of earlier versions. */
    readonly words: string;
    readonly links: readonly { readonly href: string; readonly number: string }[];
    readonly more: string;
  }[];
  /** Groups beyond those that a page shows. */
  readonly moreGroups: number;
  readonly abstract: string;
}

export interface SynthesisPaperView {
  readonly label: string;
  readonly title: string;
  readonly authors: string;
  readonly where: string;
  readonly href: string | null;
  readonly gate: string;
  readonly coverage: string;
  readonly withdrawn: string;
  readonly licence: string;
}

export interface AgreementView {
  readonly href: string;
  readonly number: string;
  readonly text: string;
  readonly words: string;
}

/** Null for the record of one paper. */
export function synthesisView(manifest: PaperManifest): SynthesisView | null {
  const { synthesis } = manifest;
  if (!synthesis) return null;
  const lines = synthesis.agreements.map((one) => agreementView(one, manifest));
  const disputes = new Set(
    synthesis.agreements.flatMap(({ claim, contradicted }) =>
      contradicted.length > 0 ? claim : [],
    ),
  );
  return {
    curator: synthesis.curator,
    papers: synthesis.papers.map(paperView),
    searches: synthesis.searches.map((search) => ({
      ...search,
      date: search.date ?? 'no date given',
    })),
    prisma: prismaView(synthesis),
    compared: synthesis.comparison ? countsLine(synthesis.comparison.counts) : null,
    agreed: lines.filter(({ supported, claim }) => supported > 0 && !disputes.has(claim)),
    disputed: lines.filter(({ claim }) => disputes.has(claim)),
    groups: synthesis.groups
      .filter((group) => group.basis !== undefined || papersOf(group.claims, manifest) > 1)
      .slice(0, mostGroups)
      .map(({ title, claims, supported = [], contradicted = [], cannot_say: words = '' }) => ({
        title: oneLine(title),
        count:
          claims.length === 0
            ? ''
            : `${counted(claims.length, 'claim')} of ${counted(papersOf(claims, manifest), 'paper')}.`,
        words: [
          standWords('Supported by', supported),
          standWords('Contradicted by', contradicted),
          words,
        ]
          .filter(Boolean)
          .join(' '),
        links: claims.slice(0, mostLinks).map((id) => ({ href: `#${id}`, number: numberOf(id) })),
        more: claims.length > mostLinks ? `and ${claims.length - mostLinks} more` : '',
      })),
    moreGroups: Math.max(0, synthesis.groups.length - mostGroups),
    abstract: abstractOf(manifest),
  };
}

const mostLinks = 24;
const mostGroups = 12;

function standWords(what: string, papers: readonly string[]): string {
  return papers.length > 0 ? `${what} ${papers.join(', ')}.` : '';
}

/** Two to five sentences from the record's own counts; nothing in them is anyone's opinion. */
export function abstractOf(manifest: PaperManifest): string {
  const { synthesis, claims, coverage } = manifest;
  if (!synthesis) return '';
  const own = claims.filter(({ standing }) => standing === 'asserted');
  const state = (name: string): number =>
    own.filter(({ grounding }) => grounding.state === name).length;
  const against = own.filter(({ outcome }) => outcome === 'CONTRADICTED').length;
  const reported = coverage.contradicted - against;
  const parts = [
    `This record brings ${counted(synthesis.papers.length, 'paper')} together on one question: ${synthesis.question}`,
    own.length === 0
      ? 'Its curator asserts nothing of their own; it reports what the papers claim.'
      : `Its curator asserts ${counted(own.length, 'claim')}: ${state('supported')} supported by a quoted place of a cited paper, ${state('contradicted')} contradicted by one, ${state('unsure')} unsure, ${state('not_found')} in none of the papers that they cite.`,
    `Of ${counted(coverage.recomputable, 're-computable claim')}, ${coverage.verified} follow from the papers’ own numbers; ${coverage.contradicted} ${coverage.contradicted === 1 ? 'is' : 'are'} contradicted${reported > 0 ? `, ${reported} of them reported and not asserted` : ''}; ${coverage.unverifiable} could not be decided; ${coverage.not_attempted} were not attempted.`,
    'No experiment was run again, and no language model took part.',
  ];
  return parts.join(' ');
}

function agreementView(
  {
    claim,
    supported,
    contradicted,
    unsure,
    not_found,
  }: NonNullable<PaperManifest['synthesis']>['agreements'][number],
  { claims, synthesis }: PaperManifest,
): AgreementView & { readonly claim: string; readonly supported: number } {
  const found = claims.find(({ id }) => id === claim);
  const all = synthesis?.papers.length ?? 0;
  const open = unsure + not_found;
  return {
    claim,
    supported: supported.length,
    href: `#${claim}`,
    number: numberOf(claim),
    text: found?.text ?? '',
    words: [
      `Supported by ${supported.length} of ${counted(all, 'paper')}${supported.length > 0 ? ` (${supported.join(', ')})` : ''}`,
      ...(found?.outcome === 'CONTRADICTED' ? ['its number does not hold'] : []),
      ...(contradicted.length > 0 ? [`contradicted by ${contradicted.join(', ')}`] : []),
      ...(open > 0
        ? [`${open} ${open === 1 ? 'says' : 'say'} nothing that could be read as either`]
        : []),
    ].join('; '),
  };
}

function papersOf(ids: readonly string[], { claims }: PaperManifest): number {
  const papers = ids.flatMap((id) => {
    const found: Claim | undefined = claims.find((claim) => claim.id === id);
    return found?.paper ?? found?.origin?.paper ?? [];
  });
  return new Set(papers).size;
}

function paperView(
  paper: NonNullable<PaperManifest['synthesis']>['papers'][number],
): SynthesisPaperView {
  const { label, title, authors, arxiv_id: arxiv, version, gate, coverage_line, licence } = paper;
  return {
    label,
    title: title ?? paper.slug,
    authors: authors.length > 0 ? authors.join(', ') : 'Authors not read',
    where: arxiv ? `arXiv:${arxiv}v${version ?? 1}` : (paper.file_name ?? paper.slug),
    href: arxiv ? `https://arxiv.org/abs/${arxiv}v${version ?? 1}` : null,
    gate: gate.charAt(0) + gate.slice(1).toLowerCase(),
    coverage: coverage_line,
    withdrawn: { yes: 'withdrawn', no: 'not withdrawn', not_asked: 'not asked' }[paper.withdrawn],
    licence: licence ?? 'not stated',
  };
}
