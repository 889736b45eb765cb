import { evidenceSigns, wordingSigns } from './scitab/signs.ts';
import { judgeRows, type JudgedRow } from './scitab/judged.ts';
import { readTableClaims, tableLabels, type TableClaimRow } from './scitab/rows.ts';
import { crossFitThreeWay, fitThreeWay, type ThreeWayRow } from './scitab/three-way.ts';
import { countTraced } from './scitab/traced.ts';
import { share, type Options, type Suite } from './suite.ts';

type Kind = 'wording' | 'evidence' | 'both' | 'shuffled';

/**
 * Claims about one table. decided: claims that hold or fail which the rules decide, with how many of them rightly;
 * traced: numbers of those claims found in a cell, or as the difference of two, by chance: in another paper's table.
 * macro_f1_3: a model of wording and evidence, fitted on other papers; claim_only: the same code without evidence.
 */
export const scitab: Suite = async (dir, options) => {
  const rows = await readTableClaims(dir, 'scored');
  if (rows.length === 0)
    return { lines: ['no claims under scitab/'], figures: { n: 0, ...nothing, why: 'no set scitab in the folder' } }; // prettier-ignore
  const judged = judgeRows(rows);
  const two = judged.filter(({ row }) => row.label !== 'not enough info');
  const traced = countTraced(two);
  const everywhere = countTraced(judged);
  const counts = countSaid(two, ({ said }) => said);
  const paper = countSaid(two, ({ saidOfPaper }) => saidOfPaper);
  const against = judged.filter(({ saidOfPaper }) => saidOfPaper === 'refutes');
  const both = countSaid(two.filter(({ outcomes }) => outcomes.every(({ linked }) => linked > 1)), ({ said }) => said); // prettier-ignore
  const other = countSaid(two, ({ saidOfOther }) => saidOfOther);
  const twins = two.filter(({ said }) => said !== null).flatMap(({ said, saidOfTwins }) => saidOfTwins.map((twin) => ({ said, twin }))); // prettier-ignore
  const turned = twins.filter(({ said, twin }) => twin !== null && twin !== said).length;
  const kept = twins.filter(({ said, twin }) => twin === said).length;
  const keptSupport = twins.filter(({ said, twin }) => twin === said && said === 'supports').length;
  const training = await trainingRows(dir, options, rows);
  const fitted = threeWay(judged, training);
  const percent = (value: number): string => (100 * value).toFixed(1);
  return {
    lines: [
      `decided          ${share(counts.decided, two.length)}, right ${share(counts.right, counts.decided)}`,
      `  both axes      ${share(both.decided, two.length)} name both a row and a column, right ${share(both.right, both.decided)}`,
      ...(['supports', 'refutes'] as const).map((label) => lineOf(label, judged)),
      ...['comparison', 'extreme', 'change', 'number', 'threshold'].map((rule) =>
        ruleLine(rule, two),
      ),
      `shuffled tables  ${share(other.decided, two.length)} decided against another paper's table, right ${share(other.right, other.decided)}`,
      `twins            ${share(turned, twins.length)} get the opposite verdict, ${kept} keep theirs (${keptSupport} of them supported), the others get none`,
      `all tables       ${share(paper.decided, two.length)} decided without being told the table, right ${share(paper.right, paper.decided)}; contradicted rightly ${share(against.filter(({ row }) => row.label === 'refutes').length, against.length)} of all three labels`,
      `traced           ${share(traced.own, traced.numbers)}; another paper's table ${share(traced.other, traced.numbers)}; number changed ${share(traced.changed, traced.numbers)}`,
      `  all labels     ${share(everywhere.own, everywhere.numbers)}; another paper's table ${share(everywhere.other, everywhere.numbers)}`,
      `three labels     macro-F1 ${percent(fitted.both)}, claim only ${percent(fitted.wording)}, evidence only ${percent(fitted.evidence)}, shuffled evidence ${percent(fitted.shuffled)} (${training.length > 0 ? `fitted on ${training.length} other claims` : 'cross-validated over papers'})`,
    ],
    figures: {
      n: rows.length,
      decided: counts.decided / Math.max(1, two.length),
      decided_precision: ratio(counts.right, counts.decided),
      decided_both_named: both.decided / Math.max(1, two.length),
      traced: ratio(traced.own, traced.numbers),
      traced_by_chance: ratio(traced.other, traced.numbers),
      traced_changed: ratio(traced.changed, traced.numbers),
      traced_all_labels: ratio(everywhere.own, everywhere.numbers),
      macro_f1_3: fitted.both,
      claim_only_macro_f1_3: fitted.wording,
      evidence_only_macro_f1_3: fitted.evidence,
      shuffled_macro_f1_3: fitted.shuffled,
      shuffled_decided: other.decided / Math.max(1, two.length),
      twins: twins.length,
      twins_turned: ratio(turned, twins.length),
      twins_kept: ratio(kept, twins.length),
      paper_decided: paper.decided / Math.max(1, two.length),
      paper_decided_precision: ratio(paper.right, paper.decided),
      paper_contradicted: against.length,
      cv: training.length === 0,
    },
  };
};

