/** A page's content, typed piece by piece; y grows upwards, as on the page. */
export class TypedPage {
  readonly #parts: string[] = [];

  /** Text at a place; bold in font F2. */
  text(x: number, y: number, words: string, size = 10, bold = false): this {
    const escaped = words.replace(/[\\()]/g, (one) => `\\${one}`);
    this.#parts.push(`BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`);
    return this;
  }

  /** One row of a table: each cell at its x. */
  row(y: number, cells: Readonly<Record<number, string>>, size = 10): this {
    for (const [x, words] of Object.entries(cells)) this.text(Number(x), y, words, size);
    return this;
  }

  /** A drawn line. */
  rule(left: number, right: number, y: number): this {
    this.#parts.push(`0.5 w ${left} ${y} m ${right} ${y} l S`);
    return this;
  }

  /** Operators as they are. */
  raw(operators: string): this {
    this.#parts.push(operators);
    return this;
  }

  /** Prose that makes a paper of the page, line by line. */
  prose(x: number, y: number, lines: readonly string[], size = 10): this {
    for (const [index, line] of lines.entries()) this.text(x, y - 12 * index, line, size);
    return this;
  }

  toString(): string {
    return this.#parts.join('\n');
  }
}
