import { Declined } from './stop.ts';

const longestLine = 64_000_000;

/** Lines of UTF-8 text that arrives in chunks; "\n" or "\r\n" ends one, and bytes that are no UTF-8 are declined. */
export function* readLines(chunks: Iterable<Uint8Array>, mostBytes: number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // of the line that is not ended yet, joined once
  let open: string[] = [];
  let length = 0;
  let bytes = 0;
  for (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Declined('size', `The file has over ${mostBytes} bytes.`);
    const [first = '', ...others] = decoded(decoder, chunk).split('\n');
    open.push(first);
    length += first.length;
    if (length > longestLine)
      throw new Declined('size', `A line has over ${longestLine} characters.`);
    const last = others.pop();
    if (last === undefined) continue;
    yield open.join('');
    for (const line of others) yield line;
    open = [last];
    length = last.length;
  }
  const rest = open.join('') + decoded(decoder, null);
  if (rest !== '') yield rest;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new Declined('format', 'The file is not UTF-8 text.');
  }
}
