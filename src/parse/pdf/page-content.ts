import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fontOf, type LoadedFont } from './font.ts';
import { apply, combine, identity, toMatrix, type Matrix } from './matrix.ts';
import type { Page } from './page.ts';
import { PieceWriter, type Glyph } from './pieces.ts';
import { Shapes } from './shapes.ts';

export const pageLimits = { operations: 3_000_000, glyphs: 400_000 } as const;

/** What a page draws, from its operators: letters with their places and fonts, and ruled lines. Null when it holds more than the engine reads. */
export async function readPage(page: PDFPageProxy, number: number): Promise<Page | null> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  if (fnArray.length > pageLimits.operations) return null;
  const { transform } = page.getViewport({ scale: 1 / page.userUnit, dontFlip: true });
  const draw = (base: Matrix): Drawing => {
    const drawing = new Drawing(page, base);
    for (const [index, fn] of fnArray.entries()) drawing.run(fn, argsArray[index] as unknown);
    return drawing;
  };
  const base = toMatrix(transform);
  const drawing = draw(base);
  const turn = drawing.turn();
  return (turn ? draw(combine(turn, base)) : drawing).finish(number);
}

interface TextState {
  readonly ctm: Matrix;
  readonly font: LoadedFont;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  readonly fill: string;
}

/** Runs a page's operators; owns the graphics state, as ISO 32000 has it. */
class Drawing {
  #state: TextState;
  readonly #stack: TextState[] = [];
  #text = identity;
  #line: [number, number] = [0, 0];
  #x = 0;
  #y = 0;
  #forms = 0;
  readonly #letters = { across: 0, up: 0, down: 0 };
  readonly #page: PDFPageProxy;
  readonly #shapes = new Shapes();
  readonly #pieces = new PieceWriter();

  constructor(page: PDFPageProxy, ctm: Matrix) {
    this.#page = page;
    this.#state = {
      ctm,
      font: fontOf(null),
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
    };
  }

  run(fn: number, given: unknown): void {
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    const amount = typeof args[0] === 'number' ? args[0] : 0;
    switch (fn) {
      case OPS.save:
      case OPS.beginGroup:
        this.#save();
        return;
      case OPS.restore:
      case OPS.endGroup:
        this.#state = this.#stack.pop() ?? this.#state;
        return;
      case OPS.transform:
        return this.#transform(toMatrix(args));
      case OPS.paintFormXObjectBegin:
        this.#save();
        this.#forms += 1;
        return this.#transform(toMatrix(args[0]));
      case OPS.paintFormXObjectEnd:
        this.#forms -= 1;
        this.#state = this.#stack.pop() ?? this.#state;
        return;
      case OPS.beginText:
        return this.#moveTo(identity);
      case OPS.setTextMatrix:
        return this.#moveTo(toMatrix(args.length === 1 ? args[0] : args));
      case OPS.moveText:
        return this.#move(amount, Number(args[1]) || 0);
      case OPS.nextLine:
        return this.#move(0, this.#state.leading);
      case OPS.setFont:
        return this.#set({ font: this.#font(args[0]), size: Number(args[1]) || 0 });
      case OPS.setCharSpacing:
        return this.#set({ charSpacing: amount });
      case OPS.setWordSpacing:
        return this.#set({ wordSpacing: amount });
      case OPS.setHScale:
        return this.#set({ scale: amount / 100 });
      case OPS.setLeading:
        return this.#set({ leading: -amount });
      case OPS.setTextRise:
        return this.#set({ rise: amount });
      case OPS.setTextRenderingMode:
        return this.#set({ mode: amount });
      case OPS.setFillRGBColor:
        return this.#set({ fill: typeof args[0] === 'string' ? args[0] : '#000000' });
      case OPS.setFillColorN:
      case OPS.shadingFill:
        return this.#set({ fill: '#888888' });
      case OPS.showText:
        return this.#show(args[0]);
      case OPS.constructPath:
        return this.#shapes.path(args, this.#state.ctm, this.#state.fill);
      case OPS.paintSolidColorImageMask:
        return this.#shapes.unitSquare(this.#state.ctm, this.#state.fill);
      default:
    }
  }

  /** What sets a page upright whose letters mostly run up or down it, as a table turned on its side does; null where they do not. */
  turn(): Matrix | null {
    const { up, down, across } = this.#letters;
    if (Math.max(up, down) <= across) return null;
    return up > down ? [0, -1, 1, 0, 0, 1000] : [0, 1, -1, 0, 1000, 0];
  }

  finish(number: number): Page {
    const { pieces, hidden } = this.#pieces.finish();
    return { number, pieces, hidden, ...this.#shapes.finish() };
  }

  #save(): void {
    if (this.#stack.length < 1000) this.#stack.push(this.#state);
  }

  #set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #transform(matrix: Matrix): void {
    this.#set({ ctm: combine(this.#state.ctm, matrix) });
  }

  #moveTo(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = [0, 0];
    [this.#x, this.#y] = this.#line;
  }

  #move(dx: number, dy: number): void {
    this.#line = [this.#line[0] + dx, this.#line[1] + dy];
    [this.#x, this.#y] = this.#line;
  }

  #font(id: unknown): LoadedFont {
    if (typeof id !== 'string') return fontOf(null);
    const objects = id.startsWith('g_') ? this.#page.commonObjs : this.#page.objs;
    return fontOf(objects.has(id) ? (objects.get(id) as unknown) : null);
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { ctm, font, size, charSpacing, wordSpacing, scale, rise, mode, fill } = this.#state;
    const matrix = combine(ctm, this.#text);
    const height = size * font.height * Math.hypot(matrix[2], matrix[3]);
    let x = 0;
    for (const glyph of glyphs as readonly (Glyph | number | null)[]) {
      if (typeof glyph === 'number') {
        x -= (glyph * size) / 1000;
        continue;
      }
      if (!glyph) continue;
      const advance = glyph.width * size * font.unit;
      const [left, bottom] = apply(matrix, this.#x + x * scale, this.#y + rise);
      const [right, other] = apply(matrix, this.#x + (x + advance) * scale, this.#y + rise);
      if (this.#forms === 0) this.#letters[directionOf(right - left, other - bottom)] += 1;
      if (right > left && Math.abs(other - bottom) <= 0.01 * (right - left) + 0.01)
        this.#pieces.write(glyph, {
          left,
          right,
          y: bottom,
          size: Math.abs(height),
          font: font.font,
          inForm: this.#forms > 0,
          hiddenBy: hiddenBy(mode, height, fill, () =>
            this.#shapes.behind((left + right) / 2, bottom + height / 3),
          ),
        });
      x += advance + charSpacing + (glyph.isSpace ? wordSpacing : 0);
    }
    this.#x += x * scale;
  }
}

function directionOf(dx: number, dy: number): 'across' | 'up' | 'down' {
  if (Math.abs(dx) >= Math.abs(dy)) return 'across';
  return dy > 0 ? 'up' : 'down';
}

/** How letters are kept from the eye, or null where they can be seen. */
function hiddenBy(mode: number, height: number, fill: string, behind: () => string): string | null {
  if (mode === 3 || mode === 7) return 'an invisible text mode';
  if (Math.abs(height) < 1) return 'a font size below 1 point';
  return fill === '#ffffff' && behind() === '#ffffff' ? 'white on white' : null;
}
