import { toDoi } from '../../core/doi.ts';
import type { Block, Drafted } from '../blocks.ts';
import { labelOf } from '../clean-text.ts';
import { findAll, findFirst, isTag, isText, type AnyNode, type Element } from '../markup/dom.ts';
import { inlineText, type Aside } from '../markup/inline.ts';
import { mathText } from '../markup/math.ts';
import { readTabular } from '../markup/table.ts';
import { readJatsReference } from './jats-reference.ts';
import { below, childrenOf, readXmlTree } from './xml-tree.ts';

/** Reads an article in JATS, the form of PubMed Central and most publishers, into blocks. */
export function readJats(xml: string): Drafted {
  const article = readXmlTree(xml);
  const reader = new JatsReader();
  if (article) reader.article(article);
  return {
    doi: reader.doi,
    blocks: reader.blocks,
    problems: reader.problems,
    hidden: reader.aside.hidden,
  };
}

/** Blocks that stand in the middle of a paragraph. */
const floats = new Set([
  ...['table-wrap', 'table-wrap-group', 'fig', 'fig-group', 'disp-formula', 'disp-formula-group'],
  ...['list', 'def-list', 'boxed-text', 'disp-quote', 'verse-group', 'speech', 'statement'],
  ...['preformat', 'supplementary-material'],
]);

/** What holds words or other blocks; an element with one of these inside is walked. */
const holders = new Set([
  ...floats,
  'p',
  'sec',
  'code',
  'def',
  'verse-line',
  'caption',
  'ref-list',
]);

/** Said by the block that they belong to, or about it. */
const spoken = new Set([
  ...['label', 'sec-meta', 'object-id', 'permissions', 'alt-text', 'long-desc', 'kwd-group'],
  ...['processing-meta', 'graphic', 'media', 'alternatives'],
]);

/** Elements whose title is their heading. */
const titled = new Set(['sec', 'app', 'ack', 'notes', 'glossary', 'ref-list']);

class JatsReader {
  doi: string | null = null;
  readonly blocks: Block[] = [];
  readonly problems: { what: string; where: string | null }[] = [];
  readonly aside: Aside = { notes: [], hidden: [] };

  article(article: Element): void {
    const meta = below(article, 'front', 'article-meta');
    const own = childrenOf(meta, 'article-id').find(
      ({ attribs }) => attribs['pub-id-type'] === 'doi',
    );
    this.doi = own ? toDoi(this.#words(own)) : null;
    const title = below(meta, 'title-group', 'article-title');
    if (title) this.blocks.push({ kind: 'title', text: this.#words(title) });
    this.blocks.push({ kind: 'authors', names: authorsOf(meta) });
    const abstract = childrenOf(meta, 'abstract').find(
      ({ attribs }) => !/graphical|toc|teaser|summary/.test(attribs['abstract-type'] ?? ''),
    );
    if (abstract)
      this.blocks.push({
        kind: 'abstract',
        paragraphs: findAll(abstract, ({ name }) => name === 'p')
          .map((part) => this.#words(part))
          .filter(Boolean),
      });
    for (const part of childrenOf(article))
      if (part.name === 'body' || part.name === 'floats-group') this.#inside(part, 0);
    this.#back(childrenOf(article, 'back')[0] ?? null);
  }

  #back(back: Element | null): void {
    for (const part of childrenOf(back)) {
      if (part.name === 'ref-list') this.#references(part);
      else if (part.name === 'ack') {
        this.#heading(part, 1, 'Acknowledgements');
        this.#inside(part, 1);
      } else if (part.name === 'sec' || part.name === 'app-group' || part.name === 'app')
        this.#block(part, 1);
      else if (part.name === 'notes' || part.name === 'glossary') {
        this.#heading(part, 1, null);
        this.#inside(part, 1);
      } else if (part.name === 'fn-group')
        for (const note of childrenOf(part, 'fn')) this.#push('note', this.#words(note));
      else if (!spoken.has(part.name) && this.#words(part)) this.#leftOut(part.name);
    }
  }

  /** Said once for all elements of a name. */
  #leftOut(name: string): void {
    const what = `The words of <${name}> at the article's end were left out.`;
    if (!this.problems.some((problem) => problem.what === what))
      this.problems.push({ what, where: null });
  }

  #inside(element: Element, level: number): void {
    for (const child of childrenOf(element)) this.#block(child, level);
  }

  #block(element: Element, level: number): void {
    const { name } = element;
    if (name === 'sec' || name === 'app') {
      this.#heading(element, level + 1, null);
      this.#inside(element, level + 1);
    } else if (name === 'p') this.#paragraph(element, level);
    else if (name === 'table-wrap') this.#table(element);
    else if (name === 'fig') this.#figure(element);
    else if (name === 'disp-formula') this.#equation(element);
    else if (name === 'code' || name === 'preformat')
      this.blocks.push({
        kind: 'listing',
        label: null,
        caption: null,
        text: this.#words(element),
      });
    else if (name === 'ref-list') this.#references(element);
    else if (!spoken.has(name)) this.#other(element, level);
  }

  /** What holds blocks is walked; what holds words alone is a paragraph. */
  #other(element: Element, level: number): void {
    const isHeading = element.name === 'title' && titled.has(parentName(element));
    if (isHeading) return;
    if (element.name === 'caption')
      this.#push(
        'paragraph',
        childrenOf(element)
          .map((part) => this.#words(part))
          .join(' '),
      );
    else if (findFirst(element, (inner) => inner !== element && holders.has(inner.name)))
      this.#inside(element, level);
    else this.#push('paragraph', this.#words(element));
  }

