import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, read } from './latex.ts';

const rows: readonly (readonly [string, string, string, string])[] = [
  ['arguments', String.raw`\newcommand{\two}[2]{#2 and #1}`, String.raw`\two{a}{b} x`, 'b and a x'],
  [
    'an argument that may be left out',
    String.raw`\newcommand{\opt}[2][d]{#1-#2}`,
    String.raw`\opt{a}, \opt[c]{b}`,
    'd-a, c-b',
  ],
  [
    '\\def with signs between',
    String.raw`\def\pair(#1,#2){#2/#1}`,
    String.raw`The \pair(a,b) pair`,
    'The b/a pair',
  ],
  [
    '\\xspace',
    String.raw`\newcommand{\sys}{Sys\xspace}`,
    String.raw`\sys is \sys, and \sys.`,
    'Sys is Sys, and Sys.',
  ],
  [
    '\\let',
    String.raw`\let\oldemph\emph \renewcommand{\emph}[1]{!\oldemph{#1}!}`,
    String.raw`\oldemph{a} x`,
    'a x',
  ],
  [
    'an operator',
    String.raw`\DeclareMathOperator*{\argm}{arg\,max}`,
    String.raw`Take $\argm_x f$ now`,
    'Take arg max_xf now',
  ],
  [
    'macros in macros',
    String.raw`\newcommand{\a}{A\b} \newcommand{\b}{B}`,
    String.raw`\a{} C`,
    'AB C',
  ],
  [
    'an environment',
    String.raw`\newenvironment{note}[1]{Note #1: }{ End.}`,
    String.raw`\begin{note}{x}Words\end{note}`,
    'Note x: Words End.',
  ],
  [
    'a definition that ends with its group',
    String.raw`\newcommand{\x}{out}`,
    String.raw`{\renewcommand{\x}{in}\x} \x`,
    'in out',
  ],
  [
    '\\newif',
    String.raw`\newif\ifdraft \drafttrue`,
    String.raw`\ifdraft yes\else no\fi, \draftfalse \ifdraft yes\else no\fi`,
    'yes, no',
  ],
  ['\\iffalse', '', String.raw`a \iffalse b \ifx\x\y c \fi d \else e \fi f`, 'a e f'],
  [
    '\\ifx on an empty argument',
    String.raw`\newcommand{\t}[1]{\def\x{#1}\ifx\x\empty none\else some\fi}`,
    String.raw`\t{}, \t{a}`,
    'none, some',
  ],
  [
    '\\ifnum and \\ifthenelse',
    '',
    String.raw`\ifnum 3>2 yes\else no\fi, \ifthenelse{\equal{a}{b}}{yes}{no}`,
    'yes, no',
  ],
  [
    'xparse',
    String.raw`\NewDocumentCommand{\v}{s o m}{\IfBooleanTF{#1}{star }{}\IfNoValueTF{#2}{}{#2-}#3}`,
    String.raw`\v*[a]{b}, \v{c}`,
    'star a-b, c',
  ],
  [
    'names put together',
    String.raw`\expandafter\def\csname my name\endcsname{made}`,
    String.raw`It is \csname my name\endcsname.`,
    'It is made.',
  ],
];

for (const [what, preamble, body, expected] of rows)
  test(`expand() follows ${what}`, () => {
    assert.deepEqual(linesOf(body, preamble), [expected]);
  });

test('expand() stops at macros that double without end, and says so', () => {
  const doubling = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index))
    .map(
      (name, index, all) =>
        `\\def\\q${name}{\\q${all[index + 1] ?? 'z'}\\q${all[index + 1] ?? 'z'}}`,
    )
    .join('\n');
  const paper = read(String.raw`Before the bomb. \qa After.`, { preamble: doubling });
  assert.match(paper.text, /^Before the bomb\./);
  assert.match(paper.problems[0]?.what ?? '', /expand without end/);
});

test('expand() reads files in, once each way down, and tells what is missing', () => {
  const paper = read(String.raw`\input{a} \include{b} \input{nowhere}`, {
    files: { 'a.tex': String.raw`From a. \input{a.tex}`, 'b.tex': 'From b.\n\\endinput\nNever.' },
  });
  assert.match(paper.text, /From a\.[^]*From b\./);
  assert.doesNotMatch(paper.text, /Never/);
  assert.deepEqual(
    paper.problems.map(({ where }) => where),
    ['a.tex', 'nowhere'],
  );
});

test('expand() takes macros from a package beside the paper, but not its inner workings', () => {
  const paper = read(String.raw`The \ours\ system. \section{Kept}`, {
    preamble: String.raw`\usepackage{mine}`,
    files: {
      'mine.sty': String.raw`\newcommand{\ours}{Best} \renewcommand{\section}[1]{gone} \def\textbf#1{gone} Printed?`,
    },
  });
  assert.match(paper.text, /^The Best system\.\n1 Kept\n$/);
});

test('tokenize() leaves comments out and keeps verbatim words apart', () => {
  const paper = read(
    'One % two\nthree.\n\\begin{comment}\nfour\n\\end{comment}\n\\verb|a % b| is code, 5\\% is not.\n\\begin{verbatim}\nx % y\n\\end{verbatim}\n',
  );
  assert.match(paper.text, /^One three\. a % b is code, 5% is not\./);
  const [listing] = paper.listings;
  assert.equal(listing && paper.text.slice(listing.range.start, listing.range.end), 'x % y');
});
