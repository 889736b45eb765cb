import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UserError, type UserErrorCode } from '../core/errors.ts';
import type { PaperReader } from '../core/io.ts';
import { largestSource, type MediaType } from '../core/media-type.ts';
import { parsePaperJson } from '../core/paper-json.ts';
import type { Paper } from '../core/paper.ts';
import { residentMb } from './sandbox-child.ts';

export interface ReaderLimits {
  readonly bytes: Readonly<Record<MediaType, number>>;
  readonly wallMs: number;
  readonly rssMb: number;
  readonly outputBytes: number;
}

const defaults: ReaderLimits = {
  bytes: largestSource,
  wallMs: 60_000,
  rssMb: 1200,
  outputBytes: 64_000_000,
};

/** Reads each paper in a child of its own, which is killed when it takes too long or too much. */
export function openPaperReader(limits: ReaderLimits = defaults): PaperReader {
  return {
    read: async (bytes, mediaType) => {
      const most = limits.bytes[mediaType];
      if (bytes.length > most)
        throw unreadable(
          'source-too-large',
          'Cannot read this source: it is too large.',
          `${megabytes(bytes.length)} MB`,
          `at most ${megabytes(most)} MB`,
        );
      return parseAnswer(await ask(bytes, mediaType, limits));
    },
  };
}

/** In a clone the child is a source file, in the package a built one; both beside this folder. */
const child = new URL(
  import.meta.url.endsWith('.ts') ? '../parse-child.ts' : '../parse-child.js',
  import.meta.url,
);

function ask(bytes: Uint8Array, mediaType: string, limits: ReaderLimits): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pid, stdin, stdout, stderr, on, kill } = bindChild(mediaType);
    const chunks: Buffer[] = [];
    let size = 0;
    let stopped: UserError | null = null;
    const stop = (error: UserError): void => {
      stopped ??= error;
      kill();
    };
    const wall = setTimeout(() => stop(tooSlow(limits.wallMs)), limits.wallMs);
    const memory = setInterval(() => {
      if (pid !== undefined && (residentMb(pid) ?? 0) > limits.rssMb) stop(tooHungry(limits.rssMb));
    }, 25);
    stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.outputBytes) stop(tooHungry(limits.rssMb));
      else chunks.push(chunk);
    });
    stderr.resume();
    stdin.on('error', () => undefined); // a killed child closes its pipe; its exit tells the story
    on('close', () => {
      clearTimeout(wall);
      clearInterval(memory);
      const text = Buffer.concat(chunks).toString('utf8');
      if (stopped) reject(stopped);
      else if (text === '')
        reject(
          unreadable(
            'source-unreadable',
            'Cannot read this source: its reader stopped without an answer.',
            'a reader that ended early',
            'a paper that can be read',
          ),
        );
      else resolve(text);
    });
    on('error', reject);
    stdin.end(bytes);
  });
}

function bindChild(mediaType: string) {
  const spawned = spawn(
    process.execPath,
    [
      '--max-old-space-size=1024',
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(child),
      mediaType,
    ],
    { env: { TZ: 'UTC', LC_ALL: 'C' }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const { pid, stdin, stdout, stderr } = spawned;
  return {
    pid,
    stdin,
    stdout,
    stderr,
    on: spawned.on.bind(spawned),
    kill: () => spawned.kill('SIGKILL'),
  };
}

/** The child's answer is hostile until parsed: it has read hostile bytes. */
function parseAnswer(text: string): Paper {
  const answer: unknown = JSON.parse(text);
  if (typeof answer === 'object' && answer !== null && 'error' in answer)
    throw toUserError(answer.error);
  if (typeof answer === 'object' && answer !== null && 'paper' in answer)
    return parsePaperJson(answer.paper);
  throw new Error('The reader answered with neither a paper nor an error');
}

const codes: readonly UserErrorCode[] = ['not-a-paper', 'source-unreadable', 'source-too-large'];

function toUserError(value: unknown): UserError {
  const field = (name: string): string | undefined => {
    const found =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
    return typeof found === 'string' ? found.slice(0, 500) : undefined;
  };
  const code = codes.find((known) => known === field('code')) ?? 'source-unreadable';
  return unreadable(
    code,
    field('message') ?? 'Cannot read this source.',
    field('seen') ?? '',
    field('wanted') ?? '',
    field('next'),
  );
}

function tooSlow(wallMs: number): UserError {
  return unreadable(
    'source-unreadable',
    'Cannot read this source: reading it takes too long.',
    `more than ${wallMs / 1000} s`,
    'a paper that is read within that time',
  );
}

function tooHungry(rssMb: number): UserError {
  return unreadable(
    'source-unreadable',
    'Cannot read this source: reading it takes too much memory.',
    `more than ${rssMb} MB`,
    'a paper that is read within that memory',
  );
}

function unreadable(
  code: UserErrorCode,
  message: string,
  seen: string,
  wanted: string,
  next = 'give the paper in its other format, HTML or PDF',
): UserError {
  return new UserError({ code, message, seen, wanted, next });
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
