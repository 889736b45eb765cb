import { ownEntry } from './own.ts';
import type { Block } from '../blocks.ts';
import { withoutCitations } from '../cite-marks.ts';
import {
  commandShapes,
  displayEnvironments,
  droppedEnvironments,
  environmentArguments,
  tabularEnvironments,
} from './commands.ts';
import { freshAside, type Aside, type Context } from './context.ts';
import { count } from './count.ts';
import { plainTable } from './deluxe-table.ts';
import { equationsOf } from './equations.ts';
import { floatBlocks } from './float-blocks.ts';
import { readFloat, type FloatPiece } from './float.ts';
import { FrontMatter } from './front-matter.ts';
import { inlineText, plainWords } from './inline.ts';
import { tokenize } from './lexer.ts';
import { listingOptions, listingText, programText } from './listing.ts';
import { Reader } from './reader.ts';
import { roleOf } from '../section-role.ts';
import { Theorems } from './theorems.ts';
import { append, isCommand, type Token } from './token.ts';

const levels: Readonly<Record<string, number>> = {
  part: 0,
  chapter: 0,
  section: 1,
  subsection: 2,
  subsubsection: 3,
  paragraph: 4,
  subparagraph: 5,
};
const floats: Readonly<Record<string, string>> = {
  table: 'table',
  wraptable: 'table',
  sidewaystable: 'table',
  SCtable: 'table',
  margintable: 'table',
  longtable: 'table',
  longtabu: 'table',
  longtblr: 'table',
  figure: 'figure',
  wrapfigure: 'figure',
  sidewaysfigure: 'figure',
  SCfigure: 'figure',
  teaserfigure: 'figure',
  marginfigure: 'figure',
  algorithm: 'algorithm',
  algorithm2e: 'algorithm',
  procedure: 'algorithm',
  listing: 'listing',
};

/** Turns tokens into blocks; owns the blocks found so far. */
export class Walker {
  readonly blocks: Block[] = [];
  readonly problems: { what: string; where: string | null }[] = [];
  readonly hidden: Aside['hidden'] = [];
  readonly #context: Context;
  readonly #theorems: Theorems;
  readonly #references: () => readonly Block[];
  #referencesDone = false;
  readonly #front: FrontMatter;
  #depth = 0;
  /** True within a list that numbers its items. */
  #counts = false;
  readonly #hasChapters: boolean;

  constructor(context: Context, hasChapters: boolean, references: () => readonly Block[]) {
    this.#context = context;
    this.#front = new FrontMatter(context);
    this.#theorems = new Theorems(context.counters);
    this.#hasChapters = hasChapters;
    this.#references = references;
  }

  /** Everything found, with title and authors at the top. */
  finish(): readonly Block[] {
    const head: Block[] = [];
    const { title, authors } = this.#front;
    if (title) head.push({ kind: 'title', text: title });
    if (authors.length > 0) head.push({ kind: 'authors', names: authors });
    this.#putReferences();
    return [...head, ...this.blocks];
  }

  /** Reads what stands before the document: settings and title, no words. */
  preamble(tokens: readonly Token[]): void {
    const reader = new Reader(tokens);
    while (!reader.done) {
      const token = reader.next();
      if (token?.kind === 'command') this.#setting(token.text, reader);
    }
  }

