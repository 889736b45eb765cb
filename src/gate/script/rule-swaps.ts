import type { AnyNode } from 'acorn';
import type { ScriptResult } from '../../core/io.ts';
import type { RuleResult } from '../../core/script-check.ts';
import type { ScriptFunction } from './script-function.ts';
import { valueOf, type Trials } from './trials.ts';

/** What a formula needs nothing of: clocks, files, the network, other code. The sandbox has none of it either. */
const worldly = new Set(
  (
    'Date performance process require fetch XMLHttpRequest WebSocket globalThis self window global eval Function ' +
    'setTimeout setInterval Worker importScripts Reflect Proxy WebAssembly Atomics SharedArrayBuffer Intl crypto'
  ).split(' '),
);

/**
 * Rule 7: two inputs exchanged change the result where the formula is not symmetric in them, three runs agree, and
 * nothing but the inputs is asked: no clock, file, process, network, nor randomness but the seeded one.
 */
export function ruleSwaps(
  { nodes }: Pick<ScriptFunction, 'nodes'>,
  trials: Trials,
  results: readonly ScriptResult[],
): RuleResult {
  const real = valueOf(results, 0);
  const drawn = valueOf(results, trials.redraws[0]);
  const seen = trials.swaps.map(({ names, real: atReal, redraw }) => {
    const [a, b] = names;
    const given = trials.calls[0]?.inputs;
    const isSame = given?.[a] === given?.[b];
    const moves = valueOf(results, atReal) !== real;
    const isSymmetric = isNear(valueOf(results, redraw), drawn);
    return { a, b, isSame, moves, isSymmetric };
  });
  const blind = seen.filter(({ isSame, moves, isSymmetric }) => !isSame && !isSymmetric && !moves);
  const repeated = trials.repeats.filter((call) => !Object.is(valueOf(results, call), real));
  const worlds = worldlyNames(nodes);
  const faults = [
    ...blind.map(
      ({ a, b }) =>
        `“${a}” and “${b}” exchanged give the same result on the paper’s numbers, and another on others`,
    ),
    ...(repeated.length > 0 ? ['runs on the same numbers differ'] : []),
    ...worlds.map((name) => `it asks for ${name}`),
  ];
  const [first] = faults;
  const moved = seen.filter(({ moves }) => moves).length;
  return {
    rule: 7,
    met: first === undefined,
    words: first
      ? `The result is no function of its inputs in their places: ${first}.`
      : `Four runs agree, one of them under other limits; ${seen.length === 0 ? 'there are no two inputs to exchange' : `of ${seen.length} exchanges of two inputs ${moved} change the result, the others in a formula that is symmetric in them`}.`,
    details: [
      ...faults,
      ...seen.map(
        ({ a, b, moves, isSymmetric }) =>
          `${a} and ${b} exchanged: ${moves ? 'another result' : 'the same result'}${isSymmetric ? ', symmetric on a redraw' : ''}`,
      ),
    ],
  };
}

function isNear(a: number | null, b: number | null): boolean {
  return (
    a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  );
}

/** Names of the world that the script reads; a member or key of the same name is another thing. */
function worldlyNames(nodes: readonly AnyNode[]): string[] {
  const keys = new Set<AnyNode>();
  for (const node of nodes) {
    if (node.type === 'MemberExpression' && !node.computed) keys.add(node.property);
    if (node.type === 'Property' && !node.computed && !node.shorthand) keys.add(node.key);
  }
  const found = nodes.flatMap((node) => {
    if (node.type === 'ImportExpression' || node.type === 'MetaProperty') return ['other code'];
    return node.type === 'Identifier' && worldly.has(node.name) && !keys.has(node)
      ? [node.name]
      : [];
  });
  return [...new Set(found)];
}
