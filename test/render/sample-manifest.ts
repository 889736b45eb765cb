import { sha256 } from '../../src/core/hash.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { parseManifest } from '../../src/core/records/parse-record.ts';
import { noCorrections } from '../../src/record/corrections.ts';
import { reviewedOf } from '../../src/review/reviewed-of.ts';
import { review } from '../../src/review/review.ts';
import { sampleCheck } from './sample-check.ts';

type Claim = PaperManifest['claims'][number];

const text =
  'We train both systems on the same pairs. Adding listwise distillation raises the average from 36.9 to 39.6, and no set loses.';
const document = sha256(text);

function span(quote: string, start = 0): Claim['span'] {
  return { document, start, end: start + quote.length, quote, sha256: sha256(quote) };
}

const outcomes: readonly {
  outcome: Outcome;
  text: string;
  finding: string;
  reason: string;
  rests?: string[];
}[] = [
  {
    outcome: 'VERIFIED',
    text: 'The contrastive average is 36.9 over the six sets.',
    finding: 'The paper says 36.9. Its own six numbers give 36.82 to 36.92.',
    reason: 'Re-computed from the paper’s own numbers.',
  },
  {
    outcome: 'CONTRADICTED',
    text: 'Adding listwise distillation raises the average from 36.9 to 39.6, and no set loses.',
    finding: 'The paper says 39.6. Its own six numbers give 38.58 to 38.68.',
    reason: 'No admissible reading of the inputs gives the printed number.',
  },
  {
    outcome: 'VERIFIED',
    text: 'The gain is 2.7 points.',
    finding: 'The paper says 2.7 points. Its own two numbers give 2.6 to 2.8.',
    reason: 'Re-computed from the paper’s own numbers.',
    rests: ['c2'],
  },
  {
    outcome: 'UNVERIFIABLE',
    text: 'Error falls by 8.4%.',
    finding: 'Tried; cannot be decided. One reading meets the number, another does not.',
    reason: 'One reading meets the number, another does not.',
  },
  {
    outcome: 'CHECKER_FAILED',
    text: 'The mean over thirteen sets is 41.3.',
    finding: 'Our fault. The check ran out of time (2.0 s). Nothing follows about the paper.',
    reason: 'The check ran out of time (2.0 s).',
  },
  {
    outcome: 'NOT_ATTEMPTED',
    text: 'Recall at 100 rises by about 4 points.',
    finding: 'Not attempted: its inputs stand only in a figure.',
    reason: 'Its inputs stand only in a figure.',
  },
];

/** A manifest that covers all five outcomes and every role, repeated `times`; valid by its schema. */
export function sampleManifest(times = 1): PaperManifest {
  const claims = Array.from({ length: times }, (_, round) => roundOf(round)).flat();
  const { coverage, coverageLine, assessment } = review({
    claims: claims.map(reviewedOf),
    artifacts: [sha256('artifact')],
    hasAbstract: true,
    citations: { total: 2, sound: 1, words: 'references carry an identifier' },
    isSynthesis: false,
    sourceFell: false,
    news: [],
    evaluatedAt: '2026-07-02T09:14:00Z',
  });
  return parseManifest({
    ...frame,
    coverage,
    coverage_line: coverageLine,
    claims,
    quality_assessment: assessment,
  } satisfies PaperManifest);
}

function roundOf(round: number): Claim[] {
  const first = round * 9 + 1;
  const id = (offset: number): string => `c${first + offset}`;
  const derived = outcomes.map((one, index) => ({
    ...claimOf(id(index), 'derived', one),
    rests_on: one.rests ? [id(1)] : [],
  }));
  const printed = {
    outcome: 'NOT_ATTEMPTED',
    finding: 'A measurement, taken from the source as printed.',
    reason: 'A measurement, taken from the source as printed.',
  } as const;
  return [
    ...derived,
    claimOf(id(6), 'measurement', { ...printed, text: 'Table 2, SPECTER, Legal: 35.4' }),
    claimOf(id(7), 'mark', {
      ...printed,
      text: 'Table 2, SPECTER, News: 27.0, marked as the best',
    }),
    {
      ...claimOf(id(8), 'statement', {
        outcome: 'NOT_ATTEMPTED',
        text: 'The method works for <any> language & every "script".',
        finding: 'Not attempted: there is no number.',
        reason: 'There is no number.',
      }),
      quantity: null,
    },
  ];
}

