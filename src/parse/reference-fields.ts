import type { ReferenceFields } from '../core/paper.ts';
import { authorsIn } from './reference-authors.ts';

/** Longest reference that is taken apart; what is longer is kept whole. */
const longest = 3000;

/**
 * What a reference's printed words say of the work, in the styles that papers use (author-year,
 * numbered, quoted titles, initials first or last); null for what names no work: a style's code, a
 * macro, words without a title, a year or an identifier. `parts` are the pieces that the source
 * itself sets apart, as LaTeX's \newblock does.
 */
export function readReferenceFields(
  printed: string,
  parts: readonly string[] = [],
): ReferenceFields | null {
  const text = printed.replace(/^\s*(?:\[[^\]]{1,40}\]|\(?\d{1,3}[.)])\s+(?=\S)/, '');
  if (isDebris(text)) return null;
  const identifiers = identifiersIn(text);
  const read = text.length > longest ? null : (fromParts(parts) ?? fromStyles(text));
  const { authors, title, venue, year: printedYear } = read ?? noneFound;
  const year = printedYear ?? yearIn(text);
  const says = title ?? year ?? identifiers.arxivId ?? identifiers.doi ?? identifiers.url;
  return says === null ? null : { authors, title, year, venue, ...identifiers };
}

/** A reference put together from its fields, in the order of an author-year style. */
export function referenceWords(fields: ReferenceFields): string {
  const { authors, year, title, venue, arxivId, doi, url } = fields;
  const link = doi === null ? (arxivId === null ? url : `arXiv:${arxivId}`) : `doi:${doi}`;
  return [authors.join(', '), year, title, venue, link]
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part}${/[.?!]$/.test(part ?? '') ? '' : '.'}`)
    .join(' ');
}

interface Parts {
  readonly authors: readonly string[];
  readonly year: string | null;
  readonly title: string | null;
  readonly venue: string | null;
}

const noneFound: Parts = { authors: [], year: null, title: null, venue: null };

/** Code of a BibTeX style, a macro or a fragment without words. */
function isDebris(text: string): boolean {
  return (
    /\\[a-zA-Z@]{2,}|#\d|\b(?:FUNCTION|INTEGERS|STRINGS|EXECUTE|ITERATE|REVERSE)\s*\{|@\w+\s*\{|\bduplicate\$|\bskip\$/.test(
      text,
    ) || !/\p{L}{3}/u.test(text)
  );
}

function identifiersIn(text: string): Pick<ReferenceFields, 'arxivId' | 'doi' | 'url'> {
  const arxiv =
    /(?:arXiv[:\s]*(?:preprint\s*)?(?:arXiv[:\s]*)?|abs\/|arxiv\.org\/(?:abs|pdf)\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i.exec(
      text,
    );
  const doi = /\b(10\.\d{4,9}\/[^\s,;"<>]+[^\s,;"<>.)\]])/.exec(text);
  const url = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;)\]]/.exec(text);
  return { arxivId: arxiv?.[1] ?? null, doi: doi?.[1] ?? null, url: url?.[0] ?? null };
}

/** The last year that stands as one, in parentheses first; pages, volumes and ids are no years. */
function yearIn(text: string): string | null {
  const plain = text.replace(/https?:\/\/\S+|\b10\.\d{4,9}\/\S+|arXiv:\S+/gi, ' ');
  const inParentheses = /\(((?:1[89]|20)\d\d)[a-z]?[),]/.exec(plain);
  const all = [...plain.matchAll(/(?<![\d.:/–-])((?:1[89]|20)\d\d)[a-z]?(?![\d–-]|\.\d)/g)];
  return inParentheses?.[1] ?? all.at(-1)?.[1] ?? null;
}

function fromParts(parts: readonly string[]): Parts | null {
  const [names = '', title = '', ...rest] = parts.map((part) => part.trim()).filter(Boolean);
  if (title === '') return null;
  const authors = authorsIn(names.replace(/[,.]?\s*\(?(?:1[89]|20)\d\d[a-z]?\)?\.?$/, ''));
  return authors.length === 0
    ? null
    : { authors, year: null, title: tidy(title), venue: venueIn(rest.join(' ')) };
}

/** A name as "D. Eisenbud" and lists of such. */
const initialsFirst = String.raw`(?:(?:\p{Lu}\p{Ll}?\.[ -]?){1,4}\s?[\p{Lu}][\p{L}'’-]+(?:\s(?!and\s)[\p{L}'’-]+){0,3}(?:,\s(?:and|&)\s|,\s|\s(?:and|&)\s)){1,60}`;
/** A name as "Eisenbud, D." and lists of such. */
const surnameFirst = String.raw`(?:[\p{L}'’ -]{2,40},\s(?:\p{Lu}\.[ -]?){1,4}(?:,\s|\s?(?:and|&)\s|\set\sal\.?)?){1,60}`;
const year = String.raw`(?<year>(?:1[89]|20)\d\d)[a-z]?`;

/** Each style's shape, the surest first; named groups are the fields. */
const styles: readonly RegExp[] = [
  // quoted title: IEEE, MLA
  String.raw`^(?<authors>[^“”"]{3,1500}?)[,.:]?\s*[“"](?<title>[^“”"]{4,500}?)[,.]?[”"][,.]?\s*(?<venue>.*)$`,
  // year in parentheses: APA, Harvard
  String.raw`^(?<authors>.{3,1500}?)[,.]?\s*\(${year}(?:,[^)]{1,30})?\)\s*[.,:]?\s+(?<title>\p{L}.{3,500}?)[.?!]\s+(?<venue>.*)$`,
  // year between stops: ACL, ACM
  String.raw`^(?<authors>.{3,1500}?)\.\s+${year}\.\s+(?<title>\p{L}.{3,500}?)[.?!]\s+(?<venue>.*)$`,
  // no title: astronomy
  String.raw`^(?<authors>.{3,1500}?),?\s+${year},\s+(?<venue>[^,]{2,80}),\s+[\w.]+(?:,\s+[\w.]+)?\.?$`,
  // colon before the title: LNCS
  String.raw`^(?<authors>${surnameFirst}):\s+(?<title>\p{L}.{3,500}?)[.?!]\s+(?<venue>.*)$`,
  // commas only: mathematics, Elsevier
  String.raw`^(?<authors>${initialsFirst})(?<title>\p{Lu}.{5,500}?)(?:,\s+(?<venue>(?:in\b|vol\b|no\b|preprint\b|\p{Lu}).*)|\.\s+(?<venue2>.*))$`,
  // stops only: plain, NeurIPS, Vancouver
  String.raw`^(?<authors>\p{Lu}.{2,1500}?(?:\p{L}\p{Ll}|\p{Lu}\.|\s\p{Lu}{1,3}|et\sal))\.\s+(?<title>\p{L}[^.]{8,400}?(?:\.\d[^.]{0,200}?)?)[.?!]\s+(?<venue>.*)$`,
].map((style) => new RegExp(style, 'u'));

function fromStyles(text: string): Parts | null {
  for (const style of styles) {
    const { authors = '', title, venue, venue2, year: printed } = style.exec(text)?.groups ?? {};
    const names = authorsIn(authors);
    if (names.length > 0 && (title === undefined || /\p{L}{3}/u.test(title)))
      return {
        authors: names,
        title: title === undefined ? null : tidy(title),
        year: printed ?? null,
        venue: venueIn(venue ?? venue2 ?? ''),
      };
  }
  return null;
}

function venueIn(rest: string): string | null {
  const venue = rest
    .replace(/^\s*In:?\s+/i, '')
    .replace(/https?:\/\/\S+|\bdoi:?\s*\S+/gi, '')
    .split(
      /(?<=\p{L}{5}|\p{Lu}{3}|\d{4})\.\s|,\s(?=(?:vol|pp|pages|no|number|\d|[A-Z][a-z]+,\s))/u,
    )[0]
    ?.replace(/[\s.,;:]+$/, '')
    .trim();
  return venue && !/^(?:vol|no|pp|pages)\b/i.test(venue) ? venue.slice(0, 500) : null;
}

function tidy(title: string): string {
  return title.replace(/^[\s.,:;“"]+|[\s.,:;”"]+$/g, '');
}
