import { sha256, type Sha256 } from '../../core/hash.ts';
import type { ScriptRunner } from '../../core/io.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Artifact } from '../../core/records/generated/types.ts';
import type { ScriptCheck } from '../../core/script-check.ts';
import type { BoundScript } from './bind-script.ts';
import { judgeScript } from './judge-script.ts';
import { mutantsOf } from './mutants.ts';
import { toTrials } from './trials.ts';

/** A script run and judged, with the artifact that lets anybody repeat its one real run. */
export interface ScriptOutcome {
  readonly check: ScriptCheck;
  readonly artifact: Sha256;
  readonly artifactText: string;
  readonly wallMs: number;
  readonly walls: readonly string[];
}

/** Runs a script on its inputs and on everything that the rules try it with, and judges what it gave. */
export async function runScript(bound: BoundScript, runner: ScriptRunner): Promise<ScriptOutcome> {
  const { script, header, target, inputs, data, parsed } = bound;
  const trials = toTrials({
    inputs,
    data,
    script,
    seed: header.seed,
    claim: target,
    mutants: mutantsOf(script, parsed),
  });
  const run = await runner.run({ script, seed: header.seed, calls: trials.calls });
  const first = run.results[0] ?? { kind: 'error', message: 'The script was not run' };
  const artifact: Artifact = {
    schema: 'artifact-v1',
    check: 'R1',
    script,
    script_sha256: sha256(script),
    prelude_sha256: runner.prelude,
    limits_profile: runner.profile,
    input: { inputs: trials.calls[0]?.inputs, seed: header.seed },
    result: {
      kind: first.kind,
      output: first.kind === 'value' ? canonicalJson(first.value) : null,
    },
  };
  const artifactText = canonicalJson(artifact);
  return {
    check: judgeScript(bound, trials, run),
    artifact: sha256(artifactText),
    artifactText,
    wallMs: run.wallMs,
    walls: run.walls,
  };
}
