import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, read } from './latex.ts';

const rows: readonly (readonly [string, string, string])[] = [
  ['quotes and dashes', "``Yes'' -- it's 5--10 --- `no'", '“Yes” – it’s 5–10 — ‘no’'],
  [
    'accents',
    String.raw`Caf\'e, na\"{\i}ve, \v{S}koda, \c{c}a, {\o}re, G\"odel, \'{E}t\'e`,
    'Café, naïve, Škoda, ça, øre, Gödel, Été',
  ],
  ['fonts and boxes', String.raw`\emph{a} \textsc{b} {\it c} \mbox{d} \texttt{e}`, 'a b c d e'],
  ['spaces', String.raw`Table~1, 5\,000, a\ b\quad c\\d`, 'Table 1, 5 000, a b c d'],
  ['scripts', String.raw`H\textsubscript{2}O and 3\textsuperscript{rd}`, 'H_2O and 3^rd'],
  [
    'formulas',
    String.raw`$t(40) = 2.1$, $p < .001$, $\chi^2(2, N=90)=0.89$, $10^{-5}$, $x_{i+1}$, $\frac{a+b}{c}$`,
    't(40) = 2.1, p < .001, χ^2(2, N = 90) = 0.89, 10^-5, x_(i + 1), (a + b)/c',
  ],
  [
    'signs in formulas',
    String.raw`$\alpha \leq \beta$, $\mathbf{x} \in \mathbb{R}^n$, $1{,}234$, $-0.5$, $f'(x)$, $90^\circ$`,
    'α ≤ β, x ∈ R^n, 1,234, -0.5, f′(x), 90°',
  ],
  [
    'addresses',
    String.raw`See \url{https://a.org/b_c%20d} and \href{https://x.org}{this}.`,
    'See https://a.org/b_c%20d and this.',
  ],
  ['what is never closed', 'A {\\bf bold start.', 'A bold start.'],
  ['unknown commands', String.raw`A \whatever{kept} word.`, 'A kept word.'],
];

for (const [what, body, expected] of rows)
  test(`inlineText() prints ${what}`, () => {
    assert.deepEqual(linesOf(body), [expected]);
  });

test('a paper has title, authors, abstract, numbered sections, notes, figures and equations', () => {
  const paper = read(
    String.raw`\title{A Study\thanks{Funded.}} \author{Ann Lee\thanks{x} \and Bo Li\\Univ} \maketitle
    \begin{abstract} We study. \end{abstract}
    \section{Start}\label{s} Words\footnote{A note.} here. \subsection{Sub} \section*{Free} \appendix \section{More}
    \begin{figure} \includegraphics[width=3cm]{x} \caption{A plot.} \label{f} \end{figure}
    \begin{align} a &= b \label{e1} \\ c &= d \nonumber \\ e &= f \label{e2} \end{align}
    See \S\ref{s}, Figure~\ref{f}, \eqref{e1} and \eqref{e2}.`,
  );
  const slice = (range: { start: number; end: number } | null | undefined): string =>
    range ? paper.text.slice(range.start, range.end) : '';
  assert.equal(slice(paper.title), 'A Study');
  assert.deepEqual(paper.authors, ['Ann Lee', 'Bo Li']);
  assert.equal(slice(paper.abstract), 'We study.');
  assert.deepEqual(
    paper.sections.map(({ number, title }) => `${number ?? '-'} ${title}`),
    ['1 Start', '1.1 Sub', '- Free', 'A More'],
  );
  assert.equal(slice(paper.figures[0]?.caption), 'Figure 1: A plot.');
  assert.deepEqual(
    paper.equations.map(({ label }) => label),
    ['(1)', '(2)'],
  );
  assert.equal(paper.equations[0]?.tex, 'a &= b');
  assert.ok(
    paper.sentences.some(({ place, range }) => place === 'note' && slice(range) === 'A note.'),
  );
  assert.match(paper.text, /See §1, Figure 1, \(1\) and \(2\)\./);
});

test('numbers that are set so that nobody sees them are told and left out', () => {
  const paper = read(
    String.raw`\definecolor{paper}{rgb}{1,1,1} Seen 1.5. \textcolor{white}{Secret 5.3} {\color{paper} also 7.1} {\fontsize{0}{0}\selectfont 9.9} \colorbox{black}{\textcolor{white}{shown 2.5}}`,
  );
  assert.deepEqual(paper.hidden, [
    { raw: '5.3', by: 'white on white' },
    { raw: '7.1', by: 'white on white' },
    { raw: '9.9', by: 'font size 0' },
  ]);
  assert.match(paper.text, /^Seen 1\.5\. shown 2\.5\n$/);
});

test('algorithms are listings with a number', () => {
  const paper = read(
    String.raw`\begin{algorithm} \caption{Sort} \label{a} \begin{algorithmic} \STATE $i = 0$ \WHILE{$i < n$} \STATE swap \ENDWHILE \end{algorithmic} \end{algorithm} Algorithm~\ref{a}.`,
  );
  const [listing] = paper.listings;
  assert.equal(listing?.label, 'Algorithm 1');
  assert.match(paper.text, /i = 0 while i < n swap end while/);
  assert.match(paper.text, /Algorithm 1\.\n$/);
});

test('a label is of what is counted around it, also behind a list', () => {
  const { text } = read(
    String.raw`\section{A} \subsection{B} \begin{enumerate} \item\label{one} X. \item\label{two} Y. \end{enumerate} \label{behind} \begin{itemize} \item\label{dot} Z. \end{itemize} Items \ref{one}, \ref{two}; \ref{behind}, \ref{dot}.`,
  );
  assert.match(text, /Items 1, 2; 1\.1, 1\.1\./);
});
