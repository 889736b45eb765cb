import { performance } from 'node:perf_hooks';
import { withoutPower } from '../core/without-power.ts';
import { residentMb } from './resident-memory.ts';
import { startSandboxChild, type ChildLimits, type SandboxChild } from './sandbox-child.ts';

/** One script for a worker; see sandbox/worker.js. */
export interface WorkerRequest {
  readonly kind: 'function' | 'number' | 'value';
  readonly source: string;
  /** JSON. */
  readonly input: string;
  readonly seed: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  /** From the start of the script, in time that the parent was awake: it kills then. */
  readonly wallMs: number;
}

export type WorkerAnswer =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' }
  /** The child ended by what stood before this request in its queue. */
  | { readonly kind: 'lost' };

/** An answer, and how long its script alone took. */
export interface Answered {
  readonly answer: WorkerAnswer;
  readonly tookMs: number;
}

interface Owed {
  readonly id: number;
  readonly wallMs: number;
  since: number;
  /** How long the parent has looked on while its script ran. */
  waitedMs: number;
  readonly settle: (answered: Answered) => void;
}

const pollMs = 10;
/** What one look counts for at most: a parent that was busy may not have read an answer that is there. */
const longestLookMs = 10 * pollMs;
/** 64 KB of a script's text, escaped twice at most. */
const longestLine = 1_000_000;

/** A child and the answers it owes, first in, first out: it runs one script at a time. */
export class SandboxWorker {
  readonly walls: readonly string[];
  peakRssMb = 0;
  isOver = false;
  readonly #child: SandboxChild['process'];
  readonly #rssMb: number;
  readonly #owed: Owed[] = [];
  #ids = 0;
  #printed = '';
  #watch: NodeJS.Timeout | null = null;
  #looked = 0;

  static async start(limits: ChildLimits): Promise<SandboxWorker> {
    return new SandboxWorker(await startSandboxChild(limits), limits.rssMb);
  }

  private constructor({ process: child, walls }: SandboxChild, rssMb: number) {
    this.#child = child;
    this.#rssMb = rssMb;
    this.walls = walls;
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk: string) => this.#read(chunk));
    child.on('error', ({ message }) => this.#end({ kind: 'error', message }));
    child.on('close', (code, signal) => this.#end(endOf(code, signal)));
  }

  /** How many answers are owed. */
  get queued(): number {
    return this.#owed.length;
  }

  /** Never rejects. A `**` of the source is rewritten first. */
  ask(request: WorkerRequest): Promise<Answered> {
    const { wallMs, ...sent } = request;
    const form = request.kind === 'value' ? 'statements' : 'expression';
    const rewritten = withoutPower(request.source, form);
    if (rewritten.kind === 'refused')
      return Promise.resolve(atOnce({ kind: 'error', message: rewritten.why }));
    if (this.isOver) return Promise.resolve(atOnce({ kind: 'lost' }));
    return new Promise((settle) => {
      const id = (this.#ids += 1);
      this.#owed.push({ id, wallMs, since: performance.now(), waitedMs: 0, settle });
      this.#child.stdin.write(`${JSON.stringify({ ...sent, id, source: rewritten.source })}\n`);
      if (this.#watch) return;
      this.#looked = performance.now();
      this.#watch = setInterval(() => this.#check(), pollMs);
    });
  }

  residentMb(): number {
    const { pid } = this.#child;
    return pid === undefined ? 0 : residentMb(pid);
  }

  kill(): void {
    this.#end({ kind: 'lost' });
  }

  /** From outside: nothing that runs in the child can put it off. */
  #check(): void {
    const [head] = this.#owed;
    const now = performance.now();
    const look = Math.min(now - this.#looked, longestLookMs);
    this.#looked = now;
    if (!head) return;
    head.waitedMs += look;
    this.peakRssMb = Math.max(this.peakRssMb, this.residentMb());
    if (this.peakRssMb > this.#rssMb) this.#end({ kind: 'memory' });
    else if (head.waitedMs > head.wallMs) this.#end({ kind: 'timeout' });
  }

  /** What the child prints is hostile: lines of one form, in the order asked, of a length. */
  #read(chunk: string): void {
    this.#printed += chunk;
    const lines = this.#printed.split('\n');
    this.#printed = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
    if (this.#printed.length > longestLine) this.#end(unreadable);
  }

  #take(line: string): void {
    const [head] = this.#owed;
    const answer = parseAnswer(line);
    if (!head || answer?.id !== head.id) return this.#end(unreadable);
    this.#owed.shift();
    const now = performance.now();
    const [next] = this.#owed;
    if (next) next.since = now;
    else this.#rest();
    head.settle({ answer: answer.answer, tookMs: now - head.since });
  }

  /** The script that ran has ended so; those behind it were never begun. */
  #end(answer: WorkerAnswer): void {
    this.isOver = true;
    this.#rest();
    this.#child.kill('SIGKILL');
    const [head, ...behind] = this.#owed.splice(0);
    head?.settle({ answer, tookMs: performance.now() - head.since });
    for (const { settle } of behind) settle(atOnce({ kind: 'lost' }));
  }

  #rest(): void {
    if (this.#watch) clearInterval(this.#watch);
    this.#watch = null;
  }
}

function atOnce(answer: WorkerAnswer): Answered {
  return { answer, tookMs: 0 };
}

const unreadable = {
  kind: 'error',
  message: 'The sandbox gave no answer that can be read',
} as const;
const cpuLimitEnd = 128 + 24; // as a shell or bubblewrap tells SIGXCPU

function endOf(code: number | null, signal: NodeJS.Signals | null): WorkerAnswer {
  if (signal === 'SIGXCPU' || code === cpuLimitEnd) return { kind: 'timeout' };
  if (signal !== null || (code !== null && code > 128)) return { kind: 'memory' };
  return { kind: 'error', message: `The sandbox ended by itself with code ${code}` };
}

function parseAnswer(line: string): { id: number; answer: WorkerAnswer } | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('kind' in value))
      return null;
    const { id, kind } = value;
    const text = 'text' in value && typeof value.text === 'string' ? value.text : '';
    if (typeof id !== 'number') return null;
    if (kind === 'value') return { id, answer: { kind, text } };
    if (kind === 'timeout' || kind === 'memory') return { id, answer: { kind } };
    return { id, answer: { kind: 'error', message: text.slice(0, 300) } };
  } catch {
    return null; // no JSON
  }
}
