import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { formatOf, type MediaType } from '../core/media-type.ts';
import type { Paper } from '../core/paper.ts';
import { assemble } from './assemble.ts';
import type { Drafted } from './blocks.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown.ts';
import type { PageOptions } from './pdf/read-pdf.ts';
import { readPlainText } from './plain-text.ts';
import { readJats } from './xml/jats.ts';
import { readTei } from './xml/tei.ts';

/** Reads a paper's bytes into text with positions. Throws a UserError when they are no paper or cannot be read. */
export async function parsePaper(
  bytes: Uint8Array,
  mediaType: MediaType,
  pages?: PageOptions,
): Promise<Paper> {
  const source = sha256(bytes);
  const drafted = await draft(bytes, mediaType, pages);
  const paper = assemble(drafted, formatOf(mediaType), source);
  const words = paper.sentences.reduce((sum, { range }) => sum + range.end - range.start, 0);
  const least = isPlain(mediaType) ? { sentences: 1, words: 1 } : { sentences: 2, words: 60 };
  if (paper.sentences.length < least.sentences || words < least.words)
    throw notAPaper(paper.sentences.length);
  return paper;
}

/** A text is read as it stands, however short; a page or a scan with a line of words is no paper. */
function isPlain(mediaType: MediaType): boolean {
  return mediaType === 'text/markdown' || mediaType === 'text/plain';
}

/** Each reader is loaded when it is needed: a paper is one format. */
async function draft(
  bytes: Uint8Array,
  mediaType: MediaType,
  pages?: PageOptions,
): Promise<Drafted> {
  switch (mediaType) {
    case 'text/html':
      return readHtml(decode(bytes));
    case 'application/pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes, pages);
    }
    case 'application/jats+xml':
      return readJats(decode(bytes));
    case 'application/tei+xml':
      return readTei(decode(bytes));
    case 'text/markdown':
      return readMarkdown(decode(bytes));
    case 'text/plain':
      return readPlainText(decode(bytes));
    case 'application/x-eprint': {
      const { readEprint } = await import('./eprint/read-eprint.ts');
      return readEprint(bytes, {
        html: (page) => readHtml(decode(page)),
        pdf: (file) => draft(file, 'application/pdf', pages),
      });
    }
  }
}

/** UTF-8, else the charset the page declares, else Latin-1. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /charset=["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // not UTF-8: by what the page says, else as Latin-1, which reads any byte
    const known = declared && /^(?:windows-125\d|iso-8859-\d+|latin1|macintosh)$/.test(declared);
    return new TextDecoder(known ? declared : 'latin1').decode(bytes);
  }
}

function notAPaper(sentences: number): UserError {
  return new UserError({
    code: 'not-a-paper',
    message: 'Cannot find a paper in this source.',
    seen: `${sentences} sentence${sentences === 1 ? '' : 's'} of running text`,
    wanted: 'a paper with sentences, such as the HTML that arXiv serves, or a PDF with text in it',
    next: 'give the paper itself; a scanned PDF needs its text recognised first',
  });
}
