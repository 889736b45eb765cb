import { parse, type AnyNode, type ArrowFunctionExpression, type FunctionExpression } from 'acorn';
import { notAScript } from './not-a-script.ts';

/** The one function of a script, with every node of it in the order of the text. */
export interface ScriptFunction {
  readonly root: ArrowFunctionExpression | FunctionExpression;
  readonly nodes: readonly AnyNode[];
}

const deepest = 300;

/** Parses a script; throws a UserError unless it is exactly one plain function expression. */
export function parseFunction(script: string): ScriptFunction {
  const root = parseRoot(script);
  if (root.async || root.generator)
    throw notAScript('an async function or a generator', 'a plain function: (inputs) => number');
  const nodes = levelsOf(root).flat();
  return { root, nodes: [...new Set(nodes)].sort((a, b) => a.start - b.start || b.end - a.end) };
}

function parseRoot(script: string): ScriptFunction['root'] {
  try {
    // As the harness evaluates it: in brackets, with a line end against a last comment.
    const { body } = parse(`(${script}\n)`, { ecmaVersion: 2025, sourceType: 'script' });
    const [statement, second] = body;
    const root = statement?.type === 'ExpressionStatement' && !second ? statement.expression : null;
    if (root?.type !== 'ArrowFunctionExpression' && root?.type !== 'FunctionExpression')
      throw notAScript('no function, or more than one', 'one function: (inputs) => number');
    if (levelsOf(root).length > deepest)
      throw notAScript('code of deep nesting', `at most ${deepest} levels`);
    return root;
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof RangeError)) throw cause;
    const { message } = cause;
    const isDeep = cause instanceof RangeError || message.includes('stack space');
    const seen = isDeep ? 'code of deep nesting' : message;
    throw notAScript(seen.slice(0, 200), 'one JavaScript function: (inputs) => number', cause);
  }
}

/** Every node by its depth, names and keys included; without recursion, since what comes after this may recurse. */
function levelsOf(root: AnyNode): AnyNode[][] {
  const levels: AnyNode[][] = [[root]];
  for (let level = levels[0] ?? []; level.length > 0 && levels.length <= deepest + 1;) {
    level = level.flatMap((node) => Object.values(node).flat().filter(isNode));
    levels.push(level);
  }
  return levels;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
