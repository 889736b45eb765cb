import type { Block } from '../blocks.ts';
import { freshAside, type Context } from './context.ts';
import { inlineText } from './inline.ts';
import { Reader, splitAt } from './reader.ts';
import { append, isCommand, toTex, wordsOf, type Token } from './token.ts';

const severalLines = /^(?:align|gather|eqnarray|alignat|flalign|xalignat|IEEEeqnarray)/;

/** The displayed formulas of an environment, each with its number; lines without a number belong to the next. */
export function equationsOf(name: string, body: readonly Token[], context: Context): Block[] {
  const reader = new Reader(body);
  if (/^(?:x?alignat)/.test(name)) reader.argument();
  if (/^IEEE/.test(name)) reader.take('om');
  const rest = body.slice(reader.at);
  const lines = severalLines.test(name)
    ? splitAt(rest, (token) => isCommand(token, '\\', 'cr'))
    : [rest];
  const isNumbered = !name.endsWith('*') && name !== 'displaymath';
  const blocks: Block[] = [];
  let waiting: Token[] = [];
  for (const line of lines) {
    const { label, plain } = numbered(line, isNumbered, context);
    append(waiting, plain);
    if (label === null) {
      waiting.push({ kind: 'command', text: '\\' });
      continue;
    }
    push(blocks, label, waiting, context);
    waiting = [];
  }
  push(blocks, null, waiting, context);
  return blocks;
}

function push(
  blocks: Block[],
  label: string | null,
  tokens: readonly Token[],
  context: Context,
): void {
  const formula: Token[] = [
    { kind: 'math', text: '$' },
    ...tokens.filter(({ kind }) => kind !== 'math'),
    { kind: 'math', text: '$' },
  ];
  const text = inlineText(formula, context, freshAside());
  const tex = toTex(tokens)
    .replace(/(?:\\\\\s*)+$/, '')
    .trim();
  if (text !== '') blocks.push({ kind: 'equation', label, text, tex });
}

/** A line without its label and tag, and the number that it is printed with. */
function numbered(
  line: readonly Token[],
  counts: boolean,
  { counters }: Context,
): { label: string | null; plain: readonly Token[] } {
  const plain: Token[] = [];
  const keys: string[] = [];
  let tag: string | null = null;
  let silent = !counts;
  const reader = new Reader(line);
  while (!reader.done) {
    const token = reader.next();
    if (!token) break;
    if (isCommand(token, 'label')) keys.push(wordsOf(reader.argument()));
    else if (isCommand(token, 'tag')) {
      reader.star();
      tag = wordsOf(reader.argument());
    } else if (isCommand(token, 'nonumber', 'notag')) silent = true;
    else plain.push(token);
  }
  const isEmpty = plain.every(({ kind }) => kind === 'space' || kind === 'par');
  let label: string | null = null;
  if (tag !== null) {
    counters.refer(tag, 'equation');
    label = `(${tag})`;
  } else if (!silent && !isEmpty) label = `(${counters.step('equation')})`;
  for (const key of keys) counters.label(key);
  return { label, plain };
}
