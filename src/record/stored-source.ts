import { sha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';

/** A source as its record and its stored bytes give it back, without an archive's metadata. */
export function storedSource(
  recorded: PaperManifest['provenance']['sources'][number],
  bytes: Uint8Array,
): Source {
  const { media_type: mediaType, url, file_name } = recorded;
  return {
    bytes,
    sha256: sha256(bytes),
    mediaType,
    origin: url === null ? { kind: 'file', name: file_name ?? 'paper' } : { kind: 'arxiv', url },
    metadata: null,
    standing: recorded.standing,
    others: [],
    retrievals: [],
  };
}
