import type { Range } from '../core/span.ts';

/**
 * A citation travels through a reader's strings as `⟦keys⟧words⟦end⟧` in characters of the private
 * use area, which no source's text keeps (`cleanText` takes them out), until the paper's text is
 * laid out and its place is known.
 */
const marks = { open: '\ue000', middle: '\ue001', end: '\ue002' } as const;

/** The words of a citation with the keys of what they cite, of which the list of references may know none. */
export function markCitation(words: string, keys: readonly string[]): string {
  if (words.trim() === '') return words;
  return `${marks.open}${keys.map(plainKey).filter(Boolean).join(',')}${marks.middle}${words}${marks.end}`;
}

/** A key as a mark can carry it. */
export function plainKey(key: string): string {
  return key.replace(/[\s,\ue000-\ue002]+/g, '');
}

export interface MarkedCitation {
  readonly range: Range;
  readonly keys: readonly string[];
}

/** The text without its marks, and where the marked words stand in it. Unpaired marks are dropped. */
export function takeCitations(text: string): { text: string; citations: MarkedCitation[] } {
  const citations: MarkedCitation[] = [];
  let plain = '';
  let open: { start: number; keys: string[] } | null = null;
  for (const part of text.split(/(\ue000[^\ue000-\ue002]*\ue001|[\ue000-\ue002])/)) {
    if (part.startsWith(marks.open) && part.endsWith(marks.middle))
      open = { start: plain.length, keys: part.slice(1, -1).split(',') };
    else if (part === marks.end && open) {
      if (plain.length > open.start)
        citations.push({ range: { start: open.start, end: plain.length }, keys: open.keys });
      open = null;
    } else if (!/^[\ue000-\ue002]$/.test(part)) plain += part;
  }
  return { text: plain, citations };
}

/** The text without its marks. */
export function withoutCitations(text: string): string {
  return takeCitations(text).text;
}
