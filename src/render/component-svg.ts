import { joinHtml, markup, type Html } from './html.ts';

const rowHeight = 34;

/** Parts of a method under one another, on the line that holds them together; their order is the paper's, no flow is claimed. */
export function componentSvg(names: readonly string[], label: string): Html {
  const height = names.length * rowHeight + 8;
  const rows = names.map((name, index) => {
    const y = index * rowHeight + 4;
    return markup`<line class="flow-arrow" x1="10" x2="26" y1="${y + 13}" y2="${y + 13}"/><rect class="flow-box" x="26" y="${y}" width="90%" height="26"/><text x="36" y="${y + 17}">${shown(name)}</text>`;
  });
  const end = (names.length - 1) * rowHeight + 17;
  return markup`<svg class="flow" role="img" aria-label="${label}" width="100%" height="${height}"><line class="flow-arrow" x1="10" x2="10" y1="4" y2="${end}"/>${{ drawn: joinHtml(rows) }}</svg>`;
}

/** What fits in a box on a phone; the list above it has the whole. */
function shown(name: string): string {
  return name.length <= 32 ? name : `${name.slice(0, 31).trimEnd()}…`;
}
