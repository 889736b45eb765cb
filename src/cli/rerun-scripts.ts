import { compareRun } from '../audit/compare-run.ts';
import { rerunIn, type Rerun } from '../audit/rerun.ts';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import type { Sandbox } from '../core/io.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import { parseArtifact, parseCanonical } from '../core/records/parse-record.ts';
import type { FolderLibrary } from '../io/library.ts';
import { openScriptRunner } from '../io/script-runner.ts';
import type { RerunLine } from '../render/rerun-screen.ts';

/** Runs the scripts of a record's claims again and compares every bit; `claim` names one of them. */
export async function rerunScripts(
  manifest: PaperManifest,
  claim: string | undefined,
  library: FolderLibrary,
  sandbox: Sandbox,
): Promise<RerunLine[]> {
  const claims = claimsOf(manifest, claim);
  const rerun = rerunIn(sandbox, openScriptRunner());
  const lines: RerunLine[] = [];
  for (const one of claims)
    for (const check of one.checks)
      for (const { name, artifact } of check.readings)
        lines.push({
          claim: one,
          check,
          reading: name,
          ...(await runAgain(await artifactOf(artifact, library), artifact, rerun, claims)),
        });
  return lines;
}

/** Artifacts of people's scripts that gave the same bits or the same verdict. */
export function heldScripts(lines: readonly RerunLine[]): Set<string> {
  return new Set(
    lines
      .filter(({ check, state }) => check.kind === 'script' && /^same/.test(state))
      .flatMap(({ check }) => check.readings.map(({ artifact }) => artifact)),
  );
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
