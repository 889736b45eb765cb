import { isCommand, type Token } from './token.ts';

/** True for tokens that hold a paragraph's end, an environment or a heading. */
export function holdsBlocks(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'par' ||
      (token.kind === 'begin' && token.text !== 'math') ||
      isCommand(
        token,
        'section',
        'subsection',
        'subsubsection',
        'paragraph',
        'item',
        'par',
        'bibliography',
        '[',
      ),
  );
}
