import type { ClaimLine } from './claim-document.ts';

const opening = /^[\s\uFEFF]*(?:\d+\.?\s*)?(\p{Lu}\p{L}*(?:(?:\s?\/\s?|\s&\s|\s)\p{L}+){0,3})\s*:/u;
const alone = /^[\s\uFEFF]*(\p{L}+(?:\s\p{L}+){0,2})\s*\.?$/u;
const known =
  /^(?:abstract|background|introduction|objective|aim|purpose|method|design|setting|result|finding|discussion|conclusion|interpretation|significance|limitation|rationale|context|implication|participant|measurement|main|patient|study|data|title|recommendation|principal|methodology|key)/;

/** For each sentence the label of a structured abstract that it stands under ("results"), or ''. */
export function abstractLabels(lines: readonly ClaimLine[]): string[] {
  let standing = '';
  return lines.map(({ text, place }) => {
    if (place !== 'abstract') return '';
    const label = (opening.exec(text)?.[1] ?? alone.exec(text)?.[1])?.toLowerCase();
    if (label !== undefined && known.test(label))
      standing = (/^\p{L}+/u.exec(label)?.[0] ?? '').replace(/s$/, '');
    return standing;
  });
}
