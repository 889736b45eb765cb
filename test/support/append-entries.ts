import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { openLibrary } from '../../src/io/library.ts';
import { toSigner } from '../../src/io/signing-key.ts';
import { storeAndLog } from './small-library.ts';

// A writer in a process of its own: <library> <key file> <name> <count>. It announces each entry once it is stored.
const [folder = '', keyFile = '', name = '', count = ''] = process.argv.slice(2);
const { key } = await openLibrary(folder, null);
const library = await openLibrary(
  folder,
  toSigner(key.name, createPrivateKey(readFileSync(keyFile))),
);
for (let n = 0; n < Number(count); n++) {
  const slug = `${name}-${n}`;
  const index = await storeAndLog(library, slug);
  writeSync(1, `${index} ${slug}\n`);
}
