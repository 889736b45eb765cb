import { UserError } from './core/errors.ts';
import { parseSha256, sha256 } from './core/hash.ts';
import type { ScriptRunner } from './core/io.ts';
import type { Paper } from './core/paper.ts';
import type { PaperManifest } from './core/records/generated/types.ts';
import type { ScriptCheck } from './core/script-check.ts';
import { noData, type ScriptData } from './gate/script/bound-data.ts';
import { bindScript } from './gate/script/bind-script.ts';
import { runScript } from './gate/script/run-script.ts';
import type { ScriptFile } from './gate/script/script-file.ts';
import type { Verified } from './pipeline.ts';
import { attachScript, toScriptCheck } from './record/attach-script.ts';
import type { CheckRecord, ClaimRecord } from './record/claim-record.ts';
import { withClaims } from './with-claims.ts';

/** A script run against a recorded paper, and the paper's record with it attached. */
export interface Reproduced {
  readonly script: ScriptCheck;
  readonly check: CheckRecord;
  readonly claim: ClaimRecord;
  readonly verified: Verified;
}

const mostChecks = 60;

/** Everything that happens to one script, in order: bound to the paper, run, judged, attached, reviewed. */
export async function reproduce(
  file: ScriptFile,
  manifest: PaperManifest,
  paper: Paper,
  runner: ScriptRunner,
  now: string | null,
  data: ScriptData = noData,
): Promise<Reproduced> {
  if (manifest.synthesis) throw noPaper(manifest);
  const document = parseSha256(manifest.provenance.sources[0]?.text_sha256);
  if (sha256(paper.text) !== document) throw readOtherwise(manifest);
  const bound = bindScript(file, manifest, paper, data);
  const ran = await runScript(bound, runner);
  const check = toScriptCheck(ran.check, bound.claim, ran.artifact, paper, document);
  const claim = attachScript(bound.claim, check, manifest);
  if (claim.checks.length > mostChecks) throw tooMany(claim, manifest);
  return {
    script: ran.check,
    check,
    claim,
    verified: {
      manifest: withClaims(manifest, [claim], now),
      text: paper.text,
      otherTexts: [],
      artifacts: new Map([[ran.artifact, ran.artifactText]]),
      runs: [{ artifact: ran.artifact, wallMs: ran.wallMs }],
      walls: ran.walls,
    },
  };
}

function noPaper({ work }: PaperManifest): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot take a script on ${work.id ?? work.slug}: it is a synthesis.`,
    seen: 'the record of several papers',
    wanted: 'the record of the paper whose numbers the script computes with',
    next: `truth-engine repro init <paper>#<claim>`,
  });
}

function readOtherwise({ work }: PaperManifest): UserError {
  return new UserError({
    code: 'source-unreadable',
    message: `Cannot take a script on ${work.slug}: this engine reads its source otherwise than its record.`,
    seen: 'another text of the same source',
    wanted: 'a record made by this version of the engine',
    next: 'truth-engine verify <paper>, then fill the script’s places in again',
  });
}

function tooMany({ id }: ClaimRecord, { work }: PaperManifest): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot attach one more check to claim ${id.slice(1)} of ${work.slug}.`,
    seen: `${mostChecks} checks`,
    wanted: 'a claim with fewer',
    next: 'truth-engine verify <paper> starts again from the engine’s own checks',
  });
}
