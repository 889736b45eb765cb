import { ownEntry } from './own.ts';
import type { Block } from '../blocks.ts';
import {
  commandShapes,
  displayEnvironments,
  droppedEnvironments,
  environmentArguments,
  tabularEnvironments,
} from './commands.ts';
import { freshAside, type Aside, type Context } from './context.ts';
import { count } from './count.ts';
import { equationsOf } from './equations.ts';
import type { FloatBlocks } from './float-blocks.ts';
import { Floats, isFloat } from './floats.ts';
import { FrontMatter } from './front-matter.ts';
import { headingBlocks, isHeading } from './heading.ts';
import { holdsBlocks } from './holds-blocks.ts';
import { inlineText, plainWords } from './inline.ts';
import { listingText } from './listing.ts';
import { Reader } from './reader.ts';
import { roleOf } from '../section-role.ts';
import { Theorems } from './theorems.ts';
import { append, isCommand, type Token } from './token.ts';

/** Commands that end a paragraph and print nothing. */
const breaks = new Set([
  'par',
  'newpage',
  'clearpage',
  'pagebreak',
  'bigskip',
  'medskip',
  'smallskip',
  'maketitle',
  'tableofcontents',
]);
const inText = new Set(['bibitem', 'centerline', 'leftline', 'rightline']);
const thanks = /^(?:acks?|[Aa]cknowledge?ments?)$/;

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
  readonly #floats: Floats;
  #depth = 0;
  /** True within a list that numbers its items. */
  #counts = false;
  readonly #hasChapters: boolean;

  constructor(context: Context, hasChapters: boolean, references: () => readonly Block[]) {
    this.#context = context;
    this.#front = new FrontMatter(context);
    this.#floats = new Floats(context, this.hidden);
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
        if (token.text === 'math') {
          reader.environment();
          call();
        } else {
          flush();
          this.#context.counters.within(() => this.#environment(reader));
        }
      } else if (token.kind === 'verbatim' && token.of !== 'verb' && token.of !== 'url') {
        flush();
        this.blocks.push(this.#floats.listing(token));
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

  #paragraph(tokens: readonly Token[]): void {
    const aside = freshAside(this.hidden);
    const text = inlineText(tokens, this.#context, aside);
    if (/[\p{L}\p{N}]/u.test(text)) this.blocks.push({ kind: 'paragraph', text });
    for (const note of aside.notes) this.blocks.push({ kind: 'note', text: note });
  }

  /** Commands that stand for themselves among paragraphs; false for one that belongs into the text. */
  #blockCommand(name: string, reader: Reader, flush: () => void): boolean {
    if (isHeading(name)) {
      flush();
      this.blocks.push(
        ...headingBlocks(name, reader, this.#context, this.hidden, this.#hasChapters),
      );
      return true;
    }
    if (breaks.has(name)) {
      flush();
      return true;
    }
    if (inText.has(name)) return false;
    if (thanks.test(name)) {
      flush();
      this.blocks.push({ kind: 'heading', number: null, title: 'Acknowledgments', level: 1 });
      return true;
    }
    switch (name) {
      case 'item':
        flush();
        reader.at -= 1;
        this.#item(reader);
        return true;
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
        this.#put(this.#floats.captionOf(reader));
        return true;
      default:
        return this.#setting(name, reader, flush);
    }
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

  #environment(reader: Reader): void {
    const { name, body } = reader.environment();
    const { counters } = this.#context;
    if (droppedEnvironments.has(name)) return;
    if (isFloat(name)) return this.#put(this.#floats.blocksOf(name, body));
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
    if (thanks.test(name))
      this.blocks.push({ kind: 'heading', number: null, title: 'Acknowledgments', level: 1 });
    if (this.#theorems.has(name)) {
      const { title, rest: words } = this.#theorems.open(name, rest, this.#context);
      this.blocks.push({ kind: 'heading', number: null, title, level: 5 });
      return this.walk(words);
    }
    if (rest.some((token) => isCommand(token, 'captionof')))
      return this.#put(this.#floats.blocksOf(name, rest));
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

  /** A tabular outside of a float: a table where it has rows and columns, else words. */
  #looseTable(name: string, body: readonly Token[]): void {
    const whole: Token[] = [{ kind: 'begin', text: name }, ...body, { kind: 'end', text: name }];
    if (name === 'tabbing' || !body.some(({ kind }) => kind === 'align'))
      return this.#paragraph(whole);
    this.#put(this.#floats.looseTable(whole));
  }

  #put({ blocks, problems }: FloatBlocks): void {
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
