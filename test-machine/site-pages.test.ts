import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../eval/browser.ts';
import { recordFolder } from '../src/core/record-id.ts';
import { birdQuestion, smallRecordLibrary } from '../test/support/record-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-pages-'));
const site = join(folder, 'site');
let browser: Browser;
// A synthesis that was corrected, and the paper behind it.
let [synthesis, paper] = ['', ''];

before(async () => {
  const { json, ask, slug } = await smallRecordLibrary(folder);
  const publish = async (name: string): Promise<string> =>
    recordFolder((await json<{ id: string }>('publish', name)).id);
  synthesis = await publish(slug);
  await ask(birdQuestion('The two-step detector hears fewer false calls in wind.'));
  await json('correct', synthesis.replace('-', ':'), '--note', 'Claim 2 stood in no paper.');
  paper = await publish('vague-claims');
  await json('export', site);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function withPage(
  path: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:file|blob):/.test(request.url())) complaints.push(request.url());
  });
  try {
    const [name = '', rest = ''] = path.split(/(?=[?#])/, 2);
    await page.goto(pathToFileURL(join(site, name)).href + rest);
    await use(page);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
  }
}

const record = (id: string, rest = ''): string => `r/${id}/index.html${rest}`;
const phone = { viewport: { width: 320, height: 640 } };
const width = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth');

test('1. the first phone screen has the title and the five rows, without scripts', async () => {
  await withPage(record(paper), { ...phone, javaScriptEnabled: false }, async (page) => {
    const last = await page.locator('.short > div').last().boundingBox();
    assert.ok(last && last.y + last.height <= 700, `In short ends at ${last?.y}`);
    assert.equal(await page.locator('.short > div').count(), 5);
    assert.equal(await page.locator('h1').isVisible(), true);
  });
});

test('1. a filter with a long title in it stays within a phone', async () => {
  await withPage('claims.html', phone, async (page) => {
    const select = `<p class="search"><select><option>${'A long title '.repeat(9)}</option></select></p>`;
    await page.evaluate(`document.querySelector('main').innerHTML += ${JSON.stringify(select)}`);
    assert.equal(await width(page), 320);
  });
});

test('2. the first desktop screen has panel, map and status down to the command that repeats it', async () => {
  await withPage(record(paper), {}, async (page) => {
    for (const part of ['.short', '.map', '.status code']) {
      const box = await page.locator(part).last().boundingBox();
      assert.ok(box && box.y + box.height <= 800, `${part} ends at ${box?.y}`);
    }
  });
});

test('4. Tab goes from the skip link through site, panel and map in the order as read, with a ring', async () => {
  await withPage(record(paper), {}, async (page) => {
    const seen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const [name, outline] = (await page.evaluate(
        '[document.activeElement.textContent.trim().slice(0, 24), getComputedStyle(document.activeElement).outlineStyle]',
      )) as [string, string];
      assert.equal(outline, 'solid', name);
      seen.push(name);
    }
    assert.equal(seen[0], 'Skip to the content');
    assert.equal(seen[1], 'Truth Engine');
    assert.ok(seen.indexOf('Why') < seen.indexOf('Skip the map'), seen.join(' | '));
  });
});

test('5. the anchor that survives renumbering is there, and a fragment in a closed claim opens it', async () => {
  await withPage(record(paper), {}, async (page) => {
    const anchors = await page.locator('[id^="claim-"]').count();
    assert.ok(anchors > 5);
    const inside = await page.locator('details .check').first().getAttribute('id');
    await page.goto(`${page.url()}#${inside}`);
    const open = await page.locator(`details[open] #${inside}`).count();
    assert.equal(open, 1);
  });
});

test('8. in forced colours tags are framed and signs keep their shapes', async () => {
  await withPage(record(paper), { forcedColors: 'active' }, async (page) => {
    const border = await page.evaluate(
      "getComputedStyle(document.querySelector('.tag')).borderTopWidth",
    );
    assert.equal(border, '1px');
    const signs = await page
      .locator('.key use')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.equal(new Set(signs).size, 5);
  });
});

const spacing =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
for (const path of ['index.html', 'guide.html', 'log/0.html', 'status.html', 'claims.html'])
  test(`10. ${path} at 400% zoom with the text spacing of WCAG 1.4.12 does not scroll sideways`, async () => {
    await withPage(path, { ...phone, bypassCSP: true }, async (page) => {
      await page.addStyleTag({ content: spacing });
      assert.equal(await width(page), 320);
    });
  });
test('10. nor do the pages of a record', async () => {
  for (const name of ['index.html', 'digest.html', 'review.html', 'by-text.html', 'c/3.html'])
    await withPage(`r/${paper}/${name}`, { ...phone, bypassCSP: true }, async (page) => {
      await page.addStyleTag({ content: spacing });
      assert.equal(await width(page), 320, name);
    });
});

test('11. print opens every claim and ends with id, hash and entry', async () => {
  await withPage(record(paper), {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('details .formula').first().isVisible(), true);
    assert.match(
      await page.locator('.printed').innerText(),
      /sha256 [0-9a-f]{64}, log entry \d+\./,
    );
    assert.equal(await page.locator('.copy').first().isVisible(), false);
  });
});

