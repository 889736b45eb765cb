import { createTarDecoder } from 'modern-tar';
import { UserError } from '../../core/errors.ts';
import { gunzip, isGzip } from './gunzip.ts';

export interface Unpacked {
  /** Files by their paths, in the order of the archive; one bare file has the name ''. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly { what: string; where: string | null }[];
}

const limits = {
  expanded: 150_000_000,
  file: 60_000_000,
  files: 5000,
  depth: 12,
  path: 300,
} as const;

/**
 * The files of an e-print: a tar, gzipped or not whatever its name says, or one file, gzipped or
 * not. All in memory; what is unsafe or too much is left out with a problem, the rest is kept.
 */
export async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  const problems: { what: string; where: string | null }[] = [];
  const note = (what: string, where: string | null = null): void => {
    if (problems.length < 50) problems.push({ what, where: where?.slice(0, 200) ?? null });
  };
  let plain = bytes;
  if (isGzip(bytes)) {
    const { bytes: expanded, ended } = gunzip(bytes, limits.expanded);
    if (ended === 'too large') throw tooLarge();
    if (ended === 'damaged') note('The archive is damaged or cut off; what comes before is read.');
    plain = expanded;
  }
  if (!isTar(plain)) return { files: new Map([['', plain]]), problems };
  return { files: await entriesOf(plain, note), problems };
}

async function entriesOf(
  tar: Uint8Array,
  note: (what: string, where?: string | null) => void,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const { readable, writable } = createTarDecoder();
  const writer = writable.getWriter();
  // the reader below sees what goes wrong here too
  const written = writer
    .write(tar)
    .then(() => writer.close())
    .catch(() => undefined);
  const entries = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await entries.read();
      if (done) break;
      const { header, body } = value;
      const path =
        header.type === undefined || header.type === 'file' ? safePath(header.name) : null;
      if (header.type !== undefined && header.type !== 'file' && header.type !== 'directory')
        note(`A ${header.type} in the archive is not followed.`, header.name);
      else if (path === null && header.type !== 'directory')
        note('A file with an unsafe name in the archive is left out.', header.name);
      const isWanted = path !== null && header.size <= limits.file && files.size < limits.files;
      if (path !== null && !isWanted) note('A file is left out: the archive holds too much.', path);
      const content = await contentOf(body);
      if (content.length < header.size)
        note('The archive is damaged or cut off; what comes before is read.', header.name);
      if (isWanted && !isFurniture(path)) files.set(path, content);
      if (isWanted && isArchiveName(path))
        note('An archive within the archive is not opened.', path);
    }
  } catch {
    // a damaged header or a cut-off body: the files before it are good
    note('The archive is damaged or cut off; what comes before is read.');
  }
  await entries.cancel().catch(() => undefined);
  await written;
  return files;
}

async function contentOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/** A path inside the archive; null for one that leads out of it, is absolute, a drive's, or no text. */
export function safePath(name: string): string | null {
  const path = name.replace(/^(?:\.\/)+/, '');
  const parts = path.split('/');
  if (path === '' || path.length > limits.path || parts.length > limits.depth) return null;
  if (path.startsWith('/') || /^[a-zA-Z]:|\\|[\u0000-\u001f\u007f\ufffd]/.test(path)) return null;
  return parts.some((part) => part === '..' || part === '') ? null : path;
}

/** What systems leave in archives beside the paper's own files. */
function isFurniture(path: string): boolean {
  return /(?:^|\/)(?:\._|\.DS_Store$|__MACOSX\/|Thumbs\.db$)/.test(path);
}

function isArchiveName(path: string): boolean {
  return /\.(?:tar|tgz|gz|zip|bz2|xz|7z|rar)$/i.test(path);
}

/** A tar by its magic word, or an old one by the checksum of its first header. */
function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false;
  const text = (start: number, end: number): string =>
    new TextDecoder('latin1').decode(bytes.subarray(start, end));
  if (text(257, 262) === 'ustar') return true;
  const sum = Number.parseInt(text(148, 156).replace(/[\0 ]/g, ''), 8);
  let actual = 0;
  for (let at = 0; at < 512; at++) actual += at >= 148 && at < 156 ? 32 : (bytes[at] ?? 0);
  return sum === actual && bytes[0] !== 0;
}

function tooLarge(): UserError {
  return new UserError({
    code: 'source-too-large',
    message: 'Cannot read this archive: it expands to too much.',
    seen: `more than ${limits.expanded / 1e6} MB`,
    wanted: `at most ${limits.expanded / 1e6} MB`,
    next: 'give the paper in another format, HTML or PDF',
  });
}
