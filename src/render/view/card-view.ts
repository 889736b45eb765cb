import type { PaperManifest } from '../../core/records/generated/types.ts';
import { agreementWords, differenceViews, type DifferenceView } from '../format-words.ts';
import type { Claim } from '../claim.ts';
import { claimGroups, type ClaimGroup } from '../outcome-groups.ts';
import { numberOf, sayTime } from '../words.ts';
import { claimMap, type ClaimMap } from './claim-map.ts';
import { claimView, type ClaimLinks, type ClaimView } from './claim-view.ts';
import { sourceBanner } from './banners.ts';
import { inShort, type InShort } from './in-short.ts';
import { levelRows, provenanceRows, type FactRow } from './provenance-view.ts';
import { referenceViews, referenceWords, type ReferenceView } from './reference-view.ts';
import { sourceLinks } from './source-link.ts';
import { sourceView, type SourceView } from './source-view.ts';
import { notChecked, type NotChecked } from './not-checked.ts';
import { synthesisView, type SynthesisView } from './synthesis-view.ts';
import type { PageFrame } from '../page.ts';
import type { Banner, Link, RecordPlace } from './record-place.ts';
import { statusList, type StatusRow } from './status-list.ts';
import type { PageWeight } from './page-weight.ts';

/** All that the template prints; every string in it is escaped there. */
export interface CardView {
  readonly frame: PageFrame;
  readonly place: RecordPlace | null;
  readonly synthesis: SynthesisView | null;
  readonly title: string;
  /** "Paper record" or "Synthesis record". */
  readonly kind: string;
  readonly id: string;
  readonly authors: string;
  readonly command: string;
  readonly banner: Banner | null;
  readonly inShort: InShort;
  readonly map: ClaimMap;
  readonly status: readonly StatusRow[];
  readonly coverageLine: string;
  readonly notChecked: NotChecked;
  readonly shortened: boolean;
  readonly groups: readonly GroupView[];
  readonly abstract: string | null;
  readonly sources: readonly SourceView[];
  /** What the paper's other formats say. */
  readonly formats: readonly {
    readonly words: string;
    readonly differences: readonly DifferenceView[];
  }[];
  /** "Medium". */
  readonly reproducibility: string;
  readonly dimensions: PaperManifest['quality_assessment']['dimensions'];
  readonly references: readonly ReferenceView[];
  readonly referenceWords: string;
  readonly corrections: readonly { at: string; date: string; type: string; note: string }[];
  readonly manifest: PaperManifest;
  /** How far verification went, a row a level. */
  readonly levels: readonly FactRow[];
  readonly provenance: readonly FactRow[];
  /** Where the results of its papers are compared; null on a page that stands alone. */
  readonly compareHref: string | null;
  /** Null where no report lies beside the page. */
  readonly reportHref: string | null;
  readonly markdownHref: string | null;
  /** Other pages of the record: report, digest, review. */
  readonly views: readonly Link[];
  /** Name of its bundle; null where none lies beside the page. */
  readonly bundle: string | null;
  /** Its claims in the order of the text. */
  readonly byTextHref: string | null;
  /** Name of the script beside the site's pages; null on a page that stands alone. */
  readonly script: 'page' | null;
}

export interface GroupView {
  readonly key: string;
  readonly title: string;
  readonly count: string;
  readonly total: number;
  readonly sentence: string;
  readonly signed: boolean;
  /** Whole claims, or null where the page prints the group as a table. */
  readonly claims: readonly ClaimView[] | null;
  readonly rows: readonly ClaimView[] | null;
  /** Claims that have only pages of their own; null when all stand here. */
  readonly more: { readonly words: string; readonly href: string } | null;
  /** True when the rows differ in what was found. */
  readonly findings: boolean;
}

export interface CardParts {
  readonly frame: PageFrame;
  /** The command that repeats every check. */
  readonly command: string;
  /** Null for a page that stands alone. */
  readonly place: RecordPlace | null;
  /** What a reader must know before all else. */
  readonly banner?: Banner | null;
  /** True when every claim's evidence is open as the page loads. */
  readonly open?: boolean;
}

