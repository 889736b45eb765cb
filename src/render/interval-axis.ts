import Fraction from 'fraction.js';
import { showNumber } from '../core/show.ts';
import type { Interval } from '../core/interval.ts';
import { joinHtml, markup, type Html } from './html.ts';
import { axisTicks } from './axis-ticks.ts';

export interface AxisParts {
  /** "Paper says 39.6" and its range in words. */
  readonly paper: { readonly label: string; readonly shown: string; readonly range: Interval };
  /** "Its six numbers give" and their range in words. */
  readonly computed: { readonly label: string; readonly shown: string; readonly range: Interval };
  /** Unit of the claim's last digit, a positive decimal. */
  readonly step: string;
  /** What is drawn between the bars; null when the bars alone must speak. */
  readonly relation:
    { readonly kind: 'meet' } | { readonly kind: 'apart'; readonly by: string } | null;
  /** Id of the caption in words. */
  readonly captionId: string;
}

export interface Axis {
  readonly svg: Html;
  /** True when a bar is narrower than its own stroke. */
  readonly widened: boolean;
}

/** Both ranges on one axis, x in %, y in px; null when neither range has an end to scale by. */
export function intervalAxis(parts: AxisParts): Axis | null {
  const scale = scaleOf(parts);
  if (!scale) return null;
  const paper = barOf(parts.paper.range, scale);
  const computed = barOf(parts.computed.range, scale);
  const body = joinHtml([
    parts.relation?.kind === 'meet' ? meeting(paper, computed) : markup``,
    label(12, 'axis-label', parts.paper),
    bar(22, 'axis-paper', paper),
    label(66, 'axis-label axis-halo', parts.computed),
    bar(76, 'axis-computed', computed),
    parts.relation?.kind === 'apart' ? gap(paper, computed, parts.relation.by) : markup``,
    ruler(scale, parts.step),
  ]);
  return {
    svg: markup`<svg class="axis" width="100%" height="158" role="img" aria-label="Two ranges on one axis, in words below" aria-describedby="${parts.captionId}">${{ drawn: body }}</svg>`,
    widened: [paper, computed].some(({ from, to }) => to - from < narrowest),
  };
}

/** A range in % of the width; an open end lies beyond the edge. */
interface Bar {
  readonly from: number;
  readonly to: number;
}

interface Scale {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly x: (value: Fraction) => number;
}

/** 2 px of a phone's axis. */
const narrowest = 0.7;

function scaleOf({ paper, computed, step }: AxisParts): Scale | null {
  const ends = [paper.range.low, paper.range.high, computed.range.low, computed.range.high]
    .flatMap((end) => (end === null ? [] : [new Fraction(end)]))
    .sort((a, b) => a.compare(b));
  const [least, most] = [ends[0], ends.at(-1)];
  if (!least || !most) return null;
  const wide = most.sub(least).mul('0.15');
  const unit = new Fraction(step);
  const pad = wide.compare(unit) > 0 ? wide : unit;
  const [low, high] = [least.sub(pad), most.add(pad)];
  const width = high.sub(low);
  return { low, high, x: (value) => value.sub(low).div(width).mul(100).valueOf() };
}

function barOf({ low, high }: Interval, scale: Scale): Bar {
  return {
    from: low === null ? -5 : scale.x(new Fraction(low)),
    to: high === null ? 105 : scale.x(new Fraction(high)),
  };
}

function label(y: number, name: string, { label, shown }: AxisParts['paper']): Html {
  return markup`<text class="${name}" x="0" y="${y}"><tspan class="axis-strong">${label}</tspan> <tspan class="axis-muted" dx="6">${shown}</tspan></text>`;
}

function bar(y: number, name: string, { from, to }: Bar): Html {
  return markup`<rect class="${name}" x="${percent(from)}" y="${y}" width="${percent(Math.max(to - from, 0.01))}" height="14"/>`;
}

function meeting(paper: Bar, computed: Bar): Html {
  const from = Math.max(paper.from, computed.from, 0);
  const to = Math.min(paper.to, computed.to, 100);
  const middle = within((from + to) / 2, 16, 84);
  return markup`<rect class="axis-overlap" x="${percent(from)}" y="22" width="${percent(Math.max(to - from, 0.01))}" height="68"/><text class="axis-meet" x="${percent(middle)}" y="110">they meet</text>`;
}

/** Dashed lines down from the facing ends, and the bracket between them. */
function gap(paper: Bar, computed: Bar, by: string): Html {
  const paperIsLeft = paper.to < computed.from;
  const atPaper = paperIsLeft ? paper.to : paper.from;
  const atComputed = paperIsLeft ? computed.from : computed.to;
  const [left, right] = paperIsLeft ? [atPaper, atComputed] : [atComputed, atPaper];
  const middle = within((left + right) / 2, 22, 78);
  return joinHtml([
    line('axis-dash', atPaper, 36, atPaper, 104),
    line('axis-dash', atComputed, 90, atComputed, 104),
    line('axis-gap', left, 104, right, 104),
    line('axis-gap', left, 99, left, 109),
    line('axis-gap', right, 99, right, 109),
    markup`<text class="axis-apart" x="${percent(middle)}" y="122">apart by ${by}</text>`,
  ]);
}

function ruler(scale: Scale, step: string): Html {
  const { minor, labelled, labelStep } = axisTicks(scale.low, scale.high, step);
  return joinHtml([
    line('axis-line', 0, 132, 100, 132),
    ...minor.map((at) => line('axis-line', scale.x(at), 132, scale.x(at), 135)),
    ...labelled.flatMap((at) => [
      line('axis-line', scale.x(at), 132, scale.x(at), 138),
      markup`<text class="axis-tick" x="${percent(scale.x(at))}" y="153">${tickWords(at, labelStep)}</text>`,
    ]),
  ]);
}

function tickWords(at: Fraction, labelStep: string): string {
  const shown = showNumber(at.toFraction(), labelStep);
  return shown.includes('.') && shown.endsWith('0') ? shown.slice(0, -1).replace(/\.$/, '') : shown;
}

function line(name: string, x1: number, y1: number, x2: number, y2: number): Html {
  return markup`<line class="${name}" x1="${percent(x1)}" y1="${y1}" x2="${percent(x2)}" y2="${y2}"/>`;
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
