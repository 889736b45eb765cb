import { parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { proveCheck } from './prove-check.ts';
import { proveClaim } from './prove-claim.ts';
import type { Streams } from './streams.ts';

export const help = `Checks a theorem with the engine's own Lean 4 kernel.

Usage: truth-engine prove check <export.ndjson|-> [options]
       truth-engine prove claim <claim.json> [options]

  check                every declaration of one export, all axioms admitted
  claim                the whole gate: the proof in solution.ndjson, beside claim.json, is
                       of the very statement in challenge.ndjson, from permitted axioms
  --json               print the verdict
  --no-color, --debug, --help

Exports are NDJSON 3.1 of the official lean4export; docs/proofs.md says how to make one.

Example: truth-engine prove claim examples/zero-add/claim.json

Exit codes: 0 accepted · 1 rejected · 2 declined (a form, version or size that is not
judged), or the caller's mistake · 3 our bug
`;

/** Runs \`truth-engine prove\`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, {}, 'prove');
  const [verb, subject, extra] = positionals;
  if (!values.help && subject !== undefined && extra === undefined) {
    if (verb === 'check') return proveCheck(subject, values, streams);
    if (verb === 'claim') return proveClaim(subject, values, streams);
  }
  (values.help ? streams.out : streams.err)(help);
  return values.help ? exitCode.nothingContradicted : exitCode.caller;
}
