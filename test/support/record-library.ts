import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { testStreams } from './test-streams.ts';

const birds = fileURLToPath(
  new URL('../../examples/vague-claims/vague-claims.html', import.meta.url),
);

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with a library in it, and the commands that a curator gives there. */
export interface RecordLibrary {
  readonly folder: string;
  readonly library: string;
  readonly run: (...args: string[]) => Promise<Ran>;
  /** What a command prints with --json; it must not end with a mistake. */
  readonly json: <T>(...args: string[]) => Promise<T>;
  /** Writes a question.yaml over one paper and synthesises it. */
  readonly ask: (yaml: string) => Promise<PaperManifest>;
}

/** Commands in a folder that holds a library, or will once `init` was run. */
export function recordLibrary(folder: string): RecordLibrary {
  const run = async (...args: string[]): Promise<Ran> => {
    const streams = testStreams(folder);
    const code = await runCli(args, streams);
    return { code, ...streams.written() };
  };
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await run(...args, '--json');
    assert.ok(code < 2, err);
    return JSON.parse(out) as T;
  };
  const ask = (yaml: string): Promise<PaperManifest> => {
    writeFileSync(join(folder, 'question.yaml'), yaml);
    return json('synthesize', 'question.yaml');
  };
  return { folder, library: join(folder, 'truth-library'), run, json, ask };
}

/** A new library with one synthesis that is not published, made in about two seconds. */
export async function smallRecordLibrary(
  folder: string,
): Promise<RecordLibrary & { readonly slug: string }> {
  const made = recordLibrary(folder);
  const { code, err } = await made.run(
    'init',
    '--origin',
    'example.org/records',
    '--no-passphrase',
  );
  assert.equal(code, 0, err);
  const { work } = await made.ask(birdQuestion('It works in any weather.'));
  return { ...made, slug: work.slug };
}

/** A question over one paper: a claim that stands in it, and one that is given. */
export function birdQuestion(claim: string, more = ''): string {
  return `question: How fast can birds be detected?
area: cs.CV
papers: [{ file: ${JSON.stringify(birds)}, key: birds }]
claims:
  - text: The detector is 2.3 times faster than the one it replaces and loses no accuracy [@birds].
  - text: ${JSON.stringify(claim)}
    cites: [birds]
${more}`;
}
