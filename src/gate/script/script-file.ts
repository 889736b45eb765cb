import type { ReproScript } from '../../core/records/generated/types.ts';
import { parseReproScript, RecordFormError } from '../../core/records/parse-record.ts';
import { notAScript } from './not-a-script.ts';
import { parseFunction, type ScriptFunction } from './script-function.ts';

/** A script file as read: what it declares, its function as written and as parsed. */
export interface ScriptFile {
  readonly header: ReproScript;
  readonly script: string;
  readonly parsed: ScriptFunction;
}

export const largestFile = 256 * 1024;
const longestScript = 20_000;
const deepestHeader = 8;
const opening = /^\s*\/\*\s*repro-script-v1\s*(?=\{)/;

/** Reads `/* repro-script-v1 {…} *\/` and the one function behind it. Its bytes are hostile until this returns. */
export function parseScriptFile(text: string): ScriptFile {
  const start = opening.exec(text)?.[0].length;
  const end = text.indexOf('*/');
  if (start === undefined || end < start)
    throw notAScript('no header', 'a file that begins with /* repro-script-v1 {…} */');
  const header = parseHeader(text.slice(start, end));
  const script = text
    .slice(end + 2)
    .trim()
    .replace(/;$/, '');
  if (script.length > longestScript)
    throw notAScript(`${script.length} characters of script`, `at most ${longestScript}`);
  return { header, script, parsed: parseFunction(script) };
}

function parseHeader(text: string): ReproScript {
  if (depthOf(text) > deepestHeader)
    throw notAScript('a header of deep nesting', `at most ${deepestHeader} levels`);
  try {
    return parseReproScript(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof RecordFormError)) throw cause;
    throw notAScript(
      cause.message.replace('Cannot read the script header: ', '').slice(0, 300),
      'a header by schemas/repro-script-v1.schema.json',
      cause,
    );
  }
}

/** Nesting at most; brackets in strings count too, which only makes it stricter. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of text) {
    if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
    if (sign === '}' || sign === ']') depth -= 1;
  }
  return deepest;
}
