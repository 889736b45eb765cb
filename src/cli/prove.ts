import { UserError } from '../core/errors.ts';
import { renderError } from '../render/error-text.ts';
import { parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { proveAttach } from './prove-attach.ts';
import { proveCheck } from './prove-check.ts';
import { proveClaim } from './prove-claim.ts';
import { proveLink } from './prove-link.ts';
import type { Streams } from './streams.ts';

export const help = `Checks a theorem with the engine's own Lean 4 kernel.

Usage: truth-engine prove check <export.ndjson|-> [options]
       truth-engine prove check --metamath <database.mm> (--help lists its options)
       truth-engine prove claim|link|attach <claim.json> [options]

  check                every declaration of one export of lean4export, all axioms admitted
  claim                the whole gate: the proof in solution.ndjson, beside claim.json, is
                       of the very statement in challenge.ndjson, from permitted axioms
  link                 sign, as a person other than the submitter, that the challenge says
                       what the claim says: writes link.note beside claim.json
  attach               judge it and record it with its claim in the library; a published
                       record takes it up with truth-engine correct
  --by <name>          of link: who signs; --key-file is that person's own key, made where
                       there is none (--no-passphrase: not encrypted)
  --second-opinion <program>  of attach: another checker, asked about the solution, too
  --library, --key-file, --now  of attach, as in verify
  --json               print the verdict, or the proof as recorded (--no-color, --debug)

Example: truth-engine prove claim examples/zero-add/claim.json

Exit codes: 0 accepted · 1 rejected · 2 declined: a form, version or size that is not
judged · 3 the caller's mistake or our bug (of link and attach 2: the caller's mistake)
`;

/** Runs `truth-engine prove`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  if (args[0] === 'check' && args.some((word) => /^--metamath(?:=|$)/.test(word)))
    return (await import('./prove-metamath.ts')).proveMetamath(args.slice(1), streams);
  const verb = args.find((word) => !word.startsWith('-'));
  return verb === 'check' || verb === 'claim' ? apart(args, streams) : runVerb(args, streams);
}

/** Checkers of the field keep 2 for what they decline: a mistake of the caller's must not look like it. */
async function apart(args: string[], streams: Streams): Promise<number> {
  try {
    return await runVerb(args, streams, exitCode.ours);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    streams.err(renderError(error));
    return exitCode.ours;
  }
}

async function runVerb(
  args: string[],
  streams: Streams,
  wrongUse: number = exitCode.caller,
): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      by: { type: 'string' },
      now: { type: 'string' },
      'key-file': { type: 'string' },
      passphrase: { type: 'boolean' },
      'second-opinion': { type: 'string' },
    },
    'prove',
  );
  const [verb, subject, extra] = positionals;
  if (!values.help && subject !== undefined && extra === undefined) {
    if (verb === 'check') return proveCheck(subject, values, streams);
    if (verb === 'claim') return proveClaim(subject, values, streams);
    if (verb === 'link') return proveLink(subject, values, streams);
    if (verb === 'attach') return proveAttach(subject, values, streams);
  }
  (values.help ? streams.out : streams.err)(help);
  return values.help ? exitCode.nothingContradicted : wrongUse;
}
