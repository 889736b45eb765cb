/**
 * Whether abstract or comment of an arXiv paper says that it was withdrawn: arXiv has no field for it. It must speak of
 * this very paper, so that one about a withdrawn work is left alone.
 */
export function saysWithdrawn(abstract: string | null, comment: string | null): boolean {
  const says = (text: string): boolean => wordings.some((wording) => wording.test(text));
  return says((abstract ?? '').slice(0, 400).trim()) || says((comment ?? '').trim());
}

/** A version without text: its size is 0 kB and its source is marked I, "ignore". */
export function isEmptyVersion(size: string, source: string): boolean {
  return /^0\s*kb$/i.test(size.trim()) && source.split('').includes('I');
}

const start = String.raw`(?:^|[.;:!(\[]\s*|\*+\s*)`;
const paper = String.raw`(?:paper|article|submission|work|manuscript|preprint|note|letter|report|e-?print)`;
// "Withdrawn from the journal" says nothing of the paper on arXiv.
const gone = String.raw`(?:withdrawn|withdrew)\b(?!\s+from\b(?!\s+(?:the\s+)?arxiv))`;

const wordings = [
  `${start}(?:this|the|our)\\s+${paper}\\s+(?:has|have|had|was|is|is\\s+being)\\s+(?:now\\s+|hereby\\s+|temporarily\\s+)?(?:been\\s+)?(?:temporarily\\s+)?${gone}`,
  `${start}(?:this\\s+)?${paper}\\s+(?:has\\s+been\\s+|was\\s+|is\\s+)?${gone}`,
  `^${gone}(?!\\s+(?:${paper}s?|applications?|drugs?)\\b)`,
  `${start}${gone}\\s+by\\s+(?:the\\s+)?(?:authors?|submitters?|arxiv)`,
  `\\b(?:authors?|author\\(s\\)|we|i)\\s+(?:have\\s+|has\\s+|had\\s+|hereby\\s+)?(?:decided\\s+to\\s+)?(?:withdraw|withdrew|withdrawn)\\s+(?:this|the|our)\\s+${paper}\\b`,
  `${start}this\\s+(?:version|${paper})\\s+(?:has\\s+been\\s+|was\\s+|is\\s+)?(?:withdrawn|removed)\\s+by\\s+(?:the\\s+)?arxiv`,
  String.raw`\(0\s*kb,\s*I\)`,
].map((wording) => new RegExp(wording, 'i'));
