import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Matrix } from './matrix.ts';
import type { Rule } from './page.ts';

const limits = { points: 3000, rules: 4000, fills: 2000 } as const;
/** A filled box thinner than this, in points, is a drawn line. */
const thin = 2.5;

/** The drawn lines and filled boxes of a page. */
export class Shapes {
  readonly #rows: Rule[] = [];
  readonly #bars: Rule[] = [];
  readonly #fills: (Rule & { readonly fill: string })[] = [];

  /** One path: what paints it, and its moves and lines. A drawing of many points is no ruled line. */
  path(args: readonly unknown[], ctm: Matrix, fill: string): void {
    const [paint, data] = args;
    const steps: unknown = Array.isArray(data) ? data[0] : null;
    if (!ArrayBuffer.isView(steps) || steps.byteLength > 4 * limits.points) return;
    const points = pointsOf(Array.from(steps as Float32Array), ctm);
    const stroked = paint === OPS.stroke || paint === OPS.closeStroke;
    const filled = !stroked && paint !== OPS.endPath;
    for (const [from, ...rest] of points ?? []) {
      if (!from) continue;
      if (filled) this.#box(boxOf([from, ...rest]), fill);
      else if (stroked)
        for (const [index, to] of rest.entries()) this.#line(boxOf([rest[index - 1] ?? from, to]));
    }
  }

  /** A box that fonts of drawn letters and old drivers paint as a picture of one point. */
  unitSquare(ctm: Matrix, fill: string): void {
    const box = boxOf([apply(ctm, 0, 0), apply(ctm, 1, 1)]);
    // dots of a dotted line
    const dot = box.right - box.left < 1.5 && box.top - box.bottom < 1.5;
    if (dot && this.#rows.length < limits.rules) this.#rows.push(box);
    else this.#box(box, fill);
  }

  /** Colour of what lies behind a point of the page. */
  behind(x: number, y: number): string {
    const found = this.#fills.findLast(
      ({ left, right, bottom, top }) => x >= left && x <= right && y >= bottom && y <= top,
    );
    return found?.fill ?? '#ffffff';
  }

  finish(): { readonly rows: readonly Rule[]; readonly bars: readonly Rule[] } {
    return { rows: this.#rows, bars: this.#bars };
  }

  #box(box: Rule, fill: string): void {
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    if (height <= thin || width <= thin) {
      if (fill !== '#ffffff') this.#line(box);
    } else if (this.#fills.length < limits.fills) this.#fills.push({ ...box, fill });
  }

  #line(box: Rule): void {
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    if (height <= thin && width > 2 * height && width > 1 && this.#rows.length < limits.rules)
      this.#rows.push(box);
    else if (width <= thin && height > 4 * width && height > 3 && this.#bars.length < limits.rules)
      this.#bars.push(box);
  }
}

/** Subpaths as lists of points on the page; null where curves make it no box. */
function pointsOf(steps: readonly number[], ctm: Matrix): (readonly [number, number])[][] | null {
  const paths: (readonly [number, number])[][] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (step === 3) {
      const path = paths.at(-1);
      if (path?.[0]) path.push(path[0]);
      at += 1;
      continue;
    }
    if (step !== 0 && step !== 1) return null;
    const point = apply(ctm, steps[at + 1] ?? 0, steps[at + 2] ?? 0);
    if (step === 0) paths.push([point]);
    else paths.at(-1)?.push(point);
    at += 3;
  }
  return paths;
}

function boxOf(points: readonly (readonly [number, number])[]): Rule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}
