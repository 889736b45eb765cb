import type { Context } from './context.ts';
import { plainWords } from './inline.ts';
import { splitAt } from './reader.ts';
import { isChar, isCommand, type Token } from './token.ts';

/** Names among the words of \author: the first line of each entry, without marks and addresses. */
export function namesOf(tokens: readonly Token[], context: Context): string[] {
  const entries = splitAt(inner(tokens), (token) =>
    isCommand(token, 'and', 'And', 'AND', 'tabularnewline', 'quad', 'qquad'),
  );
  return entries
    .flatMap((entry) => {
      const [first = []] = splitAt(
        trimmed(entry),
        (token) =>
          isCommand(
            token,
            '\\',
            'newline',
            'affiliation',
            'inst',
            'email',
            'IEEEauthorblockA',
            'orcidID',
          ) || token.kind === 'par',
      );
      return plainWords(withoutMarks(first), context).split(/\s*,\s*(?:and\s+)?|\s+and\s+|;\s*/);
    })
    .map((name) => name.replace(/[\^_]\(?[\p{L}\d,*∗†‡§]+\)?|[*∗†‡§]/gu, '').trim())
    .filter(
      (name) =>
        name.length > 2 &&
        name.length < 80 &&
        !/[@\d:]|^(?:University|Department|Institute)/.test(name) &&
        /\p{Lu}/u.test(name),
    );
}

/** What stands in the one group or tabular that holds all. */
function inner(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !(token.kind === 'begin' || token.kind === 'end'));
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(
    (token) => token.kind !== 'space' && token.kind !== 'par' && !isCommand(token, '\\'),
  );
  return start === -1 ? [] : tokens.slice(start);
}

/** Without footnotes and marks behind the names. */
function withoutMarks(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let skip = 0;
  for (const [index, token] of tokens.entries()) {
    if (index < skip) continue;
    if (
      isCommand(
        token,
        'thanks',
        'footnote',
        'textsuperscript',
        'inst',
        'footnotemark',
        'authornote',
        'IEEEauthorrefmark',
        'samethanks',
        'Mark',
      )
    ) {
      let depth = 0;
      skip = index + 1;
      if (isChar(tokens[skip], '['))
        skip = 1 + tokens.findIndex((one, at) => at > skip && isChar(one, ']'));
      if (skip <= index) break;
      while (skip < tokens.length) {
        if (tokens[skip]?.kind === 'open') depth += 1;
        if (tokens[skip]?.kind === 'close') depth -= 1;
        if (depth <= 0 && tokens[skip]?.kind !== 'space') break;
        skip += 1;
      }
      if (tokens[skip]?.kind === 'close') skip += 1;
      continue;
    }
    kept.push(token);
  }
  return kept;
}
