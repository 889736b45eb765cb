import { Buffer } from 'node:buffer';
import { constants, createDeflate, deflateSync } from 'node:zlib';
import { pagesPdf, type PdfObject } from './small-pdf.ts';

/** Some 5 KB: forms that each draw the next one twice, `levels` deep. */
export function formBomb(levels = 24, others: readonly string[] = []): Uint8Array {
  const first = 5 + 2 * (others.length + 1);
  const forms = Array.from({ length: levels }, (_, level): PdfObject => {
    const next = level + 1 < levels ? `/Resources<</XObject<</X ${first + level + 1} 0 R>>>>` : '';
    return {
      value: `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${next}>>`,
      stream: Buffer.from(next === '' ? 'q Q' : '/X Do /X Do'),
    };
  });
  return pagesPdf([...others, '/X Do'], {
    resources: `/XObject<</X ${first} 0 R>>`,
    objects: forms,
  });
}

/** Some 2 KB: a page's content of blanks, deflated twice. */
export async function blankBomb(bytes = 1_000_000_000): Promise<Uint8Array> {
  const once = await deflated(Buffer.alloc(1_000_000, ' '), bytes / 1_000_000);
  return pagesPdf([
    { value: '<</Filter[/FlateDecode/FlateDecode]>>', stream: deflateSync(once, { level: 9 }) },
  ]);
}

/** Content of text operators, deflated. */
export async function textBomb(bytes = 400_000_000): Promise<Uint8Array> {
  const block = `BT /F1 10 Tf 72 700 Td ${'(a) Tj '.repeat(140_000)} ET\n`;
  const stream = await deflated(Buffer.from(block), bytes / block.length);
  return pagesPdf([{ value: '<</Filter/FlateDecode>>', stream }]);
}

/** One page that the list of pages names again and again. */
export function pageBomb(times = 100_000, kids = '5 0 R '): Uint8Array {
  return pagesPdf(['BT /F1 10 Tf 72 700 Td (The same page.) Tj ET'], { kids: kids.repeat(times) });
}

async function deflated(block: Buffer, times: number): Promise<Buffer> {
  const stream = createDeflate({ level: constants.Z_BEST_COMPRESSION });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (let count = 0; count < times; count++)
    if (!stream.write(block)) await new Promise((resolve) => stream.once('drain', resolve));
  stream.end();
  await new Promise((resolve) => stream.once('end', resolve));
  return Buffer.concat(chunks);
}