/** From the manifest to everything that the page prints, at one of its weights. */
export function cardView(manifest: PaperManifest, parts: CardParts, weight: PageWeight): CardView {
  const { work, quality_assessment: assessment } = manifest;
  const banners = [parts.banner ?? parts.place?.banner, sourceBanner(manifest)].flatMap(
    (one) => one ?? [],
  );
  return {
    frame: parts.frame,
    place: parts.place,
    synthesis: synthesisView(manifest),
    title: work.title ?? 'A paper without a title that we could read',
    kind: work.kind === 'paper' ? 'Paper record' : 'Synthesis record',
    id: idOf(manifest),
    authors: authorsOf(manifest),
    command: parts.command,
    banner: banners[0] ?? null,
    inShort: inShort(manifest),
    map: claimMap(manifest),
    status: statusList(manifest, parts.place, banners.slice(1)),
    coverageLine: manifest.coverage_line,
    notChecked: notChecked(manifest),
    shortened: weight.shortened,
    groups: claimGroups(manifest).map((group) => groupView(group, manifest, weight, parts)),
    abstract: work.abstract?.quote ?? null,
    sources: manifest.provenance.sources.map(sourceView),
    formats: work.read.also.map((also) => ({
      words: agreementWords(also),
      differences: differenceViews(also),
    })),
    reproducibility: capitalised(assessment.reproducibility.level),
    dimensions: assessment.dimensions,
    references: weight.references ? referenceViews(manifest) : [],
    referenceWords: referenceWords(manifest),
    corrections: manifest.corrections.correction_events.map((event) => ({
      at: event.corrected_at,
      date: sayTime(event.corrected_at),
      type: event.correction_type.replace('_', ' ').toLowerCase(),
      note: event.public_note,
    })),
    manifest,
    levels: levelRows(manifest),
    provenance: provenanceRows(manifest, parts.frame.site?.root ?? null),
    views: viewsOf(manifest, parts.place),
    bundle: parts.place?.isSuperseded === false ? parts.place.bundle : null,
    byTextHref: parts.place?.isSuperseded === false ? 'by-text.html' : null,
    script: parts.frame.site === null ? null : 'page',
    reportHref: manifest.synthesis && !parts.place?.isSuperseded ? 'report.html' : null,
    compareHref:
      manifest.synthesis?.comparison && parts.place?.isSuperseded === false ? 'compare.html' : null,
    markdownHref: parts.place?.isSuperseded ? null : 'card.md',
  };
}

function groupView(
  group: ClaimGroup,
  manifest: PaperManifest,
  weight: PageWeight,
  { place, command, open = false }: CardParts,
): GroupView {
  const { key, title, sentence, outcome, claims } = group;
  const total = outcome === null ? manifest.claims.length : manifest.coverage.recomputable;
  const source = sourceLinks(manifest);
  const views = claims.map((claim, index) =>
    claimView(claim, {
      withBody: weight.bodies.includes(key) && index < weight.mostBodies,
      open,
      links: place?.hasClaimPages ? claimLinks(claim, command) : null,
      source: source(claim),
      history: place?.claimHistory(claim) ?? [],
    }),
  );
  const asRows = weight.rows.includes(key);
  return {
    key,
    title,
    count:
      outcome === null ? `${claims.length} of ${total} claims` : `${claims.length} of ${total}`,
    total: claims.length,
    sentence,
    signed: outcome !== null,
    claims: asRows ? null : views,
    rows: asRows ? views.slice(0, weight.mostRows) : null,
    more: asRows && views.length > weight.mostRows ? moreView(views, weight.mostRows) : null,
    findings: new Set(claims.map(({ finding }) => finding)).size > 1,
  };
}

/** The other pages of a record, beside this one. */
function viewsOf({ synthesis }: PaperManifest, place: RecordPlace | null): Link[] {
  if (place?.isSuperseded) return [];
  if (synthesis) {
    const report = [{ href: 'report.html', words: 'Synthesis report' }];
    return place && synthesis.comparison
      ? [...report, { href: 'compare.html', words: 'Comparison' }]
      : report;
  }
  return place
    ? [
        { href: 'digest.html', words: 'Digest' },
        { href: 'review.html', words: 'Review' },
      ]
    : [];
}

/** From a record's page to the files of a claim. */
function claimLinks({ id }: Claim, command: string): ClaimLinks {
  const number = numberOf(id);
  return {
    page: `c/${number}.html`,
    json: `c/${number}.json`,
    answer: `c/${number}-answer.html`,
    feed: 'feed.atom',
    log: '../../log/',
    command: `${command} --claim ${number}`,
  };
}

/** "and 118 more, from claim 77 on": each claim's page leads to the next. */
function moreView(views: readonly ClaimView[], shown: number): GroupView['more'] {
  const first = views[shown];
  return {
    words: `and ${views.length - shown} more, from claim ${first?.number ?? ''} on`,
    href: first?.page ?? 'card.json',
  };
}

/** Enums in capitals stand in the JSON only. */
function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** How a record is called: its own id, else its paper's, else its name in the library. */
export function idOf({ work }: PaperManifest): string {
  return work.id ?? (work.arxiv_id ? `arXiv:${work.arxiv_id}v${work.version ?? 1}` : work.slug);
}

function authorsOf({ work }: PaperManifest): string {
  if (work.authors.length > 0) return work.authors.join(', ');
  return work.kind === 'paper' ? 'Authors not read' : 'No curator named';
}
