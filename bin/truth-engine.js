#!/usr/bin/env node
// Takes the built program where it is there, else the sources: Node strips no types inside node_modules.
import { spawn } from 'node:child_process';
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
  const child = spawn(
    fileURLToPath(node),
    [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  // Ctrl-C reaches both; what is sent to this process alone is handed on, so that nothing is left behind.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const status = await new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 3))),
  );
  process.exit(status);
}
const { main } = await import(program.href);
await main();
