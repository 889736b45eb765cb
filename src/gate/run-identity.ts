import { sha256, type Sha256 } from '../core/hash.ts';
import type { Identity } from '../core/identity.ts';
import type { Interval } from '../core/interval.ts';
import type { Sandbox } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { plainDecimal } from '../core/number/decimal.ts';
import type { Artifact } from '../core/records/generated/types.ts';

/** One reading of an identity as the sandbox computed it. */
export interface ReadingRun {
  readonly name: string;
  /** Null when the script did not end with a value. */
  readonly computed: Interval | null;
  readonly artifact: Sha256;
  readonly artifactText: string;
  readonly wallMs: number;
  readonly walls: readonly string[];
  readonly failure: string | null;
}

/** Runs the script of a check on each reading of an identity, twice: a result must come out the same. */
export function runIdentity(
  identity: Identity,
  script: string,
  sandbox: Sandbox,
): Promise<ReadingRun[]> {
  return Promise.all(
    identity.readings.map(async ({ name, input }): Promise<ReadingRun> => {
      const [{ result, wallMs, walls }, { result: again }] = await Promise.all([
        sandbox.run({ script, input }),
        sandbox.run({ script, input }),
      ]);
      const output = result.kind === 'value' ? result.output : null;
      const same = again.kind === 'value' ? again.output === output : again.kind === result.kind;
      const artifact: Artifact = {
        schema: 'artifact-v1',
        check: identity.check,
        script,
        script_sha256: sha256(script),
        prelude_sha256: sandbox.prelude,
        limits_profile: sandbox.profile,
        input,
        result: { kind: result.kind, output },
      };
      const artifactText = canonicalJson(artifact);
      const computed = output === null || !same ? null : parseEnds(output);
      return {
        name,
        computed,
        artifact: sha256(artifactText),
        artifactText,
        wallMs,
        walls,
        failure: computed
          ? null
          : !same
            ? 'Two runs of the check gave different results.'
            : failureWords(result.kind, result.kind === 'error' ? result.message : ''),
      };
    }),
  );
}

/** Reads what a catalogue script gives: two ends, each a rational, a number or null; null when it is none. */
export function parseEnds(output: string): Interval | null {
  const value: unknown = JSON.parse(output);
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [low, high] = value.map(parseEnd);
  return low === undefined || high === undefined ? null : { low, high };
}

function parseEnd(value: unknown): string | null | undefined {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return plainDecimal(value);
  return typeof value === 'string' && /^-?\d+(?:\/[1-9]\d*)?$/.test(value) ? value : undefined;
}

function failureWords(kind: string, message: string): string {
  if (kind === 'timeout') return 'The check ran out of time.';
  if (kind === 'memory') return 'The check ran out of memory.';
  if (kind === 'value') return 'The check gave something that is no range.';
  return `The check stopped with an error: ${message}`;
}
