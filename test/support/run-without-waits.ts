import { runCli } from '../../src/cli.ts';
import { processStreams } from '../../src/cli/process-streams.ts';

/** The program as it is, but for its pauses: a test that waited three seconds a request would take an hour. */
process.exitCode = await runCli(process.argv.slice(2), {
  ...processStreams(),
  wait: () => Promise.resolve(),
});
