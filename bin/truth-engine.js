#!/usr/bin/env node
// Takes the built program where it is there, else the sources: Node strips no types inside node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/src/cli.js', import.meta.url);
const program = existsSync(built) ? built : new URL('../src/cli.ts', import.meta.url);

if (Number(process.versions.node.split('.')[0]) < 24) {
  const node = new URL('../node_modules/node/bin/node', import.meta.url);
  if (!existsSync(node)) {
    process.stderr.write(
      `Cannot run truth-engine on Node ${process.versions.node}.\n  Wanted  Node 24 or newer\n  Next    install it from https://nodejs.org and repeat the command\n`,
    );
    process.exit(2);
  }
  const { status, signal } = spawnSync(
    fileURLToPath(node),
    [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exit(status ?? (signal === 'SIGINT' ? 130 : 3));
}
const { main } = await import(program.href);
await main();
