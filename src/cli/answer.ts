import { resolve } from 'node:path';
import type { GivenNumber } from '../answer.ts';
import { UserError } from '../core/errors.ts';
import { outcomeWord } from '../core/outcome.ts';
import { withAnswer, type Answer } from '../record/answer.ts';
import { toCorrected } from '../record/correct.ts';
import { parseArguments } from './arguments.ts';
import { parseNote } from './correct.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { findClaim } from './find-manifest.ts';
import {
  findWork,
  manifestBy,
  publishedRecord,
  withRecords,
  type RecordSession,
} from './record-session.ts';
import { replayOf, type Given } from './replay-answer.ts';
import { timeOf } from './session.ts';
import { storeCorrection } from './store-correction.ts';
import type { Streams } from './streams.ts';

export const help = `Puts an author's answer beside a claim of a published record, for good; what can be
replayed is replayed.

Usage: truth-engine answer <record> <claim> --by <name> --note <words> [options]

  <record> <claim>     such as SRCH:4E1B09C7 2
  --by <name>          who answers; nobody checks it, and the page says so
  --note <words>       the answer, at most 4,000 characters
  --input <name=number>  a number that the check should have read, by the input's name or
                       its place (1, 2 …); may be given several times. The check runs with
                       it; the verdict stays with what the paper prints
  --script <file>      a script for the claim (truth-engine repro init): it may verify the
                       claim by the rules of docs/scripts.md
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key; --now <time> the time of the entry
  --json               print the answer and the entry

Example: truth-engine answer SRCH:4E1B09C7 2 --by "A. Author" --input 3=85.3 \\
           --note "Table 2 has a misprint: SciFact is 85.3."

${exitCodesHelp}`;

/** Runs `truth-engine answer`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      by: { type: 'string' },
      note: { type: 'string' },
      input: { type: 'string', multiple: true },
      script: { type: 'string' },
      now: { type: 'string' },
      'key-file': { type: 'string' },
    },
    'answer',
  );
  const [record, claim] = positionals;
  if (values.help || record === undefined || claim === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const given: Given = {
    by: parseBy(values.by),
    note: parseNote(values.note, 'answer'),
    inputs: (values.input ?? []).map(parseInput),
    script: values.script === undefined ? null : resolve(streams.cwd, values.script),
  };
  if (given.inputs.length > 0 && given.script !== null) throw both();
  const done = await withRecords(values, streams, 'answer', (session) =>
    answer(record, claim, given, session),
  );
  if (values.json) streams.out(`${JSON.stringify(done)}\n`);
  else {
    const { answer: made, entry, page } = done;
    const verdict =
      made.outcome_before === made.outcome_after
        ? `The claim stays ${outcomeWord[made.outcome_after].toLowerCase()}.`
        : `The claim was ${outcomeWord[made.outcome_before].toLowerCase()} and is now ${outcomeWord[made.outcome_after].toLowerCase()}.`;
    streams.out(
      `Answered   claim ${done.claim} of ${done.record}, entry ${entry} of the log\n${made.result === null ? '' : `\n  ${made.result}\n`}\n  ${verdict}\n\n  Open     ${page}\n`,
    );
  }
  return exitCode.nothingContradicted;
}

async function answer(name: string, wanted: string, given: Given, session: RecordSession) {
  const { index, library } = session;
  const row = publishedRecord(findWork(name, index), index, 'answer');
  const current = await manifestBy(row.manifest, library);
  const claim = findClaim(wanted, current);
  const time = timeOf(session);
  const replayed = await replayOf(given, claim, current, session);
  const made: Answer = {
    at: time,
    by: given.by,
    note: given.note,
    outcome_before: claim.outcome,
    ...replayed.answer,
  };
  for (const text of replayed.artifacts.values()) await library.objects.put(text);
  const newer = withAnswer(replayed.manifest, claim.id, made, [...replayed.artifacts.keys()]);
  const isScript = made.kind === 'script';
  const { manifest, event } = toCorrected({
    id: row.id,
    current,
    newer,
    note: `${given.by} answered claim ${claim.id.slice(1)}: ${given.note}`.slice(0, 4000),
    type: isScript ? 'ARTIFACT' : 'CLAIM',
    opened: [claim.anchor],
    time,
  });
  const { entry, page } = await storeCorrection(
    { manifest, event },
    { replaces: row.manifest, time },
    session,
  );
  return {
    record: row.id,
    claim: claim.id.slice(1),
    entry,
    answer: made,
    page,
  };
}

function parseBy(text: string | undefined): string {
  const name = (text ?? '').replace(/[\s\p{C}]+/gu, ' ').trim();
  if (/\p{L}/u.test(name) && name.length <= 300) return name;
  throw new UserError({
    code: 'bad-argument',
    message: 'Cannot put an answer of nobody beside a claim.',
    seen: name === '' ? 'no name' : `${name.length} characters`,
    wanted: '--by with a name of at most 300 characters',
    next: 'truth-engine answer --help',
  });
}

function parseInput(text: string): GivenNumber {
  const at = text.lastIndexOf('=');
  const [name, number] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at > 0 && name !== '' && number !== '') return { name, number };
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as an input.`,
    seen: text,
    wanted: 'its name or place, an equals sign, a number: 3=85.3',
    next: 'truth-engine answer --help',
  });
}

function both(): UserError {
  return new UserError({
    code: 'bad-argument',
    message: 'Cannot replay inputs and a script in one answer.',
    seen: '--input and --script',
    wanted: 'one of them',
    next: 'answer twice: both stay beside the claim',
  });
}
