import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./run-child.ts', import.meta.url));
const millisecondsStart = 20_000;
const millisecondsEach = 15_000;
const mostFailures = 3;

/**
 * What each expression gives in an empty global of a child process without files, children or
 * workers; null where it gave no text in time. After three of those the others are not run.
 */
export async function runIsolated(expressions: string[]): Promise<(string | null)[]> {
  const values: (string | null)[] = [];
  const failures = () => values.filter((value) => value === null).length;
  while (values.length < expressions.length && failures() < mostFailures) {
    const done = await runUntilFailure(expressions.slice(values.length));
    values.push(...done);
    if (values.length < expressions.length && done.at(-1) !== null) values.push(null);
  }
  return values;
}

function start(): ChildProcess {
  const flags = [
    '--permission',
    `--allow-fs-read=${child}`,
    '--max-old-space-size=512',
    '--disable-warning=ExperimentalWarning',
    '--no-addons',
  ];
  return spawn(process.execPath, [...flags, child], {
    env: {},
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The values of the first expressions, up to the first that gives none. */
function runUntilFailure(expressions: string[]): Promise<(string | null)[]> {
  return new Promise((resolve) => {
    const values: (string | null)[] = [];
    const runner = start();
    let rest = '';
    let isDone = false;
    const finish = () => {
      isDone = true;
      clearTimeout(timer);
      runner.kill('SIGKILL');
      resolve(values);
    };
    let timer = setTimeout(finish, millisecondsStart);
    const next = () => {
      const expression = expressions[values.length];
      if (expression === undefined || values.at(-1) === null) finish();
      else runner.stdin?.write(`${JSON.stringify(expression)}\n`);
    };
    runner.on('error', finish);
    runner.on('close', finish);
    runner.stdin?.on('error', finish);
    runner.stdout?.setEncoding('utf8');
    runner.stdout?.on('data', (text: string) => {
      if (isDone) return;
      rest += text;
      const end = rest.indexOf('\n');
      if (rest.length > 1_000_000) finish();
      if (isDone || end < 0) return;
      clearTimeout(timer);
      timer = setTimeout(finish, millisecondsEach);
      values.push(readLine(rest.slice(0, end)));
      rest = '';
      next();
    });
    next();
  });
}

function readLine(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
