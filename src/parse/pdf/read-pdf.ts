import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UserError } from '../../core/errors.ts';
import type { Drafted } from '../blocks.ts';
import { toBlocks } from './pdf-blocks.ts';
import { toLines, type Line, type Run } from './lines.ts';

const limits = { pages: 150, runs: 400_000 } as const;

/** Reads a PDF's text with positions into blocks. Throws a UserError when it is encrypted, cut off or no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Drafted> {
  const document = await open(bytes);
  try {
    const lines: Line[] = [];
    let runs = 0;
    for (let page = 1; page <= Math.min(document.numPages, limits.pages); page++) {
      const read = await runsOf(document, page);
      runs += read.length;
      if (runs > limits.runs) throw tooMuch(runs);
      lines.push(...toLines(read, page));
    }
    const problems =
      document.numPages > limits.pages
        ? [
            {
              what: `Only the first ${limits.pages} of ${document.numPages} pages were read.`,
              where: null,
            },
          ]
        : [];
    return { blocks: toBlocks(lines), problems, hidden: [] };
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

/** Upright runs of one page; rotated ones (stamps in the margin) are left out. */
async function runsOf(document: PDFDocumentProxy, number: number): Promise<Run[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: false });
  const runs = items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
    if (Math.abs(b) > 0.01 * Math.abs(a) || a <= 0) return [];
    return [{ text: item.str, x, y, width: item.width, size: Math.abs(d) || item.height }];
  });
  page.cleanup();
  // A run of blanks fills a gap; the gap itself tells words and cells apart.
  return runs.filter(({ text }) => text.trim() !== '');
}

function tooMuch(seen: number): UserError {
  return new UserError({
    code: 'source-unreadable',
    message: 'Cannot read this PDF: it holds too many pieces of text.',
    seen: `${seen} or more`,
    wanted: `at most ${limits.runs}`,
    next: 'give the paper’s HTML, or the part of the PDF that holds the paper',
  });
}
