/** What TeX's eyes see: a control sequence, a character, or one of the characters with a meaning. */
export type TokenKind =
  | 'command'
  | 'char'
  | 'space'
  | 'par'
  | 'open'
  | 'close'
  | 'math'
  | 'align'
  | 'sup'
  | 'sub'
  | 'tie'
  | 'parameter'
  | 'begin'
  | 'end'
  | 'verbatim';

/**
 * `text` is a command's name without its backslash, the character, the digit of a parameter (with
 * one `#` before it for each level of definition), an environment's name, or verbatim words.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** For verbatim words: the command or environment they stood in. */
  readonly of?: string;
}

export const space: Token = { kind: 'space', text: ' ' };
export const open: Token = { kind: 'open', text: '{' };
export const close: Token = { kind: 'close', text: '}' };

/** A control sequence of this name. */
export function command(name: string): Token {
  return { kind: 'command', text: name };
}

/** True for the control sequence of this name, or one of these. */
export function isCommand(token: Token | undefined, ...names: readonly string[]): boolean {
  return token?.kind === 'command' && names.includes(token.text);
}

/** True for this one character. */
export function isChar(token: Token | undefined, text: string): boolean {
  return token?.kind === 'char' && token.text === text;
}

/** Characters of words as tokens. */
export function charsOf(words: string): Token[] {
  return [...words].map((text) => (text === ' ' ? space : { kind: 'char', text }));
}

/** Puts tokens behind others; for lists too long to be arguments. */
export function append(to: Token[], more: readonly Token[]): void {
  for (const token of more) to.push(token);
}

/** The bare characters of tokens, for names, keys and numbers. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) =>
      kind === 'char' || kind === 'verbatim'
        ? text
        : kind === 'space' || kind === 'par' || kind === 'tie'
          ? ' '
          : kind === 'sub'
            ? '_'
            : kind === 'sup'
              ? '^'
              : kind === 'align'
                ? '&'
                : kind === 'command' && /^[_&%#$]$/.test(text)
                  ? text
                  : '',
    )
    .join('')
    .trim();
}

/** Tokens written as TeX again. */
export function toTex(tokens: readonly Token[]): string {
  let tex = '';
  for (const { kind, text, of } of tokens) {
    const needsGap = /\\[a-zA-Z@]+$/.test(tex);
    switch (kind) {
      case 'command':
        tex += `\\${text}`;
        break;
      case 'par':
        tex += ' ';
        break;
      case 'tie':
        tex += '~';
        break;
      case 'parameter':
        tex += `#${text}`;
        break;
      case 'begin':
      case 'end':
        tex += `\\${kind}{${text}}`;
        break;
      case 'verbatim':
        tex += of === 'url' ? `\\url{${text}}` : text;
        break;
      default:
        tex += needsGap && /^[a-zA-Z@]/.test(text) ? ` ${text}` : text;
    }
  }
  return tex.replace(/\s+/g, ' ').trim();
}
