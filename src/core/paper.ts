import type { Sha256 } from './hash.ts';
import type { Range } from './span.ts';

export type SourceFormat = 'html' | 'latex' | 'pdf' | 'jats' | 'tei' | 'markdown' | 'text';

/**
 * A paper as read: one linear text and structure laid over it. Every `Range` is into `text`, is
 * never empty, and reads the very characters that the piece consists of.
 */
export interface Paper {
  /** SHA-256 of the source's bytes. */
  readonly source: Sha256;
  readonly format: SourceFormat;
  /**
   * All visible text in reading order: paragraphs and headings end with a line feed, a table is one
   * line a row with a tab between cells. Math is written once, in linear form: `t(40) = 2.1`,
   * `10^-5`, `x_1`, `χ^2`. No other control characters.
   */
  readonly text: string;
  /** The DOI that the source gives itself, in its own fields; null where it has none. */
  readonly doi: string | null;
  readonly title: Range | null;
  readonly authors: readonly string[];
  readonly abstract: Range | null;
  readonly sections: readonly Section[];
  /** Sentences of running text, captions, notes and the abstract, in the order of the text. */
  readonly sentences: readonly Sentence[];
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
  readonly equations: readonly Equation[];
  /** Algorithms and program text; none of it is in `sentences`. */
  readonly listings: readonly Listing[];
  readonly references: readonly Reference[];
  /** Where the text cites, in its order. */
  readonly citations: readonly Citation[];
  /** What could not be read and why, in plain words. */
  readonly problems: readonly Problem[];
  /** Numbers that the source holds but does not show (by style, colour or size). */
  readonly hidden: readonly HiddenNumber[];
}

export type SectionRole =
  | 'abstract'
  | 'introduction'
  | 'related'
  | 'method'
  | 'experiments'
  | 'results'
  | 'discussion'
  | 'limitations'
  | 'conclusion'
  | 'acknowledgements'
  | 'references'
  | 'appendix'
  | 'other';

export interface Section {
  /** Printed number such as "4.1" or "A", or null. */
  readonly number: string | null;
  /** Heading without its number; empty for text before the first heading. */
  readonly title: string;
  readonly role: SectionRole;
  /** 1 for a section, 2 for a subsection, … */
  readonly level: number;
  /** From the heading to the start of the next section. */
  readonly range: Range;
}

export interface Sentence {
  readonly range: Range;
  /** Index into `sections`, or null before the first. */
  readonly section: number | null;
  readonly place: 'abstract' | 'text' | 'caption' | 'note';
  /** Number of the paragraph within the paper, from 0. */
  readonly paragraph: number;
}

export interface Table {
  /** As the paper calls it, such as "Table 2"; null when it has no number. */
  readonly label: string | null;
  readonly caption: Range | null;
  /** Notes that belong to the table and are no caption. */
  readonly notes: readonly Range[];
  readonly section: number | null;
  /** The lines of this table in `text`. */
  readonly range: Range;
  /** markup: from table elements; geometry: guessed from positions on a PDF page. */
  readonly extraction: 'markup' | 'geometry';
  readonly headerRows: number;
  /** Rows further down that name the columns anew, where tables are stacked in one: first row and end of each run. */
  readonly innerHeaders: readonly Range[];
  readonly headerColumns: number;
  /** Every printed cell once, in reading order. */
  readonly cells: readonly Cell[];
  /** Rectangular: `grid[row][column]` is an index into `cells`; a spanning cell stands in each place it covers. */
  readonly grid: readonly (readonly number[])[];
  /** Rows that have a rule drawn above them. */
  readonly rules: readonly number[];
  /** Null when the table was read whole, else why its numbers must not be relied on. */
  readonly unreadable: string | null;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Null when the cell is empty. */
  readonly range: Range | null;
  /** The characters of `range`, or ''. */
  readonly text: string;
  readonly header: boolean;
  readonly bold: boolean;
  readonly underline: boolean;
}

export interface Figure {
  readonly label: string | null;
  readonly caption: Range;
}

export interface Equation {
  readonly label: string | null;
  readonly range: Range;
  /** As TeX where the source has it, with the author's own macros expanded. */
  readonly tex: string | null;
}

export interface Listing {
  /** As the paper calls it, such as "Algorithm 1". */
  readonly label: string | null;
  readonly caption: Range | null;
  readonly range: Range;
}

export interface Reference {
  /** As printed, such as "[12]" or "Vaswani et al. (2017)"; null when the list has none. */
  readonly label: string | null;
  readonly range: Range;
  /** Null where the list's item is no reference: a style's code, a macro. */
  readonly fields: ReferenceFields | null;
}

/** What a reference says of the work it names; null or empty where it does not say. */
export interface ReferenceFields {
  readonly authors: readonly string[];
  readonly title: string | null;
  readonly year: string | null;
  /** Journal, proceedings or publisher. */
  readonly venue: string | null;
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly url: string | null;
}

/** One place that cites. */
export interface Citation {
  /** The words of the citation in the text, such as "[3, 4]" or "Vaswani et al. (2017)". */
  readonly range: Range;
  /** Indices into `references`; empty where the list has nothing for it. */
  readonly references: readonly number[];
  /** Keys of the source for which the list has nothing. */
  readonly missing: readonly string[];
}

export interface Problem {
  readonly what: string;
  readonly where: string | null;
}

export interface HiddenNumber {
  readonly raw: string;
  /** How it is hidden: "display:none", "white on white", "font size 0". */
  readonly by: string;
}
