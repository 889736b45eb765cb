import { readFileSync } from 'node:fs';
import type { ComparedPaper } from '../../src/across/compared-paper.ts';
import { sha256 } from '../../src/core/hash.ts';
import { parsePaper } from '../../src/parse/parse.ts';

/** Papers of test/fixtures/across, labelled A, B, … in their order. */
export async function comparedPapers(...names: readonly string[]): Promise<ComparedPaper[]> {
  const texts = names.map((name) =>
    readFileSync(new URL(`../fixtures/across/${name}.md`, import.meta.url), 'utf8'),
  );
  return papersOf(...texts);
}

const opening = `## Abstract

We describe a system for a task that others have worked on before. It is held against published ones.
`;

/** The same of Markdown that a test writes itself, without its abstract. */
export async function papersOf(...texts: readonly string[]): Promise<ComparedPaper[]> {
  const papers: ComparedPaper[] = [];
  for (const text of texts) {
    const whole = text.includes('## Abstract') ? text : text.replace('\n', `\n\n${opening}`);
    const paper = await parsePaper(Buffer.from(whole), 'text/markdown');
    const title = paper.title ? paper.text.slice(paper.title.start, paper.title.end) : '';
    papers.push({
      label: String.fromCharCode(65 + papers.length),
      title,
      arxivId: null,
      doi: null,
      paper,
      textHash: sha256(paper.text),
    });
  }
  return papers;
}
