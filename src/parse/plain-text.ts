import type { Block, Drafted } from './blocks.ts';
import { cleanText } from './clean-text.ts';

/** A paragraph may not grow without end: patterns downstream read it whole. */
const longestParagraph = 200_000;

const named =
  /^(?:abstract|summary|introduction|related work|background|methods?|methodology|experiments?|results?|discussion|conclusions?|limitations|acknowledge?ments?|references|bibliography|appendix(?:\s+(?:[A-Z]|\d{1,2})(?:[.:]\s.{1,60})?)?)\s*[.:]?$/i;

/** "2 Methods", "3.1. Setting", "A. Proofs", "B.2 Data"; but "A Survey of Trust" is a title. */
const numbered =
  /^(\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z](?=\.|\d)(?:\.?\d{1,2}(?:\.\d{1,2}){0,2})?)\.?\s+(\p{Lu}[^.!?=<>]*)$/u;

/** Reads plain text: paragraphs parted by empty lines, headings that stand alone, a list of references at the end. */
export function readPlainText(text: string): Drafted {
  const blocks: Block[] = [];
  let inReferences = false;
  for (const piece of paragraphsOf(text)) {
    const heading = headingOf(piece, inReferences);
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

/** Pieces between empty lines; a heading that begins one, such as "Abstract", is a piece of its own. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/[\ue000-\ue002]/g, '')
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((piece) => piece.trim().slice(0, longestParagraph))
    .flatMap((piece) => {
      const [first = '', ...rest] = piece.split('\n');
      const begins = rest.length > 0 && /^[A-Z]/.test(first) && named.test(first.trim());
      return begins ? [first.trim(), rest.join('\n').trim()] : [piece];
    })
    .filter(Boolean);
}

function isTitle(piece: string): boolean {
  return piece.length < 250 && !/[.;]$/.test(piece) && piece.split('\n').length <= 3;
}

/** Among references a number begins one of them, so that only a heading by name or letter ends them. */
function headingOf(
  piece: string,
  inReferences: boolean,
): Extract<Block, { kind: 'heading' }> | null {
  if (piece.includes('\n') || piece.length > 90) return null;
  if (named.test(piece))
    return { kind: 'heading', number: null, title: piece.replace(/[.:\s]+$/, ''), level: 1 };
  const [, number = '', title = ''] = numbered.exec(piece) ?? [];
  if (!title || holdsCounts(title)) return null;
  if (inReferences && (/^\d/.test(number) || /[,\d]/.test(title))) return null;
  return { kind: 'heading', number, title, level: number.split('.').length };
}

/** "Of 40 people 12": several numbers, and not all of them years or the digits of names. */
function holdsCounts(title: string): boolean {
  const numbers = title.match(/(?<=\s)\d+(?=[\s,]|$)/g) ?? [];
  return (
    numbers.length > 1 && numbers.some((one) => one.length > 1 && !/^(?:19|20)\d\d$/.test(one))
  );
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
