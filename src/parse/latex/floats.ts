import type { Block } from '../blocks.ts';
import { environmentArguments, tabularEnvironments } from './commands.ts';
import type { Aside, Context } from './context.ts';
import { plainTable } from './deluxe-table.ts';
import { floatBlocks, type FloatBlocks } from './float-blocks.ts';
import { readFloat } from './float.ts';
import { plainWords } from './inline.ts';
import { tokenize } from './lexer.ts';
import { listingOptions, listingText, programText } from './listing.ts';
import { ownEntry } from './own.ts';
import { Reader } from './reader.ts';
import { isCommand, type Token } from './token.ts';

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

/** True for an environment that floats: tables, figures, algorithms, listings. */
export function isFloat(name: string): boolean {
  return /^deluxetable/.test(name) || ownEntry(floats, name.replace(/\*$/, '')) !== undefined;
}

/** Reads floats with the counters and the hidden words of their document. */
export class Floats {
  readonly #context: Context;
  readonly #hidden: Aside['hidden'];

  constructor(context: Context, hidden: Aside['hidden']) {
    this.#context = context;
    this.#hidden = hidden;
  }

  /** A floating environment, or one that holds a \captionof. */
  blocksOf(name: string, body: readonly Token[]): FloatBlocks {
    if (/^deluxetable/.test(name)) return this.#read('table', plainTable(body), 'table');
    return this.#read(ownEntry(floats, name.replace(/\*$/, '')) ?? 'figure', body, name);
  }

  /** A \captionof outside of any environment; the reader stands behind it. */
  captionOf(reader: Reader): FloatBlocks {
    const start = (reader.at -= 1);
    reader.next();
    reader.take('mom');
    return this.#read('figure', reader.tokens.slice(start, reader.at), 'figure');
  }

  /** A tabular that stands outside of a float. */
  looseTable(whole: readonly Token[]): FloatBlocks {
    return floatBlocks(readFloat('table', whole, this.#context, this.#hidden), null);
  }

  /** A program that is printed as it is typed. */
  listing(token: Token): Block {
    const { caption, label } = listingOptions(token.text);
    const { counters } = this.#context;
    const number = caption === null ? null : `Listing ${counters.step('listing')}`;
    if (label !== null) counters.label(label);
    return {
      kind: 'listing',
      label: number,
      caption:
        number === null ? null : `${number}: ${plainWords(tokenize(caption ?? ''), this.#context)}`,
      text: programText(token.text),
    };
  }

  #read(kind: string, body: readonly Token[], name: string): FloatBlocks {
    const isTable = tabularEnvironments.has(name);
    const inner = new Reader(body);
    if (!isTable) inner.take(ownEntry(environmentArguments, name) ?? '');
    const rest = body.slice(inner.at);
    const whole: readonly Token[] = isTable
      ? [{ kind: 'begin', text: name }, ...rest, { kind: 'end', text: name }]
      : rest;
    if (kind === 'algorithm' || kind === 'listing')
      return { blocks: [this.#algorithm(kind, whole)], problems: [] };
    return floatBlocks(readFloat(kind, whole, this.#context, this.#hidden), kind);
  }

  #algorithm(kind: string, body: readonly Token[]): Block {
    const at = body.findIndex((token) => isCommand(token, 'caption'));
    const reader = new Reader(body, Math.max(0, at));
    const pieces =
      at === -1 ? [] : readFloat(kind, captionCall(reader), this.#context, this.#hidden);
    const caption = pieces.find((piece) => piece.kind === 'caption')?.caption ?? null;
    const rest = at === -1 ? body : [...body.slice(0, at), ...body.slice(reader.at)];
    const verbatim = rest.filter(({ kind: own }) => own === 'verbatim').map(({ text }) => text);
    const text =
      verbatim.length > 0 ? programText(verbatim.join(' ')) : listingText(rest, this.#context);
    return {
      kind: 'listing',
      label: caption?.label ?? null,
      caption: caption?.text ?? null,
      text,
    };
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
