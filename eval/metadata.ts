import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '../src/core/errors.ts';
import type { WorkRecord } from '../src/core/work-record.ts';
import { kindOf } from './answer-kind.ts';
import { readRecorded, type RecordedAnswer } from './recorded-answers.ts';
import type { Suite } from './suite.ts';

interface Read {
  readonly file: string;
  readonly source: string;
  readonly records: readonly WorkRecord[];
  readonly errorEntries: number;
  /** The answer as a whole is an error or has nothing in it, as it was meant. */
  readonly isError: boolean;
  readonly isEmpty: boolean;
  readonly unknown: number;
  readonly others: number;
  readonly deleted: number;
}

interface Failure {
  readonly file: string;
  readonly what: string;
}

/** Every recorded answer of `metadata/` and `citations/` (or of the folder itself) through the parsers of the product. */
export const metadata: Suite = async (dir) => {
  const files = await filesOf(dir);
  const read: Read[] = [];
  const failures: Failure[] = [];
  for (const path of files) {
    const file = relative(dir, path);
    try {
      for (const answer of await readRecorded(path)) read.push(readAnswer(answer, file));
    } catch (error) {
      failures.push({ file, what: error instanceof Error ? wordsOf(error) : String(error) });
    }
  }
  const figures = figuresOf(files.length, read, failures);
  return { lines: linesOf(figures, read, failures), figures };
};

async function filesOf(dir: string): Promise<string[]> {
  const folders: string[] = [];
  for (const name of ['metadata', 'citations']) {
    const path = join(dir, name);
    if (
      await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      )
    )
      folders.push(path);
  }
  const all = await Promise.all(
    (folders.length > 0 ? folders : [dir]).map(async (folder) =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  return all.flat().sort();
}

function readAnswer(answer: RecordedAnswer, file: string): Read {
  const kind = kindOf(answer);
  const failed = answer.status >= 400;
  const none = { file, records: [], errorEntries: 0, unknown: 0, others: 0, deleted: 0 };
  if (kind === null) {
    if (failed) return { ...none, source: 'other', isError: true, isEmpty: false };
    throw new Error('an answer of no known kind');
  }
  try {
    const {
      records,
      errors,
      unknown,
      others,
      errorEntries = 0,
      deleted = 0,
    } = kind.parse(answer.body);
    return {
      file,
      source: kind.source,
      records,
      errorEntries,
      isError: errors.length > 0 || failed,
      isEmpty:
        records.length === 0 &&
        others === 0 &&
        errors.length === 0 &&
        errorEntries === 0 &&
        !failed,
      unknown,
      others,
      deleted,
    };
  } catch (error) {
    // A page of words with a status of failure says enough.
    if (failed && error instanceof UserError)
      return { ...none, source: kind.source, isError: true, isEmpty: false };
    throw error;
  }
}

function figuresOf(documents: number, read: readonly Read[], failures: readonly Failure[]) {
  const records = read.flatMap((one) => one.records);
  const papers = records.filter(({ database }) => database === 'arxiv');
  const count = (list: readonly WorkRecord[], fits: (one: WorkRecord) => boolean): number =>
    list.filter(fits).length;
  const withdrawn = papers.filter(({ fate }) => fate === 'withdrawn');
  const described = records.filter(({ title }) => title !== null);
  return {
    n: documents,
    documents,
    failures: new Set(failures.map(({ file }) => file)).size,
    answers: read.length,
    records: records.length,
    withdrawn: withdrawn.length,
    withdrawn_ids: [...new Set(withdrawn.map(({ id }) => id))].sort(),
    errors_as_entries: read.reduce((sum, one) => sum + one.errorEntries, 0),
    error_answers: read.filter(({ isError }) => isError).length,
    empty_answers: read.filter(({ isEmpty }) => isEmpty).length,
    unknown: read.reduce((sum, one) => sum + one.unknown, 0),
    others: read.reduce((sum, one) => sum + one.others, 0),
    deleted: read.reduce((sum, one) => sum + one.deleted, 0),
    old_ids: count(papers, ({ arxivId }) => arxivId?.includes('/') === true),
    several_dois: count(records, ({ dois }) => dois.length > 1),
    retracted: count(records, ({ fate }) => fate === 'retracted'),
    notices: records.reduce((sum, { notices }) => sum + notices.length, 0),
    missing: {
      title: records.length - described.length,
      authors: count(described, ({ authors }) => authors.length === 0),
      published: count(described, ({ published }) => published === null),
      doi: count(described, ({ dois }) => dois.length === 0),
      licence: count(described, ({ licence }) => licence === null),
      abstract: count(described, ({ abstract }) => abstract === null),
    },
    by_source: bySource(read),
    failed: failures,
  };
}

function bySource(
  read: readonly Read[],
): Record<string, { answers: number; records: number; errors: number }> {
  const sources = [...new Set(read.map(({ source }) => source))].sort();
  return Object.fromEntries(
    sources.map((source) => {
      const own = read.filter((one) => one.source === source);
      return [
        source,
        {
          answers: own.length,
          records: own.reduce((sum, { records }) => sum + records.length, 0),
          errors: own.filter(({ isError, errorEntries }) => isError || errorEntries > 0).length,
        },
      ];
    }),
  );
}

function linesOf(
  figures: ReturnType<typeof figuresOf>,
  read: readonly Read[],
  failures: readonly Failure[],
): string[] {
  return [
    `documents  ${figures.documents}, ${figures.failures} failed; ${read.length} answers, ${figures.records} records`,
    `withdrawn  ${figures.withdrawn}: ${figures.withdrawn_ids.join(', ') || 'none'}`,
    `errors     ${figures.errors_as_entries} as entries, ${figures.error_answers} as answers; ${figures.empty_answers} empty, ${figures.unknown} unknown, ${figures.deleted} deleted`,
    `cases      ${figures.old_ids} old ids, ${figures.several_dois} with several DOIs, ${figures.retracted} retracted, ${figures.notices} notices`,
    `missing    ${Object.entries(figures.missing)
      .map(([name, number]) => `${name} ${number}`)
      .join(', ')}`,
    ...Object.entries(figures.by_source).map(
      ([source, { answers, records, errors }]) =>
        `  ${source.padEnd(18)} ${String(answers).padStart(4)} answers ${String(records).padStart(6)} records ${String(errors).padStart(3)} errors`,
    ),
    ...failures.map(({ file, what }) => `  failed: ${file}: ${what}`),
  ];
}

function wordsOf(error: Error): string {
  return error instanceof UserError ? `${error.message} Seen: ${error.seen ?? ''}` : error.message;
}
