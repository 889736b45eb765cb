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
  return cleanText(text.replace(/^\s*\[[^\]]{0,500}\]/, ''));
}

/** Caption and label among the options of a listing. */
export function listingOptions(text: string): { caption: string | null; label: string | null } {
  const options = /^\s*\[([^\]]{0,500})\]/.exec(text)?.[1] ?? '';
  return {
    caption:
      /caption\s*=\s*(?:\{([^{}]*)\}|([^,{}]+))/.exec(options)?.slice(1).find(Boolean) ?? null,
    label: /label\s*=\s*\{?([^,{}]+)\}?/.exec(options)?.[1]?.trim() ?? null,
  };
}
