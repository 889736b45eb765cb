import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parseFeed } from 'feedsmith';

/** What is wrong with any feed of an exported site: by our own rules, and what an independent parser cannot read. */
export async function feedFaults(dir: string): Promise<string[]> {
  const files = await readdir(dir, { recursive: true });
  const faults: string[] = [];
  for (const file of files.sort()) {
    const isAtom = file.endsWith('.atom');
    if (!isAtom && !/(?:^|\/)(?:feed(?:-archive-\d+)?\.json|feeds\/.+\.json)$/.test(file)) continue;
    const text = await readFile(join(dir, file), 'utf8');
    const found = [...(isAtom ? atomFaults(text) : jsonFeedFaults(text)), ...parserFaults(text)];
    faults.push(...found.map((fault) => `${file}: ${fault}`));
  }
  return files.includes('feed.atom') ? faults : [...faults, 'no feed.atom'];
}

function parserFaults(text: string): string[] {
  try {
    const { format } = parseFeed(text);
    return format === 'atom' || format === 'json' ? [] : [`read as ${format}`];
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What is wrong with an Atom feed (RFC 4287): what it must have, unique ids, times, whole addresses. */
function atomFaults(text: string): string[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['entry', 'link'].includes(name),
  });
  const { feed } = parser.parse(text, true) as { feed?: Record<string, unknown> };
  if (!feed) return ['no feed'];
  const entries = (feed['entry'] ?? []) as Record<string, unknown>[];
  const ids = [feed, ...entries].map((one) => String(one['id'] ?? ''));
  return [
    ...(feed['@_xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['wrong namespace']),
    ...[feed, ...entries].flatMap((one, index) => [
      ...(one['id'] ? [] : [`no id, ${index}`]),
      ...(one['title'] ? [] : [`no title, ${index}`]),
      ...(isTime(one['updated']) ? [] : [`no time, ${index}`]),
      ...linksOf(one)
        .filter((href) => !URL.canParse(href))
        .map((href) => `no whole address: ${href}`),
    ]),
    ...(feed['author'] ? [] : ['no author']),
    ...(new Set(ids).size === ids.length ? [] : ['two entries with one id']),
    ...(isSorted(entries.map((one) => String(one['updated']))) ? [] : ['not newest first']),
  ];
}

/** What is wrong with a JSON Feed 1.1. */
function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text) as Record<string, unknown>;
  const items = (feed['items'] ?? []) as Record<string, unknown>[];
  const ids = items.map((item) => item['id']);
  return [
    ...(feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['wrong version']),
    ...(typeof feed['title'] === 'string' ? [] : ['no title']),
    ...(Array.isArray(feed['items']) ? [] : ['no items']),
    ...items.flatMap((item, index) => [
      ...(typeof item['id'] === 'string' ? [] : [`no id, ${index}`]),
      ...(typeof (item['content_text'] ?? item['content_html']) === 'string'
        ? []
        : [`no content, ${index}`]),
      ...(isTime(item['date_published']) ? [] : [`no time, ${index}`]),
      ...(URL.canParse(String(item['url'])) ? [] : [`no whole address, ${index}`]),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ['two items with one id']),
  ];
}

function linksOf(one: Record<string, unknown>): string[] {
  return ((one['link'] ?? []) as Record<string, unknown>[]).map((link) => String(link['@_href']));
}

function isTime(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isSorted(times: readonly string[]): boolean {
  return times.every((time, index) => index === 0 || time <= (times[index - 1] ?? ''));
}
