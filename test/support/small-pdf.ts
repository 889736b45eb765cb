import { Buffer } from 'node:buffer';

/** One object of a PDF: its dictionary or value as PDF writes it, and its stream's bytes, if any. */
export interface PdfObject {
  readonly value: string;
  readonly stream?: Uint8Array;
}

/** A whole PDF of objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly PdfObject[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const starts: number[] = [];
  let length = parts[0]?.length ?? 0;
  const write = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, { value, stream }] of objects.entries()) {
    starts.push(length);
    const dictionary = stream ? value.replace(/>>$/, `/Length ${stream.length}>>`) : value;
    write(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`));
    if (stream) {
      write(Buffer.from('stream\n'));
      write(Buffer.from(stream));
      write(Buffer.from('\nendstream\n'));
    }
    write(Buffer.from('endobj\n'));
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  write(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** A PDF of pages with the given contents; fonts F1 (upright) and F2 (bold), resources and objects added from number 5 + 2 * pages on. */
export function pagesPdf(
  contents: readonly (string | PdfObject)[],
  more: {
    readonly resources?: string;
    readonly objects?: readonly PdfObject[];
    readonly kids?: string;
  } = {},
): Uint8Array {
  const kids = contents.map((_, index) => `${5 + 2 * index} 0 R`);
  return pdfOf([
    { value: '<</Type/Catalog/Pages 2 0 R>>' },
    {
      value: `<</Type/Pages/Kids[${more.kids ?? kids.join(' ')}]/Count ${(more.kids ?? kids.join(' ')).split('R').length - 1}>>`,
    },
    { value: '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>' },
    { value: '<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>' },
    ...contents.flatMap((content, index): PdfObject[] => [
      {
        value: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>${more.resources ?? ''}>>/Contents ${6 + 2 * index} 0 R>>`,
      },
      typeof content === 'string'
        ? { value: '<<>>', stream: Buffer.from(content, 'latin1') }
        : content,
    ]),
    ...(more.objects ?? []),
  ]);
}
