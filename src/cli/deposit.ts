import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { toBundle } from '../bundle.ts';
import type { Deposition } from '../core/deposit.ts';
import { UserError } from '../core/errors.ts';
import { canonicalJson } from '../core/json.ts';
import { recordDoi } from '../core/record-doi.ts';
import type { RecordRow } from '../core/record-store.ts';
import { recordFolder } from '../core/record-id.ts';
import { toZip } from '../core/zip.ts';
import { depositRecord } from '../deposit-record.ts';
import { depositNotes } from '../io/deposit-notes.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { withLock } from '../io/lock.ts';
import { allowsLoopback, depositBase, userAgentOf } from '../io/services.ts';
import { openSiteStore } from '../io/site-store.ts';
import { openZenodo } from '../io/zenodo-deposit.ts';
import { toCorrected } from '../record/correct.ts';
import { toDeposited } from '../record/deposited.ts';
import { toDataCite, toZenodo } from '../render/cite/data-cite.ts';
import { parseBase } from '../render/site/feeds.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { readLibraryKey } from './library-key.ts';
import {
  findWork,
  manifestBy,
  publishedRecord,
  withRecords,
  type RecordSession,
} from './record-session.ts';
import { timeOf } from './session.ts';
import { openFreshIndex } from './show-entry.ts';
import { storeCorrection } from './store-correction.ts';
import type { Streams } from './streams.ts';

export const help = `Deposits a published record's bundle at Zenodo and writes its DOI into the record.

Usage: truth-engine deposit <record> --base <address> [options]

  <record>             its id, such as SRCH:4E1B09C7
  --base <address>     the site's public address, which the deposit links
  --licence <id>       Zenodo's id of the bundle's licence (default cc-by-4.0)
  --draft              leave a draft for you to look at; without it, it is for good
  --sandbox            sandbox.zenodo.org, whose DOIs name nothing; the record stays
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time of the correction
  --json               print the deposit

The token comes from TRUTH_ENGINE_ZENODO_TOKEN (scopes deposit:write, deposit:actions).
Stopped at any moment, it goes on when it is repeated; it never deposits twice.

Example: truth-engine deposit SRCH:4E1B09C7 --base https://example.org/truth/ --draft

${exitCodesHelp}`;

/** Runs `truth-engine deposit`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      now: { type: 'string' },
      'key-file': { type: 'string' },
      base: { type: 'string' },
      licence: { type: 'string' },
      draft: { type: 'boolean' },
      sandbox: { type: 'boolean' },
    },
    'deposit',
  );
  const [name] = positionals;
  if (values.help || name === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const folder = libraryFolder(values.library, streams);
  const wanted = {
    base: parseBase(values.base ?? ''),
    licence: values.licence ?? 'cc-by-4.0',
    publishes: values.draft !== true,
    isSandbox: values.sandbox === true,
    token: tokenOf(streams),
  };
  // One deposit at a time: a second command finds what the first has made.
  const done = await withLock(join(folder, 'var', 'deposits.sqlite'), async () => {
    const found = await deposit(name, folder, wanted, streams);
    const { deposition } = found;
    const isForGood = !wanted.isSandbox && deposition?.isPublished === true;
    if (isForGood && deposition.doi !== null && found.doi === null)
      await withRecords(values, streams, 'deposit', (session) =>
        writeDoi(found.id, deposition.doi ?? '', session),
      );
    return found;
  });
  const { id, deposition } = done;
  const doi = done.doi ?? deposition?.doi ?? null;
  if (values.json)
    streams.out(`${JSON.stringify({ record: id, doi, page: deposition?.page ?? null })}\n`);
  else streams.out(screen(id, done, wanted.isSandbox));
  return exitCode.nothingContradicted;
}

interface Wanted {
  readonly base: string;
  readonly licence: string;
  readonly publishes: boolean;
  readonly isSandbox: boolean;
  readonly token: string;
}

interface Deposited {
  readonly id: string;
  /** The DOI that the record had already. */
  readonly doi: string | null;
  readonly deposition: Deposition | null;
}

async function publishedRow(name: string, library: FolderLibrary): Promise<RecordRow> {
  const index = await openFreshIndex(library);
  try {
    return publishedRecord(findWork(name, index), index, 'deposit');
  } finally {
    index.close();
  }
}

async function deposit(
  name: string,
  folder: string,
  wanted: Wanted,
  streams: Streams,
): Promise<Deposited> {
  const library = await openLibrary(folder, null);
  const store = await openSiteStore(library, await readLibraryKey(library));
  try {
    const row = await publishedRow(name, library);
    const manifest = await manifestBy(row.manifest, library);
    const doi = recordDoi(manifest);
    if (doi !== null) return { id: row.id, doi, deposition: null };
    const { env } = streams;
    const { base, licence, publishes } = wanted;
    const archive = depositBase(wanted.isSandbox, env);
    const mark = `truth-engine ${store.origin} ${row.id}`;
    const cited = { manifest, row, base, origin: store.origin, doi: null };
    const files = new Map([
      [`${recordFolder(row.id)}.zip`, toZip(await toBundle(row, store))],
      ['datacite.json', Buffer.from(canonicalJson(toDataCite(cited)))],
    ]);
    const deposition = await depositRecord(
      { mark, metadata: toZenodo(cited, licence, [row.id, mark]), files, publishes },
      openZenodo({
        base: archive,
        token: wanted.token,
        userAgent: userAgentOf(env),
        allowLoopback: allowsLoopback(env),
        wait: streams.wait ?? ((ms) => sleep(ms)),
      }),
      depositNotes(folder, archive, mark),
    );
    return { id: row.id, doi: null, deposition };
  } finally {
    store.close();
  }
}

/** The DOI goes into the record as a correction of its provenance. */
async function writeDoi(id: string, doi: string, session: RecordSession): Promise<void> {
  const { index, library } = session;
  const row = publishedRecord(findWork(id, index), index, 'deposit');
  const current = await manifestBy(row.manifest, library);
  if (recordDoi(current) !== null) return;
  const time = timeOf(session);
  const { manifest, event } = toCorrected({
    id,
    current,
    newer: toDeposited(current, doi),
    note: `Deposited in an external archive: https://doi.org/${doi}`,
    type: 'PROVENANCE',
    time,
  });
  await storeCorrection({ manifest, event }, { replaces: row.manifest, time }, session);
}

function tokenOf({ env }: Streams): string {
  const token = env['TRUTH_ENGINE_ZENODO_TOKEN']?.trim() ?? '';
  if (/^[\x21-\x7e]{1,500}$/.test(token)) return token;
  throw new UserError({
    code: 'bad-argument',
    message: 'Cannot deposit without a token.',
    seen: token === '' ? 'no TRUTH_ENGINE_ZENODO_TOKEN' : 'a token with signs that none has',
    wanted: 'a personal access token of Zenodo with deposit:write and deposit:actions',
    next: 'make one under Applications in your Zenodo account, and put it into the variable',
  });
}

function screen(
  id: string,
  { doi, deposition }: Omit<Deposited, 'id'>,
  isSandbox: boolean,
): string {
  const page = deposition?.page ? `\n  Open     ${deposition.page}\n` : '';
  if (deposition === null) return `${id} was deposited before: https://doi.org/${doi}\n`;
  if (!deposition.isPublished)
    return `Draft      ${id} lies in the archive and is not published.\n${page}  Next     the same command without --draft\n`;
  const where = isSandbox
    ? 'in the sandbox; its DOI names nothing'
    : `https://doi.org/${deposition.doi}`;
  return `Deposited  ${id}: ${where}\n${page}`;
}
