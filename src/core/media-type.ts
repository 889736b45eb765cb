import type { SourceFormat } from './paper.ts';

/** Kinds of bytes that a paper is read from, by their media types. */
export const mediaTypes = [
  'text/html',
  'application/x-eprint',
  'application/pdf',
  'application/jats+xml',
  'application/tei+xml',
  'text/markdown',
  'text/plain',
] as const;

/**
 * `application/x-eprint` is a LaTeX source as arXiv hands it out: a .tex file, bare or gzipped, or
 * an archive of files (tar, gzipped or not).
 */
export type MediaType = (typeof mediaTypes)[number];

/** The media type that a record names; null for one that is not read. */
export function toMediaType(name: string): MediaType | null {
  return mediaTypes.find((known) => known === name) ?? null;
}

/** The format that a media type is read as. */
export function formatOf(mediaType: MediaType): SourceFormat {
  return formats[mediaType];
}

/** Largest source of each kind that is read, in bytes. */
export const largestSource: Readonly<Record<MediaType, number>> = {
  'text/html': 20_000_000,
  'application/x-eprint': 60_000_000,
  'application/pdf': 40_000_000,
  'application/jats+xml': 20_000_000,
  'application/tei+xml': 20_000_000,
  'text/markdown': 5_000_000,
  'text/plain': 5_000_000,
};

/** The media type that a format is read from. */
export function mediaTypeOf(format: SourceFormat): MediaType {
  const found = mediaTypes.find((mediaType) => formats[mediaType] === format);
  if (!found) throw new Error(`No media type is read as ${format}`);
  return found;
}

/** What people call the format of a media type. */
export function formatName(mediaType: MediaType): string {
  return namesOfFormats[formatOf(mediaType)];
}

const formats = {
  'text/html': 'html',
  'application/x-eprint': 'latex',
  'application/pdf': 'pdf',
  'application/jats+xml': 'jats',
  'application/tei+xml': 'tei',
  'text/markdown': 'markdown',
  'text/plain': 'text',
} as const satisfies Record<MediaType, SourceFormat>;

/** How the names of files end that papers are read from. */
export const paperEnding =
  /\.(?:tei\.xml|tar\.gz|tgz|html?|pdf|tex|gz|tar|nxml|xml|md|markdown|txt|text)$/i;

/** What people call each format. */
export const namesOfFormats: Readonly<Record<SourceFormat, string>> = {
  html: 'HTML',
  latex: 'LaTeX',
  pdf: 'PDF',
  jats: 'JATS XML',
  tei: 'TEI XML',
  markdown: 'Markdown',
  text: 'plain text',
};

/**
 * What bytes are, by the bytes alone and never by a name; null when they are no kind that is read.
 * Markdown cannot be told from plain text this way and is given as plain text.
 */
export function sniffMediaType(bytes: Uint8Array): MediaType | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const start = head.slice(0, 4096);
  if (/(?:^|[\r\n]|ï»¿)%PDF-/.test(start.slice(0, 1024))) return 'application/pdf';
  if (isArchive(bytes, head)) return 'application/x-eprint';
  if (/<TEI[\s>]/.test(start)) return 'application/tei+xml';
  if (isJats(head)) return 'application/jats+xml';
  if (isLatex(head)) return 'application/x-eprint';
  if (/<(?:!doctype html|html|head|body|article|section|div|p|h1)\b/i.test(start))
    return 'text/html';
  return isText(bytes) ? 'text/plain' : null;
}

/** XML whose outermost element is an article; a page of HTML may hold one further in. */
function isJats(head: string): boolean {
  const [prolog] =
    /^(?:ï»¿)?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*/i.exec(head) ??
    [];
  if (prolog === undefined || !/^<article[\s>]/.test(head.slice(prolog.length))) return false;
  return /<\?xml|<!DOCTYPE article/.test(prolog) && !/<!DOCTYPE html/i.test(prolog);
}

/** A document that begins on a line of its own, after hardly anything but comments and commands. */
function isLatex(head: string): boolean {
  const begins = /^[ \t]*\\document(?:class|style)\b/m.exec(head);
  if (!begins) return false;
  const lines = head
    .slice(0, begins.index)
    .replace(/\\begin\{filecontents[\s\S]*?\\end\{filecontents\*?\}/g, '')
    .split(/[\r\n]+/)
    .map((line) => line.replace('ï»¿', '').trim())
    .filter(Boolean);
  const commands = lines.filter((line) => /^[%\\{}]/.test(line));
  return 2 * commands.length >= lines.length;
}

/** gzip's first bytes, or a tar's word at its place. */
function isArchive(bytes: Uint8Array, head: string): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || head.slice(257, 262) === 'ustar';
}

/** Words without control characters. */
export function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  return head.length > 0 && !head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
