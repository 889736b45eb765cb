import { toDoi } from '../../core/doi.ts';
import type { Block, CellDraft, Drafted } from '../blocks.ts';
import { labelOf } from '../clean-text.ts';
import { findAll, isTag, isText, type AnyNode, type Element } from '../markup/dom.ts';
import { inlineText, type Aside } from '../markup/inline.ts';
import { readTeiReference, personsOf } from './tei-reference.ts';
import { below, childrenOf, readXmlTree } from './xml-tree.ts';

/**
 * Reads a paper in TEI as GROBID makes it from a PDF. Its tables are GROBID's guess from places on
 * a page and are marked as such.
 */
export function readTei(xml: string): Drafted {
  const root = readXmlTree(xml);
  const reader = new TeiReader();
  if (root) reader.document(root);
  return { doi: reader.doi, blocks: reader.blocks, problems: [], hidden: [] };
}

class TeiReader {
  doi: string | null = null;
  readonly blocks: Block[] = [];

  document(root: Element): void {
    const header = below(root, 'teiHeader');
    const own = header && findAll(header, isOwnDoi)[0];
    this.doi = own ? toDoi(words(own)) : null;
    const title = below(header, 'titleStmt', 'title');
    if (title && words(title)) this.blocks.push({ kind: 'title', text: words(title) });
    this.blocks.push({
      kind: 'authors',
      names: personsOf(below(header, 'sourceDesc', 'analytic')),
    });
    const abstract = below(header, 'profileDesc', 'abstract');
    const paragraphs = abstract
      ? findAll(abstract, ({ name }) => name === 'p')
          .map(words)
          .filter(Boolean)
      : [];
    if (paragraphs.length > 0) this.blocks.push({ kind: 'abstract', paragraphs });
    this.#inside(below(root, 'text', 'body'));
    this.#back(below(root, 'text', 'back'));
  }

  #back(back: Element | null): void {
    const lists: Element[] = [];
    for (const part of childrenOf(back)) {
      const list = below(part, 'listBibl');
      if (list) lists.push(list);
      else {
        if (part.attribs['type'] === 'acknowledgement') this.#heading('Acknowledgements', null);
        this.#inside(part);
      }
    }
    for (const list of lists) {
      this.#heading('References', null);
      for (const item of childrenOf(list)) this.blocks.push(readTeiReference(item));
    }
  }

  #inside(element: Element | null): void {
    for (const child of childrenOf(element)) this.#block(child);
  }

  #block(element: Element): void {
    const { name, attribs } = element;
    if (name === 'div') this.#inside(element);
    else if (name === 'head') this.#heading(words(element), attribs['n'] ?? null);
    else if (name === 'p') this.#paragraph(element);
    else if (name === 'figure') this.#figure(element);
    else if (name === 'note') this.#push('note', words(element));
    else if (name === 'formula') this.#equation(element);
    else if (name === 'list')
      for (const item of childrenOf(element, 'item')) this.#push('paragraph', words(item));
  }

  #heading(title: string, number: string | null): void {
    if (title)
      this.blocks.push({
        kind: 'heading',
        number: number?.replace(/\.$/, '') ?? null,
        title,
        level: (number ?? '').replace(/\.$/, '').split('.').length,
      });
  }

  /** A paragraph is cut where an equation stands in it. */
  #paragraph(element: Element): void {
    let run: AnyNode[] = [];
    const flush = (): void => {
      this.#push('paragraph', inlineText(run, noAside()));
      run = [];
    };
    for (const node of element.children as AnyNode[]) {
      if (isTag(node) && (node.name === 'formula' || node.name === 'figure')) {
        flush();
        this.#block(node);
      } else if (isTag(node) || isText(node)) run.push(node);
    }
    flush();
  }

  #equation(element: Element): void {
    const label = childrenOf(element, 'label')[0];
    const text = inlineText(
      (element.children as AnyNode[]).filter((child) => child !== label),
      noAside(),
    );
    if (text)
      this.blocks.push({ kind: 'equation', label: label ? words(label) : null, text, tex: null });
  }

  #figure(figure: Element): void {
    const head = childrenOf(figure, 'head')[0];
    const name = head ? words(head).replace(/[\s.:]+$/, '') : '';
    const description = childrenOf(figure, 'figDesc')[0];
    const said = description ? words(description) : '';
    const caption = [labelOf(said) === null && name ? `${name}:` : '', said]
      .filter(Boolean)
      .join(' ');
    const table = childrenOf(figure, 'table')[0];
    // a figure without a name is a stretch of running text that was taken for one
    if (name === '' && labelOf(said) === null) this.#push('paragraph', said);
    else if (figure.attribs['type'] !== 'table')
      this.blocks.push({ kind: 'figure', label: labelOf(caption), caption });
    const rows = table ? rowsOf(table) : [];
    if (figure.attribs['type'] !== 'table' || rows.length === 0) return;
    this.blocks.push({
      kind: 'table',
      table: {
        label: labelOf(caption),
        caption: name === '' && labelOf(said) === null ? null : caption || null,
        notes: findAll(figure, (inner) => inner.name === 'note')
          .map(words)
          .filter(Boolean),
        extraction: 'geometry',
        rows,
        markedHeaderRows: 0,
        rules: [],
        unreadable: isTidy(rows) ? null : 'Its columns could not be told apart on the page.',
      },
    });
  }

  #push(kind: 'paragraph' | 'note', text: string): void {
    if (text) this.blocks.push({ kind, text });
  }
}

function isOwnDoi({ name, attribs }: Element): boolean {
  return name === 'idno' && attribs['type'] === 'DOI';
}

function rowsOf(table: Element): CellDraft[][] {
  return childrenOf(table, 'row').map((row) =>
    childrenOf(row, 'cell').map((cell) => ({
      text: words(cell),
      rowSpan: spanOf(cell.attribs['rows']),
      columnSpan: spanOf(cell.attribs['cols']),
      header: cell.attribs['role'] === 'label',
      bold: false,
      underline: false,
    })),
  );
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? '1');
  return Number.isInteger(span) && span >= 1 && span <= 300 ? span : 1;
}

/** Rows of one width, at least two columns, and no cell that holds several values where others hold one. */
function isTidy(rows: readonly (readonly CellDraft[])[]): boolean {
  const widths = new Set(rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)));
  const merged = rows.some((row) =>
    row.some(({ text, columnSpan }) => columnSpan > 1 && /\d\s+[-−]?\d*\.?\d/.test(text)),
  );
  return widths.size === 1 && !widths.has(1) && rows.length > 1 && !merged;
}

function words(element: Element): string {
  return inlineText(element.children as AnyNode[], noAside());
}

function noAside(): Aside {
  return { notes: [], hidden: [] };
}
