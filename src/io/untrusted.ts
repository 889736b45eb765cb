import { circumstances, type Circumstance } from './circumstances.ts';
import { seedOf } from '../core/script-seed.ts';
import { SandboxWorker, type WorkerAnswer } from './sandbox-worker.ts';

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

/**
 * Runs a stranger's script, whose completion value is its result, in two disposable children side by
 * side under different limits. One finite number, the same bits both times, or a clean failure; never
 * a retry.
 */
export async function runUntrusted(source: string): Promise<UntrustedRun> {
  const [first, second] = await Promise.all([
    runOnce(source, circumstances[0]),
    runOnce(source, circumstances[1]),
  ]);
  return {
    result: agreed(first.result, second.result),
    wallMs: Math.max(first.wallMs, second.wallMs),
    peakRssMb: Math.max(first.peakRssMb, second.peakRssMb),
    walls: first.walls,
  };
}

/** The first failure of the two, in the order of the circumstances; else their number. */
function agreed(first: UntrustedResult, second: UntrustedResult): UntrustedResult {
  if (first.kind !== 'value') return first;
  if (second.kind !== 'value' || Object.is(first.value, second.value)) return second;
  return { kind: 'error', message: 'Two runs under different limits gave different numbers' };
}

async function runOnce(source: string, { memoryMb, child }: Circumstance): Promise<UntrustedRun> {
  const worker = await SandboxWorker.start(child);
  const { answer, tookMs } = await worker.ask({
    kind: 'value',
    source,
    input: 'null',
    seed: seedOf(source),
    memoryMb,
    timeoutMs,
    wallMs: timeoutMs + graceMs,
  });
  worker.kill();
  const { walls, peakRssMb } = worker;
  return { result: toNumber(answer), walls, peakRssMb, wallMs: tookMs };
}

/** One finite number; anything else is a clean failure. */
export function toNumber(answer: WorkerAnswer): UntrustedResult {
  if (answer.kind === 'lost') return { kind: 'memory' };
  if (answer.kind !== 'value') return answer;
  const value = Number(answer.text);
  return answer.text !== '' && Number.isFinite(value)
    ? { kind: 'value', value }
    : { kind: 'error', message: 'The script gave no finite number' };
}
