import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processStreams } from '../src/cli/process-streams.ts';
import { makeExampleLibrary } from './example-library.ts';

/** The time that the examples' corrections carry, so that their bytes are the same whenever they are made. */
const published = '2026-07-02T09:14:00Z';

/** Writes the examples' published cards and reports into a folder, one a record; the same bytes on any machine. */
export async function writeReports(folder: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'truth-engine-reports-'));
  try {
    const quiet = { ...processStreams(), err: () => undefined, isTerminal: false };
    const { folder: library } = await makeExampleLibrary(join(work, 'library'), quiet, published);
    await rm(folder, { recursive: true, force: true });
    for (const record of await readdir(join(library, 'records')))
      await cp(join(library, 'records', record), join(folder, record), { recursive: true });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const folder = fileURLToPath(new URL('../reports/', import.meta.url));
  await writeReports(folder);
  console.log(`Wrote ${(await readdir(folder)).length} records to ${folder}`);
}
