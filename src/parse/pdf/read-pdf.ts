import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UserError } from '../../core/errors.ts';
import type { Drafted } from '../blocks.ts';
import { toBlocks } from './pdf-blocks.ts';
import { readPage } from './page-content.ts';
import type { Page } from './page.ts';

const limits = { pages: 300, listed: 5000, letters: 3_000_000, problems: 50, hidden: 200 } as const;

export interface PageOptions {
  /** A page to leave out; 0 for none. */
  readonly skip: number;
  /** Told "page 3 of 12" before each page, and "pages read" after the last. */
  readonly progress: (told: string) => void;
}

/** Reads a PDF's text with positions into blocks. Throws a UserError when it is encrypted, cut off or no PDF. */
export async function readPdf(bytes: Uint8Array, options?: PageOptions): Promise<Drafted> {
  const document = await open(bytes);
  try {
    if (document.numPages > limits.listed) throw tooLong(document.numPages);
    const { pages, problems } = await readPages(document, options);
    if (pages.length === 0) throw unread(problems[0]?.what ?? 'no page');
    options?.progress('pages read');
    return { blocks: toBlocks(pages), problems, hidden: hiddenNumbers(pages) };
  } finally {
    await document.destroy();
  }
}

type Problems = Drafted['problems'][number][];

/** The pages that can be read; the problems name the others. */
async function readPages(
  document: PDFDocumentProxy,
  options: PageOptions | undefined,
): Promise<{ pages: Page[]; problems: Problems }> {
  const pages: Page[] = [];
  const problems: Problems = [];
  const miss = (number: number, why: string): void => {
    problems.push({ what: `Page ${number} was not read: ${why}.`, where: `page ${number}` });
  };
  const seen = new Map<string, number>();
  let [number, letters] = [0, 0];
  while (number < Math.min(document.numPages, limits.pages) && problems.length < limits.problems) {
    number += 1;
    options?.progress(`page ${number} of ${document.numPages}`);
    if (number === options?.skip) {
      miss(number, 'it takes too much time or memory');
      continue;
    }
    try {
      const page = await document.getPage(number);
      const name = page.ref ? `${page.ref.num} ${page.ref.gen}` : `new ${number}`;
      const before = seen.get(name);
      seen.set(name, before ?? number);
      const read = before === undefined ? await readPage(page, number) : null;
      letters += read?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
      if (before !== undefined) miss(number, `it is page ${before} again`);
      else if (!read || letters > limits.letters) miss(number, 'it holds more than is read');
      else pages.push(read);
      if (read?.pieces.length === 0) miss(number, 'it shows no letters');
      page.cleanup();
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      miss(number, 'it is damaged'); // pdf.js has many kinds of error for bad bytes
    }
  }
  if (document.numPages > number)
    problems.push({
      what: `Only the first ${number} of ${document.numPages} pages were read.`,
      where: null,
    });
  return { pages, problems };
}

/** Numbers that pages hold but do not show. */
function hiddenNumbers(pages: readonly Page[]): Drafted['hidden'] {
  const found = pages.flatMap(({ hidden }) =>
    hidden.flatMap(({ text, by }) =>
      [...text.matchAll(/\d(?:[\d.,]*\d)?/g)].map(([raw]) => ({ raw, by })),
    ),
  );
  return found.slice(0, limits.hidden);
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      maxImageSize: 1,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    const locked = name === 'PasswordException';
    throw new UserError({
      code: 'source-unreadable',
      message: locked
        ? 'Cannot read this PDF: it is encrypted.'
        : 'Cannot read this PDF: it is damaged or cut off.',
      seen: locked ? 'a PDF that asks for a password' : 'bytes that do not hold together as a PDF',
      wanted: 'a whole PDF without a password',
      next: locked
        ? 'save it without a password and repeat the command'
        : 'fetch it again and repeat the command',
      cause,
    });
  }
}

function tooLong(pages: number): UserError {
  return new UserError({
    code: 'source-too-large',
    message: 'Cannot read this PDF: it lists too many pages.',
    seen: `${pages} pages`,
    wanted: `at most ${limits.listed}`,
    next: 'give the paper’s HTML, or the part of the PDF that holds the paper',
  });
}

function unread(why: string): UserError {
  return new UserError({
    code: 'source-unreadable',
    message: 'Cannot read this PDF: none of its pages can be read.',
    seen: why,
    wanted: 'a PDF with pages of text',
    next: 'fetch it again, or give the paper’s HTML',
  });
}
