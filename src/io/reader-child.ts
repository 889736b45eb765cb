import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MediaType } from '../core/media-type.ts';
import { residentMb } from './resident-memory.ts';

export interface ReaderLimits {
  readonly bytes: Readonly<Record<MediaType, number>>;
  /** For a whole paper. */
  readonly wallMs: number;
  /** Processor time for one page of a PDF, and for opening it; clock time where the system does not tell. */
  readonly pageMs: number;
  readonly rssMb: number;
  /** While the pages of a PDF are read. */
  readonly pageRssMb: number;
  readonly outputBytes: number;
}

/** What came of a child: its answer, or why it was killed, and at which page. */
export interface ReaderRun {
  readonly text: string;
  readonly stopped: 'time' | 'page-time' | 'memory' | 'output' | null;
  /** The page that a PDF's reader was at; null for other sources and once all pages are read. */
  readonly page: { readonly number: number; readonly of: number } | null;
}

/** In a clone the child is a source file, in the package a built one; both beside this folder. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? '../parse-child.ts' : '../parse-child.js',
  import.meta.url,
);

/** Reads one source in a child, which tells on its error stream what page it is at. `skip` is a page to leave out. */
export function runReader(
  bytes: Uint8Array,
  mediaType: MediaType,
  skip: number | null,
  limits: ReaderLimits,
): Promise<ReaderRun> {
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=1024',
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(program),
      mediaType,
      ...(skip === null ? [] : [String(skip)]),
    ],
    { env: { TZ: 'UTC', LC_ALL: 'C' }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const chunks: Buffer[] = [];
  let size = 0;
  let stopped: ReaderRun['stopped'] = null;
  let page: ReaderRun['page'] = null;
  let paged = mediaType === 'application/pdf';
  let since = 0;
  const started = performance.now();
  const spentMs = (): number => processorMs(child.pid) ?? performance.now() - started;
  const stop = (why: NonNullable<ReaderRun['stopped']>): void => {
    stopped ??= why;
    child.kill('SIGKILL');
  };
  const watch = setInterval(() => {
    if (performance.now() - started > limits.wallMs) stop('time');
    else if (paged && spentMs() - since > limits.pageMs) stop('page-time');
    else if (resident(child.pid) > (paged ? limits.pageRssMb : limits.rssMb)) stop('memory');
  }, 10);
  child.stderr.setEncoding('utf8').on('data', (told: string) => {
    const last = [...told.matchAll(/^page (\d{1,6}) of (\d{1,6})$/gm)].at(-1);
    if (last) {
      // an e-print may turn out to be a PDF: its pages have the same limits
      page = { number: Number(last[1]), of: Number(last[2]) };
      paged = true;
    }
    if (/^pages read$/m.test(told)) [page, paged] = [null, false];
    since = spentMs();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.outputBytes) stop('output');
    else chunks.push(chunk);
  });
  child.stdin.on('error', () => undefined); // a killed child closes its pipe; its exit tells the story
  child.stdin.end(bytes);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      resolve({ text: stopped ? '' : Buffer.concat(chunks).toString('utf8'), stopped, page });
    });
  });
}

function resident(pid: number | undefined): number {
  return pid === undefined ? 0 : residentMb(pid);
}

/** Processor time that a process has taken; null where the system does not say. */
function processorMs(pid: number | undefined): number | null {
  try {
    // the second field is the name in brackets, which may hold blanks; ticks are hundredths of a second
    const [, fields = ''] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? null : 10 * (user + system);
  } catch {
    return null; // ended meanwhile, or no /proc on this system
  }
}
