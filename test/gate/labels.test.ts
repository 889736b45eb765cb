import assert from 'node:assert/strict';
import test from 'node:test';
import { sha256 } from '../../src/core/hash.ts';
import type { Source } from '../../src/core/source.ts';
import { neverAsked } from '../../src/core/standing.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { verify } from '../../src/pipeline.ts';

const filler = 'All systems were trained on the same data for the same time. '.repeat(3);

async function contradictedIn(t: test.TestContext, sentence: string): Promise<number> {
  const bytes = new TextEncoder().encode(`# On rows\n\n## Results\n\n${sentence} ${filler}\n`);
  const source: Source = {
    bytes,
    sha256: sha256(bytes),
    mediaType: 'text/markdown',
    origin: { kind: 'file', name: 'rows.md' },
    metadata: null,
    standing: neverAsked,
    others: [],
    retrievals: [],
  };
  const sandbox = openSandbox();
  t.after(() => sandbox.close());
  const { manifest } = await verify(
    source,
    { reader: openPaperReader(), sandbox, progress: () => undefined },
    { engine: { version: '0', nodeMajor: 24 }, now: null },
  );
  return manifest.coverage.contradicted;
}

const rows = [
  ['An oracle leads to a gain of roughly 20 more points (Row 4 vs. Row 1).', 0],
  ['The score rises by 9.0 points in total (Table 3 vs. Table 2).', 0],
  ['The score rises from 54.0 to 57.2, a gain of 5.2 points.', 1],
] as const;
for (const [sentence, contradicted] of rows)
  test(`${JSON.stringify(sentence)} holds ${contradicted} contradictions`, async (t) =>
    assert.equal(await contradictedIn(t, sentence), contradicted));
