import { joinHtml, markup, type Html } from './html.ts';
import { wrapText } from './wrap-text.ts';

export interface HeatMap {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly HeatCell[] }[];
}

export interface HeatCell {
  /** As printed; "–" where nothing is. */
  readonly shown: string;
  /** 0 for the weakest of its column to 4 for the best; null where nothing is printed or the direction is unknown. */
  readonly tint: number | null;
  readonly best: boolean;
}

const nameWidth = 128;
const columnWidth = 92;
const rowHeight = 26;
const lineHeight = 14;
const mostLines = 5;

/** A heat map of methods by data sets, each cell with its printed number; the table beside it says the same. */
export function heatSvg({ columns, rows }: HeatMap): Html {
  const heads = columns.map((column) => wrapText(column, 13).slice(0, mostLines));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight + 6;
  const [width, height] = [
    nameWidth + columns.length * columnWidth,
    top + rows.length * rowHeight + 1,
  ];
  const drawn = [
    ...heads.flatMap((lines, column) =>
      lines.map(
        (line, index) =>
          markup`<text class="heat-head" x="${nameWidth + column * columnWidth + 4}" y="${(index + 1) * lineHeight}">${line}</text>`,
      ),
    ),
    ...rows.flatMap(({ name, cells }, row) => [
      markup`<text class="heat-name" x="0" y="${top + row * rowHeight + 17}">${short(name)}</text>`,
      ...cells.map((cell, column) =>
        cellOf(cell, nameWidth + column * columnWidth, top + row * rowHeight),
      ),
    ]),
  ];
  const words = `Heat map: ${rows.length} rows of methods and papers by ${columns.length} columns of data sets. The table below holds every number.`;
  return markup`<svg class="heat" width="${width}" height="${height}" role="img" aria-label="${words}">${{ drawn: joinHtml(drawn) }}</svg>`;
}

function cellOf({ shown, tint, best }: HeatCell, x: number, y: number): Html {
  const fill = tint === null ? 'heat-none' : `heat-${tint}`;
  return markup`<rect class="${fill}" x="${x + 1}" y="${y + 1}" width="${columnWidth - 2}" height="${rowHeight - 2}"/><text class="${best ? 'heat-best' : 'heat-cell'}" x="${x + columnWidth / 2}" y="${y + 17}">${shown}</text>`;
}

function short(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17).trimEnd()}…` : name;
}
