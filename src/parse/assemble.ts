import type { Sha256 } from '../core/hash.ts';
import type {
  Citation,
  Equation,
  Figure,
  Listing,
  Paper,
  Reference,
  Section,
  Sentence,
  SourceFormat,
  Table,
} from '../core/paper.ts';
import type { Range } from '../core/span.ts';
import type { Block, Drafted, TableDraft } from './blocks.ts';
import { withoutCitations } from './cite-marks.ts';
import { toGrid } from './grid.ts';
import { findCitations } from './find-citations.ts';
import { fillGroupLabels } from './group-labels.ts';
import { countHeaderColumns, countHeaderRows, findInnerHeaders } from './headers.ts';
import { LinearText } from './linear-text.ts';
import { readReferenceFields } from './reference-fields.ts';
import { roleOf } from './section-role.ts';
import { splitSentences } from './sentences.ts';

/** What is longer is no sentence; patterns downstream may take the square of its length. */
const longestSentence = 8000;

/** Lays the blocks out as one text and the structure over it. */
export function assemble(drafted: Drafted, format: SourceFormat, source: Sha256): Paper {
  const assembly = new Assembly();
  for (const block of drafted.blocks) assembly.add(block);
  return assembly.finish(drafted, format, source);
}

/** The paper while it is laid out; owns everything found so far. */
class Assembly {
  readonly #text = new LinearText();
  readonly #sections: (Omit<Section, 'range'> & { start: number })[] = [];
  readonly #sentences: Sentence[] = [];
  readonly #tables: Table[] = [];
  readonly #figures: Figure[] = [];
  readonly #equations: Equation[] = [];
  readonly #listings: Listing[] = [];
  readonly #references: (Reference & { readonly keys: readonly string[] })[] = [];
  readonly #problems: { what: string; where: string | null }[] = [];
  #authors: readonly string[] = [];
  #title: Range | null = null;
  #abstract: Range | null = null;
  #paragraph = 0;

  add(block: Block): void {
    switch (block.kind) {
      case 'title':
        this.#title ??= this.#text.line(block.text);
        return;
      case 'authors':
        this.#authors = block.names;
        return;
      case 'abstract':
        return this.#addAbstract(block.paragraphs);
      case 'heading':
        return this.#addHeading(block);
      case 'paragraph':
        this.#addProse(block.text, this.#place());
        return;
      case 'note':
        this.#addProse(block.text, 'note');
        return;
      case 'equation': {
        const range = this.#text.line(block.text);
        if (range) this.#equations.push({ label: block.label, range, tex: block.tex });
        return;
      }
      case 'figure': {
        const caption = this.#addProse(block.caption, 'caption');
        if (caption) this.#figures.push({ label: block.label, caption });
        return;
      }
      case 'listing': {
        const caption = block.caption === null ? null : this.#addProse(block.caption, 'caption');
        const range = this.#text.line(block.text);
        if (range) this.#listings.push({ label: block.label, caption, range });
        return;
      }
      case 'table':
        return this.#addTable(block.table);
      case 'reference': {
        const { label, text, keys } = block;
        const range = this.#text.line(text);
        const fields = block.fields === undefined ? readReferenceFields(text) : block.fields;
        if (range) this.#references.push({ label, range, fields, keys });
        return;
      }
    }
  }

