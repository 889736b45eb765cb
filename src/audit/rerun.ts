import type { Sandbox, ScriptRunner } from '../core/io.ts';
import { canonicalJson, type Json } from '../core/json.ts';
import type { Artifact } from '../core/records/generated/types.ts';

/** Runs the script of an artifact again; null where nothing here runs it under the limits that it names. */
export type Rerun = (artifact: Artifact) => Promise<Artifact['result'] | null>;

/** Each artifact by the runner whose limits it names: the engine's own checks in one, people's scripts in the other. */
export function rerunIn(sandbox: Sandbox, runner: ScriptRunner | null): Rerun {
  return async (artifact) => {
    const fits = ({ prelude, profile }: { prelude: string; profile: string }): boolean =>
      artifact.prelude_sha256 === prelude && artifact.limits_profile === profile;
    if (fits(sandbox)) return rerunCheck(artifact, sandbox);
    return runner && fits(runner) ? rerunScript(artifact, runner) : null;
  };
}

async function rerunCheck(
  { script, input }: Artifact,
  sandbox: Sandbox,
): Promise<Artifact['result']> {
  const { result } = await sandbox.run({ script, input: input as Job['input'] });
  return { kind: result.kind, output: result.kind === 'value' ? result.output : null };
}

type Job = Parameters<Sandbox['run']>[0];

async function rerunScript(
  { script, input }: Artifact,
  runner: ScriptRunner,
): Promise<Artifact['result']> {
  const call = parseInput(input);
  if (!call) return { kind: 'error', output: null };
  const { results } = await runner.run({ script, seed: call.seed, calls: [call] });
  const [first] = results;
  return first?.kind === 'value'
    ? { kind: 'value', output: canonicalJson(first.value) }
    : { kind: first?.kind ?? 'error', output: null };
}

/** What a script was given: hostile until parsed. */
function parseInput(input: unknown): { inputs: Record<string, Json>; seed: number } | null {
  if (typeof input !== 'object' || input === null) return null;
  const { inputs, seed } = input as { inputs?: unknown; seed?: unknown };
  if (typeof seed !== 'number' || typeof inputs !== 'object' || inputs === null) return null;
  // Numbers, and rows of data: it goes into the sandbox as the JSON text that it came as.
  const given = Object.entries(inputs).filter(
    ([, value]) => typeof value === 'number' || Array.isArray(value),
  ) as [string, Json][];
  return { inputs: Object.fromEntries(given), seed };
}
