import { compareSynthesis } from '../compare.ts';
import { UserError } from '../core/errors.ts';
import { parseSha256, sha256 } from '../core/hash.ts';
import type { Comparison, PaperManifest } from '../core/records/generated/types.ts';
import { openLibrary, type FolderLibrary } from '../io/library.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import type { SynthesisPaper } from '../record/synthesis-claims.ts';
import { renderCompareScreen } from '../render/compare-screen.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { findShown } from './find-manifest.ts';
import { labelOf } from './question-papers.ts';
import { manifestBy } from './record-session.ts';
import type { Streams } from './streams.ts';

export const help = `Holds the results of several papers against each other, and only under one
protocol: task, data set, split, metric, unit and setting.

Usage: truth-engine compare <record>... [options]

  <record>             id or name of a synthesis, or of two or more verified papers
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print the comparison (comparison-v1); null where there is none
  --no-color, --debug, --help

What differs in a stated part is "not comparable, because"; what a paper does not
state makes it "comparable if", never a conflict.

Example: truth-engine compare SRCH:4E1B09C7

Exit codes: 0 nothing conflicts · 1 a conflict, or a number quoted otherwise · 2 the
caller's mistake or a source that could not be had · 3 our bug
`;

/** Runs `truth-engine compare`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, {}, 'compare');
  if (values.help || positionals.length === 0) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const library = await openLibrary(libraryFolder(values.library, streams), null);
  const manifests: PaperManifest[] = [];
  for (const name of positionals) manifests.push(await findShown(name, library));
  const comparison = await comparisonOf(manifests, library);
  if (values.json) streams.out(`${JSON.stringify(comparison)}\n`);
  else
    streams.out(
      renderCompareScreen(comparison, {
        colour: streams.colour,
        columns: streams.columns,
        unicode: true,
      }),
    );
  const { conflict, misquoted } = comparison?.counts ?? { conflict: 0, misquoted: 0 };
  return conflict + misquoted > 0 ? exitCode.contradicted : exitCode.nothingContradicted;
}

/** A synthesis' own comparison; of papers, and of a synthesis that holds none, one made from their sources. */
async function comparisonOf(
  manifests: readonly PaperManifest[],
  library: FolderLibrary,
): Promise<Comparison | null> {
  const [first] = manifests;
  const synthesis = manifests.length === 1 ? first?.synthesis : null;
  if (synthesis?.comparison) return synthesis.comparison;
  if (synthesis) {
    const papers: PaperManifest[] = [];
    for (const { manifest } of synthesis.papers) papers.push(await manifestBy(manifest, library));
    return compareStored(papers, library);
  }
  const mixed = manifests.find(({ work }) => work.kind === 'synthesis');
  const isTwice = new Set(manifests.map(({ work }) => work.slug)).size < manifests.length;
  if (manifests.length < 2 || mixed || isTwice)
    throw new UserError({
      code: 'bad-argument',
      message: 'Cannot compare these records.',
      seen: mixed
        ? `a synthesis among ${manifests.length} records`
        : isTwice
          ? 'one paper twice'
          : 'one paper',
      wanted: 'one synthesis, or two or more papers, each once',
      next: 'truth-engine compare --help',
    });
  return compareStored(manifests, library);
}

async function compareStored(
  manifests: readonly PaperManifest[],
  library: FolderLibrary,
): Promise<Comparison | null> {
  const reader = openPaperReader();
  const papers: SynthesisPaper[] = [];
  for (const manifest of manifests) {
    const [recorded] = manifest.provenance.sources;
    const hash = parseSha256(recorded?.sha256 ?? '');
    const bytes = await library.objects.get(hash);
    if (!recorded || !bytes) throw withoutSource(manifest, hash, library);
    const paper = await reader.read(bytes, recorded.media_type);
    const label = labelOf(papers.length);
    papers.push({
      label,
      key: label,
      manifest,
      manifestHash: hash,
      textHash: sha256(paper.text),
      paper,
    });
  }
  return compareSynthesis(papers);
}

function withoutSource({ work }: PaperManifest, hash: string, library: FolderLibrary): UserError {
  return new UserError({
    code: 'library-damaged',
    message: `Cannot read the source of ${work.slug}.`,
    seen: `no object ${hash} in the library`,
    wanted: 'the bytes that were verified',
    next: `truth-engine audit ${library.folder}`,
  });
}
