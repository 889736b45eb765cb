// Runs hostile expressions, one a line of standard input, and writes what each gave as a line of JSON.
import { createContext, runInContext } from 'node:vm';

const milliseconds = 5000;
const { stdin, stdout } = process;
const { stringify, parse } = JSON;

// Should an expression climb out of its context, there is less to find.
for (const name of ['fetch', 'WebSocket', 'EventSource', 'navigator'])
  Reflect.deleteProperty(globalThis, name);
process.getBuiltinModule = () => undefined;
for (const name of ['binding', '_linkedBinding', 'dlopen', 'kill', 'mainModule'])
  Reflect.deleteProperty(process, name);

// A promise that an expression leaves behind must not take the others' values away.
process.on('unhandledRejection', () => undefined);

function valueOf(code: string): string | null {
  try {
    const context = createContext(Object.create(null) as object, {
      microtaskMode: 'afterEvaluate',
    });
    const value: unknown = runInContext(code, context, { timeout: milliseconds });
    return typeof value === 'string' && value.length <= 70_000 ? value : null;
  } catch {
    return null; // what it threw is not looked at: it is hostile too
  }
}

let rest = '';
stdin.setEncoding('utf8');
stdin.on('data', (text: string) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) stdout.write(`${stringify(valueOf(parse(line) as string))}\n`);
});
