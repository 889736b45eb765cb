import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draft, gridOf, read, tableOf } from './latex.ts';

const rows: readonly (readonly [string, string, string[][]])[] = [
  [
    'spans of columns and rows',
    String.raw`\begin{tabular}{lcc}\toprule \multirow{2}{*}{Model} & \multicolumn{2}{c}{Score} \\ \cmidrule(lr){2-3} & A & B \\ \midrule X & 1 & 2 \\ \bottomrule\end{tabular}`,
    [
      ['Model', 'Score', 'Score'],
      ['Model', 'A', 'B'],
      ['X', '1', '2'],
    ],
  ],
  [
    'a row span written below what it covers',
    String.raw`\begin{tabular}{lc} A & 1 \\ & 2 \\ \multirow{-3}{*}{G} & 3 \end{tabular}`,
    [
      ['A', '1'],
      ['', '2'],
      ['G', '3'],
    ].map((row, index) => (index === 0 ? row : index === 1 ? ['G', '2'] : ['G', '3'])),
  ],
  [
    'a row span that ends where something else is printed',
    String.raw`\begin{tabular}{lc} \multirow{3}{*}{A} & 1 \\ & 2 \\ B & 3 \end{tabular}`,
    [
      ['A', '1'],
      ['A', '2'],
      ['B', '3'],
    ],
  ],
  [
    'marks, signs and separators',
    String.raw`\begin{tabular}{lc} a & $1.0\cdot10^{20}$ \\ b & 12{,}345 \\ c & $5.3 \pm 0.2$ \\ d & 7.1\textsuperscript{*} \\ e & $8.2^\dagger$ \\ f & 50\% \\ g & -- \\ h & $\downarrow$3 \\ i & (0.5) \\ j & 0.\phantom{0}5 \end{tabular}`,
    [
      ['a', '1.0·10^20'],
      ['b', '12,345'],
      ['c', '5.3 ± 0.2'],
      ['d', '7.1^*'],
      ['e', '8.2^†'],
      ['f', '50%'],
      ['g', '–'],
      ['h', '↓3'],
      ['i', '(0.5)'],
      ['j', '0.5'],
    ],
  ],
  [
    'cells of several lines as one text',
    String.raw`\begin{tabular}{lc} \makecell{Two\\lines} & \shortstack{a\\b} \\ \begin{tabular}[c]{@{}l@{}}In\\ner\end{tabular} & \thead{x \\ y} \\ 1 & 2\end{tabular}`,
    [
      ['Two lines', 'a b'],
      ['In ner', 'x y'],
      ['1', '2'],
    ],
  ],
  [
    'numbers of siunitx',
    String.raw`\begin{tabular}{lS[table-format=2.1]} a & 12.3 \\ b & {n/a} \\ \num{1e-3} & 1.5e2 \\ \SI{5}{\kilo\metre} & 3 \end{tabular}`,
    [
      ['a', '12.3'],
      ['b', 'n/a'],
      ['1 × 10^-3', '1.5 × 10^2'],
      ['5 km', '3'],
    ],
  ],
  [
    'columns joined by a printed sign',
    String.raw`\begin{tabular}{l r@{.}l} a & 12 & 5 \\ b & \multicolumn{2}{c}{none} \end{tabular}`,
    [
      ['a', '12.5'],
      ['b', 'none'],
    ],
  ],
  [
    'an empty column between groups',
    String.raw`\begin{tabular}{lccc} a & 1 & & 2 \\ b & 3 & & 4 \end{tabular}`,
    [
      ['a', '1', '', '2'],
      ['b', '3', '', '4'],
    ],
  ],
  [
    'widths, colours and frames around it',
    String.raw`\resizebox{\textwidth}{!}{\begin{adjustbox}{width=1cm}\begin{tabularx}{5cm}{|>{\columncolor{gray}}l|*{2}{X}|} \rowcolor{red} a & \cellcolor[gray]{0.9} 1 & \colorbox{blue}{2} \\ \rowcolor{gray!20} b & \textcolor{red}{3} & {\color{blue} 4} \end{tabularx}\end{adjustbox}}`,
    [
      ['a', '1', '2'],
      ['b', '3', '4'],
    ],
  ],
  [
    'a column of mathematics',
    String.raw`\begin{tabular}{l>{$}c<{$}} a & x_1^2 \\ b & 10^{-5} \end{tabular}`,
    [
      ['a', 'x_1^2'],
      ['b', '10^-5'],
    ],
  ],
  [
    'an array in a formula',
    String.raw`\begin{table} $$\begin{array}{lc} a & 1 \\ b & 2.5 \end{array}$$ \end{table}`,
    [
      ['a', '1'],
      ['b', '2.5'],
    ],
  ],
  [
    'a long table with its head once',
    String.raw`\begin{longtable}{lc} \caption{Long} \\ \toprule Name & N \\ \midrule \endfirsthead Name & N \\ \endhead \multicolumn{2}{r}{continued} \\ \endfoot a & 1 \\ b & 2 \\ \end{longtable}`,
    [
      ['Name', 'N'],
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'spans of tabularray',
    String.raw`\begin{tblr}{colspec={lcc}} a & \SetCell[c=2]{c} G & \\ b & 1 & 2 \end{tblr}`,
    [
      ['a', 'G', 'G'],
      ['b', '1', '2'],
    ],
  ],
  [
    'commented rows left out, row ends with a length',
    '\\begin{tabular}{lc} a & 1 \\\\[2pt]\n% b & 2 \\\\\nc & 3 \\\\* \\hline\n[d] & 4 \\\\ \\end{tabular}',
    [
      ['a', '1'],
      ['c', '3'],
      ['[d]', '4'],
    ],
  ],
  [
    'column letters of the author',
    String.raw`\begin{tabular}{L{2cm}P} a & 1 \\ b & 2 \end{tabular}`,
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
];

for (const [what, source, expected] of rows)
  test(`readTable() reads ${what}`, () => {
    const preamble = String.raw`\newcolumntype{L}[1]{>{\raggedright}p{#1}} \newcolumntype{P}{r}`;
    const table = tableOf(source, preamble);
    assert.deepEqual(gridOf(table), expected);
    assert.equal(table.unreadable, null);
  });

test('readTable() tells bold and underlined numbers by whatever sets them', () => {
  const table = tableOf(
    String.raw`\begin{tabular}{lc} a & \textbf{1.5} \\ b & {\bf 2.5} \\ c & $\mathbf{3.5}$ \\ d & \bfseries 4.5 \\ e & \underline{5.5} \\ f & \boldmath$6.5$ \\ g & \textbf{x} 7.5 \\ h & \best{8.5} \end{tabular}`,
    String.raw`\newcommand{\best}[1]{\textbf{\underline{#1}}}`,
  );
  const looks = table.cells
    .filter(({ column }) => column === 1)
    .map(({ bold, underline }) => `${bold ? 'b' : ''}${underline ? 'u' : ''}`);
  assert.deepEqual(looks, ['b', 'b', 'b', 'b', 'u', 'b', '', 'bu']);
});

test('readTable() keeps rules over the whole width and leaves partial ones out', () => {
  const { rules, headerRows } = tableOf(
    String.raw`\begin{tabular}{lcc}\toprule & A & B \\ \cmidrule{2-3} & x & y \\ \midrule a & 1 & 2 \\ \hline b & 3 & 4 \\ \bottomrule\end{tabular}`,
  );
  assert.equal(headerRows, 2);
  assert.deepEqual(rules, [2, 3]);
});

test('readTable() says of a row with too many cells that it cannot be relied on', () => {
  const table = tableOf(String.raw`\begin{tabular}{lc} a & 1 & 2 & 3 \\ b & 4 \end{tabular}`);
  assert.match(table.unreadable ?? '', /more cells than the table has columns/);
});

test('a float of two tables gives two, under one number', () => {
  const { tables, text } = read(String.raw`\begin{table}
    \begin{subtable}{.5\linewidth} \begin{tabular}{lc} a & 1 \\ b & 2 \end{tabular} \caption{Left} \label{t:l} \end{subtable}
    \begin{subtable}{.5\linewidth} \begin{tabular}{lc} c & 3 \\ d & 4 \end{tabular} \caption{Right} \end{subtable}
    \caption{Both} \label{t:b}
  \end{table} See Tables~\ref{t:b} and~\ref{t:l}.`);
  assert.deepEqual(
    tables.map(({ label }) => label),
    ['Table 1', 'Table 1'],
  );
  assert.deepEqual(tables.map(gridOf), [
    [
      ['a', '1'],
      ['b', '2'],
    ],
    [
      ['c', '3'],
      ['d', '4'],
    ],
  ]);
  assert.match(text, /Table 1: Both/);
  assert.match(text, /\(b\) Right/);
  assert.match(text, /See Tables 1 and 1a\./);
});

test('captions beside each other in one float are tables of their own', () => {
  const { tables } = read(String.raw`\begin{table}
    \begin{minipage}{3cm} \caption{One} \begin{tabular}{lc} a & 1 \\ b & 2 \end{tabular} \end{minipage}
    \begin{minipage}{3cm} \begin{tabular}{lc} c & 3 \\ d & 4 \end{tabular} \caption{Two} \end{minipage}
  \end{table}`);
  assert.deepEqual(
    tables.map(({ label }) => label),
    ['Table 1', 'Table 2'],
  );
});

test('tables that a tabular only lays out are read one by one', () => {
  const { tables } = read(String.raw`\begin{table} \begin{tabular}{cc}
    \begin{tabular}{lc} a & 1 \\ b & 2 \\ e & 5 \\ f & 6 \end{tabular} & \begin{tabular}{lc} c & 3 \\ d & 4 \\ g & 7 \\ h & 8 \end{tabular}
  \end{tabular} \caption{Two} \end{table}`);
  assert.deepEqual(
    tables.map((table) => gridOf(table)[0]),
    [
      ['a', '1'],
      ['c', '3'],
    ],
  );
});

test('notes below a table belong to it', () => {
  const paper =
    read(String.raw`\begin{table} \begin{threeparttable} \caption{C} \begin{tabular}{lc} a & 1\tnote{a} \\ b & 2 \end{tabular}
    \begin{tablenotes} \item[a] Estimated by hand. \item[b] Not run. \end{tablenotes} \end{threeparttable} \end{table}`);
  const [table] = paper.tables;
  assert.deepEqual(
    table?.notes.map(({ start, end }) => paper.text.slice(start, end)),
    ['a Estimated by hand.', 'b Not run.'],
  );
  assert.equal(gridOf(table ?? assert.fail())[0]?.[1], '1^a');
});

test('tables are counted as LaTeX counts them', () => {
  const one = String.raw`\begin{tabular}{lc} a & 1 \\ b & 2 \end{tabular}`;
  const { tables, text } = read(
    String.raw`\begin{table}\caption{A}${one}\end{table} \begin{table}\caption*{B}${one}\end{table} \begin{table*}\caption{C}${one}\label{c}\end{table*}
    \begin{table}\ContinuedFloat\caption{C again}${one}\end{table} \appendix \section{More} \setcounter{table}{0} \renewcommand{\thetable}{\thesection.\arabic{table}}
    \begin{table}\caption{D}${one}\label{d}\end{table} As Table~\ref{d} and \autoref{c} and \cref{c,d} show.`,
  );
  assert.deepEqual(
    tables.map(({ label }) => label),
    ['Table 1', null, 'Table 2', 'Table 2', 'Table A.1'],
  );
  assert.match(text, /As Table A\.1 and Table 2 and tables 2 and A\.1 show\./);
});

const heads: readonly (readonly [string, number, string])[] = [
  [
    'a name with a sign',
    1,
    String.raw`Domain & Ann & Corr & $<$ 50\% \\ \hline a & 33 & 77\% & 9.1\% \\`,
  ],
  [
    'numbers over names',
    2,
    String.raw`Seg & \multicolumn{2}{c}{2} \\ \hline & WR & HP \\ \hline a & 0.5 & 0.1 \\ b & 0.7 & 0.2 \\`,
  ],
  [
    'a cell that reaches past the rule',
    2,
    String.raw`\multirow{2}{*}{M} & \multicolumn{2}{c}{C} \\ \midrule & 5-shot & 10-shot \\ \midrule a & 1 & 2 \\`,
  ],
  ['values in its first row', 0, String.raw`a & 1 & 2 \\ \hline b & 3 & 4 \\ \hline`],
];
for (const [what, count, body] of heads)
  test(`headerRowsOf() finds the header of a table with ${what}`, () => {
    assert.equal(tableOf(`\\begin{tabular}{lccc}${body}\\end{tabular}`).headerRows, count);
  });

test('a deluxetable of AASTeX is a table with its head, its notes and its caption', () => {
  const paper =
    read(String.raw`\begin{deluxetable*}{lcc} \tablecaption{Stars\label{s}} \tablewidth{0pt} \tablehead{\colhead{Name} & \colhead{Mass\tablenotemark{a}} & \colhead{Age}}
    \startdata A & 1.5 & \nodata \\ B & 2.5\tablenotemark{b} & 3 \enddata \tablenotetext{a}{In solar masses.} \tablecomments{All are near.} \end{deluxetable*} See Table~\ref{s}.`);
  const [table] = paper.tables;
  assert.deepEqual(
    gridOf(table ?? assert.fail()),
    [
      ['Name', 'Mass', 'Age'],
      ['A', '1.5', '…'],
      ['B', '2.5^b', '3'],
    ].map((row, index) => (index === 0 ? ['Name', 'Mass^a', 'Age'] : row)),
  );
  assert.equal(table?.headerRows, 1);
  assert.equal(table?.label, 'Table 1');
  assert.match(paper.text, /All are near\.[^]*See Table 1\./);
});

test('IEEE numbers tables with Roman numerals', () => {
  const source = String.raw`\documentclass[journal]{IEEEtran}\begin{document}\section{A}\subsection{B}\label{b}\begin{table}\caption{C}\label{t}\begin{tabular}{lc} a & 1 \\ b & 2 \end{tabular}\end{table} Table~\ref{t}, \ref{b}.\end{document}`;
  const blocks = draft(source).blocks;
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'table' ? block.table.label : [])),
    ['Table I'],
  );
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])),
    ['Table I, I-A.'],
  );
});

test('signs of dingbats are printed as such', () => {
  assert.deepEqual(
    gridOf(tableOf(String.raw`\begin{tabular}{lc} a & \ding{51} \\ b & \ding{55} \end{tabular}`)),
    [
      ['a', '✓'],
      ['b', '✗'],
    ].map(([name = '', sign]) => [name, sign === '✓' ? '\u2713' : '\u2717']),
  );
});