  walk(tokens: readonly Token[]): void {
    if (this.#depth > 60) return;
    this.#depth += 1;
    let loose: Token[] = [];
    let carried: Token[] = [];
    const flush = (): void => {
      if (loose.length > 0) this.#paragraph([...carried, ...loose]);
      loose = [];
    };
    const reader = new Reader(tokens);
    while (!reader.done) {
      const start = reader.at;
      const token = reader.next();
      if (!token) break;
      const call = (): void => append(loose, reader.tokens.slice(start, reader.at));
      if (token.kind === 'par') flush();
      else if (token.kind === 'end') continue;
      else if (token.kind === 'math') {
        if (reader.peek()?.kind === 'math') {
          reader.next();
          const inner = reader.until(({ kind }) => kind === 'math');
          if (reader.peek()?.kind === 'math') reader.next();
          flush();
          this.#equation('displaymath', inner);
        } else {
          reader.until(({ kind }) => kind === 'math' || kind === 'par');
          call();
        }
      } else if (token.kind === 'open') {
        reader.at = start;
        const group = reader.argument();
        if (holdsBlocks(group)) {
          flush();
          this.walk(group);
        } else call();
      } else if (token.kind === 'begin') {
        reader.at = start;
        if (this.#isInline(token.text)) {
          reader.environment();
          call();
        } else {
          flush();
          this.#context.counters.within(() => this.#environment(reader));
        }
      } else if (token.kind === 'verbatim' && token.of !== 'verb' && token.of !== 'url') {
        flush();
        this.#verbatim(token);
      } else if (token.kind !== 'command') loose.push(token);
      else if (isCommand(token, '[')) {
        const inner = reader.until((one) => isCommand(one, ']'));
        flush();
        this.#equation('displaymath', inner);
      } else if (isCommand(token, 'color')) {
        reader.take('om');
        carried = [...reader.tokens.slice(start, reader.at)];
      } else if (this.#blockCommand(token.text, reader, flush)) continue;
      else {
        const shape = commandShapes.get(token.text);
        if (shape && shape.shown !== null) {
          const shown = reader.take(shape.arguments)[shape.shown] ?? [];
          if (holdsBlocks(shown)) {
            flush();
            this.walk(shown);
          } else call();
        } else loose.push(token);
      }
    }
    flush();
    this.#depth -= 1;
  }

  #isInline(name: string): boolean {
    return name === 'math';
  }

  #paragraph(tokens: readonly Token[]): void {
    const aside = freshAside(this.hidden);
    const text = inlineText(tokens, this.#context, aside);
    if (/[\p{L}\p{N}]/u.test(text)) this.blocks.push({ kind: 'paragraph', text });
    for (const note of aside.notes) this.blocks.push({ kind: 'note', text: note });
  }

  /** Commands that stand for themselves among paragraphs; false for one that belongs into the text. */
  #blockCommand(name: string, reader: Reader, flush: () => void): boolean {
    if (Object.hasOwn(levels, name)) {
      flush();
      this.#heading(name, reader);
      return true;
    }
    switch (name) {
      case 'item':
        flush();
        reader.at -= 1;
        this.#item(reader);
        return true;
      case 'par':
      case 'newpage':
      case 'clearpage':
      case 'pagebreak':
      case 'bigskip':
      case 'medskip':
      case 'smallskip':
      case 'maketitle':
      case 'tableofcontents':
        flush();
        return true;
      case 'bibitem':
        return false;
      case 'bibliography':
        flush();
        reader.argument();
        this.#putReferences('References');
        return true;
      case 'printbibliography':
        flush();
        reader.optional();
        this.#putReferences('References');
        return true;
      case 'captionof':
        flush();
        reader.at -= 1;
        this.#float(
          'figure',
          reader.tokens.slice(reader.at, (reader.at += 1 + this.#length(reader, 'mom'))),
        );
        return true;
      case 'acknowledgments':
      case 'acknowledgements':
      case 'acknowledgment':
      case 'ack':
      case 'acks': {
        flush();
        this.blocks.push({ kind: 'heading', number: null, title: 'Acknowledgments', level: 1 });
        return true;
      }
      case 'centerline':
      case 'leftline':
      case 'rightline':
        return false;
      default:
        return this.#setting(name, reader, flush);
    }
  }

  #length(reader: Reader, shape: string): number {
    const inner = new Reader(reader.tokens, reader.at + 1);
    inner.take(shape);
    return inner.at - reader.at - 1;
  }

