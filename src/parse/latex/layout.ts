import { tabularEnvironments } from './commands.ts';
import { Reader } from './reader.ts';
import { append, isCommand, wordsOf, type Token } from './token.ts';

/** Commands that set a part of a float, with its caption in brackets. */
export const panelCommands = new Set([
  'subfloat',
  'subfigure',
  'subtable',
  'subcaptionbox',
  'ffigbox',
  'ttabbox',
]);

const pictures = new Set(['includegraphics', 'includesvg', 'epsfig', 'psfig']);

/** The notes of a list of table notes, one for each item. */
export function notesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const notes: Token[][] = [];
  for (const token of tokens)
    if (isCommand(token, 'item')) notes.push([token]);
    else (notes.at(-1) ?? notes[notes.push([]) - 1])?.push(token);
  return notes;
}

/** The columns that the options of a tabularray table declare. */
export function colspec(options: readonly Token[]): readonly Token[] {
  const at = options.findIndex(
    (token, index) =>
      token.kind === 'open' && /colspec\s*=\s*$/.test(wordsOf(options.slice(0, index))),
  );
  return at === -1 ? options : new Reader(options, at).argument();
}

/** Columns of an array, each set in mathematics. */
export function mathColumns(preamble: readonly Token[]): readonly Token[] {
  const dollar: Token = { kind: 'math', text: '$' };
  const around = (sign: string): Token[] => [
    { kind: 'char', text: sign },
    { kind: 'open', text: '{' },
    dollar,
    { kind: 'close', text: '}' },
  ];
  return preamble.flatMap((token) =>
    token.kind === 'char' && /[lcr]/.test(token.text)
      ? [...around('>'), token, ...around('<')]
      : [token],
  );
}

/** The inner part of a tabular that only lays out tables or pictures side by side; null for one of data. */
export function layoutOf(body: readonly Token[]): readonly Token[] | null {
  const inner: Token[] = [];
  let tables = 0;
  let outside = 0;
  const reader = new Reader(body);
  while (!reader.done) {
    const token = reader.peek();
    if (token?.kind === 'begin' && tabularEnvironments.has(token.text)) {
      const { whole } = reader.environment();
      if (isData(whole)) tables += 1;
      append(inner, whole);
      continue;
    }
    reader.next();
    if (token?.kind === 'command' && (panelCommands.has(token.text) || pictures.has(token.text))) {
      const start = reader.at - 1;
      reader.take('oom');
      tables += 1;
      append(inner, reader.tokens.slice(start, reader.at));
      continue;
    }
    if (token?.kind === 'char' && /\d/.test(token.text)) outside += 1;
    if (token && token.kind !== 'align' && !isCommand(token, '\\', 'hline')) inner.push(token);
  }
  return tables > 0 && outside < 12 ? inner : null;
}

function isData(tokens: readonly Token[]): boolean {
  const aligns = tokens.filter(({ kind }) => kind === 'align').length;
  const digits = tokens.filter(({ kind, text }) => kind === 'char' && /\d/.test(text)).length;
  return aligns >= 2 && digits >= 4;
}
