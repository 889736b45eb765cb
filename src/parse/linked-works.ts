import { toArxivWork, toDoi } from '../core/doi.ts';

const link =
  /\[([^\[\]]{1,500})\]\(\s*<?([^\s()<>]{5,500}(?:\([^\s()]{0,100}\))?[^\s()<>]{0,500})>?[^()]{0,200}\)/g;

/** Markdown in which a link to a paper on arXiv or by its DOI shows whereto it leads, as a citation does. */
export function showLinkedWorks(markdown: string): string {
  return markdown.replace(link, (whole, words: string, target: string) => {
    const shown = shownTarget(target);
    return shown === null ? whole : `${words} ${shown}`;
  });
}

const anchor =
  /<a\s[^<>]{0,400}?href\s*=\s*["']([^"'<>]{5,500})["'][^<>]{0,400}>([^<>]{1,500})<\/a>/gi;

/** The same for a page of HTML. */
export function showAnchoredWorks(html: string): string {
  return html.replace(anchor, (whole, target: string, words: string) => {
    const shown = shownTarget(target);
    return shown === null ? whole : `${words} ${shown}`;
  });
}

/** A link's target as a citation; null where it leads to no paper. */
function shownTarget(target: string): string | null {
  const arxiv = /arxiv\.org/i.test(target) ? toArxivWork(target) : null;
  if (arxiv !== null) return `[@arXiv:${arxiv}]`;
  const doi = /doi\.org\//i.test(target) ? toDoi(target) : null;
  return doi === null ? null : `(https://doi.org/${doi})`;
}
