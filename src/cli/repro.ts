import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { storeData } from './repro-data.ts';
import { initScript } from './repro-init.ts';
import { runScriptFile } from './repro-run.ts';
import { parseArguments } from './arguments.ts';
import type { Streams } from './streams.ts';

export const help = `Runs a script of yours on a paper's numbers and attaches the result to the claim.

Usage: truth-engine repro run <file.repro.js> [options]
       truth-engine repro init <paper>#<claim>
       truth-engine repro data <file.csv|file.json>

  run                  run, judge and record a script
  init                 write <paper>-c<claim>.repro.js here, with its places filled in
  data                 store a data file that a script may name among its inputs
  --explain            every trial of every rule
  --library <folder>   where the paper is (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time to write into records, such as 2026-07-02T09:14:00Z
  --json               print the check's record
  --no-color, --debug, --help

A script can verify a claim or leave it open; it never contradicts one.

Example: truth-engine repro init paper-a#2

${exitCodesHelp}`;

/** Runs \`truth-engine repro\`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    { now: { type: 'string' }, 'key-file': { type: 'string' }, explain: { type: 'boolean' } },
    'repro',
  );
  const [verb, subject, extra] = positionals;
  if (!values.help && subject !== undefined && extra === undefined) {
    if (verb === 'run') return runScriptFile(subject, values, streams);
    if (verb === 'init') return initScript(subject, values, streams);
    if (verb === 'data') return storeData(subject, values, streams);
  }
  (values.help ? streams.out : streams.err)(help);
  return values.help ? exitCode.nothingContradicted : exitCode.caller;
}
