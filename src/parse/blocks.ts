import type { ReferenceFields, SectionRole } from '../core/paper.ts';

/** What a reader of one format finds, in reading order; `assemble` makes the paper of it. Words may hold citation marks. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'authors'; readonly names: readonly string[] }
  | { readonly kind: 'abstract'; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'heading';
      readonly number: string | null;
      readonly title: string;
      readonly level: number;
      readonly role?: SectionRole;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'equation';
      readonly label: string | null;
      readonly text: string;
      readonly tex: string | null;
    }
  | {
      readonly kind: 'listing';
      readonly label: string | null;
      readonly caption: string | null;
      readonly text: string;
    }
  | { readonly kind: 'figure'; readonly label: string | null; readonly caption: string }
  | { readonly kind: 'table'; readonly table: TableDraft }
  | {
      readonly kind: 'reference';
      readonly label: string | null;
      readonly text: string;
      /** Names that citations use for it in this source; see `cite-marks.ts`. */
      readonly keys: readonly string[];
      /** Where the source says them; undefined to have them read from the text, null for debris. */
      readonly fields?: ReferenceFields | null;
    };

export interface CellDraft {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly bold: boolean;
  readonly underline: boolean;
}

export interface TableDraft {
  readonly label: string | null;
  readonly caption: string | null;
  readonly notes: readonly string[];
  readonly extraction: 'markup' | 'geometry';
  readonly rows: readonly (readonly CellDraft[])[];
  /** Rows that the source itself marks as header; 0 where it does not say. */
  readonly markedHeaderRows: number;
  readonly rules: readonly number[];
  readonly unreadable: string | null;
}

export interface Drafted {
  /** What the source says of itself in a field of its own. */
  readonly doi?: string | null;
  readonly blocks: readonly Block[];
  readonly problems: readonly { readonly what: string; readonly where: string | null }[];
  readonly hidden: readonly { readonly raw: string; readonly by: string }[];
}
