import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UserError } from '../../core/errors.ts';
import type { Drafted } from '../blocks.ts';
import { toBlocks } from './pdf-blocks.ts';
import { readPage } from './page-content.ts';
import type { Page } from './page.ts';

const limits = { pages: 150 } as const;

/** Reads a PDF's text with positions into blocks. Throws a UserError when it is encrypted, cut off or no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Drafted> {
  const document = await open(bytes);
  try {
    const pages: Page[] = [];
    const problems: { what: string; where: string | null }[] = [];
    for (let number = 1; number <= Math.min(document.numPages, limits.pages); number++) {
      const page = await document.getPage(number);
      const read = await readPage(page, number);
      if (read) pages.push(read);
      page.cleanup();
    }
    if (document.numPages > limits.pages)
      problems.push({
        what: `Only the first ${limits.pages} of ${document.numPages} pages were read.`,
        where: null,
      });
    return { blocks: toBlocks(pages), problems, hidden: [] };
  } finally {
    await document.destroy();
  }
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
