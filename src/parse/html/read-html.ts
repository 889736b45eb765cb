import { load } from 'cheerio';
import { toDoi } from '../../core/doi.ts';
import type { Block, Drafted } from '../blocks.ts';
import { cleanText, labelOf } from '../clean-text.ts';
import { readReferenceFields } from '../reference-fields.ts';
import {
  findAll,
  findFirst,
  hasClass,
  isTag,
  isText,
  type AnyNode,
  type Element,
} from '../markup/dom.ts';
import { guardMarkup } from '../markup/guard.ts';
import { inlineText, type Aside } from '../markup/inline.ts';
import { mathText } from '../markup/math.ts';
import { isEquationTable, isTabular, readTabular } from '../markup/table.ts';
import { hiddenBy, isFurniture } from '../markup/visible.ts';

/** Reads a page as LaTeXML makes it, or a plain HTML page, into blocks. Throws a UserError on a tree too deep or wide. */
export function readHtml(html: string): Drafted {
  guardMarkup(html, { xmlMode: false });
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const aside: Aside = { notes: [], hidden: [] };
  const walker = new Walker(aside);
  const root =
    $('article.ltx_document, div.ltx_document').get(0) ?? $('article').get(0) ?? $('body').get(0);
  if (root && isTag(root)) walker.walk(root.children);
  else walker.walk($.root().get(0)?.children ?? []);
  const hasTitle = walker.blocks.some(({ kind }) => kind === 'title');
  const title = cleanText($('head > title').first().text());
  const blocks: Block[] =
    hasTitle || title === '' ? walker.blocks : [{ kind: 'title', text: title }, ...walker.blocks];
  const doi = toDoi($('head > meta[name="citation_doi"]').attr('content') ?? '');
  return { doi, blocks, problems: walker.problems, hidden: aside.hidden };
}

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 1, h3: 2, h4: 3, h5: 4, h6: 5 };
const containers = new Set([
  'div',
  'section',
  'article',
  'main',
  'body',
  'html',
  'ul',
  'ol',
  'dl',
  'li',
  'dd',
  'center',
  'blockquote',
  'figure',
  'aside',
  'details',
  'span',
  'tbody',
  'font',
  'a',
]);

/** Turns a tree into blocks; owns the blocks and problems it has found so far. */
class Walker {
  readonly blocks: Block[] = [];
  readonly problems: { what: string; where: string | null }[] = [];
  readonly #aside: Aside;

  constructor(aside: Aside) {
    this.#aside = aside;
  }

  walk(nodes: readonly AnyNode[]): void {
    let loose: AnyNode[] = [];
    const flush = (): void => {
      this.#paragraph(loose);
      loose = [];
    };
    for (const node of nodes) {
      if (isText(node) || (isTag(node) && this.#isInline(node))) loose.push(node);
      else if (isTag(node)) {
        flush();
        this.#element(node);
      }
    }
    flush();
  }

  #element(element: Element): void {
    if (isFurniture(element) && !hasClass(element, 'ltx_authors')) return;
    if (hiddenBy(element)) {
      inlineText([element], this.#aside);
      return;
    }
    if (hasClass(element, 'ltx_title_document'))
      this.#push({ kind: 'title', text: this.#text(element) });
    else if (hasClass(element, 'ltx_authors')) this.#authors(element);
    else if (hasClass(element, 'ltx_abstract')) this.#abstract(element);
    else if (hasClass(element, 'ltx_title') || element.name in headings) this.#heading(element);
    else if (hasClass(element, 'ltx_bibitem')) this.#reference(element);
    else if (isEquationTable(element)) this.#equation(element);
    else if (hasClass(element, 'ltx_dates', 'ltx_classification')) return;
    else if (isListing(element)) this.#listing(element);
    else if (hasClass(element, 'ltx_table', 'ltx_figure', 'ltx_float') || element.name === 'figure')
      this.#float(element);
    else if (isTabular(element)) this.#table([element], null);
    else if (element.name === 'p' || element.name === 'pre' || hasClass(element, 'ltx_p'))
      this.#mixed(element);
    else this.walk(element.children);
  }

  /** A paragraph may hold a table or an equation in its middle. */
  #mixed(element: Element): void {
    const inner = findFirst(element, (child) => isTabular(child) || isEquationTable(child));
    if (inner) this.walk(element.children);
    else this.#paragraph(element.children);
  }

  #paragraph(nodes: readonly AnyNode[]): void {
    const aside: Aside = { notes: [], hidden: this.#aside.hidden };
    const text = inlineText(nodes, aside);
    if (text) this.#push({ kind: 'paragraph', text });
    for (const note of aside.notes) this.#push({ kind: 'note', text: note });
  }

  #authors(element: Element): void {
    const names = findAll(element, (inner) => hasClass(inner, 'ltx_personname'))
      .map((name) =>
        inlineText(
          name.children.filter((child) => !isTag(child) || child.name !== 'br').slice(0, 4),
          { notes: [], hidden: [] },
        ),
      )
      .filter((name) => name !== '' && name.length < 200);
    this.#push({ kind: 'authors', names });
  }

