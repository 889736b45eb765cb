import { LineCounter, parseDocument } from 'yaml';
import { UserError } from '../core/errors.ts';

const mostCharacters = 256_000;
const mostDepth = 40;

/** A YAML 1.2 text as plain data; hostile until here: bounded in size, depth and aliases. */
export function readYaml(text: string, name: string): unknown {
  if (text.length > mostCharacters)
    throw notYaml(name, `${text.length} characters`, `at most ${mostCharacters}`);
  if (depthOf(text) > mostDepth)
    throw notYaml(name, 'lists within lists within lists', `at most ${mostDepth} levels`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    schema: 'core',
    // 2401.12340 is an arXiv id and keeps its last digit: no field of a question is a fraction.
    customTags: (tags) =>
      tags.filter((tag) => typeof tag === 'string' || !tag.tag.endsWith(':float')),
    prettyErrors: false, // a quotation of its line in each of a hundred thousand errors takes minutes
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw notYaml(name, `${fault.message}, line ${line}, column ${col}`, 'YAML 1.2');
  }
  const value = withoutAliases(document, name);
  // JSON writes half a character, as "\ud83d" in quotation marks gives it, by its number.
  if (/(?<!\\)\\ud[89a-f][0-9a-f]{2}/i.test(JSON.stringify(value) ?? ''))
    throw notYaml(name, 'half of a character', 'whole characters');
  return value;
}

function withoutAliases(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw notYaml(name, 'an alias', 'YAML without aliases', cause);
  }
}

/** Brackets that are open at once, or levels of indentation: more than there are, never fewer. */
function depthOf(text: string): number {
  let [open, most] = [0, 0];
  for (const sign of text) {
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  for (const [indent] of text.matchAll(/^[ \t]*(?:[-?] +)*/gm))
    most = Math.max(most, Math.floor(indent.length / 2));
  return most;
}

function notYaml(name: string, seen: string, wanted: string, cause?: unknown): UserError {
  return new UserError({
    code: 'bad-question',
    message: `Cannot read the question ${JSON.stringify(name)}.`,
    seen,
    wanted,
    next: 'mend the file; docs/question.md shows a whole one',
    cause,
  });
}
