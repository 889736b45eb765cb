import { joinHtml, markup, type Html } from './html.ts';
import { wrapText } from './wrap-text.ts';

export interface FlowBox {
  readonly title: string;
  readonly count: number;
  /** What the count consists of. */
  readonly lines: readonly { readonly what: string; readonly count: number }[];
}

/** One step of the flow, and beside it what leaves the flow there. */
export interface FlowStep {
  readonly stage: string;
  readonly main: FlowBox;
  readonly side: FlowBox | null;
}

// In units of the drawing, which is as wide as a small phone: text stays readable there, and grows with the page.
const width = 340;
const boxWidth = 158;
const sideLeft = width - boxWidth - 1;
const padding = 8;
const lineHeight = 15;
const gap = 26;
/** Signs of 12 units that fit into a box. */
const mostSigns = 22;
const mostBoldSigns = 19;
/** Lines of one box beyond which the rest is summed up; the words beside the drawing have them all. */
const mostLines = 8;

/** A PRISMA 2020 flow diagram: main steps down the left, what leaves the flow at the right. */
export function prismaSvg(steps: readonly FlowStep[]): Html {
  const drawn: Html[] = [];
  let top = 1;
  for (const [index, { stage, main, side }] of steps.entries()) {
    const mainLines = linesOf(main);
    const sideLines = side ? linesOf(side) : [];
    const height = heightOf(mainLines);
    drawn.push(markup`<text class="flow-stage" x="1" y="${top + 11}">${stage}</text>`);
    top += 18;
    drawn.push(box(1, top, mainLines));
    if (side) {
      const middle = top + Math.min(height, heightOf(sideLines)) / 2;
      drawn.push(box(sideLeft, top, sideLines), arrow(1 + boxWidth, middle, sideLeft, middle));
    }
    const bottom = top + Math.max(height, side ? heightOf(sideLines) : 0);
    const centre = 1 + boxWidth / 2;
    if (index < steps.length - 1)
      drawn.push(arrow(centre, top + height, centre, bottom + gap + 18));
    top = bottom + gap;
  }
  const whole = top - gap + 1;
  const [first, last] = [steps[0]?.main, steps.at(-1)?.main];
  const words = `${first?.title ?? ''}: ${first?.count ?? 0}. ${last?.title ?? ''}: ${last?.count ?? 0}. Every number stands in the table below.`;
  return markup`<svg class="flow" viewBox="0 0 ${width} ${whole}" width="100%" role="img" aria-labelledby="flow-title flow-desc"><title id="flow-title">PRISMA 2020 flow of the search</title><desc id="flow-desc">${words}</desc>${{ drawn: joinHtml(drawn) }}</svg>`;
}

interface Line {
  readonly text: string;
  readonly strong: boolean;
}

function linesOf({ title, count, lines }: FlowBox): Line[] {
  const shown = lines.slice(0, lines.length > mostLines ? mostLines - 1 : mostLines);
  const rest = lines.slice(shown.length);
  const others = rest.reduce((sum, line) => sum + line.count, 0);
  return [
    ...wrapText(`${title} (n\u00a0=\u00a0${count})`, mostBoldSigns).map((text) => ({
      text,
      strong: true,
    })),
    ...[...shown, ...(rest.length > 0 ? [{ what: 'other reasons', count: others }] : [])].flatMap(
      (line) =>
        wrapText(`${short(line.what)} (${line.count})`, mostSigns).map((text) => ({
          text,
          strong: false,
        })),
    ),
  ];
}

/** A reason may be a page long; three lines of it are enough to know it by. */
function short(what: string): string {
  return what.length > 56 ? `${what.slice(0, 55).trimEnd()}…` : what;
}

function heightOf(lines: readonly Line[]): number {
  return lines.length * lineHeight + 2 * padding;
}

function box(left: number, top: number, lines: readonly Line[]): Html {
  const texts = lines.map(
    ({ text, strong }, index) =>
      markup`<text class="${strong ? 'flow-strong' : 'flow-line'}" x="${left + padding}" y="${top + padding + 11 + index * lineHeight}">${text}</text>`,
  );
  return markup`<rect class="flow-box" x="${left}" y="${top}" width="${boxWidth}" height="${heightOf(lines)}" rx="3"/>${{ drawn: joinHtml(texts) }}`;
}

/** A line with its head at the second point, to the right or down. */
function arrow(x1: number, y1: number, x2: number, y2: number): Html {
  const head =
    x1 === x2
      ? `M${x2 - 4} ${y2 - 6}L${x2} ${y2}L${x2 + 4} ${y2 - 6}`
      : `M${x2 - 6} ${y2 - 4}L${x2} ${y2}L${x2 - 6} ${y2 + 4}`;
  return markup`<path class="flow-arrow" d="M${x1} ${y1}L${x2} ${y2}${head}"/>`;
}
