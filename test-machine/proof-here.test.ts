import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../eval/browser.ts';
import { makeExampleLibrary } from '../scripts/example-library.ts';
import { runCli } from '../src/cli.ts';
import { parseProofClaim } from '../src/core/records/parse-record.ts';
import { judgeProof } from '../src/proof/lean/judge-proof.ts';
import { checkExport } from '../src/proof/lean/check-export.ts';
import { shared } from '../test/support/shared.ts';
import { testStreams } from '../test/support/test-streams.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let folder = '';
let browser: Browser;
let served = '';
const stop = new AbortController();
let serving: Promise<number>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proof-here-'));
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

/** The page of the claim that has a proof. */
async function proofPage(): Promise<string> {
  for (const record of await readdir(join(folder, 'site/r')))
    for (const name of await readdir(join(folder, 'site/r', record, 'c'))) {
      const path = `r/${record}/c/${name}`;
      if (
        /^\d+\.html$/.test(name) &&
        (await readFile(join(folder, 'site', path), 'utf8')).includes('data-prove')
      )
        return path;
    }
  throw new Error('No claim of the examples has a proof');
}

const places = [
  ['served', (path: string) => new URL(path, served).href],
  ['exported, opened from disk', (path: string) => pathToFileURL(join(folder, 'site', path)).href],
] as const;
for (const [where, addressOf] of places)
  test(`a reader’s browser gives the recorded certificate: ${where}`, async () => {
    const complaints: string[] = [];
    const loaded: string[] = [];
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (!message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(addressOf(await proofPage()));
    const isHeavy = (url: string): boolean => /prove-kernel\.js|\/p\/[0-9a-f]{64}\.js/.test(url);
    const button = page.getByRole('button', { name: 'Check it here' });
    await button.waitFor();
    assert.deepEqual(
      loaded.filter(isHeavy),
      [],
      'nothing heavy is loaded before the button is pressed',
    );
    await button.click();
    const output = page.locator('[data-prove] output');
    await output.getByText(/kernel|cannot|stopped/i).waitFor();
    assert.match(
      await output.innerText(),
      /^The kernel in this browser accepts the proof: the same certificate as recorded, \d+ ms\.$/,
    );
    assert.equal(loaded.filter(isHeavy).length, 3);
    await page.evaluate(axe);
    const violations = await page.evaluate(
      'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id }) => id))',
    );
    assert.deepEqual(violations, []);
    assert.deepEqual(complaints, []);
    await page.close();
  });

test('an export that was exchanged is told by its hash', async () => {
  const page = await browser.newPage();
  await page.route(/\/p\/[0-9a-f]{64}\.js/, async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: text.replace("= '", "= 'AAAA") });
  });
  await page.goto(new URL(await proofPage(), served).href);
  await page.getByRole('button', { name: 'Check it here' }).click();
  const output = page.locator('[data-prove] output');
  await output.getByText(/another hash|kernel/).waitFor();
  assert.match(await output.innerText(), /has another hash than the certificate names/);
  await page.close();
});

/** The kernel as a script of a page, with what it is asked as its arguments. */
async function kernelPage(): Promise<Page> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { checkExport } from './src/proof/lean/check-export.ts';
import { judgeProof } from './src/proof/lean/judge-proof.ts';
Object.assign(globalThis, { checkExport, judgeProof });`,
      resolveDir: join(import.meta.dirname, '..'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return page;
}

const lean = join(shared.folder, 'lean');
const skip = shared.skip || (existsSync(lean) ? false : `no data at ${lean}`);

test('Chromium gives the verdicts of Node on real theorems', { skip }, async () => {
  const page = await kernelPage();
  for (const name of readdirSync(join(lean, 'claims')).sort()) {
    const bytes = readFileSync(join(lean, 'claims', name));
    const there = await page.evaluate(
      `checkExport([Uint8Array.from(atob('${bytes.toString('base64')}'), (sign) => sign.charCodeAt(0))])`,
    );
    assert.deepEqual(there, checkExport([bytes]), name);
  }
  await page.close();
});

test(
  'Chromium gives the verdicts of Node on pairs of challenge and solution',
  { skip },
  async () => {
    const page = await kernelPage();
    for (const name of readdirSync(join(lean, 'gate')).sort()) {
      const read = (file: string): Buffer => readFileSync(join(lean, 'gate', name, file));
      const claim = parseProofClaim(JSON.parse(read('claim.json').toString('utf8')));
      const question = {
        theoremNames: claim.theorem_names,
        definitionNames: claim.definition_names,
        permittedAxioms: claim.permitted_axioms,
      };
      const [challenge, solution] = [read('challenge.ndjson'), read('solution.ndjson')];
      const bytes = (of: Buffer): string =>
        `[Uint8Array.from(atob('${of.toString('base64')}'), (sign) => sign.charCodeAt(0))]`;
      const there = await page.evaluate(
        `judgeProof({ challenge: ${bytes(challenge)}, solution: ${bytes(solution)} }, ${JSON.stringify(question)})`,
      );
      assert.deepEqual(
        there,
        judgeProof({ challenge: [challenge], solution: [solution] }, question),
        name,
      );
    }
    await page.close();
  },
);
