import type { ProofClaim } from '../core/records/generated/types.ts';
import type { ProofQuestion } from '../core/proof.ts';
import { fileChunks } from '../io/file-chunks.ts';
import { kernelLimits } from '../proof/lean/kernel-limits.ts';
import { judgeProof } from '../proof/lean/judge-proof.ts';
import { renderProofScreen } from '../render/proof-screen.ts';
import type { ProveOptions } from './prove-check.ts';
import { proofExitCode } from './prove-exit-code.ts';
import { mistakesOf, readRegistration } from './prove-files.ts';
import type { Streams } from './streams.ts';

/** Judges a registered proof by the whole gate; nothing is recorded. */
export async function proveClaim(
  name: string,
  { json }: ProveOptions,
  streams: Streams,
): Promise<number> {
  const { claim, challenge, solution } = await readRegistration(name, streams.cwd);
  streams.err(
    `Challenge  ${challenge.bytes} bytes, sha256 ${challenge.sha256}\n` +
      `Solution   ${solution.bytes} bytes, sha256 ${solution.sha256}\n`,
  );
  const verdict = mistakesOf(name, () =>
    judgeProof(
      {
        challenge: fileChunks(challenge.path, kernelLimits.bytes),
        solution: fileChunks(solution.path, kernelLimits.bytes),
      },
      questionOf(claim),
    ),
  );
  streams.out(
    json
      ? `${JSON.stringify({ challenge: challenge.sha256, solution: solution.sha256, verdict })}\n`
      : renderProofScreen(verdict, { ...streams, unicode: true }),
  );
  return proofExitCode[verdict.kind];
}

/** What a registration asks of the gate. */
export function questionOf(claim: ProofClaim): ProofQuestion {
  return {
    theoremNames: claim.theorem_names,
    definitionNames: claim.definition_names,
    permittedAxioms: claim.permitted_axioms,
  };
}
