import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { shared } from './support/shared.ts';
import { temporaryFolder } from './support/small-library.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The last line of a suite's output. */
function evaluate(suite: string, dir: string): Record<string, unknown> {
  const printed = execFileSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'eval/main.ts'),
      suite,
      dir,
      '--json-only',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(printed.toString().trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
}

test(
  'eval apa of the first eighty rows finds all and judges none wrongly',
  { skip: shared.skip },
  (t) => {
    const folder = temporaryFolder(t);
    const rows = readFileSync(join(shared.folder, 'numeric/apa-nhst.tsv'), 'utf8').split('\n');
    writeFileSync(join(folder, 'apa-nhst.tsv'), rows.slice(0, 81).join('\n'));
    const figures = evaluate('apa', folder);
    assert.equal(figures['found'], figures['known']);
    assert.ok(Number(figures['known']) > 20);
    assert.equal(figures['wrong'], 0);
  },
);

for (const suite of ['grim', 'grimmer', 'debit', 'percent'])
  test(`eval ${suite} is right on every row`, { skip: shared.skip }, () => {
    const figures = evaluate(suite, join(shared.folder, 'numeric'));
    assert.ok(Number(figures['n']) > 200);
    assert.deepEqual(figures['wrong_ids'], []);
  });

test(
  'eval identities agrees with every verdict of its first forty rows',
  { skip: shared.skip },
  (t) => {
    const folder = temporaryFolder(t);
    const rows = JSON.parse(
      readFileSync(join(shared.folder, 'numeric/ml-identities.json'), 'utf8'),
    ) as unknown[];
    writeFileSync(join(folder, 'ml-identities.json'), JSON.stringify(rows.slice(0, 40)));
    assert.equal(evaluate('identities', folder)['agree'], 40);
  },
);

test(
  'eval ground-arxiv of one pool finds every line and calls no true claim contradicted',
  { skip: shared.skip },
  (t) => {
    const folder = temporaryFolder(t);
    const benchmarks = join(shared.folder, 'benchmarks');
    mkdirSync(join(folder, 'ground-arxiv'));
    symlinkSync(join(benchmarks, 'ncg'), join(folder, 'ncg'));
    const groups = JSON.parse(
      readFileSync(join(benchmarks, 'ground-arxiv/groups.json'), 'utf8'),
    ) as unknown[];
    writeFileSync(join(folder, 'ground-arxiv/groups.json'), JSON.stringify(groups.slice(0, 1)));
    const rows = readFileSync(join(benchmarks, 'ground-arxiv/claims_dev.jsonl'), 'utf8');
    const first = rows.split('\n').filter((row) => /"group": ?0,/.test(row));
    writeFileSync(join(folder, 'ground-arxiv/claims.jsonl'), first.join('\n'));
    const figures = evaluate('ground-arxiv', folder);
    assert.ok(Number(figures['n']) > 100);
    assert.equal(figures['first_hit'], 1);
    assert.equal(figures['contradicted_precision'], 1);
    assert.ok(Number(figures['accuracy']) >= 0.97);
  },
);

test('eval scripts passes honest scripts and no dishonest ones, in any folder of its form', (t) => {
  const folder = temporaryFolder(t);
  const own = join(root, 'eval/scripts');
  const [header = '', ...rows] = readFileSync(join(own, 'index.tsv'), 'utf8').split('\n');
  const slice =
    /^(?:honest-(?:relative-gain|data-mean)|cheating-(?:clamp|clock|five-per-cent|submitted-mean)|vacuous-constant-bits)\./;
  const chosen = rows.filter((row) => slice.test(row));
  writeFileSync(join(folder, 'index.tsv'), [header, ...chosen, ''].join('\n'));
  const files = chosen.map((row) => row.split('\t')[0] ?? '');
  for (const name of [...files, 'retrieval.html', 'ratings.html', 'ratings.csv', 'submitted.csv'])
    cpSync(join(own, name), join(folder, name));
  const figures = evaluate('scripts', folder);
  assert.deepEqual(
    ['honest', 'honest_failed', 'dishonest', 'dishonest_passed', 'rule_named'].map(
      (key) => figures[key],
    ),
    [2, 0, 5, 0, 5],
  );
});

test('eval corpus takes any folder of its form', (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'papers'));
  cpSync(join(root, 'examples/wrong-gain/wrong-gain.html'), join(folder, 'papers/a.html'));
  cpSync(join(root, 'examples/wrong-gain/wrong-gain.pdf'), join(folder, 'papers/a.pdf'));
  writeFileSync(
    join(folder, 'index.tsv'),
    'id\ttitle\tformat\tpath\na\tA\thtml\tpapers/a.html\na\tA\tpdf (made)\tpapers/a.pdf\n',
  );
  const figures = evaluate('corpus', folder);
  assert.equal(figures['documents'], 2);
  assert.equal(figures['failures'], 0);
  assert.equal(figures['spans_bad'], 0);
});
