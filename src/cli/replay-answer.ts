import { replay, type GivenNumber } from '../answer.ts';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import { outcomeWord } from '../core/outcome.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import { parseArtifact, parseCanonical } from '../core/records/parse-record.ts';
import { largestFile, parseScriptFile } from '../gate/script/script-file.ts';
import type { FolderLibrary } from '../io/library.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import { openSandbox } from '../io/sandbox.ts';
import { openScriptRunner } from '../io/script-runner.ts';
import { readTextFile } from '../io/text-file.ts';
import type { Answer } from '../record/answer.ts';
import { decidingCheck } from '../render/claim.ts';
import { reproduce } from '../repro.ts';
import type { RecordSession } from './record-session.ts';
import { dataOf, sourceOf } from './repro-run.ts';

/** What an author gives. */
export interface Given {
  readonly by: string;
  readonly note: string;
  readonly inputs: readonly GivenNumber[];
  /** Path of a script for the claim. */
  readonly script: string | null;
}

type Claim = PaperManifest['claims'][number];

/** The record with what was replayed in it, and what the answer says of it. */
export interface Replay {
  readonly manifest: PaperManifest;
  readonly answer: Pick<Answer, 'kind' | 'result' | 'outcome_after'> & Partial<Answer>;
  readonly artifacts: ReadonlyMap<string, string>;
}

/** Replays what can be replayed of an answer; the verdict changes by the rules of scripts only. Throws a UserError for what does not fit the claim. */
export async function replayOf(
  { inputs, script }: Given,
  claim: Claim,
  manifest: PaperManifest,
  session: RecordSession,
): Promise<Replay> {
  if (script !== null) return scriptReplay(script, claim, manifest, session);
  const kept = { manifest, artifacts: new Map<string, string>() };
  const outcome_after = claim.outcome;
  if (inputs.length === 0)
    return { ...kept, answer: { kind: 'text', result: null, outcome_after } };
  const check = decidingCheck(claim);
  if (!check || check.kind === 'script') throw noCheck(claim);
  const sandbox = openSandbox();
  try {
    const artifacts = await artifactsOf(check.readings, session.library);
    const { readings, ...said } = await replay(claim, check, inputs, artifacts, sandbox);
    const [first] = readings;
    return {
      manifest,
      artifacts: new Map(readings.map(({ artifact, artifactText }) => [artifact, artifactText])),
      answer: {
        kind: 'input',
        ...said,
        ...(first ? { artifact: first.artifact } : {}),
        outcome_after,
      },
    };
  } finally {
    await sandbox.close();
  }
}

async function scriptReplay(
  path: string,
  claim: Claim,
  manifest: PaperManifest,
  { library, now }: RecordSession,
): Promise<Replay> {
  const file = parseScriptFile(await readTextFile(path, largestFile, 'answer'));
  const source = await sourceOf(manifest, library);
  const paper = await openPaperReader().read(source.bytes, source.mediaType);
  const data = await dataOf(file, library);
  const made = await reproduce(file, manifest, paper, openScriptRunner(), now, data);
  if (made.claim.id !== claim.id) throw otherClaim(made.claim, claim);
  const [artifact] = made.verified.artifacts.keys();
  return {
    manifest: made.verified.manifest,
    artifacts: made.verified.artifacts,
    answer: {
      kind: 'script',
      result: made.check.reason,
      ...(artifact === undefined ? {} : { artifact }),
      outcome_after: made.claim.outcome,
    },
  };
}

async function artifactsOf(
  readings: Claim['checks'][number]['readings'],
  { objects }: FolderLibrary,
): Promise<Map<string, Artifact>> {
  const found = new Map<string, Artifact>();
  for (const { artifact } of readings) {
    const bytes = await objects.get(parseSha256(artifact));
    if (bytes)
      found.set(artifact, parseCanonical(Buffer.from(bytes).toString('utf8'), parseArtifact));
  }
  return found;
}

function noCheck({ id, outcome }: Claim): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot replay claim ${id.slice(1)} with another number.`,
    seen: `${outcomeWord[outcome].toLowerCase()}, without a check of the engine’s`,
    wanted: 'a claim that a check re-computed',
    next: 'answer with words (--note alone) or with a script (--script)',
  });
}

function otherClaim(seen: Claim, wanted: Claim): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot answer claim ${wanted.id.slice(1)} with this script.`,
    seen: `a script for claim ${seen.id.slice(1)}`,
    wanted: `a script for claim ${wanted.id.slice(1)}`,
    next: `truth-engine answer <record> ${seen.id.slice(1)} …`,
  });
}