const nothing = {
  decided: null,
  decided_precision: null,
  traced: null,
  traced_by_chance: null,
  macro_f1_3: null,
  claim_only_macro_f1_3: null,
};

function countSaid(
  rows: readonly JudgedRow[],
  saidOf: (row: JudgedRow) => JudgedRow['said'],
): { readonly decided: number; readonly right: number } {
  const decided = rows.filter((one) => saidOf(one) !== null);
  return {
    decided: decided.length,
    right: decided.filter((one) => saidOf(one) === one.row.label).length,
  };
}

function lineOf(label: 'supports' | 'refutes', rows: readonly JudgedRow[]): string {
  const said = rows.filter((one) => one.said === label);
  const two = said.filter(({ row }) => row.label !== 'not enough info');
  const right = said.filter(({ row }) => row.label === label).length;
  return `  ${label.padEnd(15)}right ${share(right, two.length)}; said of ${said.length - two.length} claims labelled not enough info`;
}

function ruleLine(rule: string, rows: readonly JudgedRow[]): string {
  const used = rows.filter(({ outcomes }) => outcomes.some((one) => one.rule === rule));
  const right = used.filter(({ said, row }) => said === row.label).length;
  return `  ${rule.padEnd(15)}in ${used.length}, right ${share(right, used.length)}`;
}

/** Claims of other papers: the folder's own training part, and all that the other folder has. */
async function trainingRows(
  dir: string,
  options: Options,
  scored: readonly TableClaimRow[],
): Promise<TableClaimRow[]> {
  const also = options.get('also');
  const parts = [
    await readTableClaims(dir, 'training'),
    ...(also === undefined
      ? []
      : [await readTableClaims(also, 'training'), await readTableClaims(also, 'scored')]),
  ];
  const papers = new Set(scored.map(({ paper }) => paper));
  return parts.flat().filter(({ paper }) => !papers.has(paper));
}

function threeWay(
  judged: readonly JudgedRow[],
  training: readonly TableClaimRow[],
): Readonly<Record<Kind, number>> {
  const others = judgeRows(training);
  const score = (kind: Kind): number => {
    const rows = judged.map((row) => toSigns(row, kind));
    if (others.length === 0) return crossFitThreeWay(rows, tableLabels.length).macroF1;
    const fitKind = kind === 'shuffled' ? 'both' : kind;
    return fitThreeWay(others.map((row) => toSigns(row, fitKind)), rows, tableLabels.length).macroF1; // prettier-ignore
  };
  return {
    wording: score('wording'),
    evidence: score('evidence'),
    both: score('both'),
    shuffled: score('shuffled'),
  };
}

function toSigns(
  { row, view, other, outcomes, outcomesOfOther }: JudgedRow,
  kind: Kind,
): ThreeWayRow {
  const wording = wordingSigns(row.claim);
  const evidence =
    kind === 'shuffled'
      ? evidenceSigns(row.claim, other, outcomesOfOther)
      : evidenceSigns(row.claim, view, outcomes);
  const signs = {
    wording,
    evidence: new Map([['bias', 1], ...evidence]),
    both: new Map([...wording, ...evidence]),
    shuffled: new Map([...wording, ...evidence]),
  }[kind];
  return { paper: row.paper, label: tableLabels.indexOf(row.label), signs };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
