import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../src/cli.ts';
import type { Streams } from '../src/cli/streams.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';

export interface ExampleLibrary {
  readonly folder: string;
  readonly keyFile: string;
  /** The public key, `name+hash+key`. */
  readonly key: string;
  /** Manifests of the two questions and of the paper, as they are published first. */
  readonly manifests: readonly PaperManifest[];
  /** The question whose record is corrected, after it. */
  readonly corrected: PaperManifest;
}

const examples = fileURLToPath(new URL('../examples/', import.meta.url));

/**
 * The examples' library: two questions and a paper, synthesised or verified and published, a paper whose theorem is
 * proved, and one correction. `now`
 * is the time of what is published; null takes the clock's.
 */
export async function makeExampleLibrary(
  folder: string,
  streams: Streams,
  now: string | null,
): Promise<ExampleLibrary> {
  const keyFile = `${folder}.key`;
  const printed: string[] = [];
  const command = async (...args: string[]): Promise<string> => {
    printed.length = 0;
    const code = await runCli([...args, '--library', folder, '--json'], {
      ...streams,
      out: (text) => void printed.push(text),
    });
    // 1 says that something was contradicted, as some examples are meant to be.
    if (code > 1) throw new Error(`truth-engine ${args[0]} ended with ${code}`);
    return printed.join('');
  };
  const write = (...args: string[]): Promise<string> => command(...args, '--key-file', keyFile);
  const change = (...args: string[]): Promise<string> =>
    write(...args, ...(now === null ? [] : ['--now', now]));
  const made = JSON.parse(
    await write('init', '--origin', 'example.org/demo', '--no-passphrase'),
  ) as { key: string };
  const question = async (name: string): Promise<PaperManifest> =>
    JSON.parse(
      await write('synthesize', join(examples, 'questions', `${name}.yaml`)),
    ) as PaperManifest;
  const first = await question('listwise-order');
  const second = await question('what-compression-keeps');
  const paper = JSON.parse(
    await write('verify', join(examples, 'memory-study', 'memory-study.html')),
  ) as PaperManifest;
  for (const { work } of [first, second, paper]) await change('publish', work.slug);
  await write('verify', join(examples, 'zero-add', 'zero-add.html'));
  await write('prove', 'attach', join(examples, 'zero-add', 'claim.json'));
  await change('publish', 'zero-add');
  const corrected = await question('what-compression-keeps-corrected');
  const note =
    'A reader found that claim 4 had turned its source around and that claim 5 had a wrong number; both now say what the paper says.';
  await change('correct', second.work.slug, '--note', note);
  return { folder, keyFile, key: made.key, manifests: [first, second, paper], corrected };
}
