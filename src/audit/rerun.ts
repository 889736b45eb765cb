import { parseScriptInput } from '../core/artifact-call.ts';
import type { Sandbox, ScriptRunner } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import type { Artifact } from '../core/records/generated/types.ts';

type Result = Artifact['result'];

/** What running an artifact again gave. */
export type Repeated =
  | {
      readonly kind: 'ran';
      readonly result: Result;
      /** True: the recorded run had the very functions of this one, and owes the same bits. */
      readonly samePrelude: boolean;
    }
  | {
      readonly kind: 'not-run';
      readonly why: string;
      /** True where this machine's limits stood in the way, not what was recorded. */
      readonly isOurs: boolean;
    };

/** Runs the script of an artifact again, under the limits that it names. */
export type Rerun = (artifact: Artifact) => Promise<Repeated>;

/** Each artifact by the runner whose limits it names: the engine's own checks in one, people's scripts in the other, one at a time. */
export function rerunIn(
  sandbox: Sandbox,
  runner: ScriptRunner | null,
  walls = new Set<string>(),
): Rerun {
  let last: Promise<unknown> = Promise.resolve();
  return async (artifact) => {
    const { limits_profile: profile, prelude_sha256: prelude, result: recorded } = artifact;
    const by = [sandbox, ...(runner ? [runner] : [])].find((one) => one.profile === profile);
    if (!by) return { kind: 'not-run', why: `no limits ${profile} here`, isOurs: false };
    const tell = (names: readonly string[]): void => names.forEach((name) => walls.add(name));
    const running =
      by === sandbox
        ? rerunCheck(artifact, sandbox, tell)
        : last.then(() => runner && rerunScript(artifact, runner, tell));
    last = running.catch(() => undefined);
    const result = await running;
    if (!result) return { kind: 'not-run', why: 'its input is none of a script', isOurs: false };
    if (recorded.kind === 'value' && (result.kind === 'timeout' || result.kind === 'memory'))
      return {
        kind: 'not-run',
        why: `it ran out of ${result.kind === 'timeout' ? 'time' : 'memory'} here`,
        isOurs: true,
      };
    return { kind: 'ran', result, samePrelude: by.prelude === prelude };
  };
}

async function rerunCheck(
  { script, input }: Artifact,
  sandbox: Sandbox,
  tell: (walls: readonly string[]) => void,
): Promise<Result> {
  const { result, walls } = await sandbox.run({ script, input: input as Job['input'] });
  tell(walls);
  return { kind: result.kind, output: result.kind === 'value' ? result.output : null };
}

type Job = Parameters<Sandbox['run']>[0];

async function rerunScript(
  { script, input }: Artifact,
  runner: ScriptRunner,
  tell: (walls: readonly string[]) => void,
): Promise<Result | null> {
  const call = parseScriptInput(input);
  if (!call) return null;
  const { results, walls } = await runner.run({ script, seed: call.seed, calls: [call] });
  tell(walls);
  const [first] = results;
  return first?.kind === 'value'
    ? { kind: 'value', output: canonicalJson(first.value) }
    : { kind: first?.kind ?? 'error', output: null };
}
