/** Identifiers that a reference prints; null where it prints none. */
export function referenceIds(text: string): {
  arxivId: string | null;
  doi: string | null;
  year: string | null;
} {
  const arxiv =
    /(?:arXiv[:\s]*(?:preprint\s*)?(?:arXiv[:\s]*)?|arxiv\.org\/(?:abs|pdf)\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i.exec(
      text,
    );
  const doi = /\b(10\.\d{4,9}\/[^\s,;"<>]+[^\s,;"<>.)\]])/.exec(text);
  const year = [...text.matchAll(/(?<![\d.:/])((?:19|20)\d\d)[a-z]?(?![\d.]\d)/g)].at(-1);
  return { arxivId: arxiv?.[1] ?? null, doi: doi?.[1] ?? null, year: year?.[1] ?? null };
}