  /** Commands that print nothing where they stand. */
  #setting(name: string, reader: Reader, flush: () => void = () => undefined): boolean {
    if (name === 'abstract' && reader.peek()?.kind === 'open') {
      flush();
      this.#abstract(reader.argument());
      return true;
    }
    if (name === 'newtheorem') {
      this.#theorems.declare(reader, this.#context);
      return true;
    }
    if (/^appendi(?:x|ces)$/.test(name)) flush();
    return this.#front.take(name, reader) || count(name, reader, this.#context.counters);
  }

  #heading(name: string, reader: Reader): void {
    const isStarred = reader.star();
    reader.optional();
    const aside = freshAside(this.hidden);
    const words = reader.argument();
    const level = ownEntry(levels, name) ?? 1;
    const { counters } = this.#context;
    const isNumbered = !isStarred && level <= counters.depth && name !== 'part';
    const number = isNumbered
      ? counters.step(name, counters.inAppendix && level <= 1 ? 'appendix' : 'section')
      : null;
    // behind the count: a label among the words is the section's
    const title = withoutCitations(inlineText(words, this.#context, aside));
    if (title !== '')
      this.blocks.push({
        kind: 'heading',
        number,
        title: /^(?:sub)*paragraph$/.test(name) ? title.replace(/[.:]$/, '') : title,
        level: Math.max(1, level + (this.#hasChapters && level > 0 ? 1 : 0)),
      });
    for (const note of aside.notes) this.blocks.push({ kind: 'note', text: note });
  }

  #environment(reader: Reader): void {
    const { name, body } = reader.environment();
    const { counters } = this.#context;
    if (droppedEnvironments.has(name)) return;
    const kind = ownEntry(floats, name.replace(/\*$/, ''));
    if (/^deluxetable/.test(name)) return this.#float('table', plainTable(body));
    if (kind) return this.#float(kind, body, name);
    if (displayEnvironments.test(name)) return this.#equation(name, body);
    if (tabularEnvironments.has(name) || name === 'tabbing') return this.#looseTable(name, body);
    const inner = new Reader(body);
    inner.take(ownEntry(environmentArguments, name) ?? '');
    const rest = body.slice(inner.at);
    if (/abstract\*?$/.test(name)) return this.#abstract(rest);
    if (name === 'thebibliography') return this.#putReferences('References');
    if (name === 'algorithmic')
      return void this.blocks.push({
        kind: 'listing',
        label: null,
        caption: null,
        text: listingText(rest, this.#context),
      });
    if (name === 'appendices' || name === 'appendix') counters.startAppendix();
    if (/^(?:acks?|acknowledge?ments?|Acknowledge?ments?)$/.test(name))
      this.blocks.push({ kind: 'heading', number: null, title: 'Acknowledgments', level: 1 });
    if (this.#theorems.has(name)) {
      const { title, rest: words } = this.#theorems.open(name, rest, this.#context);
      this.blocks.push({ kind: 'heading', number: null, title, level: 5 });
      return this.walk(words);
    }
    if (rest.some((token) => isCommand(token, 'captionof')))
      return this.#float('figure', rest, name);
    if (name === 'enumerate') {
      const before = counters.value('enumi');
      counters.set('enumi', 0);
      this.#walkList(rest, true);
      counters.set('enumi', before);
      return;
    }
    if (name === 'itemize' || name === 'description') return this.#walkList(rest, false);
    this.walk(rest);
  }

  #walkList(items: readonly Token[], counts: boolean): void {
    const before = this.#counts;
    this.#counts = counts;
    this.walk(items);
    this.#counts = before;
  }

  #item(reader: Reader): void {
    reader.next();
    const label = reader.optional();
    if (this.#counts) this.#context.counters.step('enumi', 'item');
    const text = label === null ? '' : plainWords(label, this.#context);
    if (/\p{L}{2}/u.test(text)) this.blocks.push({ kind: 'paragraph', text });
  }

  #abstract(tokens: readonly Token[]): void {
    const inner = new Walker(this.#context, this.#hasChapters, () => []);
    inner.walk(tokens);
    const paragraphs = inner.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.text : [],
    );
    this.hidden.push(...inner.hidden);
    this.blocks.push({ kind: 'abstract', paragraphs });
    this.blocks.push(...inner.blocks.filter(({ kind }) => kind !== 'paragraph'));
  }

  #equation(name: string, body: readonly Token[]): void {
    const holdsMore = body.some(
      ({ kind, text }) => kind === 'begin' && displayEnvironments.test(text),
    );
    if (name === 'subequations' && holdsMore) return this.walk(body);
    this.blocks.push(...equationsOf(name, body, this.#context));
  }

  #verbatim(token: Token): void {
    const { caption, label } = listingOptions(token.text);
    const { counters } = this.#context;
    const number = caption === null ? null : `Listing ${counters.step('listing')}`;
    if (label !== null) counters.label(label);
    this.blocks.push({
      kind: 'listing',
      label: number,
      caption:
        number === null ? null : `${number}: ${plainWords(tokenize(caption ?? ''), this.#context)}`,
      text: programText(token.text),
    });
  }

  /** A tabular outside of a float: a table where it has rows and columns, else words. */
  #looseTable(name: string, body: readonly Token[]): void {
    const hasColumns = body.some(({ kind }) => kind === 'align');
    const whole: Token[] = [{ kind: 'begin', text: name }, ...body, { kind: 'end', text: name }];
    if (!hasColumns || name === 'tabbing') return this.#paragraph(whole);
    this.#putFloat(readFloat('table', whole, this.#context, this.hidden), null);
  }

  #float(kind: string, body: readonly Token[], name = kind): void {
    const isTable = tabularEnvironments.has(name);
    const inner = new Reader(body);
    if (!isTable) inner.take(ownEntry(environmentArguments, name) ?? '');
    const rest = body.slice(inner.at);
    const whole: readonly Token[] = isTable
      ? [{ kind: 'begin', text: name }, ...rest, { kind: 'end', text: name }]
      : rest;
    if (kind === 'algorithm' || kind === 'listing') return this.#algorithm(kind, whole);
    this.#putFloat(readFloat(kind, whole, this.#context, this.hidden), kind);
  }

  #algorithm(kind: string, body: readonly Token[]): void {
    const at = body.findIndex((token) => isCommand(token, 'caption'));
    const reader = new Reader(body, Math.max(0, at));
    const pieces =
      at === -1 ? [] : readFloat(kind, captionCall(reader), this.#context, this.hidden);
    const caption = pieces.find((piece) => piece.kind === 'caption')?.caption ?? null;
    const rest = at === -1 ? body : [...body.slice(0, at), ...body.slice(reader.at)];
    const verbatim = rest.filter(({ kind: own }) => own === 'verbatim').map(({ text }) => text);
    const text =
      verbatim.length > 0 ? programText(verbatim.join(' ')) : listingText(rest, this.#context);
    this.blocks.push({
      kind: 'listing',
      label: caption?.label ?? null,
      caption: caption?.text ?? null,
      text,
    });
  }

  #putFloat(pieces: readonly FloatPiece[], kind: string | null): void {
    const { blocks, problems } = floatBlocks(pieces, kind);
    this.blocks.push(...blocks);
    this.problems.push(...problems);
  }

  #putReferences(title = 'References'): void {
    if (this.#referencesDone) return;
    this.#referencesDone = true;
    const references = this.#references();
    if (references.length === 0) return;
    const last = this.blocks.at(-1);
    if (last?.kind === 'heading' && roleOf(last.title) === 'references') this.blocks.pop();
    this.blocks.push({
      kind: 'heading',
      number: null,
      title: last?.kind === 'heading' && roleOf(last.title) === 'references' ? last.title : title,
      level: 1,
      role: 'references',
    });
    this.blocks.push(...references);
  }
}

function captionCall(reader: Reader): readonly Token[] {
  const start = reader.at;
  reader.next();
  reader.take('*om');
  const end = reader.at;
  reader.skipSpaces();
  if (isCommand(reader.peek(), 'label')) {
    reader.next();
    reader.argument();
    return reader.tokens.slice(start, reader.at);
  }
  reader.at = end;
  return reader.tokens.slice(start, end);
}

/** True for tokens that hold a paragraph's end, an environment or a heading. */
function holdsBlocks(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'par' ||
      (token.kind === 'begin' && token.text !== 'math') ||
      isCommand(
        token,
        'section',
        'subsection',
        'subsubsection',
        'paragraph',
        'item',
        'par',
        'bibliography',
        '[',
      ),
  );
}
