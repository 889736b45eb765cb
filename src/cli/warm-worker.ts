import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { packer } from '../io/packer.ts';
import { openSite } from '../serve/site.ts';
import { warmPages } from '../serve/warm-pages.ts';
import { openServedSite } from './open-site.ts';

/**
 * A thread of `serve` that makes pages ahead: all of them once, then those of records that changed, each time it is
 * told of it. It tells what it made, and ends when it is asked to.
 */
const { folder, base } = workerData as { folder: string; base: string };
// On Linux this is the thread's own; elsewhere it would be the whole server's.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

const opened = await openServedSite(folder, base);
const site = openSite(opened.store, opened.options);
let isAsked = true;
let isStopped = false;
let wake: () => void = () => undefined;
parentPort?.on('message', (what: 'again' | 'stop') => {
  isAsked = true;
  isStopped ||= what === 'stop';
  wake();
});

let after = -1;
while (!isStopped) {
  isAsked = false;
  await opened.store.refresh();
  const newest = opened.store.records.newest(Number.MAX_SAFE_INTEGER, 1)[0]?.place ?? -1;
  let made = 0;
  for await (const count of warmPages({ ...opened, site, packer }, after)) {
    made = count;
    // Messages are read between two pages only when the thread lets them in.
    await new Promise((resolve) => setImmediate(resolve));
    if (isStopped) break;
  }
  after = newest;
  parentPort?.postMessage({ made });
  if (!isAsked) await new Promise<void>((resolve) => (wake = resolve));
}
opened.close();
parentPort?.close();
