import { canonicalJson, type Json } from './json.ts';
import type { Artifact } from './records/generated/types.ts';
import { seedOf } from './script-seed.ts';
import { withoutPower } from './without-power.ts';

/** What the harness is called with to repeat an artifact, in the sandbox or in a reader's browser. */
export interface ArtifactCall {
  readonly kind: 'function' | 'number';
  /** With each `**` rewritten. */
  readonly source: string;
  /** JSON. */
  readonly input: string;
  readonly seed: string;
}

/** Profiles of limits by the form of the scripts that run under them. */
const kinds: Readonly<Record<string, ArtifactCall['kind']>> = {
  'catalogue-1': 'function',
  'script-1': 'number',
  'script-2': 'number',
};

/** Null for an artifact that no harness of ours runs: another profile, a form that it does not have. */
export function callOf({ script, input, limits_profile: profile }: Artifact): ArtifactCall | null {
  const kind = Object.hasOwn(kinds, profile) ? kinds[profile] : undefined;
  const rewritten = withoutPower(script, 'expression');
  if (!kind || rewritten.kind === 'refused') return null;
  const { source } = rewritten;
  if (kind === 'function')
    return { kind, source, input: canonicalJson(input as Json), seed: seedOf(script) };
  const given = parseScriptInput(input);
  return (
    given && {
      kind,
      source,
      input: canonicalJson(given.inputs),
      seed: seedOf(`${given.seed}\n${script}`),
    }
  );
}

/** What a person's script was given: hostile until parsed. Numbers, and rows of data. */
export function parseScriptInput(
  input: unknown,
): { inputs: Record<string, Json>; seed: number } | null {
  if (typeof input !== 'object' || input === null) return null;
  const { inputs, seed } = input as { inputs?: unknown; seed?: unknown };
  if (typeof seed !== 'number' || typeof inputs !== 'object' || inputs === null) return null;
  const given = Object.entries(inputs).filter(
    ([, value]) => typeof value === 'number' || Array.isArray(value),
  ) as [string, Json][];
  return { inputs: Object.fromEntries(given), seed };
}
