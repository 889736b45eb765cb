import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { linesTo, openLineFile } from '../io/line-file.ts';
import { listen } from '../io/listen.ts';
import { packer } from '../io/packer.ts';
import { parseBase } from '../render/site/feeds.ts';
import { toApp } from '../serve/app.ts';
import { openOperator } from '../serve/operator/open-operator.ts';
import { refreshAtMost } from '../serve/refresh-at-most.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { openServedSite } from './open-site.ts';
import type { Streams } from './streams.ts';
import { startWarmThread } from './warm-thread.ts';

export const help = `Serves the published records of a library, to be read only.

Usage: truth-engine serve [options]

  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --host <address>     where to listen (default 127.0.0.1)
  --port <number>      on which port, 0 for any that is free (default 8080)
  --base <address>     the site's public address, for its feeds
  --rate <number>      requests a second for each address, 0 for any (default 50)
  --timeout <seconds>  for a request to arrive (default 30)
  --cache-mb <number>  memory for ready pages (default 512)
  --request-log <file> one line of JSON a request; "-" for the error stream
  --trust-proxy        a proxy in front adds X-Forwarded-For
  --no-warm            do not make pages ahead of their readers

Records, search, log, feeds, an API (/api.html), /healthz, /metrics. What is published
meanwhile appears by itself. Ctrl-C or SIGTERM lets running requests finish.

Example: truth-engine serve --port 8080

${exitCodesHelp}`;

const lookEveryMs = 150;

/** Runs `truth-engine serve`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values } = parseArguments(
    args,
    {
      host: { type: 'string' },
      port: { type: 'string' },
      base: { type: 'string' },
      rate: { type: 'string' },
      timeout: { type: 'string' },
      'cache-mb': { type: 'string' },
      'request-log': { type: 'string' },
      'trust-proxy': { type: 'boolean' },
      warm: { type: 'boolean' },
    },
    'serve',
  );
  if (values.help) {
    streams.out(help);
    return exitCode.nothingContradicted;
  }
  const host = values.host ?? '127.0.0.1';
  const port = parseNumber('port', values.port ?? '8080', 65_535);
  const rate = parseNumber('rate', values.rate ?? '50', 1_000_000);
  const timeoutS = Math.max(1, parseNumber('timeout', values.timeout ?? '30', 3600));
  const cacheMb = parseNumber('cache-mb', values['cache-mb'] ?? '512', 1_000_000);
  const folder = libraryFolder(values.library, streams);
  const base = parseBase(values.base ?? `http://${host}:${port}/`);
  const opened = await openServedSite(folder, base);
  const { store } = opened;
  const clock = (): number => performance.now();
  const told = (what: string, error: unknown): void =>
    streams.err(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  const log = requestLog(values['request-log'], streams);
  const warm =
    values.warm === false
      ? null
      : startWarmThread(
          folder,
          base,
          () => undefined,
          (error) => told('Making pages ahead', error),
        );
  let state = '';
  const refresh = async (): Promise<string> => {
    const now = await store.refresh();
    if (state !== '' && now !== state) warm?.again();
    return (state = now);
  };
  let request = 0;
  try {
    const app = toApp(store, {
      ...opened.options,
      refresh: refreshAtMost(refresh, lookEveryMs, clock, (error) =>
        told('Reading the log', error),
      ),
      fault: (number, error) => told(`Request ${number}`, error),
      nextRequest: () => String((request += 1)),
      keep: { packer, mostBytes: cacheMb * 1e6, version: opened.version, store: opened.pages },
      operator: openOperator({
        clock,
        time: () => streams.now().toISOString(),
        trustsProxy: values['trust-proxy'] === true,
        rate: rate === 0 ? null : rate,
        log: log.write,
        health: async () => ({ entries: await store.log.size(), indexed: await indexed() }),
        residentBytes: () => process.memoryUsage.rss(),
      }),
    });
    const indexed = async (): Promise<number> => {
      await refresh();
      return store.indexed();
    };
    const server = await listen(app, host, port, { timeoutMs: timeoutS * 1000, graceMs: 10_000 });
    streams.out(`Serving   ${folder}\n\n  Open     ${server.url}\n`);
    await untilStopped(streams.signal);
    await server.close();
    return exitCode.nothingContradicted;
  } finally {
    await warm?.stop();
    log.close();
    opened.close();
  }
}

function requestLog(path: string | undefined, { err, cwd }: Streams) {
  if (path === undefined) return { write: () => undefined, close: () => undefined };
  return path === '-' ? linesTo(err) : openLineFile(resolve(cwd, path));
}

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGTERM', stop);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', stop, { once: true });
    process.once('SIGTERM', stop);
  });
}

function parseNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d{1,7}$/.test(text) && value <= most) return value;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as --${option}.`,
    seen: text,
    wanted: `a whole number from 0 to ${most}`,
    next: 'truth-engine serve --help',
  });
}
