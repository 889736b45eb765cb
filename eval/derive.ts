import { join } from 'node:path';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { verify } from '../src/pipeline.ts';
import { scoreDerived, type Seen } from './derive-score.ts';
import type { Suite } from './suite.ts';
import { handTables, type HandTable } from './table-files.ts';
import { paperAround } from './tables.ts';

/**
 * Identities that a person listed against those that the engine derives from the papers alone.
 * A listed identity of a table is matched by paper, table (most common numbers), claim cell (after
 * the shift under which the grids agree) and formula; one of the text by the sentence that holds the
 * quote's words and numbers, and formula. The engine reads the HTML where there is one, else the
 * LaTeX, else the PDF of the same version. Its verdicts: a check's own, as listed by the person.
 */
export const derive: Suite = async (dir, options) => {
  const tables = await handTables(dir);
  const seen = await readPapers(tables, options.get('corpus') ?? join(dir, '..', 'corpus'));
  return scoreDerived(dir, tables, seen);
};

/** Each paper once: its HTML, else its LaTeX, else a PDF of the same version or the only one. */
async function readPapers(
  tables: readonly HandTable[],
  corpus: string,
): Promise<Map<string, Seen>> {
  const sandbox = openSandbox();
  const reader = openPaperReader();
  const seen = new Map<string, Seen>();
  for (const { paper: name, sources } of tables) {
    const path =
      sources.html?.path ??
      (sources.latex
        ? await paperAround(corpus, sources.latex.path)
        : sources.pdf && sources.pdf.same_version !== false
          ? sources.pdf.path
          : null);
    if (seen.has(name) || !path) continue;
    const source = await readFileSource(join(corpus, path));
    const paper = await reader.read(source.bytes, source.mediaType);
    const { manifest } = await verify(
      source,
      { reader: { read: () => Promise.resolve(paper) }, sandbox, progress: () => undefined },
      { engine: { version: '0', nodeMajor: 24 }, now: null },
    );
    seen.set(name, { paper, manifest });
  }
  await sandbox.close();
  return seen;
}
