import { readFileSync } from 'node:fs';
import ivm from 'isolated-vm';
import { compose, partsOf } from './compose.js';

// The far side of the wall: a child process that runs each script in a fresh isolate, one after
// another. One JSON request a line on stdin, one JSON answer a line on stdout. No object of this
// process enters an isolate and none leaves it: texts in, one text out. Plain JavaScript, because
// taking types out of it would double the time in which a child starts.
//
// A request has:
//   id         a number, given back
//   kind       function: an expression that gives `(input, prelude) => value`; number: one that
//              gives `(inputs, numeric) => number`, without the prelude; value: a script that ends with a number
//   source     the script, its `**` rewritten
//   input      JSON
//   seed       four 32-bit numbers as JSON
//   memoryMb, timeoutMs

const texts = Object.fromEntries(
  ['prelude', 'survival', 'math', 'numeric', 'harness'].map((name) => [
    name,
    readFileSync(new URL(`${name}.js`, import.meta.url), 'utf8'),
  ]),
);
const composed = new Map();

function composedFor(kind, source) {
  const parts = partsOf(kind, source);
  const key = parts.join();
  if (!composed.has(key)) composed.set(key, compose(texts, parts));
  return composed.get(key);
}

function answer(id, kind, text) {
  process.stdout.write(`${JSON.stringify({ id, kind, text })}\n`);
}

async function run({ id, kind, source, input, seed, memoryMb, timeoutMs }) {
  const isolate = new ivm.Isolate({
    memoryLimit: memoryMb,
    onCatastrophicError: () => {
      answer(id, 'memory', '');
      process.abort();
    },
  });
  try {
    // What is ours runs at once; only the script needs a thread that a timer can end.
    const context = isolate.createContextSync();
    const runner = isolate
      .compileScriptSync(composedFor(kind, source))
      .runSync(context, { reference: true });
    const given = await runner.apply(undefined, [kind, source, input, seed], {
      timeout: timeoutMs,
      result: { copy: true },
    });
    if (typeof given !== 'string') answer(id, 'error', 'The script gave no text');
    else answer(id, given.startsWith('=') ? 'value' : 'error', given.slice(1));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    if (isolate.isDisposed) answer(id, 'memory', '');
    else if (/timed out/.test(message)) answer(id, 'timeout', '');
    else answer(id, 'error', message.slice(0, 300));
  } finally {
    if (!isolate.isDisposed) isolate.dispose();
  }
}

let last = Promise.resolve();
let unread = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = `${unread}${chunk}`.split('\n');
  unread = lines.pop();
  for (const line of lines) last = last.then(() => run(JSON.parse(line)));
});
// The parent is gone. A thread may be stuck in a script: nothing short of this ends it.
process.stdin.on('close', () => process.kill(process.pid, 'SIGKILL'));
