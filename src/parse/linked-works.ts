import { toArxivWork, toDoi } from '../core/doi.ts';

const link =
  /\[([^\[\]]{1,500})\]\(\s*<?([^\s()<>]{5,500}(?:\([^\s()]{0,100}\))?[^\s()<>]{0,500})>?[^()]{0,200}\)/g;

/** Markdown in which a link to a paper on arXiv or by its DOI shows whereto it leads, as a citation does. */
export function showLinkedWorks(markdown: string): string {
  return markdown.replace(link, (whole, words: string, target: string) => {
    const arxiv = /arxiv\.org/i.test(target) ? toArxivWork(target) : null;
    if (arxiv !== null) return `${words} [@arXiv:${arxiv}]`;
    const doi = /doi\.org\//i.test(target) ? toDoi(target) : null;
    return doi === null ? whole : `${words} (https://doi.org/${doi})`;
  });
}
