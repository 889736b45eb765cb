import { compareRun } from '../audit/compare-run.ts';
import { rerunIn, type Rerun } from '../audit/rerun.ts';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import { parseArtifact, parseCanonical } from '../core/records/parse-record.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { openSandbox } from '../io/sandbox.ts';
import { openScriptRunner } from '../io/script-runner.ts';
import { renderRerunScreen, type RerunLine } from '../render/rerun-screen.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { manifestBy, readWork } from './record-session.ts';
import type { Streams } from './streams.ts';

export const help = `Runs the scripts of a record again, in the sandbox, and compares every bit.

Usage: truth-engine rerun <record> [options]

  <record>             id of a record, or name of a verified paper
  --claim <number>     the scripts of one claim only
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print the results, one JSON line

Example: truth-engine rerun SRCH:4E1B09C7 --claim 11

Exit codes: 0 the same bits · 1 other bits · 2 the caller's mistake · 3 our bug
`;

/** Runs `truth-engine rerun`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, { claim: { type: 'string' } }, 'rerun');
  const [name] = positionals;
  if (values.help || name === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const { work } = await readWork(name, library);
  const manifest = await manifestBy(work.manifest, library);
  const claims = claimsOf(manifest, values.claim);
  const sandbox = openSandbox();
  const rerun = rerunIn(sandbox, openScriptRunner());
  try {
    const lines: RerunLine[] = [];
    for (const claim of claims)
      for (const check of claim.checks)
        for (const reading of check.readings)
          lines.push({
            claim,
            check,
            reading: reading.name,
            ...(await runAgain(
              await artifactOf(reading.artifact, library),
              reading.artifact,
              rerun,
              claims,
            )),
          });
    const differ = lines.filter(
      ({ state }) => state === 'other-verdict' || state === 'same-verdict',
    ).length;
    if (values.json)
      streams.out(
        `${JSON.stringify(lines.map(({ claim, check, ...line }) => ({ claim: claim.id, check: check.check, ...line })))}\n`,
      );
    else
      streams.out(
        renderRerunScreen(lines, {
          colour: streams.colour,
          columns: streams.columns,
          unicode: true,
        }),
      );
    return differ > 0 ? exitCode.contradicted : exitCode.nothingContradicted;
  } finally {
    await sandbox.close();
  }
}

function claimsOf(manifest: PaperManifest, wanted: string | undefined): PaperManifest['claims'] {
  if (wanted === undefined) return manifest.claims;
  const found = manifest.claims.filter(
    ({ id, anchor }) => id === `c${wanted.replace(/^c/, '')}` || anchor === wanted,
  );
  if (found.length > 0) return found;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot find claim ${JSON.stringify(wanted)} in ${manifest.work.id ?? manifest.work.slug}.`,
    seen: wanted,
    wanted: `a number from 1 to ${manifest.claims.length}`,
    next: `truth-engine explain ${manifest.work.slug}#1`,
  });
}

async function artifactOf(hash: string, { objects }: FolderLibrary): Promise<Artifact | null> {
  const bytes = await objects.get(parseSha256(hash));
  return bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseArtifact);
}

async function runAgain(
  artifact: Artifact | null,
  hash: string,
  rerun: Rerun,
  claims: PaperManifest['claims'],
): Promise<Pick<RerunLine, 'state' | 'recorded' | 'now'>> {
  if (!artifact) return { state: 'not-run', recorded: 'nothing', now: 'it is not in the library' };
  return compareRun(hash, artifact, await rerun(artifact), claims);
}
