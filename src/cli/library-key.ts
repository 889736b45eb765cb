import type { FolderLibrary } from '../io/library.ts';

/** The public key of an open library in its written form, `name+hash+key`. */
export function readLibraryKey({ keyText }: FolderLibrary): Promise<string> {
  return Promise.resolve(keyText);
}
