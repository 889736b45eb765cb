import { formatName } from '../../core/media-type.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { fallenWord } from '../../core/standing.ts';
import { agreementWords, differenceViews, type DifferenceView } from '../format-words.ts';
import { askedWords, factWords } from '../standing-words.ts';
import { claimGroups, type ClaimGroup } from '../outcome-groups.ts';
import { counted, numberOf, sayTime } from '../words.ts';
import { claimMap, type ClaimMap } from './claim-map.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { inShort, type InShort } from './in-short.ts';
import { notChecked, type NotChecked } from './not-checked.ts';
import { synthesisView, type SynthesisView } from './synthesis-view.ts';
import type { PageFrame } from '../page.ts';
import type { Banner, RecordPlace } from './record-place.ts';
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
  readonly references: readonly { label: string; text: string; state: string }[];
  readonly referenceWords: string;
  readonly corrections: readonly { at: string; date: string; type: string; note: string }[];
  readonly manifest: PaperManifest;
  /** Null where no report lies beside the page. */
  /** Where the results of its papers are compared; null on a page that stands alone. */
  readonly compareHref: string | null;
  readonly reportHref: string | null;
  readonly markdownHref: string | null;
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

export interface SourceView {
  readonly name: string;
  readonly href: string | null;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  /** What became of it since, and who was asked. */
  readonly standing: readonly string[];
  readonly asked: string;
  readonly retrieved: string;
}

export interface CardParts {
  readonly frame: PageFrame;
  /** The command that repeats every check. */
  readonly command: string;
  /** Null for a page that stands alone. */
  readonly place: RecordPlace | null;
  /** What a reader must know before all else. */
  readonly banner?: Banner | null;
}

/** From the manifest to everything that the page prints, at one of its weights. */
export function cardView(manifest: PaperManifest, parts: CardParts, weight: PageWeight): CardView {
  const { work, quality_assessment: assessment } = manifest;
  return {
    frame: parts.frame,
    place: parts.place,
    synthesis: synthesisView(manifest),
    title: work.title ?? 'A paper without a title that we could read',
    kind: work.kind === 'paper' ? 'Paper record' : 'Synthesis record',
    id: idOf(manifest),
    authors: authorsOf(manifest),
    command: parts.command,
    banner: parts.banner ?? parts.place?.banner ?? bannerOf(manifest),
    inShort: inShort(manifest),
    map: claimMap(manifest),
    status: statusList(manifest),
    coverageLine: manifest.coverage_line,
    notChecked: notChecked(manifest),
    shortened: weight.shortened,
    groups: claimGroups(manifest).map((group) =>
      groupView(group, manifest, weight, parts.place?.hasClaimPages === true),
    ),
    abstract: work.abstract?.quote ?? null,
    sources: manifest.provenance.sources.map(sourceView),
    formats: work.read.also.map((also) => ({
      words: agreementWords(also),
      differences: differenceViews(also),
    })),
    reproducibility: capitalised(assessment.reproducibility.level),
    dimensions: assessment.dimensions,
    references: weight.references
      ? manifest.references.map(({ label, text, state, work: named, note }) => ({
          label: label ?? '–',
          text,
          state: [state.replace('_', ' '), named && `${named.id} (${named.by})`, note]
            .filter(Boolean)
            .join(', '),
        }))
      : [],
    referenceWords: referenceWords(manifest),
    corrections: manifest.corrections.correction_events.map((event) => ({
      at: event.corrected_at,
      date: sayTime(event.corrected_at),
      type: event.correction_type.replace('_', ' ').toLowerCase(),
      note: event.public_note,
    })),
    manifest,
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
  hasPages: boolean,
): GroupView {
  const { key, title, sentence, outcome, claims } = group;
  const total = outcome === null ? manifest.claims.length : manifest.coverage.recomputable;
  const views = claims.map((claim, index) =>
    claimView(
      claim,
      weight.bodies.includes(key) && index < weight.mostBodies,
      hasPages ? `c/${numberOf(claim.id)}.html` : null,
    ),
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

function bannerOf({ provenance, work }: PaperManifest): Banner | null {
  const fallen = provenance.sources.flatMap(({ standing }) => fallenWord(standing) ?? []);
  const [word] = fallen;
  if (!word) return null;
  const words =
    work.kind === 'paper'
      ? `This paper was ${word}. No claim that rests on it counts as verified.`
      : `${fallen.length} of ${provenance.sources.length} sources were withdrawn or retracted. No claim that rests on them counts as verified.`;
  const strong = word === 'retracted' ? 'Retracted source.' : 'Withdrawn source.';
  return { sign: 'contradicted', strong, words, link: null };
}

function sourceView(source: PaperManifest['provenance']['sources'][number]): SourceView {
  const { url, file_name, media_type, licence, retrieved_at } = source;
  return {
    name: url ?? file_name ?? 'a source without a name',
    href: url && /^https:\/\//.test(url) ? url : null,
    format: formatName(media_type),
    bytes: source.bytes,
    sha256: source.sha256,
    licence: licence ?? 'not stated',
    standing: source.standing.facts.map(factWords),
    asked: askedWords(source.standing),
    retrieved: retrieved_at ? sayTime(retrieved_at) : 'in the run record',
  };
}

function referenceWords({ references }: PaperManifest): string {
  if (references.length === 0) return 'No reference was read.';
  const states = [...Map.groupBy(references, ({ state }) => state.replace('_', ' '))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  return `${counted(references.length, 'reference')}: ${states.map(([state, all]) => `${all.length} ${state}`).join(', ')}.`;
}
