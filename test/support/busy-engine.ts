import { openSandbox } from '../../src/io/sandbox.ts';
import { runUntrusted } from '../../src/io/untrusted.ts';

/** An engine that is busy with scripts that no timer of V8 can end; prints a line when all have begun. */
const stuck = 'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)';
const sandbox = openSandbox();
void sandbox.run({ script: `() => ${stuck}`, input: null });
void sandbox.run({ script: `() => ${stuck}`, input: null });
void runUntrusted(stuck);
setTimeout(() => process.stdout.write('busy\n'), 700);
