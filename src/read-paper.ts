import { UserError } from './core/errors.ts';
import type { PaperReader, Progress } from './core/io.ts';
import { formatName } from './core/media-type.ts';
import type { Paper } from './core/paper.ts';
import type { OtherFormat, Source } from './core/source.ts';
import type { Range } from './core/span.ts';
import { comparePapers } from './parse/agree/compare-papers.ts';
import type { ReadFormat } from './record/other-format.ts';
import { counted } from './render/words.ts';

/** A paper as read, with what its other formats say of it. */
export interface PaperRead {
  /** The format that is judged: the best one that could be read. */
  readonly source: Source;
  readonly paper: Paper;
  readonly formats: readonly ReadFormat[];
}

interface Reading {
  readonly reader: PaperReader;
  readonly progress: Progress;
}

/**
 * Reads a source, then the same paper in its other formats, which confirm it. Where the best format
 * cannot be read, the next one is judged; a format that cannot be read is told and stops nothing.
 * Throws the UserError of the first when none can be read.
 */
export async function readPaper(given: Source, reading: Reading): Promise<PaperRead> {
  const candidates: readonly OtherFormat[] = [given, ...given.others];
  const unread: ReadFormat[] = [];
  let first: UserError | null = null;
  for (const [index, candidate] of candidates.entries()) {
    try {
      const paper = await readOne(candidate, reading);
      const others = candidates.slice(index + 1);
      const formats = [...unread];
      for (const other of others) formats.push(await compare(paper, other, reading));
      const { bytes, sha256, mediaType, origin } = candidate;
      const source = {
        ...given,
        origin,
        bytes,
        sha256,
        mediaType,
        others: formats.map((one) => one.source),
      };
      return { source, paper, formats };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      first ??= error;
      unread.push({ source: candidate, read: null, problem: problemOf(error) });
    }
  }
  throw first ?? new Error('A source without bytes');
}

async function readOne(
  { bytes, mediaType, sha256 }: OtherFormat,
  { reader, progress }: Reading,
): Promise<Paper> {
  const size = `${Math.ceil(bytes.length / 1024)} KB`;
  const hash = `sha256 ${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
  progress('Reading', `${formatName(mediaType)}, ${size}, ${hash}`);
  const paper = await reader.read(bytes, mediaType);
  progress(
    'Parsing',
    [
      counted(paper.sections.length, 'section'),
      counted(paper.sentences.length, 'sentence'),
      counted(paper.tables.length, 'table'),
      counted(paper.references.length, 'reference'),
    ].join(', '),
  );
  return paper;
}

async function compare(
  paper: Paper,
  source: OtherFormat,
  { reader, progress }: Reading,
): Promise<ReadFormat> {
  progress('Comparing', `with its ${formatName(source.mediaType)}`);
  try {
    const other = await reader.read(source.bytes, source.mediaType);
    const agreement = comparePapers(paper, other);
    return { source, read: { paper: other, agreement }, problem: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { source, read: null, problem: problemOf(error) };
  }
}

function problemOf({ message, seen }: UserError): string {
  return `${message} ${seen ?? ''}`.trim();
}

/** Places of the paper whose numbers another format prints otherwise: nothing is contradicted on their account. */
export function doubtedRanges(formats: readonly ReadFormat[]): Range[] {
  return formats.flatMap(({ read }) => read?.agreement.differences.map(({ ours }) => ours) ?? []);
}
