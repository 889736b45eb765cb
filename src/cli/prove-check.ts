import { resolve } from 'node:path';
import { sha256 } from '../core/hash.ts';
import { fileChunks, fileDigest } from '../io/file-chunks.ts';
import { checkExport } from '../proof/lean/check-export.ts';
import { kernelLimits } from '../proof/lean/kernel-limits.ts';
import { renderKernelScreen } from '../render/proof-screen.ts';
import { mistakesOf } from './prove-files.ts';
import { proofExitCode } from './prove-exit-code.ts';
import type { Streams } from './streams.ts';

export interface ProveOptions {
  readonly json?: boolean | undefined;
}

/** Judges one export by the kernel alone; `-` is what is piped in. */
export async function proveCheck(
  name: string,
  { json }: ProveOptions,
  streams: Streams,
): Promise<number> {
  const { file, chunks } = await openExport(name, streams);
  streams.err(`Reading    ${file.bytes} bytes, sha256 ${file.sha256}\n`);
  const verdict = mistakesOf(name, () => checkExport(chunks()));
  streams.out(
    json
      ? `${JSON.stringify({ ...file, verdict })}\n`
      : renderKernelScreen(verdict, { ...streams, unicode: true }),
  );
  return proofExitCode[verdict.kind];
}

interface OpenExport {
  readonly file: { readonly sha256: string; readonly bytes: number };
  readonly chunks: () => Iterable<Uint8Array>;
}

async function openExport(name: string, { cwd, input }: Streams): Promise<OpenExport> {
  if (name === '-' && input) {
    const bytes = await input(kernelLimits.bytes);
    return { file: { sha256: sha256(bytes), bytes: bytes.length }, chunks: () => [bytes] };
  }
  const path = resolve(cwd, name);
  return {
    file: mistakesOf(name, () => fileDigest(path, kernelLimits.bytes)),
    chunks: () => fileChunks(path, kernelLimits.bytes),
  };
}
