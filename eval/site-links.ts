import { posix } from 'node:path';
import * as cheerio from 'cheerio';

/** Links of a site's pages that lead nowhere: a file that is not there, or a part that its page lacks. */
export function badLinks(
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
): { readonly page: string; readonly link: string }[] {
  const ids = new Map([...pages].map(([path, text]) => [path, idsOf(text)]));
  return [...pages].flatMap(([page, text]) =>
    linksOf(text)
      .filter((link) => !leadsSomewhere(page, link, files, ids))
      .map((link) => ({ page, link })),
  );
}

function leadsSomewhere(
  page: string,
  link: string,
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (/^(?:https?|mailto|data):/.test(link)) return true;
  const [before = '', fragment] = link.split('#');
  const bare = decodeURIComponent(before.split('?')[0] ?? '');
  const target = bare === '' ? page : posix.normalize(posix.join(posix.dirname(page), bare));
  if (!files.has(target)) return false;
  return fragment === undefined || fragment === '' || ids.get(target)?.has(fragment) !== false;
}

function linksOf(text: string): string[] {
  const $ = cheerio.load(text);
  const links = new Set<string>();
  for (const name of ['href', 'src', 'action'])
    $(`[${name}]`).each((_, element) => void links.add($(element).attr(name) ?? ''));
  return [...links];
}

function idsOf(text: string): Set<string> {
  const $ = cheerio.load(text);
  return new Set(
    $('[id]')
      .toArray()
      .map((element) => $(element).attr('id') ?? ''),
  );
}
