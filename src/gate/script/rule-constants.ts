import type { AnyNode } from 'acorn';
import type { BoundNumber } from '../../core/identity.ts';
import type { Token } from '../../core/number/token.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { numbersOf, type Constant } from './constant.ts';
import { foldConstants } from './fold.ts';
import type { ScriptFunction } from './script-function.ts';

/** Numbers that formulas are written with (section 7, rule 3). */
const allowed = new Set([
  0, 1, 2, 3, 4, 10, 100, 1000, 0.5, 60, 3600, 24, 7, 365, 1_000_000, 1_000_000_000,
]);
/** 16.6, 0.166 and 1660 are one number, printed as share, per cent or per mille. */
const scales = [1, 0.01, 100];

/** Rule 3: no constant of the script is the claim, however it is written or put together. */
export function ruleConstants(
  parsed: ScriptFunction,
  target: Token,
  inputs: readonly BoundNumber[],
): RuleResult {
  const folded = foldConstants(parsed);
  const declared = new Set(inputs.map(({ token }) => Number(token.value)));
  const faults: string[] = [];
  let literals = 0;
  for (const [node, constant] of folded) {
    const isLiteral = node.type === 'Literal' || node.type === 'TemplateLiteral';
    const numbers = isLiteral ? writtenNumbers(node, constant) : numbersOf(constant.value);
    if (isLiteral) literals += numbers.length;
    for (const number of numbers) {
      const isKnown = allowed.has(number) || declared.has(number);
      if (isClaim(number, target, isLiteral && isKnown ? [1] : scales))
        faults.push(`${where(node)} is ${show(number)}, which is the claim itself`);
      else if (isLiteral && !isKnown)
        faults.push(`${where(node)} is ${show(number)}, which is no number that a formula needs`);
    }
  }
  const [first] = faults;
  return {
    rule: 3,
    met: first === undefined,
    words: first
      ? `A constant of the script is refused: ${first}.`
      : `No constant is the claim, of ${literals} written and ${folded.size} worked out.`,
    details: faults.slice(0, 20),
  };
}

/** What a literal can be read as; a word without digits is no number. */
function writtenNumbers(node: AnyNode, { value }: Constant): number[] {
  if (typeof value === 'string') return /\d/.test(value) ? [...new Set(numbersOf(value))] : [];
  return node.type === 'Literal' ? numbersOf(value) : [];
}

function isClaim(number: number, target: Token, at: readonly number[]): boolean {
  const claim = Math.abs(Number(target.value));
  const half = Number(target.step) / 2;
  return at.some((scale) => {
    const gap = Math.abs(Math.abs(number) * scale - claim);
    return claim === 0 ? number === 0 : gap <= half * (1 + 1e-9);
  });
}

/** The script is parsed behind one opening bracket. */
function where(node: AnyNode): string {
  return `character ${node.start}`;
}

function show(number: number): string {
  return String(Number(number.toPrecision(6)));
}
