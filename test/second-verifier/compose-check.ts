import { canonicalText } from './canonical-json.ts';
import { type Artifact } from './types.ts';

/** The texts of the files of `sandbox/` by their names without ending. */
export type SandboxTexts = Record<'prelude' | 'survival' | 'math' | 'harness', string>;

const transcendental =
  /\b(?:a?(?:sin|cos|tan)h?|atan2|exp|expm1|log(?:2|10|1p)?|pow|cbrt|hypot|truthPower)\b/;

/** One expression that runs an artifact's script on its input, as the sandbox's own files say. */
export function composeCheck(texts: SandboxTexts, artifact: Artifact): string {
  const { script, script_sha256: hash, input } = artifact;
  const hasSurvival = script.includes('survival');
  const hasMath = transcendental.test(script);
  const parts = [
    '(() => {',
    texts.prelude,
    ...(hasSurvival ? [texts.survival] : []),
    ...(hasMath ? [texts.math] : []),
    'const harness =',
    texts.harness,
    'return harness({ prelude: TruthPrelude.prelude,',
    `survival: ${hasSurvival ? 'TruthSurvival.survival' : 'null'},`,
    `math: ${hasMath ? 'TruthMath.math' : 'null'}, numeric: null });`,
    '})()',
  ];
  const seed = [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16) | 0);
  const given = ['function', script, canonicalText(input), JSON.stringify(seed)];
  return `${parts.join('\n')}(${given.map((text) => JSON.stringify(text)).join(', ')})`;
}
