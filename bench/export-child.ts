import { performance } from 'node:perf_hooks';
import { runCli } from '../src/cli.ts';
import { processStreams } from '../src/cli/process-streams.ts';

// Exports a site in a process of its own, so that its memory is nobody else's.
const [library = '', site = ''] = process.argv.slice(2);
const streams = { ...processStreams(), err: () => undefined, out: () => undefined };
const code = await runCli(['export', site, '--library', library], {
  ...streams,
  isTerminal: false,
});
const seconds = performance.now() / 1000;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ seconds, peakMb }));
process.exitCode = code;
