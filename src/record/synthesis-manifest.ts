import { sha256 } from '../core/hash.ts';
import type { Paper } from '../core/paper.ts';
import { recordIdOf } from '../core/record-id.ts';
import type { Comparison, PaperManifest, Synthesis } from '../core/records/generated/types.ts';
import { parseManifest } from '../core/records/parse-record.ts';
import { toSpan } from '../core/span.ts';
import type { ClaimRecord } from './claim-record.ts';
import { noCorrections } from './corrections.ts';
import { agreementsOf } from './agreements.ts';
import { toPaperRow } from './paper-row.ts';
import { publicArtifacts } from './public-artifacts.ts';
import type { SynthesisPaper } from './synthesis-claims.ts';
import { groupsOf } from './synthesis-groups.ts';
import { synthesisLimitations } from './synthesis-limitations.ts';
import { engineOf } from './engine-of.ts';

export interface SynthesisInputs {
  readonly question: string;
  readonly title: string | null;
  readonly curator: string | null;
  readonly area: string | null;
  readonly searches: Synthesis['searches'];
  readonly found: NonNullable<Synthesis['search']> | null;
  readonly slug: string;
  /** The id that its work has already, or null for a new one. */
  readonly id: string | null;
  readonly isTaken: (id: string) => boolean;
  readonly document: Paper;
  readonly papers: readonly SynthesisPaper[];
  readonly claims: readonly ClaimRecord[];
  /** Null where no two papers have a result of one method on one data set. */
  readonly comparison: Comparison | null;
  readonly coverage: PaperManifest['coverage'];
  readonly coverageLine: string;
  readonly assessment: PaperManifest['quality_assessment'];
  readonly engine: { readonly version: string; readonly nodeMajor: number };
}

/** The manifest of a synthesis; valid by its schema or an error of ours. */
export function toSynthesisManifest(inputs: SynthesisInputs): PaperManifest {
  const { claims, papers, coverage, coverageLine, assessment, engine, slug } = inputs;
  const manifest: PaperManifest = {
    schema: 'paper-manifest-v1.1',
    schema_version: '1.1',
    contract_version: 'paper-manifest-v1.1',
    engine: engineOf(engine),
    work: workOf(inputs),
    public_artifacts: publicArtifacts(claims),
    coverage: { ...coverage },
    coverage_line: coverageLine,
    claims: [...claims],
    references: papers.map(toReference),
    quality_assessment: assessment,
    provenance: provenanceOf(papers),
    corrections: noCorrections(slug),
    limitations: synthesisLimitations(papers, claims, inputs.found),
    synthesis: synthesisOf(inputs),
  };
  const category = inputs.area ?? categoryOf(papers);
  const id = inputs.id ?? recordIdOf(manifest, category, inputs.isTaken);
  return parseManifest({ ...manifest, work: { ...manifest.work, id } });
}

/** The category of most papers; the first of equals. */
function categoryOf(papers: readonly SynthesisPaper[]): string | null {
  const categories = papers.flatMap(({ manifest }) => manifest.work.primary_category ?? []);
  const count = (category: string): number => categories.filter((one) => one === category).length;
  return categories.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

function workOf({
  question,
  title,
  curator,
  slug,
  document,
  papers,
}: SynthesisInputs): PaperManifest['work'] {
  const hash = sha256(document.text);
  return {
    kind: 'synthesis',
    id: null,
    slug,
    title: title ?? question,
    authors: curator === null ? [] : [curator],
    abstract: null,
    aim: toSpan(document.text, hash, { start: 0, end: question.length }),
    arxiv_id: null,
    version: null,
    primary_category: categoryOf(papers),
    categories: [],
    published: null,
    updated: null,
    doi: null,
    journal_reference: null,
    comment: null,
    read: {
      format: 'text',
      sections: papers.reduce((sum, { manifest }) => sum + manifest.work.read.sections, 0),
      sentences: papers.reduce((sum, { manifest }) => sum + manifest.work.read.sentences, 0),
      tables: papers.reduce((sum, { manifest }) => sum + manifest.work.read.tables, 0),
      unreadable_tables: papers.reduce(
        (sum, { manifest }) => sum + manifest.work.read.unreadable_tables,
        0,
      ),
      equations: papers.reduce((sum, { manifest }) => sum + manifest.work.read.equations, 0),
      references: papers.reduce((sum, { manifest }) => sum + manifest.work.read.references, 0),
      problems: papers.flatMap(({ label, manifest }) =>
        manifest.work.read.problems
          .slice(0, 20)
          .map(({ what, where }) => ({ what: `Paper ${label}: ${what}`.slice(0, 4000), where })),
      ),
      hidden_numbers: papers
        .flatMap(({ manifest }) => manifest.work.read.hidden_numbers)
        .slice(0, 2000),
      also: [],
    },
  };
}

function synthesisOf({
  question,
  curator,
  searches,
  found,
  document,
  papers,
  claims,
  comparison,
}: SynthesisInputs): Synthesis {
  return {
    schema: 'synthesis-v1',
    question,
    curator,
    document: sha256(document.text),
    searches: [...searches],
    ...(found === null ? {} : { search: found }),
    papers: papers.map(toPaperRow),
    groups: groupsOf(claims, comparison),
    ...(comparison === null ? {} : { comparison }),
    agreements: agreementsOf(claims),
  };
}

function toReference(one: SynthesisPaper): PaperManifest['references'][number] {
  const { work } = one.manifest;
  const { paper, textHash, label } = one;
  const range = paper.title ??
    paper.sentences[0]?.range ?? { start: 0, end: Math.min(80, paper.text.length) };
  const row = toPaperRow(one);
  return {
    label,
    text: [
      work.authors.length > 0 ? `${work.authors.join(', ')}.` : null,
      `${work.title ?? row.file_name ?? work.slug}.`,
      work.journal_reference,
      work.arxiv_id ? `arXiv:${work.arxiv_id}v${work.version ?? 1}` : row.file_name,
      row.year ? `(${row.year})` : null,
      work.doi ? `doi:${work.doi}` : null,
    ]
      .flatMap((part) => part ?? [])
      .join(' '),
    span: toSpan(paper.text, textHash, range),
    arxiv_id: work.arxiv_id,
    doi: work.doi,
    year: row.year,
    state: work.arxiv_id === null ? 'not_queried' : 'resolved',
    work: null,
    note: null,
  };
}

function provenanceOf(papers: readonly SynthesisPaper[]): PaperManifest['provenance'] {
  const sources = papers.flatMap(({ manifest }) => manifest.provenance.sources);
  const fetched = sources.filter(({ url }) => url !== null).length;
  return {
    schema: 'source-provenance-v1',
    schema_version: '1.0',
    contract_version: 'source-provenance-v1',
    publisher: null,
    provenance_level: fetched === sources.length ? 'L2' : 'L1',
    provenance_label:
      fetched === sources.length
        ? 'Fetched from the archive that holds it'
        : 'Bytes given by the user',
    report_artifact: 'report',
    external_record: null,
    claim_lineage:
      'Every reported claim is a span of its paper’s text; every own claim a line of the question.',
    review_method: 'Deterministic code; no language model took part.',
    sources,
    limitations: [
      ...(sources.some(({ standing }) => standing.questions.length === 0)
        ? ['Of some sources, nobody was asked whether they were withdrawn, corrected or retracted.']
        : []),
      'Retrieval times stand in the run records of the papers.',
    ],
  };
}