  #heading(element: Element, level: number, otherwise: string | null): void {
    const title = childrenOf(element, 'title')[0];
    const words = title ? this.#words(title) : (otherwise ?? '');
    const label = childrenOf(element, 'label')[0];
    const number = label ? this.#words(label).replace(/\.$/, '') : null;
    if (words) this.blocks.push({ kind: 'heading', number, title: words, level });
  }

  /** A paragraph is cut where a table, a figure or an equation stands in it. */
  #paragraph(element: Element, level: number): void {
    let run: AnyNode[] = [];
    const flush = (): void => {
      const aside: Aside = { notes: [], hidden: this.aside.hidden };
      this.#push('paragraph', inlineText(run, aside));
      for (const note of aside.notes) this.#push('note', note);
      run = [];
    };
    for (const node of element.children as AnyNode[]) {
      if (isTag(node) && floats.has(node.name)) {
        flush();
        this.#block(node, level);
      } else if (isTag(node) || isText(node)) run.push(node);
    }
    flush();
  }

  #table(wrap: Element): void {
    const words = captionOf(wrap, (part) => this.#words(part));
    const tables = findAll(wrap, ({ name }) => name === 'table');
    const foot = childrenOf(wrap, 'table-wrap-foot')[0];
    const notes = foot
      ? findAll(foot, ({ name }) => name === 'fn' || name === 'p').map((note) => this.#words(note))
      : [];
    for (const [index, table] of tables.entries()) {
      const around = index === 0 ? { caption: words, notes } : { caption: null, notes: [] };
      const draft = readTabular(table, around, this.aside);
      if (draft.rows.length > 0)
        this.blocks.push({
          kind: 'table',
          table: { ...draft, label: words === null ? null : labelOf(words) },
        });
    }
    if (tables.length === 0 && words !== null)
      this.blocks.push({
        kind: 'table',
        table: {
          label: labelOf(words),
          caption: words,
          notes,
          extraction: 'markup',
          rows: [],
          markedHeaderRows: 0,
          rules: [],
          unreadable: 'It is given as a picture only.',
        },
      });
  }

  #figure(figure: Element): void {
    const caption = captionOf(figure, (part) => this.#words(part));
    if (caption) this.blocks.push({ kind: 'figure', label: labelOf(caption), caption });
  }

  #equation(element: Element): void {
    const math = findAll(element, ({ name }) => name === 'math');
    const tex = findAll(element, ({ name }) => name === 'tex-math');
    const label = childrenOf(element, 'label')[0];
    const source = tex.map((one) => this.#words(one)).join(' ');
    const text = math.length > 0 ? math.map(mathText).join(' ') : source;
    if (text)
      this.blocks.push({
        kind: 'equation',
        label: label ? this.#words(label) : null,
        text,
        tex: source || null,
      });
  }

  #references(list: Element): void {
    this.#heading(list, 1, 'References');
    for (const ref of findAll(list, ({ name }) => name === 'ref'))
      this.blocks.push(readJatsReference(ref));
  }

  #words(element: Element): string {
    return inlineText(element.children as AnyNode[], { notes: [], hidden: this.aside.hidden });
  }

  #push(kind: 'paragraph' | 'note', text: string): void {
    if (text) this.blocks.push({ kind, text });
  }
}

function authorsOf(meta: Element | null): string[] {
  const group = childrenOf(meta, 'contrib-group')[0] ?? null;
  return childrenOf(group, 'contrib')
    .filter(({ attribs }) => (attribs['contrib-type'] ?? 'author') === 'author')
    .map((contributor) => {
      const name = below(contributor, 'name');
      const parts = name
        ? [...childrenOf(name, 'given-names'), ...childrenOf(name, 'surname')]
        : [below(contributor, 'string-name') ?? below(contributor, 'collab')];
      return parts
        .flatMap((part) => (part ? [inlineText(part.children as AnyNode[], noAside())] : []))
        .join(' ');
    })
    .filter(Boolean);
}

function parentName({ parent }: Element): string {
  return parent && isTag(parent as AnyNode) ? (parent as Element).name : '';
}

/** "Table 1: Descriptive characteristics of the herd." */
function captionOf(element: Element, words: (part: Element) => string): string | null {
  const label = childrenOf(element, 'label')[0];
  const caption = childrenOf(element, 'caption')[0] ?? null;
  const parts = childrenOf(caption).map(words).filter(Boolean);
  const all = [...(label ? [words(label).replace(/[.:]$/, '') + ':'] : []), ...parts].join(' ');
  return all || null;
}

function noAside(): Aside {
  return { notes: [], hidden: [] };
}
