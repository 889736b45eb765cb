import type { Web } from '../core/io.ts';
import type { FolderLibrary } from '../io/library.ts';
import { openWeb, type WebOptions } from '../io/web.ts';
import type { Streams } from './streams.ts';

/** The services as a command asks them: over HTTP, for one library, until Ctrl-C. */
export function webOf(
  { folder, objects }: Pick<FolderLibrary, 'folder' | 'objects'>,
  { env, now, wait, signal }: Streams,
  limits?: WebOptions['limits'],
): Web {
  return openWeb({ library: folder, objects, env, now, wait, signal, limits });
}
