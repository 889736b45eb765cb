import type { Block, Drafted } from './blocks.ts';
import { cleanText } from './clean-text.ts';

/** A paragraph may not grow without end: patterns downstream read it whole. */
const longestParagraph = 200_000;

const named =
  /^(?:abstract|summary|introduction|related work|background|methods?|methodology|experiments?|results?|discussion|conclusions?|limitations|acknowledge?ments?|references|bibliography|appendix)\s*[.:]?$/i;

/** Reads plain text: paragraphs parted by empty lines, headings that stand alone, a list of references at the end. */
export function readPlainText(text: string): Drafted {
  const blocks: Block[] = [];
  let inReferences = false;
  for (const piece of paragraphsOf(text)) {
    const heading = headingOf(piece);
    if (heading) {
      inReferences = /^(?:references|bibliography)$/i.test(heading.title);
      blocks.push(heading);
    } else if (blocks.length === 0 && isTitle(piece))
      blocks.push({ kind: 'title', text: cleanText(piece) });
    else if (inReferences) blocks.push(...referencesOf(piece));
    else blocks.push({ kind: 'paragraph', text: joined(piece) });
  }
  return { blocks, problems: [], hidden: [] };
}

function paragraphsOf(text: string): string[] {
  return text
    .replace(/[\ue000-\ue002]/g, '')
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((piece) => piece.trim().slice(0, longestParagraph))
    .filter(Boolean);
}

function isTitle(piece: string): boolean {
  return piece.length < 250 && !/[.;]$/.test(piece) && piece.split('\n').length <= 3;
}

function headingOf(piece: string): Extract<Block, { kind: 'heading' }> | null {
  if (piece.includes('\n') || piece.length > 90) return null;
  if (named.test(piece))
    return { kind: 'heading', number: null, title: piece.replace(/[.:\s]+$/, ''), level: 1 };
  const found = /^((?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,3})\.?\s+(\p{Lu}[^.!?=<>]*)$/u.exec(piece);
  const [, number = '', title = ''] = found ?? [];
  return found ? { kind: 'heading', number, title, level: number.split('.').length } : null;
}

/** Items that begin with a number, else one item a paragraph. */
function referencesOf(piece: string): Block[] {
  const items = piece.split(/\n(?=\s*(?:\[\d+\]|\d{1,3}\.\s))/);
  return items.map((item) => {
    const text = joined(item);
    return {
      kind: 'reference',
      label: /^(\[[^\]]{1,20}\]|\d{1,3}\.)\s/.exec(text)?.[1] ?? null,
      text,
      keys: [],
    };
  });
}

/** The lines of a paragraph as one; a word parted by a hyphen is joined. */
function joined(piece: string): string {
  return cleanText(piece.replace(/(\p{Ll})-\r?\n\s*(?=\p{Ll})/gu, '$1'));
}
