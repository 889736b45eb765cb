import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { citedPairs } from '../../eval/cited-pairs.ts';
import { scifact } from '../../eval/scifact.ts';
import { shared } from '../support/shared.ts';
import { temporaryFolder } from '../support/small-library.ts';

/** The first rows of the held-out claims, and of the corpus what they cite with two hundred others. */
function smallFolder(folder: string): void {
  const from = join(shared.folder, 'benchmarks/scifact');
  const claims = readFileSync(join(from, 'claims_dev_a.jsonl'), 'utf8').split('\n').slice(0, 20);
  const cited = new Set([...claims.join('\n').matchAll(/\d{4,}/g)].map(([id]) => id));
  const corpus = gunzipSync(readFileSync(join(from, 'corpus.jsonl.gz')))
    .toString()
    .split('\n');
  const kept = corpus.filter(
    (line, at) => at < 200 || cited.has(/"doc_id": (\d+)/.exec(line)?.[1] ?? ''),
  );
  mkdirSync(join(folder, 'scifact'));
  writeFileSync(join(folder, 'scifact/held_out.jsonl'), claims.join('\n'));
  writeFileSync(join(folder, 'scifact/corpus.jsonl'), kept.join('\n'));
}

test(
  'eval scifact and cited-pairs score held-out claims of any file name',
  { skip: shared.skip },
  async (t) => {
    const folder = temporaryFolder(t);
    smallFolder(folder);
    const open = await scifact(folder, new Map());
    assert.equal(open.figures['n'], 20);
    assert.ok(Number(open.figures['r10']) > 0.9);
    assert.ok(Number(open.figures['sentence_first']) > 0.5);
    const { figures } = await citedPairs(folder, new Map());
    assert.deepEqual(figures['healthver'], { why: 'no pairs to score' });
    const score = Object.entries(figures['scifact'] ?? {});
    assert.ok(score.some(([name, value]) => name === 'accuracy' && value > 0.4));
    assert.ok(score.some(([name, value]) => name === 'claim_only_macro_f1' && value === null));
  },
);

test('eval scifact names what it lacks', async (t) => {
  await assert.rejects(scifact(temporaryFolder(t), new Map()), /no claims of scifact/);
});
