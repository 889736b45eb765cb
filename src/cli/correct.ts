import { UserError } from '../core/errors.ts';
import { manifestDifference } from '../core/manifest-difference.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { toCorrected, type CorrectionType } from '../record/correct.ts';
import { renderDifferenceScreen } from '../render/difference-screen.ts';
import { parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import {
  findWork,
  manifestBy,
  publishedRecord,
  withRecords,
  type RecordSession,
} from './record-session.ts';
import { timeOf } from './session.ts';
import { storeCorrection } from './store-correction.ts';
import type { Streams } from './streams.ts';

export const help = `Corrects a published record: adds an event to its history; what stood before stays.

Usage: truth-engine correct <record> --note <words> [options]

  <record>             its id, such as SRCH:4E1B09C7
  --note <words>       what was wrong and what is right now, for readers
  --type <type>        METADATA, ARTIFACT, CLAIM, BENCHMARK, PROVENANCE or
                       QUALITY_ASSESSMENT (default: from what differs)
  --title <words>      a new title
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time of the event
  --json               print the event and what differs

What was verified or synthesised anew under the same name since it was published takes
its place; without that only the note and the title change.

Example: truth-engine correct SRCH:4E1B09C7 --note "Claim 5 quoted a wrong number."

${exitCodesHelp}`;

const types: readonly CorrectionType[] = [
  'METADATA',
  'ARTIFACT',
  'CLAIM',
  'BENCHMARK',
  'PROVENANCE',
  'QUALITY_ASSESSMENT',
];

interface Wanted {
  readonly note: string;
  readonly type: CorrectionType | null;
  readonly title: string | null;
}

/** Runs `truth-engine correct`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      now: { type: 'string' },
      'key-file': { type: 'string' },
      note: { type: 'string' },
      type: { type: 'string' },
      title: { type: 'string' },
    },
    'correct',
  );
  const [name] = positionals;
  if (values.help || name === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const wanted = {
    note: parseNote(values.note, 'correct'),
    type: values.type === undefined ? null : parseType(values.type),
    title: values.title === undefined ? null : parseTitle(values.title),
  };
  const { before, after, event, entry, page } = await withRecords(
    values,
    streams,
    'correct',
    (session) => correct(name, wanted, session),
  );
  const difference = manifestDifference(before, after);
  if (values.json)
    streams.out(`${JSON.stringify({ id: after.work.id, entry, event, difference })}\n`);
  else
    streams.out(
      `Corrected  ${after.work.id}, entry ${entry} of the log\n\n${renderDifferenceScreen(
        difference,
        {
          colour: streams.colour,
          columns: streams.columns,
          unicode: true,
        },
      )}\n  Open     ${page}\n`,
    );
  return exitCode.nothingContradicted;
}

async function correct(name: string, wanted: Wanted, session: RecordSession) {
  const { index, library } = session;
  const work = findWork(name, index);
  const row = publishedRecord(work, index, 'correct');
  const before = await manifestBy(row.manifest, library);
  const newest = await manifestBy(work.manifest, library);
  const newer = wanted.title === null ? newest : withTitle(newest, wanted.title);
  const time = timeOf(session);
  const { manifest: after, event } = toCorrected({
    id: row.id,
    current: before,
    newer,
    note: wanted.note,
    type: wanted.type,
    time,
  });
  const { entry, page } = await storeCorrection(
    { manifest: after, event },
    { replaces: row.manifest, time },
    session,
  );
  return { before, after, event, entry, page };
}

function withTitle(manifest: PaperManifest, title: string): PaperManifest {
  return { ...manifest, work: { ...manifest.work, title } };
}

/** A note is for readers: it must say something. Throws a UserError. */
export function parseNote(note: string | undefined, command: string): string {
  // Signs that no reader sees are no words.
  const text = (note ?? '').replace(/[\s\p{C}]+/gu, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(text) && text.length <= 4000) return text;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot ${command} a record with this note.`,
    seen: text === '' ? 'no words' : `${text.length} characters`,
    wanted: '--note with the reason in a sentence or two for readers, at most 4,000 characters',
    next: `truth-engine ${command} --help`,
  });
}

function parseTitle(text: string): string {
  const title = text.replace(/\s+/g, ' ').trim();
  if (title !== '') return title.slice(0, 1000);
  throw new UserError({
    code: 'bad-argument',
    message: 'Cannot give a record an empty title.',
    seen: 'no words',
    wanted: '--title with the new title',
    next: 'truth-engine correct --help',
  });
}

function parseType(text: string): CorrectionType {
  const found = types.find((type) => type === text.toUpperCase());
  if (found) return found;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot make a correction of the type ${JSON.stringify(text)}.`,
    seen: text,
    wanted: types.join(', '),
    next: 'truth-engine correct --help',
  });
}
