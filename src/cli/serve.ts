import { listen } from '../io/listen.ts';
import { openLibrary } from '../io/library.ts';
import { openSiteStore } from '../io/site-store.ts';
import { readTemplates } from '../io/templates.ts';
import { UserError } from '../core/errors.ts';
import { parseBase } from '../render/site/feeds.ts';
import { toApp } from '../serve/app.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { readLibraryKey } from './library-key.ts';
import type { Streams } from './streams.ts';

export const help = `Serves the published records of a library, to be read only.

Usage: truth-engine serve [options]

  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --host <address>     where to listen (default 127.0.0.1)
  --port <number>      on which port, 0 for any that is free (default 8080)
  --base <address>     the site's public address, for its feeds

Records with search, reports, claims, the log with its files, Atom and JSON Feed. What
is published meanwhile appears by itself. Ctrl-C ends it.

Example: truth-engine serve --port 8080

${exitCodesHelp}`;

/** Runs `truth-engine serve`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values } = parseArguments(
    args,
    { host: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } },
    'serve',
  );
  if (values.help) {
    streams.out(help);
    return exitCode.nothingContradicted;
  }
  const port = parsePort(values.port ?? '8080');
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const store = await openSiteStore(library, await readLibraryKey(library));
  let request = 0;
  try {
    const app = toApp(store, {
      templates: await readTemplates(),
      origin: store.origin,
      isStatic: false,
      base: parseBase(values.base ?? `http://${values.host ?? '127.0.0.1'}:${port}/`),
      refresh: store.refresh,
      fault: (number, error) => streams.err(`Request ${number}: ${detailOf(error)}\n`),
      nextRequest: () => String((request += 1)),
    });
    const server = await listen(app, values.host ?? '127.0.0.1', port);
    streams.out(`Serving   ${library.folder}\n\n  Open     ${server.url}\n`);
    await untilStopped(streams.signal);
    await server.close();
    return exitCode.nothingContradicted;
  } finally {
    store.close();
  }
}

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as a port.`,
    seen: text,
    wanted: 'a number from 0 to 65535',
    next: 'truth-engine serve --help',
  });
}
