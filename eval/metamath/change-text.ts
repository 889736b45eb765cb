import type { Change } from './mutants.ts';
import { joinParts } from './parts.ts';
import type { Random } from './random.ts';

/** Puts words between two words of the database. */
function between(words: string): Change {
  return (parts, random) => {
    const text = joinParts(parts);
    const at = spaceIn(text, random);
    return `${text.slice(0, at)} ${words} ${text.slice(at + 1)}`;
  };
}

/** Puts characters into a word of the database. */
function within(characters: string): Change {
  return (parts, random) => {
    const text = joinParts(parts);
    const at = spaceIn(text, random);
    return `${text.slice(0, at)}${characters}${text.slice(at)}`;
  };
}

/** Replaces one place where a text stands. */
function instead(from: string, to: string): Change {
  return (parts, random) => {
    const text = joinParts(parts);
    const start = random.below(text.length);
    const found = text.indexOf(from, start);
    const at = found < 0 ? text.indexOf(from) : found;
    return at < 0 ? null : `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
  };
}

function spaceIn(text: string, random: Random): number {
  return Math.max(0, text.indexOf(' ', random.below(text.length)));
}

/** Lies below the level of statements, and other ways to write the same. */
export const changesOfText: Readonly<Record<string, Change>> = {
  'a comment': between('$( words, $ signs, $. and ~ what $a not $)'),
  'a comment over lines': between('$(\n words\n\t more\n$)'),
  'a comment in a comment': between('$( one $( two $) three $)'),
  'a comment without its end': between('$( words'),
  'an end without a comment': between('$)'),
  'an end of a comment in a word': between('$( one$) two $)'),
  'a beginning of a comment in a word': between('$( one$(two $)'),
  'a comment stuck to a word': within('$( words $)'),
  'a comment without a space': between('$(words $)'),
  'a keyword that is none': between('$x'),
  'a keyword more': between('$.'),
  'an equals sign more': between('$='),
  'a keyword in a statement': between('$a'),
  'a dollar alone': between('$'),
  'a dollar in a word': within('$'),
  'a word more': between('word'),
  'a control character': within('\u0001'),
  'a letter beyond ASCII': within('é'),
  'an end of a statement left out': instead(' $.', ''),
  'an equals sign left out': instead(' $=', ''),
  'an end stuck to a word': instead(' $.', '$.'),
  'tabs for spaces': (parts) => joinParts(parts).replaceAll(' ', '\t'),
  'lines of another system': (parts) => joinParts(parts).replaceAll('\n', '\r\n'),
  'one word a line': (parts) => joinParts(parts).replaceAll(' ', '\n'),
  'form feeds': (parts) => joinParts(parts).replaceAll('\n', '\n\f'),
  'no end of the last line': (parts) => joinParts(parts).trimEnd(),
  'cut short': (parts, random) => {
    const text = joinParts(parts);
    return text.slice(0, random.below(text.length));
  },
};
