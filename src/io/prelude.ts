import { readFileSync } from 'node:fs';
import { sha256, type Sha256 } from '../core/hash.ts';

/** All that runs before a script, in this order: what the hash in an artifact stands for. */
const files = ['prelude.js', 'survival.js', 'math.js', 'numeric.js', 'harness.js', 'compose.js'];

/** The files of the prelude by name, in the order in which their bytes make its hash. */
export function preludeFiles(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  return files.map((name) => [
    name,
    readFileSync(new URL(`../../sandbox/${name}`, import.meta.url)),
  ]);
}

/** SHA-256 of the prelude: equal hashes mean the same functions under a script, to the bit. */
export function preludeHash(): Sha256 {
  return sha256(Buffer.concat(preludeFiles().map(([, bytes]) => bytes)));
}
