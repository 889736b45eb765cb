import { joinHtml, markup, type Html } from './html.ts';

export interface ReferenceState {
  readonly state: string;
  readonly count: number;
}

const rowHeight = 40;
const mostDots = 30;

/** A line from the paper to each state that its references are in, with a square for each reference. */
export function referenceGraphSvg(states: readonly ReferenceState[], label: string): Html {
  const height = states.length * rowHeight + 4;
  const middle = height / 2;
  const rows = states.map(({ state, count }, index) => {
    const y = index * rowHeight + rowHeight / 2;
    const dots = Array.from(
      { length: Math.min(count, mostDots) },
      (_, dot) =>
        markup`<rect class="graph-dot" x="${(22 + dot * 2.5).toFixed(1)}%" y="${y + 4}" width="1.8%" height="8"/>`,
    );
    const more = count > mostDots ? `, the first ${mostDots} drawn` : '';
    return markup`<line class="axis-line" x1="12" y1="${middle}" x2="20%" y2="${y}"/><text x="22%" y="${y - 2}">${state}: ${count}${more}</text>${{ drawn: joinHtml(dots) }}`;
  });
  return markup`<svg class="flow" role="img" aria-label="${label}" width="100%" height="${height}"><rect class="flow-box" x="2" y="${middle - 10}" width="20" height="20"/>${{ drawn: joinHtml(rows) }}</svg>`;
}
