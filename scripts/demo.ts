import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../src/cli.ts';
import { processStreams } from '../src/cli/process-streams.ts';
import type { Streams } from '../src/cli/streams.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';

/**
 * The main job on the papers of examples/: a library and key made for the occasion, each paper
 * verified, a table of what was found, an audit of the library, and what to open next.
 */
const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'truth-engine-demo-'));
const library = join(folder, 'library');
const keyFile = join(folder, 'demo.key');
const streams = processStreams();

await command(
  [
    'init',
    '--library',
    library,
    '--origin',
    'example.org/demo',
    '--key-file',
    keyFile,
    '--no-passphrase',
  ],
  { out: () => undefined },
);
console.log('Verifying the papers of examples/ …\n');
const manifests: PaperManifest[] = [];
for (const name of readdirSync(examples).sort()) {
  const page = join(examples, name, `${name}.html`);
  if (existsSync(page))
    await command(['verify', page, '--library', library, '--key-file', keyFile, '--json'], {
      out: (line) => manifests.push(JSON.parse(line) as PaperManifest),
    });
}
printTable(manifests);
const audited = await command(['audit', library], {
  out: (text) => process.stdout.write(`\n${text}`),
});
const cards = readdirSync(join(library, 'cards')).sort();
console.log(`\n  Open     ${join(library, 'cards', cards.at(-1) ?? '', 'card.html')}`);
for (const card of cards.slice(0, -1))
  console.log(`           ${join(library, 'cards', card, 'card.html')}`);
console.log(
  `  Explain  npx truth-engine explain ${firstOpen(manifests)} --library ${relative(process.cwd(), library) || library}`,
);
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
console.log(
  `  Yours    npx truth-engine init, then npx truth-engine verify <paper>   (version ${version})`,
);
process.exitCode = audited;

async function command(args: readonly string[], changes: Partial<Streams>): Promise<number> {
  return runCli(args, {
    ...streams,
    err: (text) =>
      /^(?:Reading|Parsing|Claims|Checking)/.test(text) ? undefined : streams.err(text),
    isTerminal: false,
    ...changes,
  });
}

/** One line a paper: its counts by outcome and its gate. */
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
    name.padEnd(24) +
    cells
      .map((cell, index) =>
        index === columns.length - 1
          ? `  ${cell}`
          : String(cell).padStart((columns[index] ?? '').length + 2),
      )
      .join('');
  console.log(row('Paper', columns));
  for (const { work, coverage: c, quality_assessment: q } of all)
    console.log(
      row(work.slug.replace(/-[0-9a-f]{8}$/, ''), [
        c.verified,
        c.contradicted,
        c.unverifiable,
        c.not_attempted,
        c.measurements,
        q.gate.label,
      ]),
    );
  const found = all.flatMap(({ work, claims }) =>
    claims.filter(({ outcome }) => outcome === 'CONTRADICTED').map((claim) => ({ work, claim })),
  );
  console.log(`\nDoes not hold: ${found.length}`);
  for (const { work, claim } of found)
    console.log(
      `  ✕ ${work.slug.replace(/-[0-9a-f]{8}$/, '')}, claim ${claim.id.slice(1)}: ${claim.finding}`,
    );
}

function firstOpen(all: readonly PaperManifest[]): string {
  const paper = all.find(({ coverage }) => coverage.contradicted > 0) ?? all[0];
  const claim = paper?.claims.find(({ outcome }) => outcome === 'CONTRADICTED') ?? paper?.claims[0];
  return `${paper?.work.slug ?? ''}#${claim?.id.slice(1) ?? '1'}`;
}
