/** A text file of an e-print. */
export interface TexFile {
  readonly path: string;
  readonly text: string;
}

/** Names of files that accompany a paper and are not it. */
const companions =
  /(?:^|[/_.\s-])(?:old|backup|bak|copy|draft|response|responses|rebuttal|reply|letter|cover|coverletter|revision|revisionreport|reviews?|supp|suppl|supplement\w*|supplementary\w*|appendix|template|sample|example|diff|guidelines|si|poster|slides|checklist)(?=$|[/_.\s\d-])|lualatex|xelatex|revisionreport/i;

/**
 * The file that LaTeX is run on, as arXiv picks it: what a README names, else the one that begins a
 * document, is read in by no other, and looks most like the paper. Null where none begins one.
 */
export function mainFile(paths: ReadonlyMap<string, () => string>): TexFile | null {
  const named = fromReadme(paths);
  if (named) return named;
  const files = [...paths.keys()]
    .filter((path) => path === '' || /\.(?:tex|ltx|latex|txt)$/i.test(path))
    .map((path) => ({ path, text: paths.get(path)?.() ?? '' }));
  const shown = files.map(({ path, text }) => ({ path, text, code: withoutComments(text) }));
  const starts = shown.filter(({ code }) => /\\document(?:class|style)\b/.test(code));
  const plain =
    starts.length > 0
      ? starts
      : shown.filter(({ code }) =>
          /\\(?:begin\s*\{document\}|bye\b|magnification\b|input\s+amstex)/.test(code),
        );
  const read = new Set(shown.flatMap(({ path, code }) => readBy(path, code)));
  const scored = plain.map(({ path, text, code }, index) => ({
    path,
    text,
    index,
    score: score(path, code, read.has(stem(path)), paths),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (a === null || b.score > a.score ? b : a),
    null,
  );
  return best && { path: best.path, text: best.text };
}

function score(
  path: string,
  code: string,
  isRead: boolean,
  paths: ReadonlyMap<string, () => string>,
): number {
  const name = path.slice(path.lastIndexOf('/') + 1);
  let points = 0;
  if (/\\begin\s*\{document\}/.test(code)) points += 40;
  if (isRead) points -= 60;
  if (/\\documentclass(?:\[[^\]]*\])?\s*\{(?:standalone|subfiles|letter|beamer)\}/.test(code))
    points -= 50;
  if (companions.test(path)) points -= 30;
  if (paths.has(`${stem(path)}.bbl`)) points += 25;
  if (/^(?:main|ms|paper|article|manuscript|root)\.tex$/i.test(name)) points += 12;
  if (/\\(?:title|maketitle|icmltitle)\b/.test(code)) points += 10;
  if (/\\begin\s*\{abstract\}|\\abstract\b/.test(code)) points += 10;
  if (/\\(?:bibliography|printbibliography)\b|\\begin\s*\{thebibliography\}/.test(code))
    points += 10;
  points -= 4 * (path.split('/').length - 1);
  return (
    points +
    Math.min(9, code.length / 20_000) +
    Math.min(9, (code.match(/\\(?:input|include|section)\b/g) ?? []).length / 2)
  );
}

/** Names that a file reads in, as paths without their extension. */
function readBy(path: string, code: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return [
    ...code.matchAll(/\\(?:input|include|subfile|subfileinclude)\s*\{?\s*([^\s{}\\]+)/g),
  ].flatMap(([, name = '']) => [stem(name), `${folder}${stem(name)}`]);
}

function stem(path: string): string {
  return path.replace(/^\.\//, '').replace(/\.(?:tex|ltx)$/i, '');
}

function withoutComments(text: string): string {
  return text.replace(/(^|[^\\])%[^\n]*/g, '$1');
}

/** 00README.XXX has "name toplevelfile" on a line; 00README.json and .yaml list sources with a usage. */
function fromReadme(paths: ReadonlyMap<string, () => string>): TexFile | null {
  const readme = [...paths.keys()].find((path) =>
    /^00README(?:\.(?:XXX|json|ya?ml|toml))?$/i.test(path),
  );
  if (readme === undefined) return null;
  const text = paths.get(readme)?.().slice(0, 100_000) ?? '';
  const name =
    /^\s*(\S+)\s+toplevelfile\b/im.exec(text)?.[1] ??
    /"?filename"?\s*[:=]\s*"?([^"\n,}]+?)"?\s*[,\n][^}\n]{0,80}"?usage"?\s*[:=]\s*"?toplevel/i.exec(
      text,
    )?.[1] ??
    /"?usage"?\s*[:=]\s*"?toplevel"?\s*[,\n][^}\n]{0,80}"?filename"?\s*[:=]\s*"?([^"\n,}]+)/i.exec(
      text,
    )?.[1];
  const found = name === undefined ? undefined : paths.get(name.trim());
  return found && name !== undefined && /\.(?:tex|ltx|latex)$/i.test(name.trim())
    ? { path: name.trim(), text: found() }
    : null;
}
