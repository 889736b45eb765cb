import { UserError } from '../core/errors.ts';
import { openLibrary } from '../io/library.ts';
import { readEngine } from '../io/engine.ts';
import { openSandbox } from '../io/sandbox.ts';
import { renderAnewScreen } from '../render/anew-screen.ts';
import { renderRerunScreen } from '../render/rerun-screen.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { parseNote } from './correct.ts';
import { exitCode } from './exit-code.ts';
import { manifestBy, readWork, withRecords } from './record-session.ts';
import { correctWith, makeAnew, type Anew, type Mended } from './rerun-anew.ts';
import { heldScripts, rerunScripts } from './rerun-scripts.ts';
import type { Streams } from './streams.ts';

export const help = `Runs the scripts of records again and compares every bit. A record of an earlier engine is
made anew from the library's bytes; a changed verdict corrects a published record.

Usage: truth-engine rerun <record>... [options]

  <record>             id of a record, or name of a verified paper
  --claim <number>     the scripts of one claim only; nothing is made anew
  --from-sources       make it anew in any case
  --dry-run            say what would change, correct nothing
  --check <id>         the check that was wrong and is mended, such as F7, for the history
  --note <words>       why, for readers (default: what changed)
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key, for a correction; --now <time> its time
  --json               print the results, one JSON line a record

Example: truth-engine rerun SRCH:4E1B09C7 --claim 11

Exit codes: 0 the same · 1 other bits or verdicts · 2 the caller's mistake · 3 our bug
`;

const options = {
  claim: { type: 'string' },
  'from-sources': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  check: { type: 'string' },
  note: { type: 'string' },
  now: { type: 'string' },
  'key-file': { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArguments<typeof options>>['values'];

/** Runs `truth-engine rerun`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, options, 'rerun');
  if (values.help || positionals.length === 0) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const mended = {
    check: values.check === undefined ? null : parseCheckId(values.check),
    note: values.note === undefined ? null : parseNote(values.note, 'rerun'),
  };
  let differs = false;
  for (const name of positionals)
    if (await rerunRecord(name, mended, values, streams)) differs = true;
  return differs ? exitCode.contradicted : exitCode.nothingContradicted;
}

/** True where something came out otherwise. */
async function rerunRecord(
  name: string,
  mended: Mended,
  values: Values,
  streams: Streams,
): Promise<boolean> {
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const { work, row } = await readWork(name, library);
  const manifest = await manifestBy(row?.manifest ?? work.manifest, library);
  const engine = await readEngine();
  const sandbox = openSandbox();
  try {
    const lines = await rerunScripts(manifest, values.claim, library, sandbox);
    const isOther = lines.some(({ state }) => state === 'other-verdict');
    const isAnew =
      values.claim === undefined &&
      (values['from-sources'] === true || isOther || manifest.engine.version !== engine.version);
    const anew = isAnew
      ? await makeAnew(manifest, heldScripts(lines), { library, sandbox, engine })
      : null;
    const isCorrected = anew?.differs === true && row !== null && values['dry-run'] !== true;
    const entry = isCorrected
      ? await withRecords(values, streams, 'rerun', (session) =>
          correctWith(anew, mended, engine, session),
        )
      : null;
    tell({ name: row?.id ?? work.slug, lines, isAnew, anew, entry }, values, streams);
    return anew?.differs === true || lines.some(({ state }) => /verdict/.test(state));
  } finally {
    await sandbox.close();
  }
}

interface Told {
  readonly name: string;
  readonly lines: Awaited<ReturnType<typeof rerunScripts>>;
  readonly isAnew: boolean;
  readonly anew: Anew | null;
  readonly entry: number | null;
}

function tell({ name, lines, isAnew, anew, entry }: Told, values: Values, streams: Streams): void {
  if (values.json) {
    const scripts = lines.map(({ claim, check, ...line }) => ({
      claim: claim.id,
      check: check.check,
      ...line,
    }));
    const made = anew && { differs: anew.differs, entry, difference: anew.difference };
    streams.out(`${JSON.stringify({ record: name, scripts, anew: made })}\n`);
    return;
  }
  const terminal = { colour: streams.colour, columns: streams.columns, unicode: true };
  streams.out(renderRerunScreen(lines, terminal));
  if (isAnew)
    streams.out(
      renderAnewScreen(
        { name, difference: anew?.difference ?? null, differs: anew?.differs === true, entry },
        terminal,
      ),
    );
}

/** The name of a check of the engine's, such as F7. Throws a UserError. */
export function parseCheckId(text: string): string {
  if (/^[A-Z]\d{1,3}$/.test(text)) return text;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as the name of a check.`,
    seen: text,
    wanted: 'a letter and a number, such as F7; docs/spec.md lists them',
    next: 'give it with --check',
  });
}
