import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../eval/browser.ts';
import { readTemplates } from '../src/io/templates.ts';
import { renderCardHtml } from '../src/render/card-html.ts';
import { sampleManifest } from '../test/render/sample-manifest.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const templates = await readTemplates();
const card = (rounds: number): string =>
  renderCardHtml(sampleManifest(rounds), {
    templates,
    frame: { styleHref: 'style.css', site: null },
    place: null,
    command: 'truth-engine verify paper-a.html',
  });

let folder = '';
let browser: Browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'card-page-'));
  await writeFile(join(folder, 'style.css'), templates['style.css'] ?? '');
  for (const rounds of [1, 11]) await writeFile(join(folder, `card-${rounds}.html`), card(rounds));
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function withPage(
  options: Parameters<Browser['newContext']>[0] & { path?: string },
  use: (page: Page, complaints: string[]) => Promise<void>,
): Promise<void> {
  const { path = 'card-1.html', ...context } = options;
  const page = await browser.newPage(context);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url());
  });
  try {
    await page.goto(
      `${pathToFileURL(join(folder, path.split('#')[0] ?? path)).href}${path.includes('#') ? `#${path.split('#')[1]}` : ''}`,
    );
    await use(page, complaints);
  } finally {
    await page.close();
  }
}

for (const rounds of [1, 11])
  test(`the card page of ${rounds * 9} claims is valid HTML`, async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
    }).validateString(card(rounds));
    assert.deepEqual(
      report.results.flatMap(({ messages }) =>
        messages.map(({ message, line }) => `${line} ${message}`),
      ),
      [],
    );
  });

for (const path of ['card-1.html', 'card-11.html'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      test(`${path} at ${width} px, ${colorScheme}: no axe violation, no sideways scroll, no complaint`, async () => {
        await withPage(
          { path, colorScheme, viewport: { width, height: 800 }, bypassCSP: true },
          async (page, complaints) => {
            await page.evaluate(
              "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
            );
            assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
            await page.evaluate(axe);
            const found: unknown = await page.evaluate(
              'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
            );
            assert.deepEqual(found, []);
            assert.deepEqual(complaints, []);
          },
        );
      });

test('the first phone screen answers without scripts', async () => {
  await withPage(
    { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    async (page, complaints) => {
      const last = await page.locator('.short > div').last().boundingBox();
      assert.ok(
        last && last.y + last.height <= 640,
        `In short ends at ${last?.y} + ${last?.height}`,
      );
      await page.locator('#c2 summary').click();
      assert.equal(await page.locator('#c2 .body').isVisible(), false);
      assert.deepEqual(complaints, []);
    },
  );
});

test('the first desktop screen shows panel, map, gate, tier, level, score and the command', async () => {
  await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    for (const part of ['.short', '.map', '.status']) {
      const box = await page.locator(part).boundingBox();
      assert.ok(box && box.y + box.height <= 800, part);
    }
  });
});

test('a fragment inside a closed claim opens it', async () => {
  await withPage({ path: 'card-1.html#c1k1' }, async (page) => {
    assert.equal(await page.locator('#c1 details').getAttribute('open'), '');
  });
});

test('on a phone the claim’s cell stays in view while its inputs scroll', async () => {
  await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    const cell = await page.locator('#c2 td.claim').boundingBox();
    assert.ok(cell && cell.x + cell.width <= 320);
  });
});

test('print opens every claim and keeps to black on white', async () => {
  await withPage({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#c1 .formula').isVisible(), true);
    assert.equal(await page.locator('nav.contents').isVisible(), false);
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 3 && pages <= 20, `${pages} pages`);
  });
});
