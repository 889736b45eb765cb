import { createHash } from 'node:crypto';
import type { Packer, PackedPage, PageForm } from '../../core/packed-page.ts';
import type { SitePage } from '../site-page-types.ts';

const leastWorth = 1000;

/** Hashes a page and compresses it where that is worth it; without a packer it stays plain. */
export async function packPage(
  page: SitePage,
  packer: Packer | null,
  isKept: boolean,
): Promise<PackedPage> {
  const { type, policy = null, modified = null, link = null } = page;
  const plain = typeof page.body === 'string' ? Buffer.from(page.body) : Uint8Array.from(page.body);
  const hash = createHash('sha256').update(plain).digest('base64url');
  const isWorth = packer !== null && plain.length >= leastWorth && isText(type);
  const gzip = isWorth ? await packer.gzip(plain, isKept) : null;
  return { type, policy, modified, link, hash, hasGzip: gzip !== null, plain, gzip };
}

/** The form that a reader wants; plain where there is no other. */
export function formOf({ plain, gzip, ...facts }: PackedPage, wantsGzip: boolean): PageForm {
  return wantsGzip && gzip !== null
    ? { ...facts, isGzip: true, body: gzip }
    : { ...facts, isGzip: false, body: plain };
}

function isText(type: string): boolean {
  return /^text\/|json|xml|javascript|x-bibtex|research-info/.test(type);
}
