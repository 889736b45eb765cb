import { performance } from 'node:perf_hooks';
import { residentMb, startSandboxChild, type ChildLimits } from './sandbox-child.ts';
import { seedOf } from './sandbox-seed.ts';

/** How a stranger's script ended. */
export type UntrustedResult =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' };

export interface UntrustedRun {
  readonly result: UntrustedResult;
  readonly wallMs: number;
  readonly peakRssMb: number;
  readonly walls: readonly string[];
}

const timeoutMs = 1000;
const graceMs = 1500;

/** Two circumstances that an honest script cannot tell apart. */
export const circumstances: readonly [Circumstance, Circumstance] = [
  { memoryMb: 64, child: { rssMb: 400, dataMb: 1400, stackMb: 8, flags: [] } },
  { memoryMb: 48, child: { rssMb: 400, dataMb: 1400, stackMb: 3, flags: ['--no-opt'] } },
];

export interface Circumstance {
  readonly memoryMb: number;
  readonly child: ChildLimits;
}

/**
 * Runs a stranger's script, whose completion value is its result, in two disposable children under
 * different limits. One finite number, the same bits both times, or a clean failure; never a retry.
 */
export async function runUntrusted(source: string): Promise<UntrustedRun> {
  const runs: UntrustedRun[] = [];
  for (const { memoryMb, child } of circumstances) {
    const run = await runOnce(source, memoryMb, child);
    runs.push(run);
    if (run.result.kind !== 'value') break;
  }
  const [first, second] = runs.map(({ result }) => result);
  const same =
    first?.kind === 'value' && second?.kind === 'value' && Object.is(first.value, second.value);
  const last = runs.at(-1)?.result ?? { kind: 'error', message: 'The script was not run' };
  return {
    result:
      last.kind !== 'value' || same
        ? last
        : { kind: 'error', message: 'Two runs under different limits gave different numbers' },
    wallMs: Math.max(...runs.map(({ wallMs }) => wallMs)),
    peakRssMb: Math.max(...runs.map(({ peakRssMb }) => peakRssMb)),
    walls: runs[0]?.walls ?? [],
  };
}

async function runOnce(
  source: string,
  memoryMb: number,
  limits: ChildLimits,
): Promise<UntrustedRun> {
  const started = performance.now();
  const { process: child, walls } = startSandboxChild(limits);
  let peakRssMb = 0;
  const result = await new Promise<UntrustedResult>((settle) => {
    let printed = '';
    const wall = setTimeout(() => settle({ kind: 'timeout' }), timeoutMs + graceMs);
    const memory = setInterval(() => {
      peakRssMb = Math.max(
        peakRssMb,
        (child.pid === undefined ? null : residentMb(child.pid)) ?? 0,
      );
      if (peakRssMb > limits.rssMb) settle({ kind: 'memory' });
    }, 10);
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.length > 65_536 || printed.includes('\n')) settle(parseResult(printed));
    });
    child.on('error', (error) => settle({ kind: 'error', message: error.message }));
    child.on('close', () => {
      clearTimeout(wall);
      clearInterval(memory);
      settle(printed.includes('\n') ? parseResult(printed) : { kind: 'memory' });
    });
    child.stdin.end(
      `${JSON.stringify({ id: 1, kind: 'value', source, input: 'null', seed: seedOf(source), memoryMb, timeoutMs })}\n`,
    );
  });
  child.kill('SIGKILL');
  return { result, walls, peakRssMb, wallMs: performance.now() - started };
}

/** The child's one line; anything else is a clean failure. */
function parseResult(printed: string): UntrustedResult {
  const line = printed.slice(0, printed.indexOf('\n'));
  try {
    const answer: unknown = JSON.parse(line);
    if (
      typeof answer === 'object' &&
      answer !== null &&
      'kind' in answer &&
      'text' in answer &&
      typeof answer.text === 'string'
    ) {
      if (answer.kind === 'timeout' || answer.kind === 'memory') return { kind: answer.kind };
      const value = Number(answer.text);
      if (answer.kind === 'value' && answer.text !== '' && Number.isFinite(value))
        return { kind: 'value', value };
      return { kind: 'error', message: answer.text.slice(0, 300) };
    }
  } catch {
    // no JSON: told below
  }
  return { kind: 'error', message: 'The script gave no answer that can be read' };
}
