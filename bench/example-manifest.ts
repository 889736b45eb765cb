import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../src/cli.ts';
import { processStreams } from '../src/cli/process-streams.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { parseManifest } from '../src/core/records/parse-record.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The example whose manifest is smallest: a hundred thousand of them must lie on the disk. */
export async function exampleManifest(folder: string): Promise<PaperManifest> {
  const printed: string[] = [];
  const command = (...args: string[]): Promise<number> =>
    runCli([...args, '--library', folder, '--key-file', `${folder}.key`, '--json'], {
      ...processStreams(),
      err: () => undefined,
      isTerminal: false,
      out: (text) => void printed.push(text),
    });
  await command('init', '--origin', 'example.org/bench', '--no-passphrase');
  printed.length = 0;
  await command('verify', join(root, 'examples/clean-survey/clean-survey.html'));
  return parseManifest(JSON.parse(printed.join('')));
}
