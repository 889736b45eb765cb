import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';

/** From a claim to its words at their source, as a text fragment; null where the source has no address that shows text. */
export function sourceLinks(manifest: PaperManifest): (claim: Claim) => string | null {
  const { sources } = manifest.provenance;
  const byLabel = new Map(
    (manifest.synthesis?.papers ?? []).map(({ label, source_sha256: hash }) => [label, hash]),
  );
  return (claim) => {
    const label = claim.origin?.paper ?? claim.paper;
    const hash = label === null ? null : byLabel.get(label);
    const source =
      manifest.work.kind === 'paper' ? sources[0] : sources.find(({ sha256 }) => sha256 === hash);
    const isPage = source?.media_type === 'text/html' && /^https:\/\//.test(source.url ?? '');
    if (!isPage || !source.url || claim.place.kind === 'cell') return null;
    return `${source.url}#:~:text=${textFragment(claim.span.quote)}`;
  };
}

const edgeWords = 5;

/** The first and last words of a sentence: a browser finds what stands between them. */
function textFragment(quote: string): string {
  const words = quote.trim().split(/\s+/);
  if (words.length <= 2 * edgeWords) return encode(words.join(' '));
  return `${encode(words.slice(0, edgeWords).join(' '))},${encode(words.slice(-edgeWords).join(' '))}`;
}

/** A hyphen, a comma and an ampersand have a meaning of their own in a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
