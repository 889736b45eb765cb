import type { Range } from '../core/span.ts';
import { takeCitations, type MarkedCitation } from './cite-marks.ts';

/** The paper's one text while it grows, free of citation marks; every piece appended is handed back as its range. */
export class LinearText {
  #parts: string[] = [];
  #length = 0;
  readonly #citations: MarkedCitation[] = [];

  get length(): number {
    return this.#length;
  }

  /** Appends a piece; null when it is empty. */
  append(piece: string): Range | null {
    const start = this.#length;
    const { text, citations } = takeCitations(piece);
    this.#parts.push(text);
    this.#length += text.length;
    for (const { range, keys } of citations)
      this.#citations.push({ range: { start: start + range.start, end: start + range.end }, keys });
    return text === '' ? null : { start, end: this.#length };
  }

  /** Appends a piece and ends its line. */
  line(piece: string): Range | null {
    const range = this.append(piece);
    if (range) this.append('\n');
    return range;
  }

  /** Where marked words were laid down, in order. */
  get citations(): readonly MarkedCitation[] {
    return this.#citations;
  }

  toString(): string {
    return this.#parts.join('');
  }
}
