import type { Sandbox } from '../../src/core/io.ts';
import { readFileSource } from '../../src/io/file-source.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { verify, type Verified } from '../../src/pipeline.ts';

/** One file through the whole engine, as `verify` does it, without a library. */
export async function verifyFile(path: string, sandbox: Sandbox): Promise<Verified> {
  const io = { reader: openPaperReader(), sandbox, progress: () => undefined };
  const options = { engine: { version: '0.0.0', nodeMajor: 24 }, now: null };
  return verify(await readFileSource(path), io, options);
}

/** The example papers by name. */
export const examples = [
  'clean-survey',
  'listwise-distillation',
  'memory-study',
  'vague-claims',
  'wrong-average',
  'wrong-gain',
] as const;

/** Where an example's page or PDF lies. */
export function examplePath(name: (typeof examples)[number], format: 'html' | 'pdf'): string {
  return new URL(`../../examples/${name}/${name}.${format}`, import.meta.url).pathname;
}
