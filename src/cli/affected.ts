import semver from 'semver';
import { UserError } from '../core/errors.ts';
import type { Claim } from '../render/claim.ts';
import { openLibrary } from '../io/library.ts';
import { renderAffectedScreen, type Affected } from '../render/affected-screen.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { manifestBy } from './record-session.ts';
import { parseCheckId } from './rerun.ts';
import { openFreshIndex } from './show-entry.ts';
import type { Streams } from './streams.ts';

export const help = `Lists the published records whose claims a check of the engine's touched, for when that
check is found wrong and mended.

Usage: truth-engine affected --check <id> [--before <version>] [options]

  --check <id>         the check, such as F7; docs/spec.md lists them
  --before <version>   only records of engines before this one, in which it is mended
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print them as JSON

truth-engine rerun <records> --check F7 then makes them anew and corrects those whose
verdicts change.

Example: truth-engine affected --check F7 --before 0.2.0

Exit codes: 0 no record · 1 some · 2 the caller's mistake · 3 our bug
`;

/** Runs `truth-engine affected`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values } = parseArguments(
    args,
    { check: { type: 'string' }, before: { type: 'string' } },
    'affected',
  );
  if (values.help || values.check === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const check = parseCheckId(values.check);
  const before = values.before === undefined ? null : parseVersion(values.before);
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const index = await openFreshIndex(library);
  const found: Affected[] = [];
  try {
    const ids = index.works('').flatMap(({ record }) => record ?? []);
    for (const id of [...ids].sort()) {
      const row = index.records.get(id);
      if (!row || row.state === 'withdrawn') continue;
      const { claims, engine } = await manifestBy(row.manifest, library);
      if (before !== null && !semver.lt(engine.version, before)) continue;
      const touched = claims.filter((claim) => isTouched(claim, check));
      if (touched.length > 0)
        found.push({ id, title: row.title, engine: engine.version, claims: touched });
    }
  } finally {
    index.close();
  }
  if (values.json)
    streams.out(
      `${JSON.stringify(found.map(({ claims, ...one }) => ({ ...one, claims: claims.map(({ id, outcome }) => ({ claim: id, outcome })) })))}\n`,
    );
  else
    streams.out(
      renderAffectedScreen(check, found, {
        colour: streams.colour,
        columns: streams.columns,
        unicode: true,
      }),
    );
  return found.length > 0 ? exitCode.contradicted : exitCode.nothingContradicted;
}

function isTouched({ checks }: Claim, check: string): boolean {
  return checks.some((one) => one.check === check);
}

function parseVersion(text: string): string {
  const version = semver.valid(text);
  if (version !== null) return version;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as a version of the engine.`,
    seen: text,
    wanted: 'three numbers, such as 0.2.0',
    next: 'truth-engine affected --help',
  });
}
