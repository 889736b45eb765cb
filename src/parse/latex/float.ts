import { ownEntry } from './own.ts';
import {
  commandShapes,
  droppedEnvironments,
  environmentArguments,
  tabularEnvironments,
} from './commands.ts';
import { freshAside, type Context } from './context.ts';
import { inlineText } from './inline.ts';
import { Reader } from './reader.ts';
import { listingText } from './listing.ts';
import { colspec, layoutOf, mathColumns, notesOf, panelCommands } from './layout.ts';
import { readTable, type ReadTable } from './table.ts';
import { append, isCommand, wordsOf, type Token } from './token.ts';
import type { Aside } from './context.ts';

export interface Caption {
  /** "Table 3"; null for a caption without a number, or one of a part. */
  readonly label: string | null;
  /** With its label, as printed. */
  readonly text: string;
  readonly isPart: boolean;
}

export type FloatPiece =
  | { readonly kind: 'caption'; readonly caption: Caption }
  | { readonly kind: 'table'; readonly table: ReadTable['draft'] }
  | { readonly kind: 'listing'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'panel'; readonly pieces: readonly FloatPiece[] };

const panels = new Set([
  'subtable',
  'subfigure',
  'minipage',
  'subfloat',
  'floatrow',
  'wraptable',
  'wrapfigure',
]);
/** Takes a float apart: its captions counted, its tables read, what else it prints as notes. */
export function readFloat(
  kind: string,
  body: readonly Token[],
  context: Context,
  hidden: Aside['hidden'],
): FloatPiece[] {
  return new Float(context, hidden).read(kind, body, 0, false);
}

/** One float while it is read; counters move as its captions pass. */
class Float {
  readonly #context: Context;
  readonly #hidden: Aside['hidden'];

  constructor(context: Context, hidden: Aside['hidden']) {
    this.#context = context;
    this.#hidden = hidden;
  }

