import { sha256 } from './hash.ts';
import type { Paper } from './paper.ts';

/** The words of a synthesis as a document of their own: the question, then each of the curator's claims, a line each. */
export function ownDocument(question: string, claims: readonly string[]): Paper {
  const lines = [question, ...claims];
  let start = 0;
  const sentences = lines.map((line, paragraph) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return { range, section: null, place: 'text', paragraph } as const;
  });
  const text = lines.map((line) => `${line}\n`).join('');
  return {
    source: sha256(text),
    format: 'text',
    text,
    doi: null,
    title: null,
    authors: [],
    abstract: null,
    sections: [],
    sentences: sentences.slice(1),
    tables: [],
    figures: [],
    equations: [],
    listings: [],
    references: [],
    citations: [],
    problems: [],
    hidden: [],
  };
}
