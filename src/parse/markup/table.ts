import type { CellDraft, TableDraft } from '../blocks.ts';
import { labelOf } from '../clean-text.ts';
import { findAll, findFirst, hasClass, isTag, type Element } from './dom.ts';
import { inlineText, type Aside } from './inline.ts';

/** True for an element that lays out rows and cells of data. */
export function isTabular(element: Element): boolean {
  if (hasClass(element, 'ltx_tabular')) return true;
  return element.name === 'table' && !isEquationTable(element);
}

/** Equations are set in tables too; those are not data. */
export function isEquationTable(element: Element): boolean {
  return hasClass(
    element,
    'ltx_equation',
    'ltx_equationgroup',
    'ltx_eqn_table',
    'ltx_eqn_align',
    'ltx_eqn_gather',
  );
}

/** Reads a tabular element; caption and notes come from what stands around it. */
export function readTabular(
  element: Element,
  around: { readonly caption: string | null; readonly notes: readonly string[] },
  aside: Aside,
): TableDraft {
  const rows = rowsOf(element);
  const drafts = rows.map((row) => cellsOf(row).map((cell) => readCell(cell, aside)));
  const kept = drafts.flatMap((cells, index) =>
    cells.some(({ text }) => text !== '') || cells.some(({ rowSpan }) => rowSpan > 1)
      ? [index]
      : [],
  );
  const from = kept[0] ?? 0;
  return {
    label: around.caption === null ? null : labelOf(around.caption),
    caption: around.caption,
    notes: around.notes,
    extraction: 'markup',
    rows: drafts.slice(from),
    markedHeaderRows: Math.max(0, markedHeaders(rows) - from),
    rules: rows.flatMap((row, index) =>
      index > from && hasRuleAbove(row, rows[index - 1]) ? [index - from] : [],
    ),
    unreadable:
      findFirst(element, isTabular) && !isFlat(element) ? 'It holds another table.' : null,
  };
}

function rowsOf(element: Element): Element[] {
  return findAll(element, (inner) => inner.name === 'tr' || hasClass(inner, 'ltx_tr'));
}

function cellsOf(row: Element): Element[] {
  return findAll(
    row,
    (inner) => inner.name === 'td' || inner.name === 'th' || hasClass(inner, 'ltx_td'),
  );
}

/** A table whose inner tables only break lines within a cell. */
function isFlat(element: Element): boolean {
  return findAll(element, isTabular).every((inner) =>
    rowsOf(inner).every((row) => cellsOf(row).length <= 1),
  );
}

function readCell(cell: Element, aside: Aside): CellDraft {
  const text = inlineText(cell.children, aside);
  return {
    text,
    rowSpan: spanOf(cell, 'rowspan'),
    columnSpan: spanOf(cell, 'colspan'),
    header: cell.name === 'th' || hasClass(cell, 'ltx_th'),
    bold: covers(cell, text, aside, isBold),
    underline: covers(cell, text, aside, isUnderlined),
  };
}

function spanOf(cell: Element, name: string): number {
  const value = Number(cell.attribs[name] ?? '1');
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
}

/** True when the elements of a look cover the cell's number, not a word beside it. */
function covers(
  cell: Element,
  text: string,
  aside: Aside,
  looks: (element: Element) => boolean,
): boolean {
  if (text === '') return false;
  if (looks(cell)) return true;
  const marked = findAll(cell, looks).map((inner) =>
    inlineText(inner.children.length > 0 && inner.name === 'math' ? [inner] : inner.children, {
      notes: [],
      hidden: aside.hidden.slice(),
    }),
  );
  const number = /[-−+]?\.?\d[\d.,]*/.exec(text)?.[0];
  return marked.some((part) => (number ? part.includes(number) : part === text));
}

function isBold(element: Element): boolean {
  return (
    element.name === 'b' ||
    element.name === 'bold' ||
    element.name === 'strong' ||
    hasClass(element, 'ltx_font_bold') ||
    /^bold/.test(element.attribs['mathvariant'] ?? '') ||
    /font-weight:\s*(?:bold|[6-9]00)/.test(element.attribs['style'] ?? '')
  );
}

function isUnderlined(element: Element): boolean {
  return (
    element.name === 'u' ||
    element.name === 'underline' ||
    hasClass(element, 'ltx_framed_underline', 'ltx_underline') ||
    /text-decoration:[^;]*underline/.test(element.attribs['style'] ?? '') ||
    (element.name === 'munder' && element.attribs['accentunder'] === 'true')
  );
}

/** Rows in a thead, and rows right below it in which every filled cell is marked as a column's header. */
function markedHeaders(rows: readonly Element[]): number {
  const marked = rows.findIndex((row) => !isHeaderRow(row));
  return marked === -1 ? 0 : marked;
}

function isHeaderRow(row: Element): boolean {
  const { parent } = row;
  if (parent && isTag(parent) && (parent.name === 'thead' || hasClass(parent, 'ltx_thead')))
    return true;
  const cells = cellsOf(row);
  return cells.length > 1 && cells.every((cell) => hasClass(cell, 'ltx_th_column'));
}

function hasRuleAbove(row: Element, above: Element | undefined): boolean {
  const ruled = (line: Element, names: string[]): boolean => {
    const cells = cellsOf(line);
    const count = cells.filter((cell) => hasClass(cell, ...names)).length;
    return count > 0 && count >= cells.length / 2;
  };
  return (
    ruled(row, ['ltx_border_t', 'ltx_border_tt', 'ltx_border_T']) ||
    (above !== undefined && ruled(above, ['ltx_border_b', 'ltx_border_bb']))
  );
}
