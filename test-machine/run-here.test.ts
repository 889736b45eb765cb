import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../eval/browser.ts';
import { makeExampleLibrary } from '../scripts/example-library.ts';
import { runCli } from '../src/cli.ts';
import { mathBits } from '../test/support/math-bits.ts';
import { withoutPower } from '../src/core/without-power.ts';
import { testStreams } from '../test/support/test-streams.ts';

let folder = '';
let browser: Browser;
let served = '';
const stop = new AbortController();
let serving: Promise<number>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-here-'));
  const streams = testStreams(folder);
  const { folder: library } = await makeExampleLibrary(join(folder, 'library'), streams, null);
  await runCli(['export', join(folder, 'site'), '--library', library], streams);
  browser = await openBrowser();
  served = await new Promise((resolve) => {
    serving = runCli(['serve', '--port', '0', '--library', library], {
      ...streams,
      signal: stop.signal,
      out: (text) => {
        const address = /http:\S+/.exec(text)?.[0];
        if (address) resolve(address);
      },
    });
  });
});

after(async () => {
  await browser.close();
  stop.abort();
  await serving;
  await rm(folder, { recursive: true });
});

/** Claim pages with a script, one of each kind of check. */
async function claimPages(): Promise<string[]> {
  const pages: string[] = [];
  const seen = new Set<string>();
  for (const record of (await readdir(join(folder, 'site/r'))).sort())
    for (const name of (await readdir(join(folder, 'site/r', record, 'c'))).sort()) {
      if (!name.endsWith('.html')) continue;
      const text = await readFile(join(folder, 'site/r', record, 'c', name), 'utf8');
      const kinds = [...text.matchAll(/<summary>([^<,]*)/g)].map(([, kind]) => kind).join();
      if (!text.includes('data-run') || seen.has(kinds)) continue;
      seen.add(kinds);
      pages.push(`r/${record}/c/${name}`);
    }
  return pages;
}

async function withPage(address: string, work: (page: Page) => Promise<void>): Promise<string[]> {
  const complaints: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => {
    // A browser asks a server for an icon that no page names.
    if (!message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.evaluate(
    "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
  );
  await work(page);
  await page.close();
  return complaints;
}

const places = [
  ['served', (path: string) => new URL(path, served).href],
  ['exported, opened from disk', (path: string) => pathToFileURL(join(folder, 'site', path)).href],
] as const;
for (const [where, addressOf] of places)
  test(`a reader’s browser gives the recorded bits for every check of a claim page: ${where}`, async () => {
    const pages = await claimPages();
    assert.ok(pages.length > 0);
    for (const path of pages) {
      const complaints = await withPage(addressOf(path), async (page) => {
        const buttons = await page.getByRole('button', { name: 'Run it here' }).all();
        assert.ok(buttons.length > 0, path);
        for (const [index, button] of buttons.entries()) {
          await button.click();
          const output = page.locator('[data-run] output').nth(index);
          await output.getByText(/computes|stopped|cannot/i).waitFor();
          assert.match(await output.innerText(), /: the same bits as recorded\.$/, path);
        }
      });
      assert.deepEqual(complaints, [], path);
    }
  });

/** A served claim page whose first check is exchanged for another. */
async function sayOf(call: Record<string, string>): Promise<string> {
  const [path = ''] = await claimPages();
  let words = '';
  await withPage(new URL(path, served).href, async (page) => {
    const given = { input: 'null', seed: '[1,2,3,4]', command: 'truth-engine', ...call };
    const text = JSON.stringify(JSON.stringify(given));
    await page.evaluate(
      `const place = document.querySelector('[data-run]'); place.dataset.run = ${text}; place.replaceChildren()`,
    );
    // The page's script once more, over what now stands there.
    const source = await page.evaluate('document.querySelector(\'script[src$="run.js"]\').src');
    await page.addScriptTag({ url: `${String(source)}?again` });
    const place = page.locator('[data-run]').first();
    await place.getByRole('button').first().click();
    const output = place.locator('output').first();
    await output.getByText(/computes|stopped|cannot/i).waitFor();
    words = await output.innerText();
  });
  return words;
}

test('the browser gives the committed bits of Math, ** and sort()', async () => {
  const rewritten = withoutPower(mathBits, 'expression');
  assert.equal(rewritten.kind, 'rewritten');
  const committed: unknown = JSON.parse(
    await readFile(new URL('../test/support/math-bits.json', import.meta.url), 'utf8'),
  );
  const source = rewritten.kind === 'rewritten' ? rewritten.source : '';
  const words = await sayOf({ kind: 'function', source, recorded: '' });
  const computed = /computes (\{.*\}); recorded/.exec(words)?.[1] ?? '{}';
  assert.deepEqual(JSON.parse(computed), committed);
});

const hostile = [
  ['an endless loop', '() => { for (;;); }', /^Stopped after 10 seconds/],
  ['the network', '() => fetch("/")', /^It stopped here/],
  ['the page', '() => document.title', /^It stopped here/],
  ['other bits', '() => [1, 2]', /differ\.$/],
] as const;
for (const [what, source, said] of hostile)
  test(`the browser’s frame holds ${what}`, async () => {
    assert.match(await sayOf({ kind: 'function', source, recorded: '[1]' }), said);
  });

test('the served frame has no origin and no network, also when it is opened by itself', async () => {
  const { headers } = await fetch(new URL('runner.html', served));
  assert.match(
    headers.get('content-security-policy') ?? '',
    /^default-src 'none';.*sandbox allow-scripts$/,
  );
});
