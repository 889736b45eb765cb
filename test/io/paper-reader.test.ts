import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestSource } from '../../src/core/media-type.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { blankBomb, formBomb, pageBomb, textBomb } from '../support/hostile-pdfs.ts';
import { TypedPage } from '../support/typed-page.ts';

const limits = {
  bytes: largestSource,
  wallMs: 60_000,
  pageMs: 1_500,
  rssMb: 1200,
  pageRssMb: 430,
  outputBytes: 64_000_000,
};

const honest = new TypedPage()
  .prose(72, 700, [
    'This page is an honest page of a paper and has a sentence or two to be read.',
    'The other page of the same paper is not, and the reader says what it is missing.',
  ])
  .toString();

/** Why a reader refuses the bytes. */
async function refusal(bytes: Uint8Array, changed: Partial<typeof limits> = {}): Promise<string> {
  const reader = openPaperReader({ ...limits, ...changed });
  return reader.read(bytes, 'application/pdf').then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

test('openPaperReader ends a form bomb by the time of one page', async () => {
  assert.match(await refusal(formBomb()), /reading page 1 takes too/);
  // without that limit only the wall around the whole paper stands
  assert.match(
    await refusal(formBomb(), { pageMs: 1e9, pageRssMb: 1e9, rssMb: 1e9, wallMs: 4_000 }),
    /reading it takes too long/,
  );
});

test('openPaperReader ends a gigabyte of blanks by the memory or the time of one page', async () => {
  assert.match(await refusal(await blankBomb()), /reading page 1 takes too/);
  assert.match(
    await refusal(await blankBomb(300_000_000), { pageMs: 1e9, pageRssMb: 200 }),
    /page 1 takes too much memory/,
  );
  // so much is read to its end where neither limit stands
  assert.match(
    await refusal(await blankBomb(30_000_000), { pageMs: 1e9, pageRssMb: 1e9 }),
    /Cannot find a paper/,
  );
});

test('openPaperReader ends content of endless text operators', async () => {
  assert.match(await refusal(await textBomb()), /reading page 1 takes too/);
});

test('openPaperReader refuses a PDF that lists one page a hundred thousand times', async () => {
  assert.match(await refusal(pageBomb()), /it lists too many pages/);
});

test('openPaperReader reads the other pages of a paper with a bomb on one', async () => {
  const paper = await openPaperReader(limits).read(formBomb(24, [honest]), 'application/pdf');
  assert.match(paper.text, /an honest page/);
  assert.deepEqual(paper.problems, [
    { what: 'Page 2 was not read: it takes too much time or memory.', where: 'page 2' },
  ]);
});
