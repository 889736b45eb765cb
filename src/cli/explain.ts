import { openLibrary } from '../io/library.ts';
import { renderExplainScreen } from '../render/explain-screen.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { findClaim, findShown } from './find-manifest.ts';
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
  const manifest = await findShown(paper, library);
  const found = findClaim(claim, manifest);
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
