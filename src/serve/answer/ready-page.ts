import type { PackedPage, Packer } from '../../core/packed-page.ts';

type Headers = Readonly<Record<string, string>>;

/** A page with the headers of each of its answers. */
export interface ReadyPage {
  readonly hash: string;
  readonly modified: string | null;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  readonly plainHeaders: Headers;
  readonly gzipHeaders: Headers;
}

/** What pages may load: nothing but what the site itself serves. */
export const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers that every answer has. */
export const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** Unpacks a page and writes its headers, once for all who ask. */
export function toReady(page: PackedPage, packer: Packer): ReadyPage {
  const plain = Uint8Array.from(page.isGzip ? packer.gunzip(page.bytes) : page.bytes);
  const gzip = page.isGzip ? Uint8Array.from(page.bytes) : null;
  const isPage = page.type.startsWith('text/html');
  const shared = {
    'Content-Type': page.type,
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': page.policy ?? policy,
    ...guards,
    ...(gzip ? { Vary: 'Accept-Encoding' } : {}),
    ...(isPage ? {} : { 'Access-Control-Allow-Origin': '*' }),
    ...(page.link === null ? {} : { Link: page.link }),
    ...(page.modified === null ? {} : { 'Last-Modified': new Date(page.modified).toUTCString() }),
  };
  return {
    hash: page.hash,
    modified: page.modified,
    plain,
    gzip,
    plainHeaders: {
      ...shared,
      ETag: `"${page.hash}"`,
      'Content-Length': String(plain.length),
    },
    gzipHeaders: {
      ...shared,
      ETag: `"${page.hash}-gzip"`,
      'Content-Encoding': 'gzip',
      'Content-Length': String(gzip?.length ?? 0),
    },
  };
}
