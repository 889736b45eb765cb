import { basename, resolve } from 'node:path';
import { checkReport, citedWorksOf } from '../check-report.ts';
import { computeFromSource } from '../compute-from-source.ts';
import type { CitedWork } from '../core/cited-work.ts';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { sniffMediaType } from '../core/media-type.ts';
import type { Source } from '../core/source.ts';
import { neverAsked } from '../core/standing.ts';
import { readEngine } from '../io/engine.ts';
import { readFileSource } from '../io/file-source.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import { openSandbox } from '../io/sandbox.ts';
import { readTextFile } from '../io/text-file.ts';
import { readBibWorks } from '../parse/bib-works.ts';
import { showAnchoredWorks, showLinkedWorks } from '../parse/linked-works.ts';
import { renderCheckScreen } from '../render/check-screen.ts';
import { parseArguments } from './arguments.ts';
import { citedSources, libraryOf } from './cited-sources.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { progressLine } from './progress.ts';
import { readerOptions, readersHelp, readersOf } from './readers.ts';
import type { Streams } from './streams.ts';

export const help = `Checks the citations of a text: holds every sentence that cites against what it cites.

Usage: truth-engine check <report> [options]

  <report>             Markdown, LaTeX, text, HTML or PDF; - reads Markdown, LaTeX or
                       text from standard input
  --papers <path>      a cited paper, or a folder of them; may be given several times
  --bib <file>         a .bib file that says what its keys name
  --offline            fetch nothing: only --papers and the library
  --library <folder>   the papers verified there are known, new ones are fetched into it
                       (TRUTH_ENGINE_LIBRARY, default ./truth-library)
${readersHelp}
  --all                show also the citations that hold
  --json               print the record (citation-check-v1)
  --no-color, --debug, --help

Citations: [@arXiv:2401.01234], [@key; @key], a DOI or a link to one, \\cite{key}, [1] or
Smith et al. (2020) with a list of references. A key is a paper's file name.

Example: truth-engine check report.md --papers papers/

${exitCodesHelp}`;

const mostBytes = 5_000_000;

/** Runs `truth-engine check`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      papers: { type: 'string', multiple: true },
      bib: { type: 'string' },
      offline: { type: 'boolean' },
      all: { type: 'boolean' },
      ...readerOptions,
    },
    'check',
  );
  const [path, ...others] = positionals;
  if (values.help || path === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  if (others.length > 0) throw oneAtATime(positionals);
  const offline = values.offline === true;
  const folder = (await libraryOf({ library: values.library, streams }))?.folder ?? null;
  const readers = await readersOf(values, streams, { folder, offline });
  const given = await readReport(path, streams);
  const reader = openPaperReader();
  const report = await reader.read(shown(given), given.mediaType);
  const keys = values.bib === undefined ? noKeys : await readBib(values.bib, streams);
  const works = citedWorksOf(report, keys);
  if (works.length === 0) throw citesNothing(path);
  const progress = progressLine(streams, values.json === true);
  const { sources, whyAbsent } = await citedSources(works, {
    papers: (values.papers ?? []).map((one) => resolve(streams.cwd, one)),
    offline,
    library: values.library,
    reader,
    streams,
    progress: progress.tell,
  });
  const { version } = await readEngine();
  const name = path === '-' ? 'standard input' : basename(path);
  const sandbox = openSandbox();
  let hasFailed = false;
  const checked = await checkReport(report, sources, {
    name,
    engine: version,
    whyAbsent,
    keys,
    compute: async (words, source) => {
      const computed = await computeFromSource(words, source, sandbox);
      hasFailed ||= computed?.state === 'checker-failed';
      return computed;
    },
    readers,
    progress: progress.tell,
  }).finally(() => sandbox.close());
  progress.done();
  if (values.json) streams.out(`${JSON.stringify(checked)}\n`);
  else
    streams.out(
      renderCheckScreen(checked, {
        colour: streams.colour,
        columns: streams.columns,
        unicode: true,
        all: values.all === true,
      }),
    );
  const { contradicted } = checked.counts;
  return exitCodeOf([{ contradicted, checker_failed: Number(hasFailed) }]);
}

const noKeys: ReadonlyMap<string, CitedWork> = new Map();

async function readBib(path: string, { cwd }: Streams): Promise<ReadonlyMap<string, CitedWork>> {
  return readBibWorks(await readTextFile(resolve(cwd, path), mostBytes, 'check'));
}

/** Of Markdown and HTML, with the targets of links to papers in sight. */
function shown({ bytes, mediaType }: Source): Uint8Array {
  const show =
    mediaType === 'text/markdown'
      ? showLinkedWorks
      : mediaType === 'text/html'
        ? showAnchoredWorks
        : null;
  return show ? new TextEncoder().encode(show(new TextDecoder().decode(bytes))) : bytes;
}

function readReport(path: string, streams: Streams): Promise<Source> {
  return path === '-' ? readInput(streams) : readFileSource(resolve(streams.cwd, path));
}

/** What is piped in: LaTeX where its commands say so, else Markdown, of which plain text is a part. */
async function readInput({ input }: Streams): Promise<Source> {
  const bytes = (await input?.(mostBytes)) ?? new Uint8Array();
  if (bytes.length === 0)
    throw new UserError({
      code: 'bad-argument',
      message: 'Cannot check standard input.',
      seen: 'nothing',
      wanted: `Markdown, LaTeX or text of at most ${mostBytes / 1e6} MB`,
      next: 'truth-engine check report.md, or pipe a text in: cat report.md | truth-engine check -',
    });
  const found = sniffMediaType(bytes);
  const words = found === null || found === 'text/plain';
  const mediaType = words ? (isMarkdown(bytes) ? 'text/markdown' : 'text/plain') : found;
  return {
    bytes,
    sha256: sha256(bytes),
    mediaType,
    origin: { kind: 'file', name: 'standard input' },
    metadata: null,
    standing: neverAsked,
    others: [],
    retrievals: [],
  };
}

function oneAtATime(given: readonly string[]): UserError {
  return new UserError({
    code: 'bad-argument',
    message: 'Cannot check several reports at once.',
    seen: given.join(' '),
    wanted: 'one report; cited papers go behind --papers',
    next: `truth-engine check ${given[0] ?? 'report.md'}`,
  });
}

/** Headings, links or emphasis; a text without them keeps its lines. */
function isMarkdown(bytes: Uint8Array): boolean {
  return /^#{1,6} |\]\(|\*\*|^\|.*\|/m.test(new TextDecoder().decode(bytes));
}

function citesNothing(path: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot check the citations of ${JSON.stringify(path)}: it has none.`,
    seen: 'no sentence that cites',
    wanted: 'citations such as [@arXiv:2401.01234], a DOI, \\cite{key} or [1] with a list',
    next: 'truth-engine check --help',
  });
}
