/** DOIs in a text, lower-case, each once: fields hold several, parted by commas, semicolons or spaces. */
export function findDois(text: string): string[] {
  const found = [...text.slice(0, mostCharacters).matchAll(/\b10\.\d{4,9}(?:\.\d+)*\/[^\s"'<>]+/g)];
  const parts = found.flatMap(([match]) => match.split(/[,;](?=\s*(?:doi:|https?:|10\.\d{4}))/i));
  return [...new Set(parts.map(tidy).filter((doi) => /^10\.\d{4,9}[\d.]*\/./.test(doi)))];
}

/** The one DOI in a text, lower-case and without resolver; null when there is none. */
export function toDoi(text: string): string | null {
  return findDois(decode(text))[0] ?? null;
}

/** The arXiv id without version that an arXiv DOI stands for; null for any other DOI. */
export function arxivOfDoi(doi: string): string | null {
  const found = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  return found === undefined ? null : toArxivWork(found);
}

/** An arXiv id in a text or link, without version and with its archive's own letters; null when it is none. */
export function toArxivWork(text: string): string | null {
  const id = text
    .trim()
    .replace(/^.*arxiv\.org\/(?:abs|pdf|html|e-print|src)\//i, '')
    .replace(/^arxiv:/i, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d{1,3}$/i, '');
  if (/^\d{4}\.\d{4,5}$/.test(id)) return id;
  const old = /^([a-z-]+)(\.[a-z]{2})?\/(\d{7})$/i.exec(id);
  // math.SG/0106220 and math/0106220 are one paper: the number counts through the archive.
  return old ? `${(old[1] ?? '').toLowerCase()}/${old[3] ?? ''}` : null;
}

const mostCharacters = 20_000;

function tidy(doi: string): string {
  return withoutLooseBracket(doi.replace(/[.,;:]+$/, '')).toLowerCase();
}

/** "(10.1000/x)" ends with the sentence's bracket, "10.1000/(x)" with its own. */
function withoutLooseBracket(doi: string): string {
  const opened = doi.split('(').length - doi.split(')').length;
  return opened < 0 && doi.endsWith(')') ? doi.slice(0, -1) : doi;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a sign % of its own
  }
}
