import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { sha256 } from '../../src/core/hash.ts';
import type { Sandbox } from '../../src/core/io.ts';
import type { Source } from '../../src/core/source.ts';
import { neverAsked } from '../../src/core/standing.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { verify } from '../../src/pipeline.ts';

const filler = 'All systems were trained on the same data for the same time. '.repeat(3);

let sandbox: Sandbox;
before(() => (sandbox = openSandbox()));
after(() => sandbox.close());

function sourceOf(words: string): Source {
  const isPage = words.startsWith('<');
  const bytes = new TextEncoder().encode(
    isPage
      ? `<!doctype html><html><body><h1>On tables</h1><h2>Results</h2><p>${filler}</p>${words}</body></html>`
      : `# On tables\n\n## Results\n\n${filler}\n\n${words}\n`,
  );
  return {
    bytes,
    sha256: sha256(bytes),
    mediaType: isPage ? 'text/html' : 'text/markdown',
    origin: { kind: 'file', name: 'layout' },
    metadata: null,
    standing: neverAsked,
    others: [],
    retrievals: [],
  };
}

/** Layouts in which an author does nothing wrong, though a plain rule of the table fails in one line. */
const layouts = readFileSync(new URL('../fixtures/honest-layouts.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((part) => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end).trim(), words: part.slice(end + 1).trim() };
  });

for (const { name, words } of layouts)
  test(`nothing is held against the author of "${name}"`, async () => {
    const { manifest } = await verify(
      sourceOf(words),
      { reader: openPaperReader(), sandbox, progress: () => undefined },
      { engine: { version: '0', nodeMajor: 24 }, now: null },
    );
    const contradicted = manifest.claims.filter(({ outcome }) => outcome === 'CONTRADICTED');
    assert.deepEqual(
      contradicted.map(({ text, finding }) => `${text} ${finding}`),
      [],
    );
  });
