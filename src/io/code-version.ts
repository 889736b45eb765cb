import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Changes whenever a file of the program does: what it made before is then made anew. */
export async function codeVersion(): Promise<string> {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    const { size, mtimeMs } = await stat(path);
    hash.update(`${path.slice(folder.length)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
