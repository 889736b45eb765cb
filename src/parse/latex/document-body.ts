import { isCommand, wordsOf, type Token } from './token.ts';

/** What stands between \begin{document} and \end{document} of a file read in; the whole where it has none. */
export function bodyOf(tokens: readonly Token[]): readonly Token[] {
  const place = (name: string): number =>
    tokens.findIndex(
      (token, index) =>
        isCommand(token, name) &&
        tokens[index + 1]?.kind === 'open' &&
        wordsOf(tokens.slice(index + 2, index + 10)) === 'document',
    );
  const start = place('begin');
  if (start === -1) return tokens;
  const end = place('end');
  return tokens.slice(start + 11, end === -1 ? undefined : end);
}
