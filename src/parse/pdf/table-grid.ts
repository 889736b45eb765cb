import type { CellDraft } from '../blocks.ts';
import { toGridRow, usualGap, type GridRow } from './grid-rows.ts';
import { joinBody, joinHeader } from './table-join.ts';
import { spanLabels } from './table-labels.ts';
import type { Shape } from './table-shape.ts';

/** Rows of cells with their spans, rows of a broken heading or label joined; how many name columns; which have a line above. */
export function gridOf({ columns, header, body, ruled, spans }: Shape): {
  rows: CellDraft[][];
  headerRows: number;
  rules: number[];
} {
  const usual = usualGap(body.map(toGridRow));
  const heads = joinHeader(header.map(toGridRow), usual);
  const rest = joinBody(body.map(toGridRow), ruled, columns);
  spanLabels(rest, { columns, ruled, spans });
  const rows = [...heads, ...rest];
  const rules = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    return above && ruled.some((rule) => rule < above.bottom && rule > row.top - 1) ? [index] : [];
  });
  return { rows: toDrafts(rows, columns.length, heads.length), headerRows: heads.length, rules };
}

function toDrafts(rows: readonly GridRow[], width: number, headers: number): CellDraft[][] {
  const covered = new Set<string>();
  return rows.map(({ cells }, row) => {
    const drafts: CellDraft[] = [];
    for (let column = 0; column < width;) {
      if (covered.has(`${row} ${column}`)) {
        column += 1;
        continue;
      }
      const cell = cells.find(({ first }) => first === column);
      const span = cell ? cell.last - cell.first + 1 : 1;
      for (let down = 1; down < (cell?.rowSpan ?? 1); down++)
        for (let across = 0; across < span; across++)
          covered.add(`${row + down} ${column + across}`);
      drafts.push({
        text: cell?.chunk.text ?? '',
        rowSpan: cell?.rowSpan ?? 1,
        columnSpan: span,
        header: row < headers,
        bold: cell !== undefined && cell.chunk.words.every(({ bold }) => bold),
        underline: cell !== undefined && cell.chunk.words.every(({ underline }) => underline),
      });
      column += span;
    }
    return drafts;
  });
}
