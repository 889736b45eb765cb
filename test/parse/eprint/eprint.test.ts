import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { UserError } from '../../../src/core/errors.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { safePath, unpack } from '../../../src/parse/eprint/unpack.ts';
import { parsePaper } from '../../../src/parse/parse.ts';

const sentences =
  'This is a first sentence of some length for the reader. Here is a second one that goes on for a while.';
const tex = (body: string): string =>
  `\\documentclass{article}\\begin{document}${sentences} ${body}\\end{document}`;

type Entry = Parameters<typeof packTar>[0][number]['header'];

/** An archive of files; a name may come with the header's other fields. */
async function tar(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: readonly Entry[] = [],
): Promise<Uint8Array> {
  const entries = Object.entries(files).map(([name, content]) => {
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { header: { name, size: data.length, mtime: new Date(0) }, data: new Uint8Array(data) };
  });
  return packTar([
    ...entries,
    ...more.map((header) => ({ header: { ...header, mtime: new Date(0) } })),
  ]);
}

function read(bytes: Uint8Array): Promise<Paper> {
  return parsePaper(bytes, 'application/x-eprint');
}

const bare = new TextEncoder().encode(tex('From one file.'));
const forms: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['a bare .tex file', () => Promise.resolve(bare)],
  ['a .tex file gzipped', () => Promise.resolve(gzipSync(bare))],
  ['a tar', () => tar({ 'a.tex': bare })],
  ['a tar gzipped', async () => gzipSync(await tar({ 'a.tex': bare }))],
];
for (const [what, bytes] of forms)
  test(`readEprint() reads ${what}`, async () => {
    const paper = await read(await bytes());
    assert.match(paper.text, /From one file\./);
    assert.equal(paper.format, 'latex');
    assert.deepEqual(paper.problems, []);
  });

const archives: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'what a README names',
    { '00README.XXX': 'b.tex toplevelfile', 'a.tex': tex('Wrong.'), 'b.tex': tex('Right.') },
  ],
  [
    'what a README in JSON names',
    {
      '00README.json': '{"sources":[{"filename":"b.tex","usage":"toplevel"}]}',
      'a.tex': tex('Wrong.'),
      'b.tex': tex('Right.'),
    },
  ],
  [
    'the file that no other reads in',
    {
      'a.tex': tex('Wrong.'),
      'z.tex': tex('Right. \\input{part} \\include{a}'),
      'part.tex': 'Part.',
    },
  ],
  ['the file with its own .bbl', { 'a.tex': tex('Wrong.'), 'b.tex': tex('Right.'), 'b.bbl': '' }],
  [
    'no response to reviewers',
    { 'response.tex': tex('Wrong. \\title{x}\\maketitle'), 'study.tex': tex('Right.') },
  ],
  ['no old state', { 'paper_old.tex': tex('Wrong.'), 'paper.tex': tex('Right.') }],
  ['no file of the system', { '._a.tex': tex('Wrong.'), 'a.tex': tex('Right.') }],
  ['no document in a comment', { 'a.tex': `%${tex('Wrong.')}\nwords`, 'b.tex': tex('Right.') }],
];
for (const [what, files] of archives)
  test(`mainFile() picks ${what}`, async () => {
    assert.match((await read(await tar(files))).text, /Right\./);
  });

test('an e-print of a PDF or a page alone is read, and says so', async () => {
  const page = `<html><body><p>${sentences}</p></body></html>`;
  const paper = await read(await tar({ 'index.html': page, 'x.jpg': 'x' }));
  assert.match(paper.text, /first sentence/);
  assert.deepEqual(paper.problems, [
    { what: 'The e-print holds no LaTeX; its HTML is read.', where: 'index.html' },
  ]);
});

test('unpack() leaves out what is unsafe and keeps the rest', async () => {
  const bytes = await tar(
    {
      '../up.tex': 'a',
      '/root.tex': 'b',
      'C:\\win.tex': 'c',
      'a/../../b.tex': 'd',
      'ok/main.tex': tex('Kept.'),
      'inner.tar.gz': 'x',
    },
    [
      { name: 'link.tex', size: 0, type: 'symlink', linkname: '/etc/passwd' },
      { name: 'hard.tex', size: 0, type: 'link', linkname: 'ok/main.tex' },
      { name: 'device', size: 0, type: 'character-device' },
    ],
  );
  const { files, problems } = await unpack(bytes);
  assert.deepEqual([...files.keys()], ['ok/main.tex', 'inner.tar.gz']);
  assert.deepEqual(
    problems.map(({ where }) => where).sort(),
    [
      '../up.tex',
      '/root.tex',
      'C:\\win.tex',
      'a/../../b.tex',
      'device',
      'hard.tex',
      'inner.tar.gz',
      'link.tex',
    ].sort(),
  );
});

for (const name of [
  '../a',
  '/a',
  'a/../b',
  'C:/a',
  'a\\b',
  'a\u0000b',
  '\ufffd.tex',
  'a'.repeat(400),
  'x/'.repeat(20),
])
  test(`safePath() refuses ${JSON.stringify(name.slice(0, 20))}`, () => {
    assert.equal(safePath(name), null);
  });

test('unpack() stops at a gzip that expands to too much', async () => {
  const bomb = gzipSync(new Uint8Array(160_000_000), { level: 1 });
  await assert.rejects(
    unpack(bomb),
    (error) => error instanceof UserError && error.code === 'source-too-large',
  );
});

test('unpack() keeps what comes before damage', async () => {
  const whole = await tar({ 'a.tex': tex('Kept.'), 'b.tex': 'x'.repeat(50_000) });
  const { files, problems } = await unpack(whole.subarray(0, 20_000));
  assert.ok(files.has('a.tex'));
  assert.match(problems[0]?.what ?? '', /damaged or cut off/);
});
