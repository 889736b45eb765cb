import { parse, tokTypes, type AnyNode, type Token } from 'acorn';
import { full } from 'acorn-walk';

/** What became of a script's `**`; `refused` says why it cannot be run. */
export type Rewritten =
  | { readonly kind: 'rewritten'; readonly source: string }
  | { readonly kind: 'refused'; readonly why: string };

/** How a script is evaluated: one expression, or statements. */
export type ScriptForm = 'expression' | 'statements';

/** The function of the sandbox that stands for `**`; a script may not have the name itself. */
const power = 'truthPower';
const longest = 65_536;

/**
 * A script with each `**` as a call, because the operator's last bit moves with the engine and cannot
 * be replaced at run time as a function can. The same value for numbers, BigInts and objects.
 */
export function withoutPower(source: string, form: ScriptForm): Rewritten {
  if (!source.includes('**') && !/truth|\\u/.test(source)) return { kind: 'rewritten', source };
  if (source.length > longest)
    return { kind: 'refused', why: `The script is longer than ${longest} characters` };
  const [before, after] = form === 'expression' ? ['(', '\n)'] : ['', ''];
  const text = `${before}${source}${after}`;
  const tokens: Token[] = [];
  try {
    const tree = parse(text, { ecmaVersion: 'latest', onToken: tokens });
    const edits = editsOf(tree, tokens, text);
    if (typeof edits === 'string') return { kind: 'refused', why: edits };
    const whole = applied(text, edits);
    return { kind: 'rewritten', source: whole.slice(before.length, whole.length - after.length) };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    return { kind: 'refused', why: `The script cannot be read: ${error.message.slice(0, 200)}` };
  }
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What to change, or why it cannot be changed. */
function editsOf(tree: AnyNode, tokens: readonly Token[], text: string): Edit[] | string {
  const nodes = new Set<AnyNode>();
  full(tree, (node) => nodes.add(node as AnyNode));
  const signs = tokens.filter(
    ({ type, start, end }) =>
      type === tokTypes.starstar || (type === tokTypes.assign && text.slice(start, end) === '**='),
  );
  const edits: Edit[] = [];
  for (const node of nodes) {
    if (node.type === 'Identifier' && node.name === power)
      return `The name ${power} is the sandbox's own`;
    if (node.type !== 'BinaryExpression' && node.type !== 'AssignmentExpression') continue;
    if (node.operator !== '**' && node.operator !== '**=') continue;
    // Between the left side and the sign stand at most brackets that close, and comments.
    const sign = firstAfter(signs, node.left.end);
    if (!sign) return 'A ** of the script cannot be found';
    if (node.type === 'BinaryExpression') {
      edits.push({ start: node.start, end: node.start, text: ` ${power}(` });
      edits.push({ start: sign.start, end: sign.end, text: ',' });
    } else {
      if (!isPlain(node.left)) return 'Write a **= b as a = a ** b where a is more than a name';
      const target = text.slice(node.left.start, node.left.end);
      edits.push({ start: sign.start, end: sign.end, text: `= ${power}(${target},` });
    }
    edits.push({ start: node.end, end: node.end, text: ')' });
  }
  return edits;
}

/** By halves: a hostile script may have thousands of signs. */
function firstAfter(signs: readonly Token[], position: number): Token | undefined {
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return signs[low];
}

function applied(text: string, edits: readonly Edit[]): string {
  let [whole, at] = ['', 0];
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    whole += text.slice(at, start) + put;
    at = end;
  }
  return whole + text.slice(at);
}

/** A name, or members of one by name: reading it twice is reading it once. */
function isPlain(node: AnyNode): boolean {
  if (node.type === 'Identifier' || node.type === 'ThisExpression') return true;
  return node.type === 'MemberExpression' && !node.computed && isPlain(node.object);
}
