import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import { objectPath } from '../core/object-path.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';
import { takedownsOf } from '../core/takedowns.ts';
import { catchUp } from '../io/catch-up.ts';
import { viewFolder } from '../io/cards.ts';
import { disk } from '../io/disk.ts';
import type { FolderLibrary } from '../io/library.ts';
import { toCorrected } from '../record/correct.ts';
import { subjectOf, toEntry } from '../record/entry.ts';
import { withheldWords } from '../record/redact.ts';
import { planTakedown } from '../withhold.ts';
import { parseArguments } from './arguments.ts';
import { parseNote } from './correct.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { findClaim } from './find-manifest.ts';
import { findWork, manifestBy, withRecords, type RecordSession } from './record-session.ts';
import { timeOf } from './session.ts';
import { storeCorrection } from './store-correction.ts';
import type { Streams } from './streams.ts';

export const help = `Withholds the quotation of a claim on a legal claim: its words leave every record of the
library; their hash, the verdict and your notice stay, and the log stays whole.

Usage: truth-engine withhold <record> <claim> --note <words> [options]

  <record> <claim>     such as SRCH:4E1B09C7 2
  --note <words>       the notice that readers see: who claims what, and since when
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time of the entry
  --json               print what was withheld

Published records that hold the words are corrected; older manifests and pages with
them are deleted here. Export the site again, and tell those who hold copies. There is
no way back.

Example: truth-engine withhold SRCH:4E1B09C7 2 --note "Taken down for its publisher."

${exitCodesHelp}`;

/** Runs `truth-engine withhold`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    { now: { type: 'string' }, 'key-file': { type: 'string' }, note: { type: 'string' } },
    'withhold',
  );
  const [record, claim] = positionals;
  if (values.help || record === undefined || claim === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const note = parseNote(values.note, 'withhold');
  const done = await withRecords(values, streams, 'withhold', (session) =>
    withhold(record, claim, note, session),
  );
  if (values.json) streams.out(`${JSON.stringify(done)}\n`);
  else
    streams.out(
      `Withheld   ${done.objects} objects, entry ${done.entry} of the log\nCorrected  ${done.corrected.join(', ') || 'no published record'}\n\n  Next     truth-engine export <folder> again: what was exported before still holds the words\n`,
    );
  return exitCode.nothingContradicted;
}

async function withhold(name: string, wanted: string, notice: string, session: RecordSession) {
  const { index, library } = session;
  await finishTakedowns(session);
  await catchUp(index, library);
  const work = findWork(name, index);
  const row = work.record === null ? null : index.records.get(work.record);
  const manifest = await manifestBy(row?.manifest ?? work.manifest, library);
  const claim = findClaim(wanted, manifest);
  const quote = quoteOf(claim);
  const at = timeOf(session);
  const plan = await planTakedown({ quote, notice, at }, library);
  if (plan.withheld.length === 0)
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot withhold the quotation of claim ${claim.id.slice(1)}: no record quotes these words.`,
      seen: 'words of the curator’s, which are no quotation',
      wanted: 'a claim that quotes a sentence of a paper',
      next: 'change the words in the question, or give the claim that quotes the paper',
    });
  const { index: entry } = await library.log.append(
    toEntry({
      kind: 'takedown',
      slug: manifest.work.slug,
      record: row?.id ?? null,
      subject: subjectOf(manifest),
      event: {
        event_id: `${row?.id ?? manifest.work.slug}#takedown-${claim.anchor}`,
        type: 'TAKEDOWN',
        note: notice,
        affected_fields: [`claims/${claim.anchor}`],
        replaces: null,
      },
      objects: {},
      withheld: plan.withheld,
      time: at,
    }),
  );
  const corrected = await finishTakedowns(session);
  return { entry, objects: plan.withheld.length, corrected };
}

/** What follows from the log's takedowns and is not done yet, also where a command died behind its entry. */
async function finishTakedowns(session: RecordSession): Promise<string[]> {
  const { library } = session;
  const entries = await entriesOf(library);
  const last = entries.findLast(({ kind }) => kind === 'takedown');
  if (!last) return [];
  const redacted = new Map<string, PaperManifest>();
  for (const [hash, other] of takedownsOf(entries))
    if (other !== null) redacted.set(hash, await manifestBy(other, library));
  const corrected = await correctAll(redacted, last.event?.note ?? '', session);
  await dropWithheld(library);
  return corrected;
}

async function entriesOf({ log }: FolderLibrary): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const text of log.entries(0, await log.size()))
    entries.push(parseCanonical(text, parseLogEntry));
  return entries;
}

/** What a claim quotes; throws a UserError where that is a bare number or was withheld before. */
function quoteOf({ id, place, span, withheld }: PaperManifest['claims'][number]): string {
  if (place.kind !== 'cell' && !withheld && span.quote !== withheldWords) return span.quote;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot withhold the quotation of claim ${id.slice(1)}.`,
    seen: withheld ? `it was withheld on ${withheld.at}` : 'a number of a table, which is no text',
    wanted: 'a claim that quotes a sentence',
    next: 'give another claim',
  });
}

/** Each published record that stands on a withheld manifest gets the redacted one. */
async function correctAll(
  redacted: ReadonlyMap<string, PaperManifest>,
  note: string,
  session: RecordSession,
): Promise<string[]> {
  const { index } = session;
  const corrected: string[] = [];
  for (const { record } of index.works('')) {
    const row = record === null ? null : index.records.get(record);
    const newer = row ? redacted.get(row.manifest) : undefined;
    if (!row || !newer || row.state === 'withdrawn') continue;
    const time = timeOf(session);
    const { manifest, event } = toCorrected({
      id: row.id,
      current: newer,
      newer,
      note,
      type: 'METADATA',
      opened: newer.claims.flatMap(({ anchor, withheld }) => (withheld ? anchor : [])),
      time,
    });
    await storeCorrection({ manifest, event }, { replaces: row.manifest, time }, session);
    corrected.push(row.id);
  }
  return corrected;
}

/** Deletes what takedowns withhold: objects, and the copies of them that people open. Last, so that a blow before it loses nothing. */
async function dropWithheld(library: FolderLibrary): Promise<void> {
  const { folder } = library;
  const entries = await entriesOf(library);
  const gone = takedownsOf(entries);
  const standing = new Map<string, boolean>();
  for (const entry of entries)
    if (entry.objects.manifest !== null)
      standing.set(viewFolder(entry), !gone.has(entry.objects.manifest));
  for (const hash of gone.keys()) await disk.remove(join(folder, objectPath(parseSha256(hash))));
  for (const [view, stands] of standing) if (!stands) await disk.remove(join(folder, view));
  for (const end of ['', '-wal', '-shm'])
    await disk.remove(join(folder, 'var', `pages.sqlite${end}`));
}
