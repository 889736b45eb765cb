import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { KernelVerdict, ProofQuestion, ProofVerdict } from '../../src/core/proof.ts';
import { checkExport, checkExportAndAxioms } from '../../src/proof/lean/check-export.ts';
import { judgeProof } from '../../src/proof/lean/judge-proof.ts';
import type { Got } from './expected.ts';
import { fileChunks } from './file-chunks.ts';
import { parseQuestion } from './question.ts';

/** What one row came to: the verdict in the index's words, and what was said with it. */
export interface Judged {
  readonly got: Got;
  readonly message: string;
  readonly seconds: number;
}

/** Judges a row's file or folder by its policy. A crash is a verdict of its own, never hidden. */
export async function judgeRow(path: string, policy: string): Promise<Judged> {
  const question = policy === 'gate-compare' ? await readQuestion(path) : null;
  const started = performance.now();
  const [got, message] = crashIsError(() => {
    if (question) return wordOfProof(judgePair(path, question));
    const check = policy === 'kernel' ? checkExport : checkExportAndAxioms;
    return wordOfKernel(check(fileChunks(path)));
  });
  return { got, message, seconds: (performance.now() - started) / 1000 };
}

/** What a call came to, or the crash that it ended in. */
export function crashIsError(judge: () => readonly [Got, string]): readonly [Got, string] {
  try {
    return judge();
  } catch (error) {
    return ['error', error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  }
}

/** Word and message of the kernel alone. */
export function wordOfKernel(verdict: KernelVerdict): readonly [Got, string] {
  if (verdict.kind === 'accept') return ['accept', `${verdict.declarations} declarations`];
  if (verdict.kind === 'decline') return ['decline', `${verdict.because}: ${verdict.message}`];
  return ['reject', `${verdict.declaration ?? 'the file'}: ${verdict.message}`];
}

/** Word, with its reason, and message of the whole gate. */
export function wordOfProof(verdict: ProofVerdict): readonly [Got, string] {
  if (verdict.kind === 'accept') return ['accept', `axioms ${verdict.axioms.join(', ') || 'none'}`];
  if (verdict.kind === 'decline')
    return ['decline', `${verdict.of}, ${verdict.because}: ${verdict.message}`];
  const where = verdict.declaration ?? 'the file';
  return [`reject:${verdict.reason}`, `${where}: ${verdict.message}`];
}

function judgePair(folder: string, question: ProofQuestion): ProofVerdict {
  return judgeProof(
    {
      challenge: fileChunks(join(folder, 'challenge.ndjson')),
      solution: fileChunks(join(folder, 'solution.ndjson')),
    },
    question,
  );
}

async function readQuestion(folder: string): Promise<ProofQuestion> {
  const path = join(folder, 'claim.json');
  return parseQuestion(await readFile(path, 'utf8'), path);
}
