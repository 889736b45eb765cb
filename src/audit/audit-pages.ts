import { sha256 } from '../core/hash.ts';
import type { LogFiles } from '../core/io.ts';
import type { LogEntry, PageList } from '../core/records/generated/types.ts';
import { parseCanonical, parsePageList } from '../core/records/parse-record.ts';
import { differs, wrong, type Finding } from './finding.ts';

/** The pages of an exported site whose list of hashes the log names. */
export interface SignedPages {
  readonly pages: number;
  /** Place of the entry that names the list. */
  readonly entry: number;
}

/** Every page against the list that the newest export signed; null where the log names none. */
export async function auditPages(
  files: LogFiles,
  entries: readonly LogEntry[],
): Promise<{ readonly signed: SignedPages | null; readonly findings: readonly Finding[] }> {
  const entry = entries.findLastIndex(({ kind }) => kind === 'export');
  const bytes = await files.read('pages.json');
  if (entry < 0) return { signed: null, findings: [] };
  const recorded = entries[entry]?.objects.pages ?? '';
  const computed = bytes ? sha256(bytes) : 'nothing';
  if (!bytes || computed !== recorded) {
    const finding = differs(
      'pages.json',
      recorded,
      computed,
      `It is not the list of pages that entry ${entry} of the log names.`,
    );
    return { signed: null, findings: [finding] };
  }
  const findings: Finding[] = [];
  const pages = readList(bytes);
  if (!pages)
    return { signed: null, findings: [wrong('pages.json', 'It cannot be read by its contract.')] };
  for (const { path, sha256: wanted } of pages) {
    const page = await files.read(path);
    if (!page) findings.push(wrong(path, 'It is missing, and the log’s list of pages names it.'));
    else if (sha256(page) !== wanted)
      findings.push(differs(path, wanted, sha256(page), 'It is not the page that was signed.'));
  }
  const known = new Set(pages.map(({ path }) => path));
  for (const path of (await files.list()) ?? [])
    if (!known.has(path) && !isFileOfTheLog(path))
      findings.push(wrong(path, 'The log’s list of pages does not name it.'));
  return { signed: { pages: pages.length, entry }, findings };
}

/** Null for a list that is not by its contract, or that leads out of the site. */
function readList(bytes: Uint8Array): PageList['pages'] | null {
  try {
    const { pages } = parseCanonical(Buffer.from(bytes).toString('utf8'), parsePageList);
    return pages.some(({ path }) => /(?:^|\/)\.\.?(?:\/|$)|^\/|\\/.test(path)) ? null : pages;
  } catch {
    return null; // the caller names the file
  }
}

/** What the audit of the log itself covers: not a page. */
export function isFileOfTheLog(path: string): boolean {
  return (
    ['checkpoint', 'library.json', 'pages.json', 'site.json'].includes(path) ||
    /^(?:objects|tile)\//.test(path)
  );
}