test('13. an exported site is searched by its own script, and says so where scripts are off', async () => {
  await withPage('index.html', {}, async (page) => {
    await page.fill('#q', 'detec call');
    await page.waitForSelector('[data-found] li');
    assert.match(await page.locator('[data-found]').innerText(), /2 records match/);
    await page.fill('#q', 'zymurgy');
    await page.locator('[data-found]', { hasText: 'No record matches' }).waitFor();
    await page.fill('#q', '');
    await page.waitForSelector('[data-listed]:not([hidden])');
  });
  await withPage('index.html', { javaScriptEnabled: false }, async (page) => {
    assert.match(await page.locator('main').innerText(), /Search needs scripts/);
    assert.equal(await page.locator('#records > li').count(), 2);
  });
});

test('14. a superseded page names its successor and what changed', async () => {
  await withPage(`r/${synthesis}/v1/index.html`, {}, async (page) => {
    assert.match(await page.locator('.banner').innerText(), /A newer version replaces this page/);
    await page.click('.banner a');
    assert.match(await page.locator('h1').innerText(), /1 added/);
  });
});

test('?open=all opens every claim, and a link copies itself', async () => {
  await withPage(record(paper, '?open=all'), {}, async (page) => {
    assert.equal(await page.locator('.claims details:not([open])').count(), 0);
    const button = page.locator('.copy').first();
    await button.click();
    await page.locator('output', { hasText: /./ }).first().waitFor();
  });
});

test('the proof of every log entry is checked in the browser, and a changed byte is told', async () => {
  const entries = readdirSync(join(site, 'log')).filter((name) => /^\d+\.html$/.test(name));
  for (const name of entries)
    await withPage(`log/${name}`, {}, async (page) => {
      await page.locator('[data-proof]', { hasText: /^Checked/ }).waitFor();
      assert.match(
        await page.locator('[data-proof]').innerText(),
        /^Checked in your browser\. .* the key of this log signed it\.$/,
      );
    });
  const other = readFileSync(join(site, 'log', '1.html'), 'utf8');
  const tampered = other.replace('&quot;index&quot;:1', '&quot;index&quot;:0');
  assert.notEqual(tampered, other);
  writeFileSync(join(site, 'log', 'tampered.html'), tampered);
  await withPage('log/tampered.html', {}, async (page) => {
    await page.locator('[data-proof]', { hasText: 'it does not hold' }).waitFor();
  });
});

test('a log entry says that it was not checked where scripts are off', async () => {
  await withPage('log/0.html', { javaScriptEnabled: false }, async (page) => {
    assert.match(
      await page.locator('[data-proof]').innerText(),
      /Not checked in your browser: scripts are off/,
    );
  });
});
