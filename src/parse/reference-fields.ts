import type { ReferenceFields } from '../core/paper.ts';

/** What a reference's printed words say of the work; null when they name no work at all. */
export function readReferenceFields(text: string): ReferenceFields | null {
  const arxiv =
    /(?:arXiv[:\s]*(?:preprint\s*)?(?:arXiv[:\s]*)?|arxiv\.org\/(?:abs|pdf)\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i.exec(
      text,
    );
  const doi = /\b(10\.\d{4,9}\/[^\s,;"<>]+[^\s,;"<>.)\]])/.exec(text);
  const year = [...text.matchAll(/(?<![\d.:/])((?:19|20)\d\d)[a-z]?(?![\d.]\d)/g)].at(-1);
  const url = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;)\]]/.exec(text);
  if (!arxiv && !doi && !year && !url) return null;
  return {
    authors: [],
    title: null,
    year: year?.[1] ?? null,
    venue: null,
    arxivId: arxiv?.[1] ?? null,
    doi: doi?.[1] ?? null,
    url: url?.[0] ?? null,
  };
}
