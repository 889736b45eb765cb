import type { AnyNode } from 'acorn';
import { callConstant, memberOf } from './fold-calls.ts';
import { constant, type Constant, type Folded } from './constant.ts';
import type { ScriptFunction } from './script-function.ts';

/**
 * Works out every sub-expression that is the same whatever the inputs are. What it cannot follow (loops,
 * closures, mutation) it leaves open; rule 5 bounds that.
 */
export function foldConstants({ nodes }: ScriptFunction): ReadonlyMap<AnyNode, Constant> {
  const bindings = constantBindings(nodes);
  const known = new Map<AnyNode, Folded | 'open'>();
  const fold = (node: AnyNode | null | undefined): Folded => {
    if (!node) return null;
    const before = known.get(node);
    if (before !== undefined) return before === 'open' ? null : before;
    known.set(node, 'open'); // a name that is defined by itself is no constant
    const folded = foldNode(node, fold, bindings);
    known.set(node, folded);
    return folded;
  };
  return new Map(
    nodes.flatMap((node) => {
      const folded = fold(node);
      return folded ? [[node, folded] as const] : [];
    }),
  );
}

type Fold = (node: AnyNode | null | undefined) => Folded;

function foldNode(node: AnyNode, fold: Fold, bindings: ReadonlyMap<string, AnyNode>): Folded {
  switch (node.type) {
    case 'Literal':
      if ('regex' in node && node.regex) return constant(node.regex.pattern);
      return constant(node.value);
    case 'TemplateLiteral': {
      const parts = node.expressions.map(fold);
      if (parts.some((part) => part === null)) return null;
      const text = node.quasis.map(
        ({ value }, index) =>
          `${value.cooked ?? ''}${index < parts.length ? show(parts[index]) : ''}`,
      );
      return constant(text.join(''));
    }
    case 'ArrayExpression': {
      const parts = node.elements.map((element) =>
        element === null ? constant(undefined) : fold(element),
      );
      return parts.some((part) => part === null)
        ? null
        : constant(parts.map((part) => part?.value));
    }
    case 'Identifier':
      if (node.name === 'undefined') return constant(undefined);
      if (node.name === 'Infinity' || node.name === 'NaN') return constant(Number(node.name));
      return fold(bindings.get(node.name));
    case 'UnaryExpression':
      return unary(node.operator, fold(node.argument));
    case 'BinaryExpression':
      return binary(node.operator, fold(node.left as AnyNode), fold(node.right));
    case 'LogicalExpression': {
      const left = fold(node.left);
      if (!left) return null;
      const stops = {
        '&&': !left.value,
        '||': Boolean(left.value),
        '??': left.value !== null && left.value !== undefined,
      }[node.operator];
      return stops ? left : fold(node.right);
    }
    case 'ConditionalExpression': {
      const test = fold(node.test);
      return test && fold(test.value ? node.consequent : node.alternate);
    }
    case 'SequenceExpression':
      return fold(node.expressions.at(-1));
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return fold(node.expression);
    case 'MemberExpression': {
      if (node.object.type === 'Super' || node.property.type === 'PrivateIdentifier') return null;
      return memberOf(node.object, fold(node.object), nameOf(node, fold));
    }
    case 'CallExpression':
    case 'NewExpression': {
      const values = node.arguments.map((argument) =>
        argument.type === 'SpreadElement' ? null : fold(argument),
      );
      const spread = node.arguments.flatMap((argument, index) => {
        if (argument.type !== 'SpreadElement') return [values[index] ?? null];
        const list = fold(argument.argument)?.value;
        return Array.isArray(list) ? list.map((value) => constant(value)) : [null];
      });
      if (node.callee.type === 'Super') return null;
      return callConstant(node.callee, fold, spread);
    }
    default:
      return null;
  }
}

