import type { AnyNode, BinaryExpression } from 'acorn';
import type { ScriptFunction } from './script-function.ts';

/** A script with one thing of its formula changed. */
export interface Mutant {
  /** What was changed, for people. */
  readonly what: string;
  readonly script: string;
}

const mostMutants = 40;

/**
 * Mutants of a script (section 7, rule 8): operators exchanged, terms dropped, indices moved by one, denominators
 * exchanged. Code that only makes an error is left alone. Evenly chosen where there are more than `mostMutants`.
 */
export function mutantsOf(script: string, { root, nodes }: ScriptFunction): readonly Mutant[] {
  const silent = nodes.filter(({ type }) => type === 'ThrowStatement');
  const isSilent = ({ start, end }: AnyNode): boolean =>
    silent.some((other) => other.start <= start && end <= other.end);
  const inputs = inputNames(root.params[0]);
  const text = ({ start, end }: { start: number; end: number }): string =>
    script.slice(start - 1, end - 1); // it is parsed behind one bracket
  const changes = nodes
    .filter((node) => !isSilent(node) && node !== root)
    .flatMap((node) => changesOf(node, text, inputs));
  const mutants = changes.map(({ at, to, what }) => ({
    what: `${what} at character ${at.start}`,
    script: script.slice(0, at.start - 1) + to + script.slice(at.end - 1),
  }));
  const different = mutants.filter(
    (one, index) => mutants.findIndex((other) => other.script === one.script) === index,
  );
  const every = Math.max(1, different.length / mostMutants);
  return Array.from(
    { length: Math.min(mostMutants, different.length) },
    (_, index) => different[Math.floor(index * every)],
  ).filter((one) => one !== undefined);
}

interface Change {
  readonly at: { readonly start: number; readonly end: number };
  readonly to: string;
  readonly what: string;
}

type TextOf = (node: { start: number; end: number }) => string;

const exchanges: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
};

const siblings: Readonly<Record<string, string>> = {
  max: 'min',
  min: 'max',
  mean: 'sd',
  median: 'max',
  sum: 'mean',
  sd: 'variance',
  variance: 'sd',
  cdf: 'sf',
  sf: 'cdf',
  log: 'exp',
  exp: 'log',
};

/** Half the terms of a list: the lower ones, which no mean or sum forgives; of what is no list, its sign. */
const lowerHalf =
  "(v) => !Array.isArray(v) ? -v : typeof v[0] === 'number' ? v.toSorted((a, b) => a - b).slice(0, Math.ceil(v.length / 2)) : v.slice(Math.ceil(v.length / 2))";

function changesOf(node: AnyNode, text: TextOf, inputs: readonly string[]): Change[] {
  switch (node.type) {
    case 'BinaryExpression':
      return binaryChanges(node, text, inputs);
    case 'AssignmentExpression': {
      const to = exchanges[node.operator];
      return to
        ? [
            {
              at: node,
              to: `(${text(node.left)} ${to} ${text(node.right)})`,
              what: `${node.operator} made ${to}`,
            },
          ]
        : [];
    }
    case 'MemberExpression':
      if (node.computed && isIndex(node.property))
        return ['+', '-'].map((sign) => ({
          at: node.property,
          to: `(${text(node.property)}) ${sign} 1`,
          what: `an index ${sign}1`,
        }));
      return [];
    case 'ArrayExpression':
      return node.elements.length < 2
        ? []
        : node.elements.map((_, left) => ({
            at: node,
            to: `[${node.elements
              .filter((_, index) => index !== left)
              .map((one) => (one ? text(one) : ''))
              .join(', ')}]`,
            what: 'a term dropped',
          }));
    case 'CallExpression':
      return callChanges(node, text);
    default:
      return [];
  }
}

function binaryChanges(node: BinaryExpression, text: TextOf, inputs: readonly string[]): Change[] {
  const { operator, left, right } = node;
  const to = exchanges[operator];
  if (!to || isText(left as AnyNode) || isText(right)) return [];
  const [a, b] = [text(left), text(right)];
  const dropped = [a, b].map((kept) => ({ at: node, to: `(${kept})`, what: 'a term dropped' }));
  const swapped =
    operator === '/'
      ? [{ at: node, to: `((${b}) / (${a}))`, what: 'a denominator exchanged' }]
      : [];
  const others =
    operator === '/' && right.type === 'Identifier' && inputs.includes(right.name)
      ? inputs
          .filter((name) => name !== right.name)
          .slice(0, 2)
          .map((name) => ({ at: right, to: name, what: 'a denominator exchanged' }))
      : [];
  return [
    { at: node, to: `((${a}) ${to} (${b}))`, what: `${operator} made ${to}` },
    ...dropped,
    ...swapped,
    ...others,
  ];
}

/** A function made its sibling; half of a list, or a sign, taken from what it is given. */
function callChanges(node: Extract<AnyNode, { type: 'CallExpression' }>, text: TextOf): Change[] {
  const { callee } = node;
  const [first, second] = node.arguments;
  if (
    callee.type !== 'MemberExpression' ||
    callee.computed ||
    callee.property.type !== 'Identifier'
  )
    return [];
  const sibling = Object.hasOwn(siblings, callee.property.name)
    ? siblings[callee.property.name]
    : undefined;
  const isOfLibrary =
    callee.object.type !== 'ArrayExpression' && /^(?:Math|numeric)\b/.test(text(callee.object));
  const renamed = sibling
    ? [{ at: callee.property, to: sibling, what: `${callee.property.name} made ${sibling}` }]
    : [];
  if (!isOfLibrary || !first || isFunction(first)) return renamed;
  const isSpread = first.type === 'SpreadElement';
  const given = isSpread ? first.argument : first;
  const less = `(${lowerHalf})(${text(given)})`;
  const swapped =
    second && node.arguments.length === 2 && second.type !== 'SpreadElement' && !isSpread
      ? [
          {
            at: { start: first.start, end: second.end },
            to: `${text(second)}, ${text(first)}`,
            what: 'two terms exchanged',
          },
        ]
      : [];
  return [
    ...renamed,
    { at: first, to: isSpread ? `...${less}` : less, what: 'a term dropped' },
    ...swapped,
  ];
}

/** A whole number, or a sum with one: what steps through a list. A name may be a key. */
function isIndex(node: AnyNode): boolean {
  if (node.type === 'Literal') return typeof node.value === 'number';
  return node.type === 'BinaryExpression';
}

function isText(node: AnyNode): boolean {
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
  );
}

function isFunction(node: AnyNode): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function inputNames(parameter: AnyNode | undefined): string[] {
  if (parameter?.type !== 'ObjectPattern') return [];
  return parameter.properties.flatMap((property) =>
    property.type === 'Property' && property.value.type === 'Identifier'
      ? [property.value.name]
      : [],
  );
}
