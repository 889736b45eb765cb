import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

export interface Heading {
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
}

const named =
  /^(?:abstract|summary|introduction|related works?|background|preliminaries|methods?|methodology|experiments?|experimental (?:setup|results)|results?(?: and discussion)?|(?:general )?discussion|conclusions?(?: and future work)?|limitations|ethics statement|acknowledge?ments?|funding|references|bibliography|works cited|literature cited|appendix|appendices|participants|materials|procedure|supplementary materials?)\s*[.:]?$/i;

/** True for the line that ends a paper's front: its abstract or its first section begins. */
export function endsFront({ text }: Line): boolean {
  return /^(?:abstract|summary)\b|^(?:(?:1|I)\.?\s+)?introduction\b/i.test(text);
}

/** What heading a line is, or null. `before` is the line above it on the page. */
export function headingOf(
  line: Line,
  before: Line | null,
  { body, leading, columnOf }: Layout,
): Heading | null {
  const { text, size } = line;
  if (text.length > 110 || size < 0.85 * body || line.math > 0.5) return null;
  if (named.test(text) && (line.bold || size > 1.03 * body || alone(line, columnOf)))
    return { number: null, title: text.replace(/\s*[.:]$/, ''), level: 1 };
  const larger = size > 1.04 * body;
  const apart =
    !before ||
    before.page !== line.page ||
    before.y <= line.y ||
    before.y - line.y > 1.15 * leading;
  const found =
    /^((?:Appendix\s+)?(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,3}|[IVX]{1,5}(?=\.))\.?\s+(\p{Lu}\p{L}.*|[A-Z0-9].{3,})$/u.exec(
      text,
    );
  const [, number = '', title = ''] = found ?? [];
  if (
    found &&
    isTitle(title) &&
    (larger || line.bold || (apart && short(line, columnOf) && /^\d/.test(number)))
  )
    return { number, title, level: number.split('.').length };
  const { left, right } = columnOf(line);
  const centred = Math.abs(line.left + line.right - left - right) < body && line.left > left + body;
  const own =
    (line.bold && apart) ||
    (larger && apart) ||
    (centred && apart && /^[\p{Lu}\s&-]{6,}$/u.test(text));
  if (
    own &&
    short(line, columnOf) &&
    isTitle(text) &&
    /^\p{Lu}/u.test(text) &&
    /\p{L}{3}/u.test(text) &&
    line.segments.length === 1
  )
    return { number: null, title: text, level: 2 };
  return null;
}

function isTitle(title: string): boolean {
  return (
    title.split(' ').length <= 14 &&
    !/[.,;]$/.test(title) &&
    !/\d\.\d|[=<>@]|[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(title)
  );
}

/** Ends well before the right edge of its column. */
function short(line: Line, columnOf: Layout['columnOf']): boolean {
  const { left, right } = columnOf(line);
  return line.right - line.left < 0.9 * (right - left) || line.left === left;
}

function alone(line: Line, columnOf: Layout['columnOf']): boolean {
  const { left, right } = columnOf(line);
  return line.right - line.left < 0.6 * (right - left) || right === line.right;
}
