import { UserError } from './core/errors.ts';
import { exitCode } from './cli/exit-code.ts';
import { programHelp } from './cli/help.ts';
import { processStreams } from './cli/process-streams.ts';
import type { Streams } from './cli/streams.ts';

type Command = (args: string[], streams: Streams) => Promise<number>;

/** One file a command; each is loaded only when it is called. */
const commands: Readonly<Record<string, () => Promise<{ run: Command }>>> = {
  init: () => import('./cli/init.ts'),
  verify: () => import('./cli/verify.ts'),
  check: () => import('./cli/check.ts'),
  explain: () => import('./cli/explain.ts'),
  search: () => import('./cli/search.ts'),
  harvest: () => import('./cli/harvest.ts'),
  synthesize: () => import('./cli/synthesize.ts'),
  compare: () => import('./cli/compare.ts'),
  publish: () => import('./cli/publish.ts'),
  correct: () => import('./cli/correct.ts'),
  withdraw: () => import('./cli/withdraw.ts'),
  repro: () => import('./cli/repro.ts'),
  prove: () => import('./cli/prove.ts'),
  rerun: () => import('./cli/rerun.ts'),
  affected: () => import('./cli/affected.ts'),
  answer: () => import('./cli/answer.ts'),
  bundle: () => import('./cli/bundle.ts'),
  deposit: () => import('./cli/deposit.ts'),
  serve: () => import('./cli/serve.ts'),
  export: () => import('./cli/export.ts'),
  withhold: () => import('./cli/withhold.ts'),
  watch: () => import('./cli/watch.ts'),
  audit: () => import('./cli/audit.ts'),
  reindex: () => import('./cli/reindex.ts'),
  key: () => import('./cli/key.ts'),
  library: () => import('./cli/library.ts'),
};

/** Picks a command and runs it. Gives the exit code; never throws. */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      streams.out(programHelp);
      return name === undefined ? exitCode.caller : exitCode.nothingContradicted;
    }
    if (name === '--version') {
      const { readEngine } = await import('./io/engine.ts');
      streams.out(`${(await readEngine()).version}\n`);
      return exitCode.nothingContradicted;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw unknownCommand(name);
    return await (await load()).run(rest, streams);
  } catch (error) {
    return await explainFailure(error, args.includes('--debug'), streams);
  }
}

/** Runs the program on this process; the only call that ends it. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), processStreams());
}

async function explainFailure(error: unknown, debug: boolean, streams: Streams): Promise<number> {
  const { renderError } = await import('./render/error-text.ts');
  if (error instanceof UserError) {
    streams.err(renderError(error));
    if (debug && error.stack) streams.err(`${error.stack}\n`);
    return error.code === 'interrupted' ? exitCode.interrupted : exitCode.caller;
  }
  streams.err(
    `Our fault: the engine met something that it should have handled.\n` +
      `  Seen    ${error instanceof Error ? error.message : String(error)}\n` +
      `  Next    repeat the command with --debug and report what it shows; nothing stored before is lost\n`,
  );
  if (debug && error instanceof Error) streams.err(`${error.stack}\n`);
  return exitCode.ours;
}

function unknownCommand(name: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot run the command ${JSON.stringify(name)}.`,
    seen: name,
    wanted: Object.keys(commands).join(', '),
    next: 'truth-engine --help',
  });
}
