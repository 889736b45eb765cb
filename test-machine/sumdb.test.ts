import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openTileProver } from '../src/core/log/tile-prover.ts';
import { disk } from '../src/io/disk.ts';
import { createLibrary } from '../src/io/library.ts';
import { rotateKey } from '../src/io/rotate-key.ts';
import { toEntry } from '../src/record/entry.ts';
import { failureEntry, newSigner, temporaryFolder } from '../test/support/small-library.ts';

// Debian's golang-go and golang-golang-x-mod-dev; without them the test is left out, but in CI it fails.
const gopath = '/usr/share/gocode';
const isThere =
  existsSync(join(gopath, 'src/golang.org/x/mod/sumdb/tlog')) &&
  spawnSync('go', ['version']).status === 0;
const skip = isThere || process.env['CI'] === 'true' ? false : 'no golang.org/x/mod here';
const program = fileURLToPath(new URL('./sumdb-check.go', import.meta.url));

interface Told {
  readonly size: number;
  readonly records: number;
}

test(
  'golang.org/x/mod/sumdb opens our checkpoints, tiles, entries and proofs, and refuses changed ones',
  { skip },
  async (t) => {
    const base = temporaryFolder(t);
    const binary = join(base, 'sumdb-check');
    const env = {
      ...process.env,
      GO111MODULE: 'off',
      GOPATH: gopath,
      GOCACHE: join(base, 'gocache'),
    };
    execFileSync('go', ['build', '-o', binary, program], { env });
    const ask = (question: object): Told | null => {
      const { status, stdout } = spawnSync(binary, {
        input: JSON.stringify(question),
        encoding: 'utf8',
      });
      return status === 0 ? (JSON.parse(stdout) as Told) : null;
    };

    const [from, to] = [newSigner(), newSigner()];
    const folder = join(base, 'library');
    const { log } = await createLibrary(folder, from);
    const append = (start: number, end: number) =>
      Promise.all(
        Array.from({ length: end - start }, (_, n) =>
          log.append(failureEntry(`p-${start + n}`, {})),
        ),
      );
    // The last of each size is what the first ones are proved against: across bundles and tiles.
    const sizes = [1, 2, 7, 255, 256, 257, 700, 1025];
    const roots: { size: number; root: string }[] = [];
    for (const [at, size] of sizes.entries()) {
      await append(sizes[at - 1] ?? 0, size);
      const root = readFileSync(join(folder, 'checkpoint'), 'utf8').split('\n')[2] ?? '';
      roots.push({ size, root });
      const prover = openTileProver(size, (path) => disk.read(join(folder, path)));
      const inBase64 = (hashes: Uint8Array[]) =>
        hashes.map((hash) => Buffer.from(hash).toString('base64'));
      const places = [0, 1, size - 1, Math.floor(size / 3)].filter((index) => index < size);
      const inclusion = await Promise.all(
        places.map(async (index) => ({ index, proof: inBase64(await prover.inclusion(index)) })),
      );
      const consistency = await Promise.all(
        roots.map(async (one) => ({ ...one, proof: inBase64(await prover.consistency(one.size)) })),
      );
      const question = { folder, keys: [from.verifierKey], inclusion, consistency };
      const told = ask(question);
      assert.equal(told?.size, size);
      assert.equal(told.records, size);
      const [first] = consistency;
      if (size < 3 || !first) continue;
      assert.equal(ask({ ...question, keys: [to.verifierKey] }), null, 'another key');
      const wrong = first.proof.map((hash, place) => (place === 0 ? root : hash));
      assert.equal(ask({ ...question, consistency: [{ ...first, proof: wrong }] }), null);
    }
    const changed = join(base, 'changed');
    cpSync(folder, changed, { recursive: true });
    const tile = readFileSync(join(changed, 'tile/0/001'));
    tile[40] = (tile[40] ?? 0) ^ 1;
    writeFileSync(join(changed, 'tile/0/001'), tile);
    const bare = { keys: [from.verifierKey], inclusion: [], consistency: [] };
    assert.equal(ask({ ...bare, folder: changed }), null, 'a changed tile');

    // A checkpoint that both keys of a rotation sign.
    await rotateKey(folder, { from, to }, (note) =>
      toEntry({
        kind: 'rotation',
        slug: 'signing-key',
        subject: { arxiv_id: null, file: null, title: null },
        rotation: { note },
        objects: {},
        time: '2026-07-02T09:14:00Z',
      }),
    );
    assert.equal(ask({ ...bare, folder, keys: [from.verifierKey, to.verifierKey] })?.size, 1026);
  },
);
