import { cleanText } from '../clean-text.ts';
import type { Context } from './context.ts';
import { plainWords } from './inline.ts';
import { charsOf, space, type Token } from './token.ts';

/** Words that commands of algorithms print. */
const keywords: Readonly<Record<string, string>> = {
  for: 'for',
  forall: 'for all',
  forpar: 'for',
  foreach: 'for each',
  endfor: 'end for',
  if: 'if',
  elsif: 'else if',
  elseif: 'else if',
  elsif2: '',
  eif: 'if',
  uif: 'if',
  uelse: 'else',
  uelseif: 'else if',
  else: 'else',
  endif: 'end if',
  while: 'while',
  endwhile: 'end while',
  repeat: 'repeat',
  until: 'until',
  loop: 'loop',
  endloop: 'end loop',
  return: 'return',
  kwret: 'return',
  kwin: 'Input:',
  kwout: 'Output:',
  kwdata: 'Data:',
  kwresult: 'Result:',
  require: 'Require:',
  ensure: 'Ensure:',
  input: 'Input:',
  output: 'Output:',
  procedure: 'procedure',
  endprocedure: 'end procedure',
  function: 'function',
  endfunction: 'end function',
  comment: '▷',
  tcp: '//',
  tcc: '//',
  print: 'print',
  and: 'and',
  or: 'or',
  not: 'not',
  true: 'true',
  false: 'false',
  to: 'to',
  do: 'do',
  then: 'then',
};

/** An algorithm's steps in one line. */
export function listingText(tokens: readonly Token[], context: Context): string {
  const worded = tokens.flatMap((token): readonly Token[] => {
    if (token.kind !== 'command' || /^(?:to|and|or|forall|not|if)$/.test(token.text))
      return [token];
    const word = keywords[token.text.toLowerCase()];
    if (word !== undefined) return [space, ...charsOf(word), space];
    return /^(?:state|statex|line|;|indstate)$/i.test(token.text) ? [space] : [token];
  });
  return plainWords(worded, context);
}

/** Program text in one line. */
export function programText(text: string): string {
  return cleanText(text.slice(optionsOf(text).length));
}

/** Caption and label among the options of a listing. */
export function listingOptions(text: string): { caption: string | null; label: string | null } {
  const options = optionsOf(text).replace(/%[^\n]*/g, '');
  const value = (name: string): string | null => {
    const at = new RegExp(`\\b${name}\\s*=\\s*`).exec(options);
    if (!at) return null;
    const rest = options.slice(at.index + at[0].length);
    return rest.startsWith('{')
      ? rest.slice(1, closingOf(rest, '{', '}'))
      : (/^[^,\]]*/.exec(rest)?.[0].trim() ?? null);
  };
  return { caption: value('caption'), label: value('label') };
}

/** The options in brackets that a listing begins with. */
function optionsOf(text: string): string {
  const start = /^\s*(?=\[)/.exec(text)?.[0].length;
  if (start === undefined) return '';
  const rest = text.slice(start, start + 5000);
  return text.slice(0, start + closingOf(rest, '[', ']') + 1);
}

/** Where what opens at the start closes; -1 where it does not. */
function closingOf(text: string, opening: string, closing: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === opening) depth += 1;
    if (text[at] === closing && --depth === 0) return at;
  }
  return -1;
}
