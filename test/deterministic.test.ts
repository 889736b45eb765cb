import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './support/small-library.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const papers = ['memory-study', 'wrong-gain'].map((name) =>
  join(root, 'examples', name, `${name}.html`),
);

test('verify gives the same bytes in another time zone and locale', (t) => {
  const [here, there] = [
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ].map((env) => cardsOf(temporaryFolder(t), env));
  assert.equal(here?.size, 8);
  assert.deepEqual(here, there);
});

/** Every file of every card, manifests with their artifacts' hashes among them. */
function cardsOf(folder: string, env: Record<string, string>): Map<string, string> {
  const where = ['--library', join(folder, 'library'), '--key-file', join(folder, 'key')];
  const run = (args: readonly string[]): unknown => {
    try {
      return execFileSync(
        process.execPath,
        [join(root, 'bin/truth-engine.js'), ...args, ...where],
        { env: { ...process.env, ...env }, stdio: 'ignore' },
      );
    } catch (error) {
      assert.equal(
        (error as { status: number }).status,
        1,
        'something is contradicted, nothing worse',
      );
      return null;
    }
  };
  run(['init', '--origin', 'example.org/same', '--no-passphrase']);
  run(['verify', ...papers]);
  const cards = join(folder, 'library', 'cards');
  return new Map(
    readdirSync(cards)
      .sort()
      .flatMap((card) =>
        readdirSync(join(cards, card))
          .sort()
          .map(
            (name) => [`${card}/${name}`, readFileSync(join(cards, card, name), 'utf8')] as const,
          ),
      ),
  );
}
