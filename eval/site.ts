import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { runCli } from '../src/cli.ts';
import { processStreams } from '../src/cli/process-streams.ts';
import { disk } from '../src/io/disk.ts';
import { openBrowser } from './browser.ts';
import { feedFaults } from './site-feeds.ts';
import { badLinks } from './site-links.ts';
import { share, type Options, type Suite } from './suite.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Themes and widths in which each page is looked at. */
const views = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/**
 * An exported site, or a library of which one is made first: links, HTML, accessibility, policy, feeds, weight. `--claims
 * N` looks in the browser at N pages of each kind of which there are many, such as a record's claims (default 5, "all" for
 * all); links and HTML are checked in all, with `--html shown` HTML only in those that the browser shows;
 * `--views one` shows each page in one of the two ways, in turns.
 */
export const site: Suite = async (dir, options) => {
  const isSite = await stat(join(dir, 'site.json')).then(
    () => true,
    () => false,
  );
  if (isSite) return measure(dir, options);
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  try {
    const streams = { ...processStreams(), out: () => undefined, isTerminal: false };
    const code = await runCli(['export', join(folder, 'site'), '--library', dir], streams);
    if (code !== 0) throw new Error(`The export ended with ${code}`);
    return await measure(join(folder, 'site'), options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function measure(dir: string, options: Options): ReturnType<Suite> {
  const files = new Set(await disk.list(dir));
  const paths = [...files].filter((path) => path.endsWith('.html'));
  const pages = new Map<string, string>();
  for (const path of paths) pages.set(path, await readFile(join(dir, path), 'utf8'));
  const links = badLinks(pages, files);
  const shown = toLookAt(paths, options.get('claims') ?? '5');
  const inBrowser = new Map([...pages].filter(([path]) => shown.includes(path)));
  const faults = await htmlFaults(options.get('html') === 'shown' ? inBrowser : pages);
  const inTurns = options.get('views') === 'one';
  const looks = await lookAt(dir, shown, inTurns);
  const feeds = await feedFaults(dir);
  const largest = [...pages].toSorted(
    (a, b) => Buffer.byteLength(b[1]) - Buffer.byteLength(a[1]),
  )[0];
  const bad = (what: string): string[] =>
    looks.flatMap((one) => (one.what === what ? `${one.page}: ${one.words}` : []));
  const [violations, complaints, sideways] = [bad('axe'), bad('policy'), bad('sideways')];
  return {
    lines: [
      `pages        ${paths.length}, ${share(shown.length, paths.length)} in the browser, ${inTurns ? 1 : views.length} ways each`,
      `links bad    ${links.length}`,
      ...links.slice(0, 10).map(({ page, link }) => `  ${page}: ${link}`),
      `HTML errors  ${faults.length}`,
      ...faults.slice(0, 10).map((fault) => `  ${fault}`),
      `axe          ${violations.length}`,
      ...violations.slice(0, 10).map((words) => `  ${words}`),
      `policy       ${complaints.length}`,
      ...complaints.slice(0, 10).map((words) => `  ${words}`),
      `sideways     ${sideways.length}`,
      ...sideways.slice(0, 10).map((words) => `  ${words}`),
      `feeds        ${feeds.length}`,
      ...feeds.map((fault) => `  ${fault}`),
      `largest page ${largest?.[0]}`,
    ],
    figures: {
      n: paths.length,
      pages: paths.length,
      looked_at: shown.length,
      links_bad: links.length,
      html_errors: faults.length,
      axe_violations: violations.length,
      csp_errors: complaints.length,
      sideways: sideways.length,
      feed_errors: feeds.length,
      max_page_kb: Math.round(Buffer.byteLength(largest?.[1] ?? '') / 100) / 10,
    },
  };
}

async function htmlFaults(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const validate = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const faults: string[] = [];
  for (const [path, text] of pages) {
    const { results } = await validate.validateString(text);
    for (const { messages } of results)
      for (const { message, line, ruleId } of messages)
        faults.push(`${path}:${line} ${message} (${ruleId})`);
  }
  return faults;
}

/** Pages of which a site has many of one kind: of each kind and record some are looked at. */
const manyOf =
  /^(r\/[^/]+\/c\/)\d+(-answer)?\.html$|^(log\/)\d+\.html$|^(contracts\/)(?!index)|^(records-[a-z]+)-|^(claims-[a-z]+)-/;

/** All pages but those of which there are many of one kind, and of these some of each kind and record. */
function toLookAt(paths: readonly string[], claims: string): string[] {
  const most = claims === 'all' ? Infinity : Number(claims);
  const counts = new Map<string, number>();
  return paths.filter((path) => {
    const kind = manyOf.exec(path)?.slice(1).join('');
    if (kind === undefined) return true;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= most;
  });
}

interface Look {
  readonly page: string;
  readonly what: 'axe' | 'policy' | 'sideways';
  readonly words: string;
}

async function lookAt(dir: string, paths: readonly string[], inTurns: boolean): Promise<Look[]> {
  const browser = await openBrowser();
  try {
    const looks: Look[] = [];
    for (const [index, path] of paths.entries())
      for (const view of inTurns ? views.slice(index % 2).slice(0, 1) : views)
        looks.push(...(await lookAtOne(browser, dir, path, view)));
    return looks;
  } finally {
    await browser.close();
  }
}

async function lookAtOne(
  browser: Browser,
  dir: string,
  path: string,
  { colorScheme, width }: (typeof views)[number],
): Promise<Look[]> {
  const looks: Look[] = [];
  const address = pathToFileURL(join(dir, path)).href;
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
  const complain = (words: string): void => void looks.push({ page: path, what: 'policy', words });
  page.on('console', (message) => complain(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complain(request.url());
  });
  await page.goto(address);
  const scroll = Number(await page.evaluate('document.documentElement.scrollWidth'));
  if (scroll > width)
    looks.push({ page: path, what: 'sideways', words: `${scroll} px at ${width}` });
  await page.close();
  // Axe needs what the page's own policy forbids.
  const open = await browser.newPage({
    colorScheme,
    viewport: { width, height: 800 },
    bypassCSP: true,
  });
  await open.goto(address);
  await open.evaluate(
    "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
  );
  await open.evaluate(axe);
  const found = (await open.evaluate(
    'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`))',
  )) as string[];
  await open.close();
  return [...looks, ...found.map((words) => ({ page: path, what: 'axe' as const, words }))];
}
