import Fraction from 'fraction.js';
import { showNumber } from '../core/show.ts';
import { axisTicks } from './axis-ticks.ts';
import { joinHtml, markup, type Html } from './html.ts';

/** An estimate on the plot's common scale; ends are exact rationals. */
export interface Estimate {
  readonly value: string;
  readonly low: string;
  readonly high: string;
  /** What a reader who cannot see the drawing hears. */
  readonly words: string;
}

export interface ForestScale {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly step: string;
}

const height = 28;

/** The scale on which all rows of a plot are drawn: their ends, and 8% of air. */
export function forestScale(estimates: readonly Estimate[], step: string): ForestScale {
  const ends = estimates.flatMap(({ low, high }) => [new Fraction(low), new Fraction(high)]);
  const low = ends.reduce((a, b) => (a.compare(b) <= 0 ? a : b), ends[0] ?? new Fraction(0));
  const high = ends.reduce((a, b) => (a.compare(b) >= 0 ? a : b), ends[0] ?? new Fraction(1));
  const air = high.sub(low).mul('0.08').add(step);
  return { low: low.sub(air), high: high.add(air), step };
}

/** One row of a forest plot: a line from end to end and a square at the estimate; x in %, so that it fits every width. */
export function forestRow({ value, low, high, words }: Estimate, scale: ForestScale): Html {
  const [x, from, to] = [value, low, high].map((at) => placeOf(at, scale));
  return markup`<svg class="forest" width="100%" height="${height}" role="img" aria-label="${words}"><line class="forest-line" x1="${from ?? ''}%" x2="${to ?? ''}%" y1="14" y2="14"/><rect class="forest-square" x="${x ?? ''}%" y="10" width="8" height="8" transform="translate(-4 0)"/></svg>`;
}

/** What several estimates give together: a diamond from end to end, and a wider line for where the next may lie. */
export function forestPooled(
  { value, low, high, words }: Estimate,
  next: { readonly low: string; readonly high: string } | null,
  scale: ForestScale,
): Html {
  const [x, from, to] = [value, low, high].map((at) => Number(placeOf(at, scale)));
  const width = (to ?? 0) - (from ?? 0);
  const peak = width > 0 ? (((x ?? 0) - (from ?? 0)) / width) * 100 : 50;
  const range = next
    ? markup`<line class="forest-next" x1="${placeOf(next.low, scale)}%" x2="${placeOf(next.high, scale)}%" y1="14" y2="14"/>`
    : joinHtml([]);
  return markup`<svg class="forest" width="100%" height="${height}" role="img" aria-label="${words}">${{ drawn: range }}<svg x="${from ?? 0}%" y="8" width="${width.toFixed(2)}%" height="12" viewBox="0 0 100 12" preserveAspectRatio="none"><path class="forest-diamond" d="M0 6L${peak.toFixed(2)} 0L100 6L${peak.toFixed(2)} 12z"/></svg></svg>`;
}

/** The axis below the rows. */
export function forestAxis(scale: ForestScale): Html {
  const { labelled, labelStep } = axisTicks(scale.low, scale.high, scale.step);
  const few = labelled.filter((_, index) => labelled.length <= 3 || index % 2 === 0);
  const ticks = few.map(
    (at) =>
      markup`<line class="axis-line" x1="${percent(at, scale)}%" x2="${percent(at, scale)}%" y1="0" y2="5"/><text class="axis-tick" x="${percent(at, scale)}%" y="18">${tickWords(showNumber(at.toFraction(), labelStep))}</text>`,
  );
  return markup`<svg class="forest" width="100%" height="24" aria-hidden="true"><line class="axis-line" x1="0" x2="100%" y1="0.5" y2="0.5"/>${{ drawn: joinHtml(ticks) }}</svg>`;
}

/** The digit beyond the step says nothing on a tick. */
function tickWords(shown: string): string {
  return shown.includes('.') && shown.endsWith('0') ? shown.slice(0, -1).replace(/\.$/, '') : shown;
}

function placeOf(at: string, scale: ForestScale): string {
  return percent(new Fraction(at), scale);
}

/** Share of the scale's width in %, two decimals, kept on the drawing. */
function percent(at: Fraction, { low, high }: ForestScale): string {
  const share = at.sub(low).div(high.sub(low)).mul(100).valueOf();
  return Math.min(100, Math.max(0, share)).toFixed(2);
}
