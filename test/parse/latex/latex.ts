import type { Paper, Table } from '../../../src/core/paper.ts';
import { sha256 } from '../../../src/core/hash.ts';
import { cellAt } from '../../../src/core/table.ts';
import { assemble } from '../../../src/parse/assemble.ts';
import type { Drafted } from '../../../src/parse/blocks.ts';
import { readLatex } from '../../../src/parse/latex/read-latex.ts';

/** The blocks of a source whose further files are given by their names. */
export function draft(text: string, files: Readonly<Record<string, string>> = {}): Drafted {
  return readLatex(
    { name: 'main.tex', text },
    {
      find: (name, extensions) => {
        for (const extension of extensions) {
          const path = name.endsWith(extension) ? name : `${name}${extension}`;
          const found = files[path];
          if (found !== undefined) return { name: path, text: found };
        }
        return null;
      },
    },
  );
}

/** A paper around some lines of LaTeX. */
export function read(
  body: string,
  {
    preamble = '',
    files = {},
  }: { preamble?: string; files?: Readonly<Record<string, string>> } = {},
): Paper {
  const text = `\\documentclass{article}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}\n`;
  return assemble(draft(text, files), 'latex', sha256(text));
}

/** Every place of a table as it is printed. */
export function gridOf(table: Table): string[][] {
  return table.grid.map((line, row) =>
    line.map((_, column) => cellAt(table, row, column)?.text ?? ''),
  );
}

/** The first table of some lines of LaTeX. */
export function tableOf(body: string, preamble = ''): Table {
  const [table] = read(body, { preamble }).tables;
  if (!table) throw new Error('no table was read');
  return table;
}

/** The text of a paper's paragraphs, captions and notes, one a line. */
export function linesOf(body: string, preamble = ''): string[] {
  return read(body, { preamble }).text.trimEnd().split('\n');
}