  read(kind: string, tokens: readonly Token[], depth: number, isPart: boolean): FloatPiece[] {
    const pieces: FloatPiece[] = [];
    if (depth > 30) return pieces;
    let loose: Token[] = [];
    const flush = (): void => {
      const aside = freshAside(this.#hidden);
      const text = inlineText(loose, this.#context, aside);
      loose = [];
      for (const note of [text, ...aside.notes])
        if (/\p{L}{2}/u.test(note)) pieces.push({ kind: 'note', text: note });
    };
    const inner = (rest: readonly Token[], own = kind, part = isPart): void => {
      flush();
      pieces.push(...this.read(own, rest, depth + 1, part));
    };
    const reader = new Reader(tokens);
    while (!reader.done) {
      const start = reader.at;
      const token = reader.next();
      if (!token) break;
      if (token.kind === 'par') flush();
      else if (token.kind === 'open') {
        reader.at = start;
        const group = reader.argument();
        if (holdsPieces(group)) inner(group);
        else append(loose, reader.tokens.slice(start, reader.at));
      } else if (token.kind === 'begin') {
        reader.at = start;
        flush();
        this.#environment(kind, reader, pieces, inner, depth, isPart);
      } else if (token.kind === 'math' && this.#mathTable(reader, pieces)) continue;
      else if (isCommand(token, 'caption', 'captionof', 'subcaption', 'caption*')) {
        flush();
        this.#caption(token.text, kind, reader, pieces, isPart);
      } else if (isCommand(token, 'ContinuedFloat')) this.#context.counters.add(kind, -1);
      else if (token.kind === 'command' && panelCommands.has(token.text)) {
        flush();
        this.#panelCommand(kind, reader, pieces, depth);
      } else if (isCommand(token, 'label'))
        this.#context.counters.label(wordsOf(reader.argument()));
      else if (isCommand(token, 'setcounter', 'addtocounter')) this.#counter(token.text, reader);
      else if (token.kind === 'command' && floatLayout.has(token.text))
        reader.take(floatLayout.get(token.text) ?? '');
      else {
        const shape = token.kind === 'command' ? commandShapes.get(token.text) : undefined;
        if (shape && shape.shown !== null) {
          const shown = reader.take(shape.arguments)[shape.shown] ?? [];
          if (holdsPieces(shown)) {
            inner(shown);
            continue;
          }
          append(loose, reader.tokens.slice(start, reader.at));
        } else loose.push(token);
      }
    }
    flush();
    return pieces;
  }

  #environment(
    kind: string,
    reader: Reader,
    pieces: FloatPiece[],
    inner: (rest: readonly Token[], own?: string, part?: boolean) => void,
    depth: number,
    isPart: boolean,
  ): void {
    const { name, body } = reader.environment();
    if (droppedEnvironments.has(name)) return;
    if (tabularEnvironments.has(name)) {
      pieces.push(...this.tabular(kind, name, body));
      return;
    }
    const rest = new Reader(body);
    rest.take(ownEntry(environmentArguments, name) ?? '');
    const own = body.slice(rest.at);
    if (name === 'algorithmic' || name === 'algorithm2e') {
      pieces.push({ kind: 'listing', text: listingText(own, this.#context) });
    } else if (panels.has(name)) {
      const part = isPart || /^sub/.test(name);
      pieces.push({ kind: 'panel', pieces: this.read(kind, own, depth + 1, part) });
    } else if (name === 'tablenotes' || name === 'TableNotes') {
      for (const note of notesOf(own)) inner(note);
    } else inner(own);
  }

  /** A tabular environment, or the tables that one which only lays out holds. */
  tabular(kind: string, name: string, body: readonly Token[]): FloatPiece[] {
    const reader = new Reader(body);
    const taken = reader.take(ownEntry(environmentArguments, name) ?? 'om');
    const rest = body.slice(reader.at);
    const preamble = name.endsWith('tblr') ? colspec(taken.at(-1) ?? []) : (taken.at(-1) ?? []);
    const nested = layoutOf(rest);
    if (nested) return this.read(kind, nested, 5, false);
    const aside = freshAside(this.#hidden);
    const { draft, loose } = readTable(preamble, rest, this.#context, aside);
    const around = loose.length > 0 ? this.read(kind, loose, 5, false) : [];
    const table: FloatPiece[] = draft.rows.length > 0 ? [{ kind: 'table', table: draft }] : [];
    return [
      ...around,
      ...table,
      ...aside.notes.map((text): FloatPiece => ({ kind: 'note', text })),
    ];
  }

  /** A table set as an array within a formula. */
  #mathTable(reader: Reader, pieces: FloatPiece[]): boolean {
    const start = reader.at;
    if (reader.peek()?.kind === 'math') reader.next();
    reader.skipSpaces();
    if (reader.peek()?.kind === 'begin' && reader.peek()?.text === 'array') {
      const { body } = reader.environment();
      const inner = new Reader(body);
      const [, preamble = []] = inner.take('om');
      const { draft } = readTable(
        mathColumns(preamble),
        body.slice(inner.at),
        this.#context,
        freshAside(this.#hidden),
      );
      while (reader.peek()?.kind === 'space' || reader.peek()?.kind === 'math') reader.next();
      if (draft.rows.length > 0) pieces.push({ kind: 'table', table: draft });
      return true;
    }
    reader.at = start;
    return false;
  }

  #caption(
    name: string,
    kind: string,
    reader: Reader,
    pieces: FloatPiece[],
    isPart: boolean,
  ): void {
    const { counters } = this.#context;
    const of = name === 'captionof' ? wordsOf(reader.argument()) : kind;
    const isStarred = reader.star();
    reader.optional();
    const aside = freshAside(this.#hidden);
    const part = isPart || name === 'subcaption';
    const words = reader.argument();
    let label: string | null = null;
    let lead = '';
    if (!isStarred && part) {
      counters.step(`sub${of}`);
      const ahead = this.#captioned ? 0 : 1;
      const letter = String.fromCharCode(
        96 + Math.min(26, Math.max(1, counters.value(`sub${of}`))),
      );
      counters.add(of, ahead);
      counters.refer(`${counters.print(of)}${letter}`, of);
      counters.add(of, -ahead);
      lead = `(${letter}) `;
    } else if (!isStarred) {
      const number = counters.step(of);
      this.#captioned = true;
      label = `${names[of] ?? 'Figure'} ${number}`;
      lead = `${label}: `;
    }
    const text = inlineText(words, this.#context, aside);
    pieces.push({
      kind: 'caption',
      caption: { label, text: `${lead}${text}`.trim(), isPart: part },
    });
    for (const note of aside.notes) pieces.push({ kind: 'note', text: note });
  }

  #captioned = false;

  /** \subfloat[caption]{…} and its kin. */
  #panelCommand(kind: string, reader: Reader, pieces: FloatPiece[], depth: number): void {
    const first = reader.optional();
    const second = first === null ? null : reader.optional();
    let words = second ?? first;
    let body = reader.argument();
    if (words === null && reader.peek()?.kind === 'open' && !holdsPieces(body)) {
      words = body;
      body = reader.argument();
    }
    const inner: FloatPiece[] = [];
    if (words !== null)
      this.#caption(
        'subcaption',
        kind,
        new Reader([{ kind: 'open', text: '{' }, ...words, { kind: 'close', text: '}' }]),
        inner,
        true,
      );
    inner.push(...this.read(kind, body, depth + 1, true));
    pieces.push({ kind: 'panel', pieces: inner });
  }

  #counter(name: string, reader: Reader): void {
    const [counter = [], value = []] = reader.take('mm');
    const amount = Number(wordsOf(value));
    if (name === 'setcounter') this.#context.counters.set(wordsOf(counter), amount);
    else this.#context.counters.add(wordsOf(counter), amount);
  }
}

const names: Readonly<Record<string, string>> = {
  table: 'Table',
  figure: 'Figure',
  algorithm: 'Algorithm',
  listing: 'Listing',
  lstlisting: 'Listing',
};

/** Layout commands of floats whose arguments print nothing. */
const floatLayout: ReadonlyMap<string, string> = new Map([
  ['centering', ''],
  ['hfill', ''],
  ['small', ''],
  ['footnotesize', ''],
  ['scriptsize', ''],
  ['renewcommand', 'mm'],
]);

function holdsPieces(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'begin' ||
      isCommand(token, 'caption', 'captionof', 'subfloat', 'subfigure', 'subtable', 'label'),
  );
}
