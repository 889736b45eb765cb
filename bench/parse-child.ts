import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { PDFParse } from 'pdf-parse';
import { parsePaper } from '../src/parse/parse.ts';

/** Reads the given files once for each line on stdin, with our reader or with bare pdf-parse, and tells pages and milliseconds. */
const [kind = 'ours', ...files] = process.argv.slice(2);
const sources = files.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') continue;
  const started = performance.now();
  let pages = 0;
  for (const { path, bytes } of sources)
    pages += await (kind === 'bare' ? bare(bytes) : ours(path, bytes));
  process.stdout.write(`done ${pages} ${performance.now() - started}\n`);
}

async function bare(bytes: Uint8Array): Promise<number> {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  const { total } = await parser.getText();
  await parser.destroy();
  return total;
}

/** A file that is no paper has been read as well as any other. */
async function ours(path: string, bytes: Uint8Array): Promise<number> {
  let pages = 0;
  const mediaType = /\.pdf$/i.test(path) ? 'application/pdf' : 'text/html';
  const progress = (told: string): void => {
    if (told.startsWith('page ')) pages += 1;
  };
  await parsePaper(bytes, mediaType, { skip: 0, progress }).catch(() => null);
  return pages;
}
