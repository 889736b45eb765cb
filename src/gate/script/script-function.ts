import { parse, type AnyNode, type ArrowFunctionExpression, type FunctionExpression } from 'acorn';
import { full } from 'acorn-walk';
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
  const nodes: AnyNode[] = [];
  full(root, (node) => nodes.push(node as AnyNode));
  return { root, nodes: nodes.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function parseRoot(script: string): ScriptFunction['root'] {
  try {
    // As the harness evaluates it: in brackets, with a line end against a last comment.
    const { body } = parse(`(${script}\n)`, { ecmaVersion: 2025, sourceType: 'script' });
    const [statement, second] = body;
    const root = statement?.type === 'ExpressionStatement' && !second ? statement.expression : null;
    if (root?.type !== 'ArrowFunctionExpression' && root?.type !== 'FunctionExpression')
      throw notAScript('no function, or more than one', 'one function: (inputs) => number');
    if (depthOf(root) > deepest)
      throw notAScript('code of deep nesting', `at most ${deepest} levels`);
    return root;
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof RangeError)) throw cause;
    const seen = cause instanceof SyntaxError ? cause.message : 'code of deep nesting';
    throw notAScript(seen.slice(0, 200), 'one JavaScript function: (inputs) => number', cause);
  }
}

/** Levels of the tree, without recursion: what comes after this may recurse. */
function depthOf(root: AnyNode): number {
  let level: unknown[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= 10 * deepest) {
    level = level.flatMap((node) =>
      Object.values(node as object)
        .flat()
        .filter(isNode),
    );
    depth += 1;
  }
  return depth;
}

function isNode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value;
}
