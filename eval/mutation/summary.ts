import { share, type Measured } from '../suite.ts';
import type { Alarm } from './alarms.ts';
import type { PaperRun } from './paper-run.ts';
import { ratio, tallyBy, tallyOf, wilson, type Tally } from './tally.ts';

/** The figures of all papers together, and what a person wants to see of them. */
export function summarise(
  runs: readonly PaperRun[],
  alarms: readonly Alarm[],
  told: { readonly half: string; readonly unread: number },
): Measured {
  const tried = runs.flatMap((run) => run.tried);
  const all = tallyOf(tried);
  const listed = runs.flatMap((run) => run.listed);
  const missed = runs.flatMap((run) => run.missed);
  const derived = listed.length - missed.length;
  const judged = runs.flatMap((run) => run.judged);
  const consistent = judged.filter(({ verdict }) => verdict === 'consistent');
  const placebos = runs.flatMap(({ id, placebos }) => placebos.map((one) => ({ id, ...one })));
  const rung = placebos.filter(({ alarms: found }) => found.length > 0);
  const falseAlarms = alarms.filter(({ judgement }) => judgement !== 'true error');
  const unexplained = alarms.filter(({ judgement }) => judgement === 'not judged');
  const byOperator = tallyBy(tried, ({ operator }) => operator);
  const byFormula = tallyBy(tried, ({ formula }) => formula);
  const covered = coverageBy(runs);
  const undetected = runs.flatMap(({ id, tried: some }) =>
    some
      .filter(({ detectable, now }) => detectable && now === 'consistent')
      .map(({ edit }) => `${id}: ${edit}`),
  );
  return {
    lines: [
      `papers               ${runs.length} (${told.half}), ${told.unread} unread`,
      `coverage             ${share(derived, listed.length)}`,
      ...Object.entries(covered).map(
        ([formula, { listed: n, derived: d }]) => `  ${formula.padEnd(4)} ${share(d, n)}`,
      ),
      `abstained as printed ${share(sum(runs.map(({ abstained }) => abstained)), derived)}`,
      ...listingLines(runs),
      `mutants              ${all.mutants}, detectable ${all.detectable}`,
      lineOf('detected', all),
      `flagged              ${share(all.inconsistent + all.indeterminate, all.detectable)}`,
      ...Object.entries(byOperator).map(([name, tally]) => lineOf(`  ${name}`, tally)),
      ...Object.entries(byFormula).map(([name, tally]) => lineOf(`  ${name}`, tally)),
      `localised            ${share(all.localised, all.inconsistent)} of the inconsistent`,
      `placebos             ${rung.length} alarms of ${placebos.length}`,
      ...rung.map(({ id, what, alarms: found }) => `  ${id} ${what}: ${found.join(' | ')}`),
      `with power ≥ 0.5     ${share(consistent.filter(({ power }) => power >= 0.5).length, consistent.length)} of the consistent`,
      `findings as printed  ${alarms.length}, not a true error: ${falseAlarms.length}, not judged: ${unexplained.length}`,
      ...alarms.map(
        ({ paper, check, place, claim, formula, judgement }) =>
          `  ${judgement.padEnd(12)} ${paper} ${check} ${place} ${claim} | ${formula.slice(0, 100)}`,
      ),
      `detectable and not detected: ${undetected.length}`,
      ...undetected.map((one) => `  ${one}`),
    ],
    figures: {
      n: all.mutants,
      half: told.half,
      papers: runs.length,
      unread: told.unread,
      identities: listed.length,
      derived,
      coverage: ratio(derived, listed.length),
      coverage_by_formula: covered,
      abstained: sum(runs.map(({ abstained }) => abstained)),
      mutants: all.mutants,
      detectable: all.detectable,
      detected: all.detected,
      detection: all.detection,
      detection_interval: all.interval,
      detection_of_all: ratio(tried.filter(({ now }) => now !== 'consistent').length, tried.length),
      inconsistent: all.inconsistent,
      indeterminate: all.indeterminate,
      gone: all.gone,
      flagged: ratio(all.inconsistent + all.indeterminate, all.detectable),
      localisation: ratio(all.localised, all.inconsistent),
      findings: alarms.length,
      true_errors: alarms.length - falseAlarms.length,
      false_alarms: falseAlarms.length,
      unexplained: unexplained.length,
      false_alarm_rate: ratio(falseAlarms.length, judged.length),
      false_alarm_interval: wilson(falseAlarms.length, judged.length),
      false_alarm_papers: new Set(falseAlarms.map(({ paper }) => paper)).size,
      placebos: placebos.length,
      placebo_alarms: rung.length,
      power_share: ratio(consistent.filter(({ power }) => power >= 0.5).length, consistent.length),
      by_operator: byOperator,
      by_formula: byFormula,
    },
  };
}

function coverageBy(
  runs: readonly PaperRun[],
): Record<string, { listed: number; derived: number }> {
  const by: Record<string, { listed: number; derived: number }> = {};
  for (const { listed, missed } of runs) {
    for (const { formula } of listed) {
      const count = (by[formula] ??= { listed: 0, derived: 0 });
      count.listed += 1;
      count.derived += 1;
    }
    for (const { formula } of missed) {
      const count = by[formula];
      if (count) count.derived -= 1;
    }
  }
  return by;
}

function listingLines(runs: readonly PaperRun[]): string[] {
  return runs.flatMap(({ id, listed, difference }) => {
    if (!difference) return listed.length > 0 ? [`  ${id}: no committed listing`] : [];
    const { lost, added } = difference;
    return lost + added > 0 ? [`  ${id}: ${lost} lost, ${added} new against the listing`] : [];
  });
}

function lineOf(name: string, tally: Tally): string {
  const { detected, detectable, inconsistent, indeterminate, gone, interval } = tally;
  const bounds = interval ? ` [${interval.map((end) => (100 * end).toFixed(1)).join(', ')}]` : '';
  return `${name.padEnd(20)} ${share(detected, detectable)}${bounds}: ${inconsistent} inconsistent, ${indeterminate} indeterminate, ${gone} not derived`;
}

function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}
