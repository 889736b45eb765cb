import { join } from 'node:path';
import { UserError } from '../src/core/errors.ts';
import { sha256 } from '../src/core/hash.ts';
import { canonicalJson } from '../src/core/json.ts';
import type { Paper } from '../src/core/paper.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { parseCanonical, parseManifest } from '../src/core/records/parse-record.ts';
import { isSpanOf, toSpan, type Range } from '../src/core/span.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { verify } from '../src/pipeline.ts';
import { paperFiles, type PaperFile } from './paper-files.ts';
import { share, type Suite } from './suite.ts';

interface Read {
  readonly file: PaperFile;
  readonly paper: Paper;
  readonly manifest: PaperManifest;
}

/**
 * Every paper of a corpus through the whole engine: crashes, time-outs, spans that do not re-read,
 * manifests that do not validate; and for papers in several formats how far these agree: table cells
 * and sentences of the made PDF or HTML against those of the other (same id; F1 over printed cells,
 * share of sentences found again).
 */
export const corpus: Suite = async (dir) => {
  const files = await paperFiles(dir);
  const sandbox = openSandbox();
  const reader = openPaperReader();
  const worst: { id: string; what: string }[] = [];
  const reads: Read[] = [];
  const count = { failures: 0, timeouts: 0, spans: 0, bad: 0, manifests: 0 };
  const states: Record<string, number> = {};
  for (const file of files) {
    try {
      const source = await readFileSource(join(dir, file.path));
      const paper = await reader.read(source.bytes, source.mediaType);
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
      for (const { state } of manifest.references) states[state] = (states[state] ?? 0) + 1;
      reads.push({ file, paper, manifest });
    } catch (error) {
      count.failures += 1;
      if (error instanceof UserError && /too long/.test(error.message)) count.timeouts += 1;
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
  const html = pairs(reads, /^html/, /^(?:latex|eprint)/);
  const made = pairs(reads, /^pdf \(made\)/, /^(?:latex|eprint)/);
  const tables = reads.reduce((sum, { paper }) => sum + paper.tables.length, 0);
  const figures = {
    n: files.length,
    documents: files.length,
    failures: count.failures,
    timeouts: count.timeouts,
    spans: count.spans,
    spans_bad: count.bad,
    manifests_bad: count.manifests,
    data_tables: tables,
    cells_f1_html: html.cells,
    cells_f1_pdf_made: made.cells,
    sentences_html: html.sentences,
    sentences_pdf: made.sentences,
    references: states,
    worst,
  };
  return {
    lines: [
      `read             ${share(reads.length, files.length)}, ${count.timeouts} timed out`,
      `spans            ${count.bad} of ${count.spans} do not re-read`,
      `manifests        ${count.manifests} do not validate`,
      `tables           ${tables}, of which ${reads.reduce((sum, { paper }) => sum + paper.tables.filter(({ unreadable }) => unreadable !== null).length, 0)} say that they could not be read`,
      `HTML as LaTeX    ${JSON.stringify(html)}`,
      `made PDF as LaTeX ${JSON.stringify(made)}`,
      ...worst.map(({ id, what }) => `  ${id}: ${what}`),
    ],
    figures,
  };
};

/** Every range of a paper as a span, through JSON and back, read again. */
function rereadSpans(paper: Paper): { spans: number; bad: number } {
  const document = sha256(paper.text);
  const ranges: Range[] = [
    ...[paper.title, paper.abstract].flatMap((range) => range ?? []),
    ...paper.sections.map(({ range }) => range),
    ...paper.sentences.map(({ range }) => range),
    ...paper.tables.flatMap(({ range, caption, notes, cells }) => [
      range,
      ...(caption ? [caption] : []),
      ...notes,
      ...cells.flatMap((cell) => cell.range ?? []),
    ]),
    ...paper.figures.map(({ caption }) => caption),
    ...paper.equations.map(({ range }) => range),
    ...paper.references.map(({ range }) => range),
  ];
  const text = JSON.parse(JSON.stringify(paper.text)) as string;
  const bad = ranges.filter(
    (range) =>
      !isSpanOf(
        text,
        document,
        JSON.parse(JSON.stringify(toSpan(paper.text, document, range))) as ReturnType<
          typeof toSpan
        >,
      ),
  ).length;
  return { spans: ranges.length, bad };
}

/** Agreement of one format with another of the same paper, in tables' numbers and in sentences; null where no paper has both. */
function pairs(
  reads: readonly Read[],
  one: RegExp,
  other: RegExp,
): { cells: number | null; sentences: number | null } {
  const cells: number[] = [];
  const sentences: number[] = [];
  for (const a of reads.filter(({ file }) => one.test(file.format))) {
    const b = reads.find(
      ({ file }) => file.id === a.file.id && file.path !== a.file.path && other.test(file.format),
    );
    if (!b) continue;
    sentences.push(found(sentencesOf(a.paper), new Set(sentencesOf(b.paper))));
    if (b.paper.tables.length > 0) cells.push(f1(numbersOf(a.paper), numbersOf(b.paper)));
  }
  return { cells: mean(cells), sentences: mean(sentences) };
}

/** Letters and digits of each sentence, mathematical letters as plain ones; without citations, which each format prints its own way. */
function sentencesOf(paper: Paper): string[] {
  return paper.sentences
    .filter(({ place }) => place === 'text' || place === 'abstract')
    .map(({ range }) =>
      withoutCitations(paper, range)
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .toLowerCase(),
    )
    .filter((letters) => letters !== '');
}

function withoutCitations({ text, citations }: Paper, range: Range): string {
  let kept = '';
  let at = range.start;
  for (const { range: cited } of citations) {
    if (cited.end <= at || cited.start >= range.end) continue;
    kept += text.slice(at, Math.max(at, cited.start));
    at = Math.min(range.end, cited.end);
  }
  return kept + text.slice(at, range.end);
}

/** Numbers of readable tables, as a bag. */
function numbersOf({ tables }: Paper): Map<string, number> {
  const bag = new Map<string, number>();
  for (const { cells, unreadable } of tables)
    for (const { text } of unreadable === null ? cells : [])
      if (/\d/.test(text))
        bag.set(text.replace(/\s+/g, ''), (bag.get(text.replace(/\s+/g, '')) ?? 0) + 1);
  return bag;
}

function f1(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = (bag: ReadonlyMap<string, number>): number =>
    [...bag.values()].reduce((x, y) => x + y, 0);
  const common = [...a].reduce((sum, [key, times]) => sum + Math.min(times, b.get(key) ?? 0), 0);
  return total(a) + total(b) === 0 ? 1 : (2 * common) / (total(a) + total(b));
}

function found(list: readonly string[], among: ReadonlySet<string>): number {
  return list.length === 0 ? 0 : list.filter((one) => among.has(one)).length / list.length;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : Math.round((1000 * values.reduce((a, b) => a + b, 0)) / values.length) / 1000;
}
