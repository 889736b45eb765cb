import { printedInterval, meets, type Interval } from '../core/interval.ts';
import type { Sandbox } from '../core/io.ts';
import { canonicalJson, type Json } from '../core/json.ts';
import { sha256, type Sha256 } from '../core/hash.ts';
import type { Token } from '../core/number/token.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import { countEnds, endsOf } from './bound.ts';
import { parseEnds } from './run-identity.ts';

type Check = PaperManifest['claims'][number]['checks'][number];
type Input = Check['inputs'][number];

/** A number that somebody would have read in place of a printed one. */
export interface GivenInput {
  readonly input: Input;
  readonly token: Token;
}

/** One reading of a check with other inputs. */
export interface ReplayedReading {
  readonly name: string;
  /** Null where the script gave no range. */
  readonly computed: Interval | null;
  readonly fits: boolean;
  readonly artifact: Sha256;
  readonly artifactText: string;
}

/**
 * Runs a check again with numbers that its author would have it read. Null where one of them does not stand in the
 * script's input as a number by itself: then nothing can be said.
 */
export async function replayInputs(
  check: Check,
  given: readonly GivenInput[],
  artifacts: ReadonlyMap<string, Artifact>,
  sandbox: Sandbox,
): Promise<ReplayedReading[] | null> {
  const replayed: ReplayedReading[] = [];
  for (const { name, artifact: hash } of check.readings) {
    const artifact = artifacts.get(hash);
    const input = artifact && given.reduce(putIn(check), artifact.input as Json | null);
    if (!artifact || input === null || input === undefined) return null;
    const { result } = await sandbox.run({ script: artifact.script, input });
    const output = result.kind === 'value' ? result.output : null;
    const computed = output === null ? null : parseEnds(output);
    const text = canonicalJson({
      ...artifact,
      prelude_sha256: sandbox.prelude,
      limits_profile: sandbox.profile,
      input,
      result: { kind: result.kind, output },
    });
    const fits = computed !== null && meets(computed, check.claimed);
    replayed.push({ name, computed, fits, artifact: sha256(text), artifactText: text });
  }
  return replayed;
}

/** The input with one number replaced: among equal numbers the one at its own place in their order. */
function putIn({ inputs }: Check) {
  return (json: Json | null, { input, token }: GivenInput): Json | null => {
    const same = inputs.filter((one) => one.value === input.value && one.step === input.step);
    const wanted = same.indexOf(input);
    const { low, high } = printedInterval(input.value, input.step);
    for (const form of [
      { was: [low, high], is: endsOf(token) },
      { was: [input.value, input.value], is: countEnds(token) },
      { was: input.value, is: token.value },
    ]) {
      const was = canonicalJson(form.was);
      const places = count(json, was);
      if (places === same.length) return replaced(json, was, form.is, { left: wanted });
    }
    return null;
  };
}

function count(json: Json | null, was: string): number {
  if (canonicalJson(json) === was) return 1;
  return childrenOf(json).reduce((sum: number, child) => sum + count(child, was), 0);
}

function replaced(json: Json | null, was: string, is: Json, counter: { left: number }): Json {
  if (canonicalJson(json) === was) return counter.left-- === 0 ? is : json;
  if (Array.isArray(json)) return json.map((one: Json) => replaced(one, was, is, counter));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, one]) => [name, replaced(one as Json, was, is, counter)]),
  );
}

function childrenOf(json: Json | null): readonly Json[] {
  if (Array.isArray(json)) return json as readonly Json[];
  return typeof json === 'object' && json !== null ? (Object.values(json) as Json[]) : [];
}