function claimOf(id: string, role: Claim['role'], one: (typeof outcomes)[number]): Claim {
  const { outcome, reason, finding } = one;
  const number = /\d+\.?\d*/.exec(one.text);
  const raw = number?.[0] ?? '0';
  const printed = outcome === 'CONTRADICTED' ? '39.6' : raw;
  const inTable = role === 'measurement' || role === 'mark';
  const checks = sampleCheck(id, outcome, printed, span);
  return {
    id,
    anchor: `claim-${sha256(id).slice(0, 12)}`,
    role,
    text: one.text,
    place: inTable
      ? { section: '4.1 Results', label: 'Table 2', kind: 'cell' }
      : { section: '4.1 Results', label: null, kind: 'text' },
    span: span(one.text, 41),
    context: {
      before: 'We train both systems on the same pairs.',
      after: 'The gain is largest on Medical.',
    },
    quantity: {
      raw: printed,
      value: printed,
      decimals: 1,
      step: '0.1',
      unit: null,
      hedge: 'none',
      spread: null,
      operations: ['mean'],
      direction: null,
      metric: 'nDCG@10',
      dataset: null,
      comparator: null,
      span: span(printed, 41 + one.text.indexOf(printed)),
    },
    grounding: {
      state: outcome === 'UNVERIFIABLE' ? 'unsure' : 'supported',
      reason: 'Stands in Table 2.',
      cells: [],
    },
    excerpt: outcome === 'NOT_ATTEMPTED' ? null : excerpt(printed),
    outcome,
    reason,
    finding,
    decider: outcome === 'UNVERIFIABLE' ? 'Which of the two errors is meant.' : null,
    checks,
    rests_on: [],
    paper: null,
    standing: 'asserted',
    cites: [],
    evidence: [],
    origin: null,
    change: null,
  };
}

function excerpt(printed: string): Claim['excerpt'] {
  const row = (
    cells: readonly string[],
    mark: (column: number) => 'claim' | 'input' | null,
    header = false,
  ): NonNullable<Claim['excerpt']>['rows'][number] =>
    cells.map((cell, column) => ({
      text: cell,
      mark: mark(column),
      header: header || column === 0,
      bold: column === 7,
      column_span: 1,
      row_span: 1,
    }));
  const none = (): null => null;
  return {
    label: 'Table 2',
    caption: 'nDCG@10 by set; Average is over the six sets.',
    extraction: 'markup',
    header_rows: 1,
    header_columns: 1,
    rows: [
      row('Training Legal Medical Finance Argument Science News Average'.split(' '), none, true),
      row(['Contrastive only', '34.1', '67.2', '33.9', '44.8', '16.0', '25.2', '36.9'], none),
      row(
        ['+ listwise distillation', '35.4', '69.8', '36.2', '46.1', '17.3', '27.0', printed],
        (column) => (column === 7 ? 'claim' : column > 0 ? 'input' : null),
      ),
    ],
  };
}

const frame: Omit<PaperManifest, 'coverage' | 'coverage_line' | 'claims' | 'quality_assessment'> = {
  schema: 'paper-manifest-v1.1',
  schema_version: '1.1',
  contract_version: 'paper-manifest-v1.1',
  engine: { name: 'truth-engine', version: '0.1.0', node_major: 24, rules: 'numeric checks 1' },
  work: {
    kind: 'paper',
    id: null,
    slug: 'paper-a',
    title: 'Distilling ranked lists into small retrievers',
    authors: ['A. Author', 'B. Author'],
    abstract: span(text),
    aim: span('We study whether listwise distillation helps zero-shot retrieval.'),
    arxiv_id: null,
    version: null,
    primary_category: null,
    categories: [],
    published: null,
    updated: null,
    doi: null,
    journal_reference: null,
    comment: null,
    read: {
      format: 'html',
      sections: 6,
      sentences: 214,
      tables: 4,
      unreadable_tables: 1,
      equations: 3,
      references: 2,
      also: [],
      problems: [{ what: 'A table has cells that overlap', where: 'Table 4' }],
      hidden_numbers: [{ raw: '99.9', by: 'style' }],
    },
  },
  public_artifacts: [{ kind: 'check', sha256: sha256('artifact') }],
  references: [
    {
      label: '[1]',
      text: 'A. Author. A study of lists. arXiv:2401.01234, 2024.',
      span: span('A. Author. A study of lists. arXiv:2401.01234, 2024.'),
      arxiv_id: '2401.01234',
      doi: null,
      year: '2024',
      state: 'not_queried',
      work: null,
      note: null,
    },
    {
      label: null,
      text: 'Personal communication.',
      span: span('Personal communication.'),
      arxiv_id: null,
      doi: null,
      year: null,
      state: 'unparsable',
      work: null,
      note: null,
    },
  ],
  provenance: {
    schema: 'source-provenance-v1',
    schema_version: '1.0',
    contract_version: 'source-provenance-v1',
    publisher: null,
    provenance_level: 'L1',
    provenance_label: 'Bytes given by the user',
    report_artifact: 'card',
    external_record: null,
    claim_lineage: 'Every claim is a span of the text read from the HTML source.',
    review_method: 'Deterministic code; no language model took part.',
    sources: [
      {
        url: null,
        file_name: 'paper-a.html',
        arxiv_id: null,
        version: null,
        retrieved_at: null,
        media_type: 'text/html',
        bytes: 49152,
        sha256: sha256('source'),
        text_sha256: document,
        licence: null,
        withdrawn: 'not_asked',
        retraction: 'not_queried',
        standing: { facts: [], questions: [] },
      },
    ],
    limitations: ['Retraction registries were not asked.'],
  },
  corrections: noCorrections('paper-a'),
  limitations: ['References were not looked up.'],
  synthesis: null,
};
