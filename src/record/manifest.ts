import type { Sha256 } from '../core/hash.ts';
import type { Paper } from '../core/paper.ts';
import type { Passage } from '../core/passage.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { UserError } from '../core/errors.ts';
import { parseManifest, RecordFormError } from '../core/records/parse-record.ts';
import { unasked, wasAsked, type ResolvedReference } from '../core/resolved-reference.ts';
import type { Source } from '../core/source.ts';
import { toSpan, type Range, type Span } from '../core/span.ts';
import { toClaimRecord } from './claim-record.ts';
import { noCorrections } from './corrections.ts';
import { engineOf } from './engine-of.ts';
import { publicArtifacts } from './public-artifacts.ts';
import { limitationsOf } from './limitations.ts';
import { otherFormatRecord, type ReadFormat } from './other-format.ts';
import { provenanceOf } from './provenance.ts';
import type { RecordedClaim } from './recorded.ts';

export interface ManifestInputs {
  readonly source: Source;
  readonly paper: Paper;
  /** SHA-256 of the paper's text, the document of every span. */
  readonly document: Sha256;
  readonly slug: string;
  /** One for each reference of the paper, in their order; none where nobody was asked. */
  readonly references: readonly ResolvedReference[];
  /** The same paper in other formats. */
  readonly formats: readonly ReadFormat[];
  readonly claims: readonly RecordedClaim[];
  /** What the paper says of itself, for digests and reviews. */
  readonly passages: readonly Passage[];
  readonly coverage: PaperManifest['coverage'];
  readonly coverageLine: string;
  readonly assessment: PaperManifest['quality_assessment'];
  readonly engine: { readonly version: string; readonly nodeMajor: number };
  /** Given by `--now`; null otherwise, so that the same paper gives the same bytes. */
  readonly now: string | null;
}

/** The manifest of one verified paper; valid by its schema or an error of ours. */
export function toManifest(inputs: ManifestInputs): PaperManifest {
  const { source, paper, document, slug, claims, coverage, assessment, engine } = inputs;
  const records = claims.map((claim) => toClaimRecord(claim, paper, document));
  return bounded({
    schema: 'paper-manifest-v1.1',
    schema_version: '1.1',
    contract_version: 'paper-manifest-v1.1',
    engine: engineOf(engine),
    work: workOf(inputs),
    public_artifacts: publicArtifacts(records),
    coverage,
    coverage_line: inputs.coverageLine,
    claims: records,
    references: paper.references.map((reference, index) => ({
      label: reference.label,
      text: paper.text.slice(reference.range.start, reference.range.end),
      span: toSpan(paper.text, document, reference.range),
      arxiv_id: reference.fields?.arxivId ?? null,
      doi: reference.fields?.doi ?? null,
      year: reference.fields?.year ?? null,
      ...(inputs.references[index] ?? unasked(reference.fields !== null)),
    })),
    quality_assessment: assessment,
    provenance: provenanceOf(source, paper, document, inputs.now),
    corrections: noCorrections(slug),
    limitations: limitationsOf(paper, claims, {
      areAsked: inputs.references.some(wasAsked),
    }),
    passages: inputs.passages.map(({ role, section, label, range }) => ({
      role,
      section: section?.slice(0, 2000) ?? null,
      label: label?.slice(0, 200) ?? null,
      span: toSpan(paper.text, document, range),
    })),
    synthesis: null,
  });
}

/** A source with pieces beyond any paper's size makes no record; every other fault of form is ours. */
function bounded(manifest: PaperManifest): PaperManifest {
  try {
    return parseManifest(manifest);
  } catch (cause) {
    if (!(cause instanceof RecordFormError) || !/must NOT have more than/.test(cause.message))
      throw cause;
    throw new UserError({
      code: 'source-unreadable',
      message: 'Cannot make a record of this source: a piece of it is larger than any paper’s.',
      seen: cause.message.replace('Cannot read the paper manifest: ', ''),
      wanted: 'a paper of ordinary size',
      next: 'give the paper alone, without what was put around it',
      cause,
    });
  }
}

function workOf({ source, paper, document, slug, formats }: ManifestInputs): PaperManifest['work'] {
  const { metadata } = source;
  const words = (range: Range | null): string | null =>
    range && paper.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
  return {
    kind: 'paper',
    id: null,
    slug,
    title: metadata?.title ?? words(paper.title),
    authors: [...(metadata?.authors ?? paper.authors)],
    abstract: paper.abstract && toSpan(paper.text, document, paper.abstract),
    aim: aimOf(paper, document),
    arxiv_id: metadata?.arxivId ?? null,
    version: metadata?.version ?? null,
    primary_category: metadata?.primaryCategory ?? null,
    categories: [...(metadata?.categories ?? [])],
    published: metadata?.published ?? null,
    updated: metadata?.updated ?? null,
    doi: metadata?.doi ?? paper.doi,
    journal_reference: metadata?.journalReference ?? null,
    comment: metadata?.comment ?? null,
    read: {
      format: paper.format,
      sections: paper.sections.length,
      sentences: paper.sentences.length,
      tables: paper.tables.length,
      unreadable_tables: paper.tables.filter(({ unreadable }) => unreadable !== null).length,
      equations: paper.equations.length,
      references: paper.references.length,
      problems: paper.problems.map(({ what, where }) => ({ what, where })),
      hidden_numbers: paper.hidden.map(({ raw, by }) => ({ raw, by })),
      also: formats.map((format) => otherFormatRecord(paper, format)),
    },
  };
}

const aim =
  /\b(?:we (?:investigate|study|examine|ask|propose|present|introduce|revisit|explore|test|evaluate|compare)|this (?:paper|work|study) (?:investigates|studies|examines|asks|proposes|presents|introduces|revisits|explores|tests|evaluates|compares)|the (?:aim|goal|purpose) of|research question)\b/i;

/** The first sentence of abstract or introduction that says what the paper sets out to do. */
function aimOf(paper: Paper, document: Sha256): Span | null {
  const found = paper.sentences.find(({ place, section, range }) => {
    const role = section === null ? null : paper.sections[section]?.role;
    const early = place === 'abstract' || role === 'introduction' || role === 'abstract';
    return early && aim.test(paper.text.slice(range.start, range.end));
  });
  return found ? toSpan(paper.text, document, found.range) : null;
}
