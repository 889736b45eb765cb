import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { UserError } from '../../../src/core/errors.ts';
import { readEprint } from '../../../src/parse/eprint/read-eprint.ts';
import { shared } from '../../support/shared.ts';
import { read } from './latex.ts';

const deep = 20_000;
const hostile: readonly (readonly [string, string])[] = [
  ['braces opened without end', '{'.repeat(deep)],
  ['braces closed without end', '}'.repeat(deep)],
  ['groups nested deep', `${'{'.repeat(deep)}x${'}'.repeat(deep)}`],
  ['environments nested deep', '\\begin{center}'.repeat(3000)],
  ['tables nested deep', '\\begin{tabular}{l}'.repeat(500)],
  ['ends without a begin', '\\end{tabular}'.repeat(deep)],
  ['a table of many cells', `\\begin{tabular}{l}${'&'.repeat(100_000)}\\end{tabular}`],
  ['a table of many rows', `\\begin{tabular}{l}${'a\\\\'.repeat(30_000)}\\end{tabular}`],
  [
    'a preamble of many columns',
    '\\begin{tabular}{*{99999}{*{99999}{c}}} a & b \\\\ c & d \\end{tabular}',
  ],
  [
    'a span of many columns',
    '\\begin{tabular}{lc} \\multicolumn{999999999}{c}{a} & 1 \\\\ \\multirow{999999999}{*}{b} & 2 \\\\ c & 3 \\end{tabular}',
  ],
  [
    'a column that is itself',
    '\\newcolumntype{A}{AA}\\begin{tabular}{A} a & b \\\\ c & d \\end{tabular}',
  ],
  ['a macro that is itself', '\\def\\a{\\a}\\a'],
  ['macros that call each other', '\\def\\a{\\b x}\\def\\b{\\a y}\\a'],
  ['an argument that grows', '\\def\\a#1{\\a{#1#1}}\\a{xx}'],
  ['an argument that doubles with a blank', '\\newcommand{\\x}[1]{\\x{#1 #1}}\\x{a}'],
  ['names that every object has', '\\begin{constructor}a\\end{constructor}\\toString\\valueOf{b}'],
  ['a million braces', '{'.repeat(1_000_000)],
  ['scripts nested deep', `$${'x^{'.repeat(5000)}y${'}'.repeat(5000)}$`],
  ['fractions nested deep', `$${'\\frac{1}{'.repeat(3000)}y${'}'.repeat(3000)}$`],
  ['conditions never closed', '\\iffalse'.repeat(5000)],
  ['footnotes nested deep', `${'\\footnote{'.repeat(3000)}x${'}'.repeat(3000)}`],
  ['a word of one letter over and over', 'a'.repeat(300_000)],
  ['blanks over and over', ' \t'.repeat(200_000)],
  ['backslashes', '\\'.repeat(100_001)],
  ['dollars', '$'.repeat(100_001)],
  ['brackets', '\\cite['.repeat(deep)],
  [
    'counters of counters',
    '\\newcounter{a}[b]\\newcounter{b}[a]\\renewcommand{\\thea}{\\theb}\\renewcommand{\\theb}{\\thea}\\stepcounter{a} \\thea',
  ],
];

for (const [what, body] of hostile)
  test(`readLatex() comes to an end on ${what}`, () => {
    const paper = read(`Words before. ${body}`);
    assert.match(paper.text, /Words before\./);
  });

/** Numbers that look thrown, the same on every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const others = {
  html: () => ({ blocks: [], problems: [], hidden: [] }),
  pdf: () => Promise.resolve({ blocks: [], problems: [], hidden: [] }),
};

test('readEprint() survives real sources cut off and changed', { skip: shared.skip }, async () => {
  const throwDice = dice(7);
  const papers = join(shared.folder, 'corpus', 'papers');
  const files: string[] = [];
  for (const id of (await readdir(papers)).sort()) {
    const names = await readdir(join(papers, id, 'latex')).catch(() => []);
    files.push(
      ...names.filter((name) => /\.tex$/.test(name)).map((name) => join(papers, id, 'latex', name)),
    );
  }
  const signs = [
    '{',
    '}',
    '\\',
    '$',
    '&',
    '%',
    '#',
    '\\begin{tabular}{l}',
    '\\end{table}',
    '\\fi',
    '\\else',
    '[',
    '\\def\\a#1{',
  ];
  for (const file of files.filter((_, index) => index % 4 === 0)) {
    const text = await readFile(file, 'utf8');
    if (text.length > 40_000) continue;
    for (let round = 0; round < 3; round++) {
      let changed = round === 0 ? text.slice(0, throwDice(text.length)) : text;
      for (let count = 0; count < 4 * round; count++) {
        const at = throwDice(changed.length);
        changed = `${changed.slice(0, at)}${signs[throwDice(signs.length)] ?? ''}${changed.slice(at + throwDice(6))}`;
      }
      try {
        await readEprint(new TextEncoder().encode(changed), others);
      } catch (error) {
        assert.ok(error instanceof UserError, `${file}: ${String(error)}`);
      }
    }
  }
});
