import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { survival } from '../../sandbox/survival.ts';

const file = new URL('../fixtures/survival.tsv', import.meta.url);
const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);

function tail(kind: string, statistic: number, df1: number, df2: number): number {
  if (kind === 't') return survival.t(statistic, df2);
  if (kind === 'r') return survival.r(statistic, df2);
  if (kind === 'F') return survival.F(statistic, df1, df2);
  return kind === 'Z' ? survival.z(statistic) : survival.chi2(statistic, df1);
}

for (const kind of ['t', 'F', 'r', 'Chi2', 'Z'])
  test(`survival of ${kind} is right to 1e-10 of values that mpmath gave, to p below 1e-90`, () => {
    const own = rows.map((row) => row.split('\t')).filter(([name]) => name === kind);
    assert.ok(own.length >= 10);
    for (const [, statistic, df1, df2, wanted] of own) {
      const got = tail(kind, Number(statistic), Number(df1), Number(df2));
      const error = Math.abs(got / Number(wanted) - 1);
      assert.ok(error < 1e-10, `${kind}(${df1}, ${df2}) = ${statistic}: ${got}, not ${wanted}`);
    }
    if (kind !== 'r') assert.ok(own.some(([, , , , p]) => Number(p) < 1e-75));
  });
