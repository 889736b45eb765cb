import type { Block } from '../blocks.ts';
import { labelOf } from '../clean-text.ts';
import { noteMark } from './footnotes.ts';
import { endsFront, type Heading } from './headings.ts';
import { join, type Vocabulary } from './join-lines.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { startsParagraph } from './paragraphs.ts';
import { referenceItems } from './references.ts';
import { runInOf } from './run-in.ts';

/** Gathers lines into blocks; a paragraph stays open across notes, figures, tables and page ends. */
export class BlockWriter {
  readonly #layout: Layout;
  readonly #words: Vocabulary;
  readonly #blocks: Block[] = [];
  #waiting: Block[] = [];
  #paragraph: Line[] = [];
  #formula: Line[] = [];
  #note: Line[] = [];
  #heading: { heading: Heading; line: Line } | null = null;
  #part: 'front' | 'text' | 'references';
  readonly #marks = new Set<string>();

  constructor(layout: Layout, words: Vocabulary, part: 'front' | 'text') {
    this.#part = part;
    this.#layout = layout;
    this.#words = words;
  }

  title(text: string): void {
    this.#blocks.push({ kind: 'title', text });
  }

  /** What floats beside the text waits for the end of the paragraph that it interrupts. */
  aside(block: Block): void {
    this.#waiting.push(block);
  }

  figure(lines: readonly Line[]): void {
    const caption = join(lines, this.#words);
    this.aside({ kind: 'figure', label: labelOf(caption), caption });
  }

  /** Notes it what mark a note of a page has, before the text that carries the mark is written. */
  mark(line: Line): void {
    const mark = noteMark(line);
    if (mark !== null) this.#marks.add(`${line.page} ${mark}`);
  }

  /** Before the abstract, names of authors look like headings. */
  takes(line: Line, heading: Heading): boolean {
    return this.#part !== 'front' || endsFront(line) || heading.number === '1';
  }

  note(line: Line): void {
    const mark = noteMark(line);
    const before = this.#note.at(-1);
    if (mark !== null || (before && before.page !== line.page)) this.#endNote();
    this.#note.push(line);
  }

  heading(heading: Heading, line: Line): void {
    const open = this.#heading;
    const goesOn =
      open !== null &&
      heading.number === null &&
      open.line.page === line.page &&
      Math.abs(open.line.size - line.size) < 0.3 &&
      open.line.y - line.y < 1.6 * line.size &&
      open.line.y > line.y;
    if (goesOn) {
      const title = `${open.heading.title} ${heading.title}`;
      this.#heading = { heading: { ...open.heading, title }, line };
      return;
    }
    this.#end();
    this.#heading = { heading, line };
    this.#part = /^(?:references|bibliography|works cited|literature cited)$/i.test(heading.title)
      ? 'references'
      : 'text';
  }

  formula(line: Line): void {
    if (this.#part !== 'text') return this.prose(line);
    if (this.#formula.length === 0) this.#end();
    this.#formula.push(line);
  }

  prose(line: Line): void {
    this.#endHeading();
    this.#endFormula();
    const before = this.#paragraph.at(-1);
    const abstract = /^Abstract\s*[.:—–-]?\s*(?=\p{Lu})/u.test(line.text);
    if (this.#part === 'front' && abstract) {
      this.#end();
      this.#part = 'text';
    }
    const starts =
      before !== undefined &&
      this.#part !== 'references' &&
      startsParagraph(before, line, this.#paragraph, this.#layout);
    if (starts) this.#end();
    const runIn = this.#part === 'text' && this.#paragraph.length === 0 ? runInOf(line) : null;
    if (runIn) {
      this.#end();
      this.#blocks.push({ kind: 'heading', ...runIn.heading });
    }
    this.#paragraph.push(runIn?.rest ?? line);
  }

  finish(): Block[] {
    this.#endNote();
    this.#end();
    return this.#blocks;
  }

  #end(): void {
    this.#endHeading();
    this.#endFormula();
    const lines = this.#paragraph;
    this.#paragraph = [];
    if (lines.length > 0) this.#blocks.push(...this.#written(lines));
    this.#blocks.push(...this.#waiting);
    this.#waiting = [];
  }

  #written(lines: readonly Line[]): Block[] {
    if (this.#part === 'references') return referenceItems(lines, this.#layout, this.#words);
    const words = join(lines, this.#words).replace(bullet, '');
    const text = withoutMarks(words, lines, this.#marks);
    if (text.length < 2) return [];
    if (this.#part === 'front') return [{ kind: 'note', text }];
    const abstract = /^Abstract\s*[.:—–-]?\s*(?=\p{Lu})/u.exec(text);
    return abstract && text.length > 120
      ? [{ kind: 'abstract', paragraphs: [text.slice(abstract[0].length)] }]
      : [{ kind: 'paragraph', text }];
  }

  #endHeading(): void {
    const open = this.#heading;
    this.#heading = null;
    if (open) this.#blocks.push({ kind: 'heading', ...open.heading });
  }

  #endFormula(): void {
    const lines = this.#formula;
    this.#formula = [];
    if (lines.length === 0) return;
    const text = join(lines);
    const label = /\((\d{1,3}(?:\.\d{1,3})?[a-z]?)\)$/.exec(text);
    this.#blocks.push({ kind: 'equation', label: label?.[0] ?? null, text, tex: null });
  }

  #endNote(): void {
    const lines = this.#note;
    this.#note = [];
    const text = join(lines, this.#words).replace(/^\^?(?:\d{1,2}|[*†‡§¶∗])\s*(?=[\p{L}(])/u, '');
    if (text.length > 1) this.#waiting.push({ kind: 'note', text });
  }
}

/** The sign before an item of a list. */
const bullet = /^(?:[•▪◦‣∙●■]|\(?\d{1,2}[.)])\s+(?=\p{L})/u;

/** A paragraph without the raised marks of notes that stand on its pages. */
function withoutMarks(text: string, lines: readonly Line[], marks: ReadonlySet<string>): string {
  const pages = new Set(lines.map(({ page }) => page));
  return text.replace(
    /(?<=[\p{L}\d)"”’]{2}[.,;:!?)"”’]{0,2})\s?\^(\d{1,2}|[*†‡§¶∗])(?=[\s.,;:)!?]|$)/gu,
    (whole, mark: string) => ([...pages].some((page) => marks.has(`${page} ${mark}`)) ? '' : whole),
  );
}
