import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseCanonical, parseManifest } from '../core/records/parse-record.ts';
import { openIndex } from '../io/index-db.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { renderExplainScreen } from '../render/explain-screen.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import type { Streams } from './streams.ts';

export const help = `Shows one claim: what the paper says, what its own numbers give, and where both stand.

Usage: truth-engine explain <paper>#<claim> [options]

  <paper>              its arXiv id or the beginning of its name in the library
  <claim>              its number, or its permanent anchor such as claim-1a2b3c4d5e6f
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print the claim's record

Example: truth-engine explain paper-a#2

${exitCodesHelp}`;

/** Runs \`truth-engine explain\`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, {}, 'explain');
  const [wanted] = positionals;
  if (values.help || !wanted) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const [paper = '', claim = ''] = wanted.split('#');
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const manifest = await findManifest(paper, library);
  const found = manifest.claims.find(
    ({ id, anchor }) => id === `c${claim.replace(/^c/, '')}` || anchor === claim,
  );
  if (!found)
    throw unknown(
      `claim ${JSON.stringify(claim)} in ${manifest.work.slug}`,
      `claims 1 to ${manifest.claims.length}`,
      `truth-engine explain ${manifest.work.slug}#1`,
    );
  if (values.json) streams.out(`${JSON.stringify(found)}\n`);
  else
    streams.out(
      renderExplainScreen(manifest, found.id, {
        colour: streams.colour,
        columns: streams.columns,
        unicode: true,
      }),
    );
  return exitCode.nothingContradicted;
}

async function findManifest(
  name: string,
  { folder, objects }: FolderLibrary,
): Promise<PaperManifest> {
  const index = openIndex(join(folder, 'var', 'index.sqlite'));
  try {
    const works = index.works(name);
    const work =
      works.find(({ slug, record }) => slug === name || record === name) ??
      (works.length === 1 ? works[0] : undefined);
    const bytes = work && (await objects.get(parseSha256(work.manifest)));
    if (bytes) return parseCanonical(Buffer.from(bytes).toString('utf8'), parseManifest);
    const known = (works.length > 0 ? works : index.works('')).slice(0, 5).map(({ slug }) => slug);
    throw unknown(
      `one paper by the name ${JSON.stringify(name)}`,
      known.length > 0 ? `a name such as ${known.join(', ')}` : 'a paper that was verified',
      known[0]
        ? `truth-engine explain ${known[0]}#1`
        : 'truth-engine verify <paper>, or truth-engine reindex',
    );
  } finally {
    index.close();
  }
}

function unknown(what: string, wanted: string, next: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot find ${what} in this library.`,
    wanted,
    next,
  });
}
