import { createHash } from 'node:crypto';
import type { Packer, PackedPage } from '../../core/packed-page.ts';
import type { SitePage } from '../site-page-types.ts';

const leastWorth = 1000;

/** Hashes a page and compresses it where that is worth it. */
export async function packPage(
  page: SitePage,
  packer: Packer,
  isKept: boolean,
): Promise<PackedPage> {
  const { type, policy = null, modified = null, link = null } = page;
  const plain = typeof page.body === 'string' ? Buffer.from(page.body) : page.body;
  const hash = createHash('sha256').update(plain).digest('base64url');
  const about = { type, policy, modified, link, hash };
  if (plain.length < leastWorth || !isText(type)) return { ...about, bytes: plain, isGzip: false };
  return { ...about, bytes: await packer.gzip(plain, isKept), isGzip: true };
}

function isText(type: string): boolean {
  return /^text\/|json|xml|javascript|x-bibtex|research-info/.test(type);
}