  #abstract(element: Element): void {
    const parts = findAll(element, (inner) => inner.name === 'p' || hasClass(inner, 'ltx_p'));
    const paragraphs = (parts.length > 0 ? parts : [element])
      .map((part) => this.#text(part))
      .filter(Boolean);
    this.#push({ kind: 'abstract', paragraphs });
  }

  #heading(element: Element): void {
    const tag = findFirst(element, (inner) => hasClass(inner, 'ltx_tag'));
    const text = this.#text(element);
    if (!text) return;
    const label = tag ? inlineText(tag.children, { notes: [], hidden: [] }) : '';
    const match = /^(?:(?:Appendix|Section)\s+)?((?:\d+|[A-Z])(?:\.\d+)*)\.?\s+(?=\p{L})/u.exec(
      text,
    );
    const number = label
      ? (/(?:\d+|[A-Z])(?:\.\d+)*/.exec(label.replace(/^(?:Appendix|Section|Part)\s*/i, ''))?.[0] ??
        null)
      : (match?.[1] ?? null);
    const title =
      label && text.startsWith(label)
        ? text.slice(label.length).trim()
        : match
          ? text.slice(match[0].length)
          : text;
    const isTitle =
      element.name === 'h1' &&
      !this.blocks.some(({ kind }) => kind === 'title' || kind === 'heading');
    if (isTitle && !label) this.#push({ kind: 'title', text });
    else this.#push({ kind: 'heading', number, title, level: levelOf(element) });
  }

  #reference(element: Element): void {
    const tag = findFirst(element, (inner) => hasClass(inner, 'ltx_tag_bibitem', 'ltx_tag'));
    const label = tag ? inlineText(tag.children, { notes: [], hidden: [] }) : '';
    const whole = this.#text(element);
    const parts = findAll(element, (inner) => hasClass(inner, 'ltx_bibblock')).map((part) =>
      this.#text(part),
    );
    const text = parts.join(' ') || whole;
    if (text)
      this.#push({
        kind: 'reference',
        fields: readReferenceFields(text, parts),
        label: label || null,
        text,
        keys: [element.attribs['id'] ?? ''],
      });
  }

  #listing(element: Element): void {
    const inner = findFirst(element, (child) => child.name === 'figcaption');
    const caption = inner ? this.#text(inner) : null;
    const text = inlineText(
      element.children.filter((child) => child !== inner),
      { notes: [], hidden: this.#aside.hidden },
    );
    const label = caption === null ? null : labelOf(caption);
    if (text) this.#push({ kind: 'listing', label, caption, text });
  }

  #equation(element: Element): void {
    const label = findFirst(element, (inner) => hasClass(inner, 'ltx_tag_equation'));
    const math = findAll(element, (inner) => inner.name === 'math');
    const text = math.length > 0 ? cleanText(math.map(mathText).join(' ')) : this.#text(element);
    const tex = math
      .map(({ attribs }) => attribs['alttext'] ?? '')
      .join(' ')
      .trim();
    if (text)
      this.#push({
        kind: 'equation',
        label: label ? inlineText(label.children, { notes: [], hidden: [] }) : null,
        text,
        tex: tex || null,
      });
  }

  #float(element: Element): void {
    const captions = findAll(
      element,
      (inner) =>
        inner.name === 'figcaption' || hasClass(inner, 'ltx_caption') || inner.name === 'caption',
    );
    const caption =
      captions.map((one) => this.#text(one)).find((text) => labelOf(text) !== null) ??
      (captions[0] ? this.#text(captions[0]) : null);
    const inner = findAll(
      element,
      (child) =>
        child !== element &&
        (hasClass(child, 'ltx_table', 'ltx_figure') || child.name === 'figure'),
    );
    const panels = inner.filter(
      (panel) =>
        findFirst(panel, isTabular) && findFirst(panel, (child) => child.name === 'figcaption'),
    );
    if (panels.length > 1) {
      for (const panel of panels) this.#float(panel);
      return;
    }
    const tables = findAll(element, (child) => isTabular(child));
    if (tables.length > 0 && !hasClass(element, 'ltx_algorithm'))
      this.#table(tables, caption, element);
    else if (caption) this.#push({ kind: 'figure', label: labelOf(caption), caption });
    for (const equation of tables.length > 0 ? [] : findAll(element, isEquationTable))
      this.#equation(equation);
  }

  #table(tables: readonly Element[], caption: string | null, float?: Element): void {
    const own = (tables[0] && findFirst(tables[0], (inner) => inner.name === 'caption')) ?? null;
    const words = caption ?? (own ? this.#text(own) : null);
    const notes = float
      ? findAll(
          float,
          (inner) =>
            inner.name === 'p' && !hasClass(inner, 'ltx_caption') && !findFirst(inner, isTabular),
        )
          .map((inner) => (isInside(inner, tables) ? '' : this.#text(inner)))
          .filter(Boolean)
      : [];
    for (const [index, table] of tables.entries()) {
      const draft = readTabular(
        table,
        { caption: index === 0 ? words : null, notes: index === 0 ? notes : [] },
        this.#aside,
      );
      if (draft.rows.length > 0)
        this.#push({
          kind: 'table',
          table: { ...draft, label: words === null ? null : labelOf(words) },
        });
    }
  }

  #isInline(element: Element): boolean {
    if (element.name === 'span' || element.name === 'a' || element.name === 'font')
      return (
        !findFirst(
          element,
          (inner) => inner.name === 'p' || inner.name === 'div' || isTabular(inner),
        ) && !hasClass(element, 'ltx_tabular', 'ltx_bibitem')
      );
    return (
      !containers.has(element.name) && !(element.name in headings) && !blockLike.has(element.name)
    );
  }

  #text(element: Element): string {
    const aside: Aside = { notes: [], hidden: this.#aside.hidden };
    return inlineText(element.children, aside);
  }

  #push(block: Block): void {
    this.blocks.push(block);
  }
}

const blockLike = new Set([
  'p',
  'pre',
  'table',
  'figure',
  'figcaption',
  'header',
  'footer',
  'nav',
  'tr',
  'td',
  'th',
  'dt',
  'hr',
  'script',
  'style',
]);

/** An algorithm, a program or output set as it was typed. */
function isListing(element: Element): boolean {
  return (
    hasClass(element, 'ltx_listing', 'ltx_algorithm', 'ltx_float_algorithm', 'ltx_lstlisting') ||
    (element.name === 'pre' && findFirst(element, ({ name }) => name === 'code') !== null)
  );
}

function levelOf(element: Element): number {
  if (hasClass(element, 'ltx_title_section', 'ltx_title_appendix', 'ltx_title_bibliography'))
    return 1;
  if (hasClass(element, 'ltx_title_subsection')) return 2;
  if (hasClass(element, 'ltx_title_subsubsection')) return 3;
  if (hasClass(element, 'ltx_title_paragraph')) return 4;
  return headings[element.name] ?? 1;
}

function isInside(element: Element, ancestors: readonly Element[]): boolean {
  for (let node = element.parent; node; node = node.parent)
    if (isTag(node) && ancestors.includes(node)) return true;
  return false;
}
