import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Texts of templates/ by path below it with forward slashes, the stylesheet among them; and what pages print of the
 * project itself: the contracts as `schemas/…` and the measured rates as `measured.json`.
 */
export async function readTemplates(): Promise<Readonly<Record<string, string>>> {
  const folder = templatesFolder(dirname(fileURLToPath(import.meta.url)));
  const root = dirname(folder);
  const schemas = (await readdir(join(root, 'schemas')))
    .filter((name) => name.endsWith('.schema.json'))
    .sort();
  const named = [
    ...schemas.map((name) => [`schemas/${name}`, join(root, 'schemas', name)] as const),
    ['measured.json', join(root, 'docs', 'measured.json')] as const,
  ];
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const own = paths.map(
    (path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), path] as const,
  );
  const texts = await Promise.all(
    [...own, ...named].map(async ([name, path]) => [name, await readFile(path, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}

/** Beside src/ in a clone, two folders up from dist/src/io/ in the package. */
function templatesFolder(from: string): string {
  const found = ['../..', '../../..']
    .map((up) => join(from, up, 'templates'))
    .find((folder) => existsSync(join(folder, 'card.html')));
  if (!found) throw new Error(`Cannot find templates/ above ${from}: the installation is damaged`);
  return found;
}
