import type { SourceFormat } from './paper.ts';
import type { Range } from './span.ts';

/** A number that two formats of one paper print differently; each range is in its own format's text. */
export interface FormatDifference {
  /** "Table 2, BLEU / EN-DE", or "in a sentence of section 3". */
  readonly place: string;
  readonly ours: Range;
  readonly theirs: Range;
}

/** How far another format of a paper says what the one that was judged says. */
export interface FormatAgreement {
  readonly format: SourceFormat;
  /** Readable tables, and those found in the other format. */
  readonly tables: { readonly ours: number; readonly aligned: number };
  /** Numbers of aligned tables that stand at the same place in both, and those that are the same. */
  readonly cells: { readonly compared: number; readonly same: number };
  /** Sentences of running text, and those that the other format has too, numbers aside. */
  readonly sentences: { readonly ours: number; readonly aligned: number };
  readonly differences: readonly FormatDifference[];
}
