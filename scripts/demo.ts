import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../src/cli.ts';
import { processStreams } from '../src/cli/process-streams.ts';
import type { Streams } from '../src/cli/streams.ts';
import { recordFolder } from '../src/core/record-id.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { makeExampleLibrary } from './example-library.ts';

/**
 * The main job on examples/: two questions and a paper verified and published, a correction, a site, a bundle that is
 * audited with the key alone, and what to open and try next.
 */
const folder = mkdtempSync(join(tmpdir(), 'truth-engine-demo-'));
const library = join(folder, 'library');
const site = join(folder, 'site');
const streams = processStreams();
const quiet: Streams = {
  ...streams,
  isTerminal: false,
  err: (text) =>
    /^(?:Reading|Parsing|Claims|Checking|Papers|Grounding|Exporting)/.test(text)
      ? undefined
      : streams.err(text),
};

console.log('Two questions and a paper of examples/, from reading to a published site …\n');
const { key, keyFile, manifests, corrected } = await makeExampleLibrary(library, quiet, null);
printTable(manifests);
printOwn(manifests[1]);
const [, wrong] = manifests;
const id = wrong?.work.id ?? '';
console.log(
  `\nCorrected: ${id}, two of its claims. Its gate is still ${corrected.quality_assessment.gate.label}: claim 1 repeats an average that its source's own numbers contradict.`,
);
await command(['export', site, '--library', library]);
const bundle = join(folder, `${recordFolder(id)}.zip`);
await command(['bundle', id, '--library', library, '--out', bundle]);
console.log('\nThe bundle, audited with the public key and nothing else:\n');
const audited = await command(['audit', bundle, '--key', key], (text) =>
  process.stdout.write(text),
);
const page = join(site, 'r', recordFolder(id));
console.log(`
  Open     ${join(site, 'index.html')}
  Claim    ${join(page, 'c', '1.html')}
  Feed     ${join(site, 'feed.atom')}
  Changed  ${join(page, 'diff-1.html')}
  Rerun    npx truth-engine rerun ${id} --claim 1 --library ${library}
  Audit    npx truth-engine audit ${bundle} --key '${key}'
  Serve    npx truth-engine serve --library ${library}
  Key      ${keyFile}
  Yours    npx truth-engine init, then npx truth-engine synthesize <question.yaml>`);
process.exitCode = audited;

async function command(
  args: readonly string[],
  out: (text: string) => unknown = () => undefined,
): Promise<number> {
  return runCli(args, { ...quiet, out: (text) => void out(text) });
}

/** One line a record: its counts by outcome and its gate. */
function printTable(all: readonly PaperManifest[]): void {
  const columns = [
    'Verified',
    'Contradicted',
    'Unverifiable',
    'Not attempted',
    'As printed',
    'Gate',
  ];
  const row = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(16) +
    cells
      .map((cell, index) =>
        index === columns.length - 1
          ? `  ${cell}`
          : String(cell).padStart((columns[index] ?? '').length + 2),
      )
      .join('');
  console.log(row('Record', columns));
  for (const { work, coverage: c, quality_assessment: q } of all)
    console.log(
      row(work.id ?? work.slug.slice(0, 15), [
        c.verified,
        c.contradicted,
        c.unverifiable,
        c.not_attempted,
        c.measurements,
        q.gate.label,
      ]),
    );
}

/** What the sources say to what the curator of a question says. */
function printOwn(manifest: PaperManifest | undefined): void {
  console.log(`\n${manifest?.work.title ?? ''}: what its curator says, and what came of it`);
  for (const { standing, outcome, grounding, finding, id } of manifest?.claims ?? []) {
    if (standing !== 'asserted') continue;
    const sign = { CONTRADICTED: '✕', VERIFIED: '✓' }[String(outcome)] ?? '–';
    console.log(
      `  ${sign} ${id.slice(1)}  ${grounding.state.replace('_', ' ').padEnd(12)}  ${finding}`,
    );
  }
}
