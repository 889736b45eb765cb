import { UserError } from '../../core/errors.ts';
import type { Drafted } from '../blocks.ts';
import type { SourceFiles } from '../latex/expand.ts';
import { readLatex } from '../latex/read-latex.ts';
import { mainFile } from './main-file.ts';
import { unpack } from './unpack.ts';

/** Readers of what an e-print may hold in place of LaTeX. */
export interface OtherReaders {
  html(bytes: Uint8Array): Drafted;
  pdf(bytes: Uint8Array): Promise<Drafted>;
}

/** Reads an e-print: its LaTeX, or the HTML or PDF that it consists of. Throws a UserError when it holds no paper. */
export async function readEprint(bytes: Uint8Array, others: OtherReaders): Promise<Drafted> {
  const { files, problems } = await unpack(bytes);
  const texts = new Map([...files].map(([path, content]) => [path, lazily(content)]));
  const [pdf] = [...files]
    .filter(([, content]) => isPdf(content))
    .sort(([, a], [, b]) => b.length - a.length);
  const main = mainFile(new Map([...texts].filter(([path]) => !isPdf(files.get(path) ?? empty))));
  const wraps = main !== null && /\\includepdf\b/.test(main.text) && words(main.text) < 400;
  if (main && !(wraps && pdf)) {
    const drafted = readLatex({ name: main.path, text: main.text }, filesOf(texts, main.path));
    const text = wraps
      ? [{ what: 'The LaTeX source only shows a PDF, which is not there.', where: main.path }]
      : [];
    return { ...drafted, problems: [...problems, ...text, ...drafted.problems] };
  }
  const html = [...files].find(
    ([path, content]) => /\.html?$/i.test(path) || (path === '' && isHtml(content)),
  );
  if (pdf) return withProblems(await others.pdf(pdf[1]), problems, 'PDF', pdf[0]);
  if (html) return withProblems(others.html(html[1]), problems, 'HTML', html[0]);
  throw new UserError({
    code: 'not-a-paper',
    message: 'Cannot find a paper in this archive.',
    seen:
      files.size === 0
        ? 'no file that can be read'
        : `${files.size} file${files.size === 1 ? '' : 's'}, none of which begins a LaTeX document`,
    wanted: 'a .tex file with \\documentclass, or an HTML or PDF file',
    next: 'give the paper itself, as LaTeX, HTML or PDF',
  });
}

const empty = new Uint8Array();

function withProblems(
  drafted: Drafted,
  problems: Drafted['problems'],
  format: string,
  path: string,
): Drafted {
  const what = `The e-print holds no LaTeX; its ${format} is read.`;
  return {
    ...drafted,
    problems: [...problems, { what, where: path === '' ? null : path }, ...drafted.problems],
  };
}

function filesOf(texts: ReadonlyMap<string, () => string>, main: string): SourceFiles {
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : '';
  const byName = new Map([...texts.keys()].map((path) => [path.toLowerCase(), path]));
  const bases = new Map(
    [...texts.keys()].reverse().map((path) => [path.slice(path.lastIndexOf('/') + 1), path]),
  );
  return {
    find: (name, extensions) => {
      const plain = normal(name);
      if (plain === null) return null;
      for (const start of folder === '' ? [''] : [folder, ''])
        for (const extension of extensions) {
          const path = `${start}${plain}${plain.endsWith(extension) ? '' : extension}`;
          const own = texts.has(path) ? path : byName.get(path.toLowerCase());
          const text = own === undefined ? undefined : texts.get(own);
          if (own !== undefined && text) return { name: own, text: text() };
        }
      for (const extension of extensions.filter(Boolean)) {
        const base = `${plain.slice(plain.lastIndexOf('/') + 1)}${plain.endsWith(extension) ? '' : extension}`;
        const path = /^\.(?:sty|cls|bbl|bib)$/.test(extension) ? bases.get(base) : undefined;
        const text = path === undefined ? undefined : texts.get(path);
        if (path !== undefined && text) return { name: path, text: text() };
      }
      return null;
    },
  };
}

/** A path without "." and ".." parts; null where it leads out. */
function normal(name: string): string | null {
  const parts: string[] = [];
  for (const part of name.trim().replace(/^"|"$/g, '').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

function lazily(bytes: Uint8Array): () => string {
  let text: string | undefined;
  return () => (text ??= decode(bytes));
}

/** UTF-8, else Latin-1, which reads any byte. */
function decode(bytes: Uint8Array): string {
  const some = bytes.subarray(0, 8_000_000);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(some);
  } catch {
    return new TextDecoder('latin1').decode(some);
  }
}

function words(tex: string): number {
  const body = tex.slice(tex.indexOf('\\begin{document}')).replace(/(^|[^\\])%[^\n]*/g, '$1');
  return (
    body.replace(/\\[a-zA-Z]+(?:\[[^\]]*\])?(?:\{[^{}]*\})?/g, ' ').match(/[a-zA-Z]{3,}/g) ?? []
  ).length;
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function isHtml(bytes: Uint8Array): boolean {
  return /<(?:!doctype html|html|head|body|div|p|h1)\b/i.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4096)),
  );
}
