import { paperEnding } from '../core/media-type.ts';
import type { Source } from '../core/source.ts';

/** Name of a work in a library: its arXiv id, or its file's name, with eight digits of its source's hash. */
export function slugOf({ metadata, origin, sha256 }: Source): string {
  const name = metadata?.arxivId ?? (origin.kind === 'file' ? origin.name : 'paper');
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(paperEnding, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return metadata ? plain : `${plain || 'paper'}-${sha256.slice(0, 8)}`;
}