/** The name that a member expression reads, or null where it is not known. */
export function nameOf(
  node: Extract<AnyNode, { type: 'MemberExpression' }>,
  fold: Fold,
): string | null {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null;
  const name = fold(node.property);
  return name ? show(name) : null;
}

/** Names that are declared once, with a value, and never assigned again. */
function constantBindings(nodes: readonly AnyNode[]): Map<string, AnyNode> {
  const values = new Map<string, AnyNode>();
  const spoilt = new Set<string>();
  const spoil = (node: AnyNode | null | undefined): void => {
    if (node?.type === 'Identifier') spoilt.add(node.name);
    else if (node) for (const name of patternNames(node)) spoilt.add(name);
  };
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator') {
      if (node.id.type === 'Identifier' && node.init && !values.has(node.id.name))
        values.set(node.id.name, node.init);
      else spoil(node.id);
    } else if (node.type === 'AssignmentExpression') spoil(node.left);
    else if (node.type === 'UpdateExpression') spoil(node.argument);
    else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      if (node.left.type === 'VariableDeclaration')
        for (const { id } of node.left.declarations) spoil(id);
      else spoil(node.left);
    } else if (isFunction(node)) {
      for (const parameter of node.params) spoil(parameter);
      spoil(node.id);
    } else if (node.type === 'CatchClause') spoil(node.param);
  }
  for (const name of spoilt) values.delete(name);
  return values;
}

function isFunction(
  node: AnyNode,
): node is Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
> {
  return /^(?:Function|ArrowFunction)/.test(node.type);
}

function patternNames(node: AnyNode): string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'ObjectPattern')
    return node.properties.flatMap((property) =>
      patternNames(property.type === 'RestElement' ? property.argument : property.value),
    );
  if (node.type === 'ArrayPattern')
    return node.elements.flatMap((element) => (element ? patternNames(element) : []));
  if (node.type === 'AssignmentPattern') return patternNames(node.left);
  return node.type === 'RestElement' ? patternNames(node.argument) : [];
}

function unary(operator: string, argument: Folded): Folded {
  if (operator === 'void') return constant(undefined);
  if (!argument) return null;
  const { value } = argument;
  if (operator === 'typeof') return constant(typeof value);
  if (operator === '!') return constant(!value);
  if (typeof value === 'bigint') return operator === '-' ? constant(-value) : null;
  const number = toNumber(value);
  if (operator === '-') return constant(-number);
  if (operator === '+') return constant(number);
  return operator === '~' ? constant(~number) : null;
}

function binary(operator: string, left: Folded, right: Folded): Folded {
  if (!left || !right) return null;
  const [a, b] = [plain(left.value), plain(right.value)];
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string'))
    return constant(show({ value: a }) + show({ value: b }));
  const [x, y] = [toNumber(a), toNumber(b)];
  const apply = arithmetic[operator];
  return apply ? constant(apply(x, y)) : null;
}

const arithmetic: Readonly<Record<string, (x: number, y: number) => number | boolean>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '%': (x, y) => x % y,
  '**': (x, y) => x ** y,
  '&': (x, y) => x & y,
  '|': (x, y) => x | y,
  '^': (x, y) => x ^ y,
  '<<': (x, y) => x << y,
  '>>': (x, y) => x >> y,
  '>>>': (x, y) => x >>> y,
  '<': (x, y) => x < y,
  '>': (x, y) => x > y,
  '<=': (x, y) => x <= y,
  '>=': (x, y) => x >= y,
  '==': (x, y) => x === y,
  '===': (x, y) => x === y,
  '!=': (x, y) => x !== y,
  '!==': (x, y) => x !== y,
};

/** A list in an operation is its elements joined, as the language has it. */
function plain(value: Constant['value']): Constant['value'] {
  return Array.isArray(value) ? show({ value }) : value;
}

function toNumber(value: Constant['value']): number {
  return Number(plain(value));
}

function show(folded: Folded | undefined): string {
  return String(folded?.value);
}
