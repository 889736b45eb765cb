import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import ivm from 'isolated-vm';

/**
 * The far side of the wall: a child process that runs each script in a fresh isolate. One JSON
 * request a line on stdin, one JSON answer a line on stdout. No object of this process enters an
 * isolate and none leaves it: texts in, one text out.
 */
interface Request {
  readonly id: number;
  /**
   * function: an expression that gives `(input, prelude) => value`; number: one that gives
   * `(inputs, numeric) => number`, without the prelude; value: a script that ends with a number.
   */
  readonly kind: 'function' | 'number' | 'value';
  readonly source: string;
  readonly input: string;
  /** Four 32-bit numbers as JSON. */
  readonly seed: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
}

const prelude = readFileSync(new URL('prelude.js', import.meta.url), 'utf8');
const numeric = readFileSync(new URL('numeric.js', import.meta.url), 'utf8');
const harness = readFileSync(new URL('harness.js', import.meta.url), 'utf8');

function answer(id: number, kind: string, text: string): void {
  process.stdout.write(`${JSON.stringify({ id, kind, text })}\n`);
}

async function run(request: Request): Promise<void> {
  const { id, kind, source, input, seed, memoryMb, timeoutMs } = request;
  const isolate = new ivm.Isolate({
    memoryLimit: memoryMb,
    onCatastrophicError: () => {
      answer(id, 'memory', '');
      process.abort();
    },
  });
  try {
    const context = await isolate.createContext();
    await (await isolate.compileScript(prelude)).run(context);
    // Its libraries set themselves up with what the harness takes away.
    if (source.includes('survival'))
      await (await isolate.compileScript('void TruthPrelude.prelude.survival')).run(context);
    // The library for people's scripts, for those that name it.
    if (kind === 'number' && /\bnumeric\b/.test(source))
      await (await isolate.compileScript(numeric)).run(context);
    const runner = (await (
      await isolate.compileScript(harness)
    ).run(context, {
      reference: true,
    })) as ivm.Reference<(...args: string[]) => string>;
    const given = (await runner.apply(undefined, [kind, source, input, seed], {
      timeout: timeoutMs,
      result: { copy: true },
    })) as unknown;
    if (typeof given !== 'string') answer(id, 'error', 'The script gave no text');
    else answer(id, given.startsWith('=') ? 'value' : 'error', given.slice(1));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    if (isolate.isDisposed) answer(id, 'memory', '');
    else if (/timed out/.test(message)) answer(id, 'timeout', '');
    else answer(id, 'error', message.slice(0, 300));
  } finally {
    if (!isolate.isDisposed) isolate.dispose();
  }
}

for await (const line of createInterface({ input: process.stdin }))
  await run(JSON.parse(line) as Request);
