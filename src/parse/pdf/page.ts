/** Letters of one font that stand together; in points from the lower left corner, y at the baseline. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: Font;
  /** Drawn inside an embedded drawing, as the letters of a figure are. */
  readonly inForm: boolean;
}

export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Of a family that sets formulas. */
  readonly math: boolean;
  readonly mono: boolean;
}

/** A drawn line, horizontal or vertical. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What a page shows, in the order in which it was drawn. */
export interface Page {
  readonly number: number;
  readonly pieces: readonly Piece[];
  readonly rows: readonly Rule[];
  readonly bars: readonly Rule[];
  readonly hidden: readonly { readonly text: string; readonly by: string }[];
}
