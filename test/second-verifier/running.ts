import { utf8 } from './canonical-json.ts';
import { composeCheck, type SandboxTexts } from './compose-check.ts';
import { objectPath, sandboxFiles } from './files.ts';
import { type Findings } from './findings.ts';
import { sha256Hex } from './hashing.ts';
import { runIsolated } from './isolated.ts';
import { type Artifact, type Bundle } from './types.ts';

/** Runs the checks whose sandbox is in the bundle, and compares what they give with what is recorded. */
export async function checkRuns(
  { files }: Bundle,
  artifacts: Map<string, Artifact>,
  findings: Findings,
): Promise<void> {
  const parts = sandboxFiles.map((path) => files.get(path));
  if (!parts.every((part) => part !== undefined)) return; // some missing is said elsewhere
  const hash = sha256Hex(...parts);
  const fitting = [...artifacts].filter(([, artifact]) => artifact.prelude_sha256 === hash);
  if (fitting.length === 0)
    findings.add('sandbox/prelude.js', 'no check was run with this sandbox');
  const [prelude = '', survival = '', math = '', , harness = ''] = parts.map(utf8);
  const texts: SandboxTexts = { prelude, survival, math, harness };
  const runnable = fitting.filter(([, artifact]) => isRunnable(artifact));
  const values = await runIsolated(runnable.map(([, artifact]) => composeCheck(texts, artifact)));
  for (const [at, [sha256, { result }]] of runnable.entries()) {
    const value = values[at];
    if (value === undefined)
      findings.add(objectPath(sha256), 'not run again: too many before it gave nothing');
    else if (value === null)
      findings.add(objectPath(sha256), 'run again, it gives nothing in time');
    else if (result.kind === 'value' ? value !== `=${result.output ?? ''}` : !value.startsWith('!'))
      findings.add(objectPath(sha256), `run again, it gives ${value}`);
  }
}

/** Of the catalogue, neither rewritten before it ran nor stopped by a limit of the machine. */
function isRunnable({ limits_profile, script, result }: Artifact): boolean {
  return (
    limits_profile === 'catalogue-1' &&
    !script.includes('**') &&
    (result.kind === 'value' || result.kind === 'error')
  );
}
