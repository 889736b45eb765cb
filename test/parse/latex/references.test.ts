import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtexNames, readBibtex } from '../../../src/parse/latex/bibtex.ts';
import { read } from './latex.ts';

const bib = String.raw`
@string{acl = "ACL"}
@comment{ @article{no, title={No}} }
@inproceedings{smith, author = {Smith, Ann and Lee, Bo}, title = {{BERT} for "All"}, booktitle = acl # " 2019", year = 2019, doi = {10.1000/abc}}
@article{jones, author = "Carl von Jones and D{\"o}e, Eva and others", title = "Third", journal = {arXiv preprint arXiv:2001.01234}, year = {2020}}
@article{broken, title = {never closed, year = 1999

@article{unused, author={X}, title={Unused}, year={2000}}
`;

test('references come from the .bib: the cited ones, with fields, in the order of the style', () => {
  const paper = read(
    String.raw`\citet{jones} and \citep[see][p.~3]{smith,jones} agree. \bibliographystyle{plainnat} \bibliography{refs}`,
    {
      preamble: String.raw`\usepackage{natbib}`,
      files: { 'refs.bib': bib },
    },
  );
  assert.match(
    paper.text,
    /^von Jones et al\. \(2020\) and \(see Smith and Lee, 2019; von Jones et al\., 2020, p\. 3\) agree\./,
  );
  assert.deepEqual(
    paper.references.map(({ label }) => label),
    ['Smith and Lee (2019)', 'von Jones et al. (2020)'],
  );
  const [smith, jones] = paper.references;
  assert.deepEqual(smith?.fields, {
    authors: ['Ann Smith', 'Bo Lee'],
    title: 'BERT for "All"',
    year: '2019',
    venue: 'ACL 2019',
    arxivId: null,
    doi: '10.1000/abc',
    url: null,
  });
  assert.equal(jones?.fields?.arxivId, '2001.01234');
  assert.deepEqual(
    paper.citations.map(({ references }) => references),
    [[1], [0, 1]],
  );
});

test('references come from the .bbl before the .bib', () => {
  const bbl = String.raw`\begin{thebibliography}{9}
    \providecommand{\natexlab}[1]{#1}
    \bibitem[Vaswani et~al.(2017{\natexlab{a}})Vaswani, Shazeer]{v17} Ashish Vaswani and Noam Shazeer. \newblock Attention is all you need. \newblock In \emph{NIPS}, 2017.
    \end{thebibliography}`;
  const paper = read(String.raw`As \citep{v17} say. \bibliography{refs}`, {
    files: { 'main.bbl': bbl, 'refs.bib': bib },
  });
  assert.match(paper.text, /^As \(Vaswani et al\., 2017a\) say\./);
  assert.equal(paper.references.length, 1);
  assert.equal(paper.references[0]?.fields?.title, 'Attention is all you need');
});

test('plain items are numbered, and what is no work has no fields', () => {
  const paper = read(
    String.raw`See \cite{a,b} and \cite{nowhere}. \begin{thebibliography}{9} \bibitem{a} A. Author. \newblock A title here. \newblock Journal, 2001. \bibitem{b} \csname FUNCTION \endcsname \end{thebibliography}`,
  );
  assert.match(paper.text, /^See \[1, 2\] and \[\?\]\./);
  assert.deepEqual(
    paper.references.map(({ label, fields }) => [label, fields === null]),
    [
      ['[1]', false],
      ['[2]', true],
    ],
  );
  assert.deepEqual(
    paper.citations.map(({ references }) => references),
    [[0, 1], []],
  );
});

test('a .bbl of biblatex is read by its fields', () => {
  const bbl = String.raw`\entry{k}{article}{}
    \name{author}{1}{}{%
      {{hash=x}{%
         family={Knuth},
         given={Donald},
         giveni={D\bibinitperiod}}}%
    }
    \field{journaltitle}{J. Tests}
    \field{title}{On Tests}
    \field{year}{1984}
    \endentry`;
  const paper = read(String.raw`\textcite{k} wrote. \printbibliography`, {
    preamble: String.raw`\usepackage[style=authoryear]{biblatex}`,
    files: { 'main.bbl': bbl },
  });
  assert.match(paper.text, /^Knuth \(1984\) wrote\./);
  assert.equal(paper.references[0]?.fields?.title, 'On Tests');
});

test('readBibtex() leaves a broken entry and reads the next', () => {
  assert.deepEqual(
    readBibtex(bib)
      .map(({ key }) => key)
      .filter((key) => key !== 'broken'),
    ['smith', 'jones', 'unused'],
  );
});

for (const [written, surname] of [
  ['Last, First', 'Last'],
  ['First Last', 'Last'],
  ['Ludwig van Beethoven', 'van Beethoven'],
  ['{OpenAI Team}', 'OpenAI Team'],
] as const)
  test(`bibtexNames() finds the surname of ${written}`, () => {
    assert.deepEqual(
      bibtexNames(written).map((name) => name.surname),
      [surname],
    );
  });
