import { join } from 'node:path';
import { UserError } from '../src/core/errors.ts';
import { canonicalJson } from '../src/core/json.ts';
import type { Paper } from '../src/core/paper.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { parseCanonical, parseManifest } from '../src/core/records/parse-record.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { verify } from '../src/pipeline.ts';
import { formatPairs, meanOf, type FormatPair } from './format-pairs.ts';
import { paperFiles, type PaperFile } from './paper-files.ts';
import { rereadSpans } from './reread-spans.ts';
import { share, type Suite } from './suite.ts';

/** One file of the corpus through the whole engine. */
export interface ReadFile {
  readonly file: PaperFile;
  readonly paper: Paper;
  readonly manifest: PaperManifest;
  readonly ms: number;
}

/**
 * Every paper of a corpus through the whole engine: crashes, time-outs, spans that do not re-read,
 * manifests that do not validate, what references came to; and for papers in several formats how
 * far these agree: a made format against the LaTeX it comes from, others against the best at hand.
 */
export const corpus: Suite = async (dir) => {
  const files = await paperFiles(dir);
  const sandbox = openSandbox();
  const reader = openPaperReader();
  const worst: { id: string; what: string }[] = [];
  const reads: ReadFile[] = [];
  const count = { failures: 0, timeouts: 0, refused: 0, spans: 0, bad: 0, manifests: 0 };
  for (const file of files) {
    try {
      const started = performance.now();
      const source = await readFileSource(join(dir, file.path));
      const paper = await reader.read(source.bytes, source.mediaType);
      const ms = performance.now() - started;
      const kept = { read: () => Promise.resolve(paper) };
      const { manifest } = await verify(
        source,
        { reader: kept, sandbox, progress: () => undefined },
        { engine: { version: '0', nodeMajor: 24 }, now: null },
      );
      if (
        canonicalJson(parseCanonical(canonicalJson(manifest), parseManifest)) !==
        canonicalJson(manifest)
      )
        count.manifests += 1;
      const { spans, bad } = rereadSpans(paper);
      count.spans += spans;
      count.bad += bad;
      if (bad > 0) worst.push({ id: file.path, what: `${bad} spans do not re-read` });
      reads.push({ file, paper, manifest, ms });
    } catch (error) {
      const isTimeout = error instanceof UserError && /too long/.test(error.message);
      if (isTimeout) count.timeouts += 1;
      // what holds no paper and is told to hold none is refused, not failed
      if (error instanceof UserError && error.code === 'not-a-paper') count.refused += 1;
      else count.failures += 1;
      worst.push({
        id: file.path,
        what:
          error instanceof UserError
            ? `${error.code}: ${error.seen ?? error.message}`
            : `crash: ${String(error)}`,
      });
    }
  }
  await sandbox.close();
  const pairs = formatPairs(reads);
  const of = (format: RegExp): FormatPair[] => pairs.filter((pair) => format.test(pair.format));
  const [html = [], madePdf = [], pdf = []] = [of(/^html/), of(/^pdf \(made\)/), of(/^pdf/)].map(
    (all) => all.filter(({ partial }) => !partial),
  );
  const references = reads.flatMap(({ manifest }) => manifest.references);
  const fields = reads.flatMap(({ paper }) => paper.references.map((one) => one.fields));
  const citations = reads.flatMap(({ paper }) => paper.citations);
  const figures = {
    n: files.length,
    documents: files.length,
    failures: count.failures,
    timeouts: count.timeouts,
    refused: count.refused,
    spans: count.spans,
    spans_bad: count.bad,
    manifests_bad: count.manifests,
    data_tables: reads.reduce((sum, { paper }) => sum + paper.tables.length, 0),
    unreadable_tables: reads.reduce((sum, { paper }) => sum + unreadable(paper), 0),
    cells_f1_html: meanOf(html, ({ cellsF1 }) => cellsF1),
    cells_f1_pdf_made: meanOf(madePdf, ({ cellsF1 }) => cellsF1),
    sentences_html: meanOf(html, ({ sentences }) => sentences),
    sentences_pdf: meanOf(pdf, ({ sentences }) => sentences),
    sentences_html_precision: meanOf(html, ({ sentencesPrecision }) => sentencesPrecision),
    sentences_pdf_precision: meanOf(pdf, ({ sentencesPrecision }) => sentencesPrecision),
    numbers_differing: pairs.reduce((sum, { differences }) => sum + differences.length, 0),
    references: Object.fromEntries(
      [...Map.groupBy(references, ({ state }) => state)]
        .map(([state, all]) => [state, all.length] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    reference_fields: {
      title: part(fields.filter((one) => one?.title).length, fields.length),
      authors: part(fields.filter((one) => (one?.authors.length ?? 0) > 0).length, fields.length),
      year: part(fields.filter((one) => one?.year).length, fields.length),
    },
    citations: citations.length,
    citations_linked: part(
      citations.filter(({ references: cited }) => cited.length > 0).length,
      citations.length,
    ),
    worst,
  };
  return {
    lines: [
      ...reads.map(paperLine),
      '',
      `read             ${share(reads.length, files.length)}, ${count.timeouts} timed out, ${count.refused} refused as no paper`,
      `spans            ${count.bad} of ${count.spans} do not re-read`,
      `manifests        ${count.manifests} do not validate`,
      `tables           ${figures.data_tables}, of which ${figures.unreadable_tables} say that they could not be read`,
      ...pairs.map(pairLine),
      ...pairs.flatMap(({ differences }) => differences.slice(0, 5).map((line) => `    ${line}`)),
      ...worst.map(({ id, what }) => `  ${id}: ${what}`),
    ],
    figures,
  };
};

function unreadable({ tables }: Paper): number {
  return tables.filter((table) => table.unreadable !== null).length;
}

function part(a: number, b: number): number {
  return b === 0 ? 0 : Math.round((1000 * a) / b) / 1000;
}

function paperLine({ file, paper, ms }: ReadFile): string {
  const titled = paper.references.filter(({ fields }) => fields?.title).length;
  return [
    file.path.slice(-44).padEnd(45),
    `${paper.sentences.length}`.padStart(5),
    `${paper.tables.length - unreadable(paper)}/${paper.tables.length}`.padStart(7),
    `${titled}/${paper.references.length}`.padStart(8),
    `${paper.citations.length}`.padStart(5),
    `${Math.round(ms)} ms`.padStart(9),
    ` ${paper.problems.length > 0 ? `${paper.problems.length} problems` : ''}`,
  ].join('');
}

function pairLine(pair: FormatPair): string {
  const { id, format, against, sentences, sentencesPrecision, cellsF1, differences, partial } =
    pair;
  const cells = cellsF1 === null ? '–' : cellsF1.toFixed(3);
  return `  ${id} ${format} against ${against}: sentences ${sentences.toFixed(3)} (of its own ${sentencesPrecision.toFixed(3)}), cells ${cells}, ${differences.length} numbers differ${partial ? '; only a part of the paper' : ''}`;
}
