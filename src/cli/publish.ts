import { toPublished } from '../record/publish.ts';
import { storeRecord } from '../store-record.ts';
import { parseArguments } from './arguments.ts';
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

export const help = `Publishes a record: gives it its id for life, and a signed entry in the log.

Usage: truth-engine publish <record> [options]

  <record>             name of a verified paper or of a synthesis, as verify and
                       synthesize print it
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time of the entry, such as 2026-07-02T09:14:00Z
  --json               print id, entry and manifest hash

A published record is changed by truth-engine correct, never rewritten.

Example: truth-engine publish what-small-models-keep

${exitCodesHelp}`;

/** Runs `truth-engine publish`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    { now: { type: 'string' }, 'key-file': { type: 'string' } },
    'publish',
  );
  const [name] = positionals;
  if (values.help || name === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const done = await withRecords(values, streams, 'publish', (session) => publish(name, session));
  if (values.json) streams.out(`${JSON.stringify(done)}\n`);
  else streams.out(screen(done));
  return exitCode.nothingContradicted;
}

interface Published {
  readonly id: string;
  /** Place in the log, from 0; null when it was published before. */
  readonly entry: number | null;
  readonly page: string | null;
  /** True when the library holds a newer manifest than the published one. */
  readonly isBehind: boolean;
}

async function publish(name: string, session: RecordSession): Promise<Published> {
  const { index, library } = session;
  const work = findWork(name, index);
  const before = work.record === null ? null : index.records.get(work.record);
  if (before) {
    publishedRecord(work, index, 'publish'); // a withdrawn one is not published again
    return { id: before.id, entry: null, page: null, isBehind: before.manifest !== work.manifest };
  }
  const manifest = toPublished(
    await manifestBy(work.manifest, library),
    (id) => index.records.get(id) !== null,
  );
  const { index: place } = await storeRecord(
    {
      kind: 'publication',
      manifest,
      text: null,
      question: null,
      event: null,
      time: timeOf(session),
    },
    recordPages(manifest, session, null),
    library,
  );
  return {
    id: manifest.work.id,
    entry: place,
    page: await showEntry(place, library),
    isBehind: false,
  };
}

function screen({ id, entry, page, isBehind }: Published): string {
  if (entry === null)
    return (
      `${id} was published before; nothing was changed.\n` +
      (isBehind
        ? `  Its work has a newer manifest.\n  Next     truth-engine correct ${id} --note "what changed"\n`
        : '')
    );
  return (
    `Published  ${id}, entry ${entry} of the log\n\n  Open     ${page}\n` +
    `  Site     truth-engine export <folder>, or truth-engine serve\n  Bundle   truth-engine bundle ${id}\n`
  );
}