  finish(drafted: Drafted, format: SourceFormat, source: Sha256): Paper {
    const text = this.#text.toString();
    const references = this.#references.map(({ label, range, fields }) => ({
      label,
      range,
      fields,
    }));
    return {
      source,
      format,
      text,
      doi: drafted.doi ?? null,
      title: this.#title,
      authors: this.#authors,
      abstract: this.#abstract,
      sections: this.#sections.map(({ start, ...section }, index) => ({
        ...section,
        range: { start, end: this.#sections[index + 1]?.start ?? text.length },
      })),
      sentences: this.#sentences,
      tables: this.#tables,
      figures: this.#figures,
      equations: this.#equations,
      listings: this.#listings,
      references,
      citations:
        this.#text.citations.length > 0 ? this.#citations() : findCitations(text, references),
      problems: [...drafted.problems, ...this.#problems],
      hidden: drafted.hidden,
    };
  }

  /** Marked words, with what the list of references has under their keys. */
  #citations(): Citation[] {
    const byKey = new Map<string, number>();
    for (const [index, { keys }] of this.#references.entries())
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, index);
    return this.#text.citations.map(({ range, keys }) => ({
      range,
      references: [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))],
      missing: keys.filter((key) => key !== '' && !byKey.has(key)),
    }));
  }

  #addHeading({ number, title, level, role }: Extract<Block, { kind: 'heading' }>): void {
    const start = this.#text.length;
    this.#text.line(number ? `${number} ${title}` : title);
    const parent = this.#sections.findLast((section) => section.level < level);
    const own = role ?? roleOf(title);
    this.#sections.push({
      number,
      title,
      level,
      start,
      role: own === 'other' && parent ? parent.role : own,
    });
  }

  #addAbstract(paragraphs: readonly string[]): void {
    const start = this.#text.length;
    for (const paragraph of paragraphs) this.#addProse(paragraph, 'abstract');
    const end = this.#text.length - 1;
    if (end > start) this.#abstract ??= { start, end };
  }

  #place(): Sentence['place'] {
    return this.#sections.at(-1)?.role === 'abstract' ? 'abstract' : 'text';
  }

  #addProse(words: string, place: Sentence['place']): Range | null {
    const range = this.#text.line(words);
    if (!range) return null;
    const section = this.#sections.length > 0 ? this.#sections.length - 1 : null;
    for (const { start, end } of splitSentences(withoutCitations(words))) {
      if (end - start > longestSentence) {
        this.#problems.push({ what: 'A sentence is longer than the engine reads.', where: null });
        continue;
      }
      this.#sentences.push({
        range: { start: range.start + start, end: range.start + end },
        section,
        place,
        paragraph: this.#paragraph,
      });
    }
    this.#paragraph += 1;
    if (place === 'abstract' && !this.#abstract && this.#sections.at(-1)?.role === 'abstract')
      this.#abstract = range;
    return range;
  }

  #addTable(draft: TableDraft): void {
    const caption = draft.caption === null ? null : this.#addProse(draft.caption, 'caption');
    const grid = toGrid(draft.rows);
    if (!grid) {
      this.#problems.push({ what: 'A table is larger than the engine reads.', where: draft.label });
      return;
    }
    const headerRows = countHeaderRows(grid, draft.markedHeaderRows, draft.rules);
    const headerColumns = countHeaderColumns(grid, headerRows);
    const start = this.#text.length;
    const ranges = new Map<number, Range | null>();
    for (const [row, line] of grid.places.entries()) {
      const own = [...new Set(line)].filter((index) => grid.cells[index]?.row === row);
      for (const [place, index] of own.entries()) {
        if (place > 0) this.#text.append('\t');
        ranges.set(index, this.#text.append(grid.cells[index]?.draft.text ?? ''));
      }
      this.#text.append('\n');
    }
    const notes = draft.notes.flatMap((note) => this.#addProse(note, 'note') ?? []);
    this.#tables.push({
      label: draft.label,
      caption,
      notes,
      section: this.#sections.length > 0 ? this.#sections.length - 1 : null,
      range:
        start < this.#text.length
          ? { start, end: this.#text.length }
          : (caption ?? { start: start - 1, end: start }),
      extraction: draft.extraction,
      headerRows,
      innerHeaders: findInnerHeaders(grid, headerRows),
      headerColumns,
      cells: grid.cells.map(({ draft: cell, row, column, rowSpan, columnSpan }, index) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        range: ranges.get(index) ?? null,
        text: withoutCitations(cell.text),
        header: cell.header,
        bold: cell.bold,
        underline: cell.underline,
      })),
      grid: fillGroupLabels(grid, headerRows, headerColumns, draft.rules),
      rules: draft.rules.filter((rule) => rule >= headerRows),
      unreadable: draft.unreadable,
    });
  }
}
