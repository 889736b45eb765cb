import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Streams } from './streams.ts';

/** The streams of this process. Ctrl-C once asks for a clean stop, twice ends at once. */
export function processStreams(): Streams {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    process.once('SIGINT', () => process.exit(130));
  });
  const { env, stdout, stderr, stdin } = process;
  const plain =
    env['NO_COLOR'] !== undefined || env['TERM'] === 'dumb' || process.argv.includes('--no-color');
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    isTerminal: stderr.isTTY === true,
    colour: stdout.isTTY === true && !plain,
    columns: Math.min(Math.max(stdout.columns ?? 80, 60), 100),
    env,
    cwd: process.cwd(),
    now: () => new Date(),
    signal: stop.signal,
    input: readInput,
    ...(stdin.isTTY && stderr.isTTY ? { ask: askHidden } : {}),
  };
}

/** Everything piped in; what is more than allowed is not read. */
async function readInput(mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > mostBytes) break;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
