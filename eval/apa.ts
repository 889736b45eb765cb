import { join } from 'node:path';
import { parseEnds } from '../src/gate/run-identity.ts';
import { significanceInput, significanceScript } from '../src/gate/significance.ts';
import { findStatistics } from '../src/core/statistics/find-statistics.ts';
import {
  agreesWithP,
  followsIfRoundedTwice,
  isDecisionError,
} from '../src/core/statistics/judge-p.ts';
import type { StatisticalResult } from '../src/core/statistics/result.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { causeOf, type JudgedResult } from './apa-differences.ts';
import { share, type Suite } from './suite.ts';
import { readTsv } from './tsv.ts';

interface Judged extends JudgedResult {
  readonly decision: boolean;
  used: boolean;
}

const plain = new Set([
  'correct',
  'wrong_p',
  'wrong_df',
  'decision_error',
  'borderline_inside',
  'borderline_outside',
  'negative',
]);

/** Test results in text: found, judged as their known truth, traps left alone (measuring, "apa, exactly"). */
export const apa: Suite = async (dir) => {
  const rows = await readTsv(join(dir, 'apa-nhst.tsv'));
  const sandbox = openSandbox();
  const count = {
    known: 0,
    found: 0,
    wrong: 0,
    plainKnown: 0,
    plainFound: 0,
    plainWrong: 0,
    traps: 0,
    decision: 0,
    suite: 0,
    suiteAgree: 0,
  };
  const by = new Map<string, { known: number; found: number; wrong: number }>();
  const notes: string[] = [];
  const differs: string[] = [];
  for (const row of rows) {
    const judged = await judgeText(row['text'] ?? '', sandbox);
    if (row['origin'] !== 'generated') {
      if (row['options'] !== '' || !row['sc_test_type']) continue;
      count.suite += 1;
      const errors = (row['sc_error'] ?? '').split('|').map((word) => word === 'TRUE');
      if (
        errors.length === judged.length &&
        judged.every(({ consistent }, index) => consistent !== errors[index])
      )
        count.suiteAgree += 1;
      else differs.push(`${row['id']}: ${row['text']}: ${causeOf(row, judged)}`);
      continue;
    }
    const category = row['category'] ?? '';
    const tally = by.get(category) ?? { known: 0, found: 0, wrong: 0 };
    by.set(category, tally);
    for (const truth of truthsOf(row)) {
      count.known += 1;
      tally.known += 1;
      if (plain.has(category)) count.plainKnown += 1;
      const match = judged.find((one) => !one.used && fits(one.result, truth));
      if (!match) {
        notes.push(`${row['id']} not found: ${row['text']}`);
        continue;
      }
      match.used = true;
      count.found += 1;
      tally.found += 1;
      if (plain.has(category)) count.plainFound += 1;
      if (match.consistent !== (truth.verdict === 'consistent')) {
        count.wrong += 1;
        tally.wrong += 1;
        if (plain.has(category)) count.plainWrong += 1;
        notes.push(`${row['id']} wrong: ${row['text']}`);
      } else if (!match.consistent && match.decision !== truth.decision) count.decision += 1;
    }
    const left = judged.filter(({ used }) => !used).length;
    if (category === 'trap') count.traps += left;
    else {
      count.wrong += left;
      if (left > 0) notes.push(`${row['id']} extra: ${row['text']}`);
    }
  }
  await sandbox.close();
  return {
    lines: [
      `found        ${share(count.found, count.known)}`,
      `plain found  ${share(count.plainFound, count.plainKnown)}, wrong ${count.plainWrong}`,
      `wrong        ${share(count.wrong, count.found)}`,
      `traps        ${count.traps} verdicts on traps`,
      `suite        agrees on ${share(count.suiteAgree, count.suite)}`,
      ...notes.map((note) => `  ${note}`),
      ...differs.map((note) => `  differs from statcheck: ${note}`),
    ],
    figures: {
      n: rows.length,
      known: count.known,
      found: count.found,
      found_rate: count.found / count.known,
      plain_found_rate: count.plainFound / count.plainKnown,
      wrong: count.wrong,
      wrong_rate: count.wrong / count.found,
      plain_wrong: count.plainWrong,
      traps: count.traps,
      decision_wrong: count.decision,
      suite_agree: count.suiteAgree / count.suite,
      suite_differences: differs,
      by_category: Object.fromEntries(by),
    },
  };
};

async function judgeText(text: string, sandbox: ReturnType<typeof openSandbox>): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const result of findStatistics(text)) {
    const run = await sandbox.run({ script: significanceScript, input: significanceInput(result) });
    const range = run.result.kind === 'value' ? parseEnds(run.result.output) : null;
    const point = await sandbox.run({ script: significanceScript, input: pointInput(result) });
    const at = point.result.kind === 'value' ? parseEnds(point.result.output) : null;
    if (!range || !at)
      throw new Error(`The check failed on ${text}: ${JSON.stringify([run.result, point.result])}`);
    if (!agreesWithP(result.p, range) && followsIfRoundedTwice(result.p, range)) continue;
    judged.push({
      result,
      computed: range,
      consistent: agreesWithP(result.p, range),
      decision: isDecisionError(result.p, Number(at.high)),
      used: false,
    });
  }
  return judged;
}

/** The same test at the printed statistic itself. */
function pointInput(result: StatisticalResult): ReturnType<typeof significanceInput> {
  return significanceInput({
    ...result,
    statistic: { ...result.statistic, comparator: '=', step: '0' },
  });
}

interface Truth {
  readonly type: string;
  readonly df1: string;
  readonly df2: string;
  readonly value: string;
  readonly verdict: string;
  readonly decision: boolean;
}

function truthsOf(row: Record<string, string>): Truth[] {
  const list = (name: string): string[] => (row[name] ?? '').split('|');
  return Array.from({ length: Number(row['truth_n'] ?? 0) }, (_, index) => ({
    type: list('truth_test_type')[index] ?? '',
    df1: list('truth_df1')[index] ?? '',
    df2: list('truth_df2')[index] ?? '',
    value: list('truth_test_value')[index] ?? '',
    verdict: list('truth_verdict')[index] ?? '',
    decision: list('truth_decision_error')[index] === 'TRUE',
  }));
}

function fits({ type, df1, df2, statistic }: StatisticalResult, truth: Truth): boolean {
  const same = (a: string | null, b: string): boolean =>
    a === null ? b === '' : b !== '' && Number(a) === Number(b);
  return (
    type === truth.type &&
    same(df1, truth.df1) &&
    same(df2, truth.df2) &&
    Number(statistic.value) === Number(truth.value)
  );
}
