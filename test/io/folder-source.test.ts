import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { listFolder, readFileSource } from '../../src/io/file-source.ts';
import { isPaperFolder } from '../../src/io/folder-source.ts';
import { parsePaper } from '../../src/parse/parse.ts';

const document = (words: string): string =>
  `\\documentclass{article}\\begin{document}${words} This sentence is here so that the paper has enough words to be one. And another one follows it.\\end{document}`;

let root = '';
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-source-'));
  await folder('one', {
    'main.tex': document('\\input{parts/a}'),
    'parts/a.tex': 'From a part.',
    'main.bib': '',
  });
  await folder('two', { 'x.tex': document('X.'), 'y.tex': document('Y.') });
  await folder('mixed', {
    'p.html': '<p>x</p>',
    'p.pdf': '%PDF-',
    'q.pdf': '%PDF-',
    'notes.tex': 'no document',
    'p.md': 'x',
    'q.tei.xml': '<TEI/>',
    'r.nxml': '<article/>',
    'r.pdf': '%PDF-',
    's.tei.xml': '<TEI/>',
    't.md': 'x',
    't.txt': 'x',
    'u.txt': 'x',
    'README.md': 'x',
  });
});
after(() => rm(root, { recursive: true }));

async function folder(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, name, path, '..'), { recursive: true });
    await writeFile(join(root, name, path), text);
  }
}

test('isPaperFolder() tells one paper from several', async () => {
  const answers = await Promise.all(
    ['one', 'two', 'mixed'].map((name) => isPaperFolder(join(root, name))),
  );
  assert.deepEqual(answers, [true, false, false]);
});

test('readFileSource() packs a folder into the same bytes whatever its times', async () => {
  const first = await readFileSource(join(root, 'one'));
  await utimes(join(root, 'one', 'main.tex'), 1, 1);
  const second = await readFileSource(join(root, 'one'));
  assert.equal(first.mediaType, 'application/x-eprint');
  assert.equal(first.sha256, second.sha256);
  const { text } = await parsePaper(first.bytes, first.mediaType);
  assert.match(text, /^From a part\./);
});

test('readFileSource() follows no link out of the folder', async () => {
  await folder('linked', { 'main.tex': document('Own.') });
  await symlink('/etc/passwd', join(root, 'linked', 'secret.tex'));
  const { bytes } = await readFileSource(join(root, 'linked'));
  assert.doesNotMatch(new TextDecoder('latin1').decode(bytes), /root:/);
});

test('listFolder() gives a paper in LaTeX once, and of several formats the best', async () => {
  const all = await listFolder(root);
  assert.deepEqual(
    all.map((path) => path.slice(root.length + 1)).filter((path) => !path.startsWith('linked')),
    [
      ...['p.html', 'q.pdf', 'r.nxml', 's.tei.xml', 't.md', 'u.txt'].map((name) => `mixed/${name}`),
      ...['one', 'two/x.tex', 'two/y.tex'],
    ],
  );
});

const named = [
  ['a.md', '<p align="center">A</p>\n\n# B', 'text/markdown'],
  ['a.markdown', '\\documentclass{x}', 'text/markdown'],
  ['a.txt', '\\documentclass{x}', 'text/plain'],
  ['a.html', '<p>A</p>', 'text/html'],
  ['b.md', '%PDF-1.7', 'application/pdf'],
  ['b.txt', '\u001f\u008b\u0008', 'application/x-eprint'],
] as const;
for (const [name, text, mediaType] of named)
  test(`readFileSource() takes ${JSON.stringify(text)} in ${name} for ${mediaType}`, async () => {
    await writeFile(join(root, name), Buffer.from(text, 'latin1'));
    const source = await readFileSource(join(root, name));
    await rm(join(root, name));
    assert.equal(source.mediaType, mediaType);
  });
