import { sayTime } from '../render/words.ts';
import { storeRecord } from '../store-record.ts';
import { parseArguments } from './arguments.ts';
import { parseNote } from './correct.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { recordPages } from './record-pages.ts';
import {
  findWork,
  manifestBy,
  publishedRecord,
  withRecords,
  type RecordSession,
} from './record-session.ts';
import { timeOf } from './session.ts';
import { showEntry } from './show-entry.ts';
import type { Streams } from './streams.ts';

export const help = `Withdraws a published record: it leaves lists and search; its page stays, with a banner.

Usage: truth-engine withdraw <record> --note <words> [options]

  <record>             its id, such as SRCH:4E1B09C7
  --note <words>       why, for readers
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time of the event
  --json               print id and entry

There is no way back: what is right after all is published as a new record.

Example: truth-engine withdraw SRCH:4E1B09C7 --note "The question was put wrongly."

${exitCodesHelp}`;

/** Runs `truth-engine withdraw`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    { now: { type: 'string' }, 'key-file': { type: 'string' }, note: { type: 'string' } },
    'withdraw',
  );
  const [name] = positionals;
  if (values.help || name === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const note = parseNote(values.note, 'withdraw');
  const done = await withRecords(values, streams, 'withdraw', (session) =>
    withdraw(name, note, session),
  );
  if (values.json) streams.out(`${JSON.stringify(done)}\n`);
  else
    streams.out(
      `Withdrawn  ${done.id}, entry ${done.entry} of the log\n\n  Open     ${done.page}\n`,
    );
  return exitCode.nothingContradicted;
}

async function withdraw(name: string, note: string, session: RecordSession) {
  const { index, library } = session;
  const row = publishedRecord(findWork(name, index), index, 'withdraw');
  const manifest = await manifestBy(row.manifest, library);
  const time = timeOf(session);
  const banner = {
    sign: 'contradicted',
    strong: 'Withdrawn',
    words: `by its curator on ${sayTime(time)}: ${note} It stays readable here and is left out of lists and search.`,
    link: null,
  };
  const event = {
    event_id: `${row.id}#${manifest.corrections.correction_count + 1}`,
    type: 'WITHDRAWAL' as const,
    note,
    affected_fields: [],
    replaces: row.manifest,
  };
  const { index: entry } = await storeRecord(
    { kind: 'withdrawal', manifest, text: null, question: null, event, time },
    recordPages(manifest, session, banner),
    library,
  );
  return { id: row.id, entry, page: await showEntry(entry, library) };
}
