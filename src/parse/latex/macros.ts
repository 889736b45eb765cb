import { charsOf, command, isChar, type Token } from './token.ts';

/** How one argument of a macro is read. */
export type Argument =
  | { readonly kind: 'required' }
  | { readonly kind: 'star' }
  | { readonly kind: 'optional'; readonly otherwise: readonly Token[] }
  | { readonly kind: 'literal'; readonly token: Token }
  | { readonly kind: 'delimited'; readonly until: readonly Token[] };

/** What a name stands for: a body with arguments, or another token. */
export type Meaning =
  | {
      readonly kind: 'macro';
      readonly arguments: readonly Argument[];
      readonly body: readonly Token[];
    }
  | { readonly kind: 'alias'; readonly token: Token };

export interface OwnEnvironment {
  readonly arguments: readonly Argument[];
  readonly begin: readonly Token[];
  readonly end: readonly Token[];
}

const required: Argument = { kind: 'required' };

/** The arguments of \newcommand's form: a count, and a value for the first where it may be left out. */
export function latexArguments(count: number, first: readonly Token[] | null): Argument[] {
  const all: Argument[] = Array.from({ length: Math.min(9, count) }, () => required);
  if (first !== null && all.length > 0) all[0] = { kind: 'optional', otherwise: first };
  return all;
}

/** The arguments of \def's form: #1#2 or with characters between. */
export function texArguments(pattern: readonly Token[]): Argument[] {
  const all: Argument[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const token = pattern[at];
    if (!token) continue;
    if (token.kind !== 'parameter') {
      all.push({ kind: 'literal', token });
      continue;
    }
    const next = pattern.findIndex(({ kind }, index) => index > at && kind === 'parameter');
    const until = pattern.slice(at + 1, next === -1 ? undefined : next);
    all.push(until.length === 0 ? required : { kind: 'delimited', until });
    at += until.length;
  }
  return all;
}

/** The arguments of xparse's form, such as "s o m O{2}". */
export function xparseArguments(shape: string): Argument[] {
  return [...shape.matchAll(/([mosOdD])(?:\{([^{}]*)\})?/g)].map(([, kind, otherwise = '']) =>
    kind === 's'
      ? { kind: 'star' }
      : kind === 'o' || kind === 'O'
        ? { kind: 'optional', otherwise: kind === 'o' ? noValue : charsOf(otherwise) }
        : required,
  );
}

/** What an optional argument of xparse is when it is not given. */
export const noValue: readonly Token[] = [command('NoValue')];

/** A body with its arguments put in. */
export function substitute(body: readonly Token[], values: readonly (readonly Token[])[]): Token[] {
  const out: Token[] = [];
  for (const token of body) {
    if (token.kind !== 'parameter') out.push(token);
    else if (token.text.startsWith('#')) out.push({ kind: 'parameter', text: token.text.slice(1) });
    else for (const one of values[Number(token.text) - 1] ?? []) out.push(one);
  }
  return out;
}

/** How many tokens `substitute` would give, without making them. */
export function sizeOf(body: readonly Token[], values: readonly (readonly Token[])[]): number {
  return body.reduce(
    (size, { kind, text }) =>
      size +
      (kind === 'parameter' && !text.startsWith('#') ? (values[Number(text) - 1]?.length ?? 0) : 1),
    0,
  );
}

/** True where two tokens are the same token. */
export function sameToken(a: Token | undefined, b: Token | undefined): boolean {
  return a?.kind === b?.kind && a?.text === b?.text;
}

/** True where two names stand for the same. */
export function sameMeaning(a: Meaning | undefined, b: Meaning | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'alias' || b.kind === 'alias')
    return a.kind === b.kind && 'token' in a && 'token' in b && sameToken(a.token, b.token);
  return (
    a.arguments.length === b.arguments.length &&
    a.body.length === b.body.length &&
    a.body.every((token, index) => sameToken(token, b.body[index]))
  );
}

/** True behind which \xspace puts no blank. */
export function closesUp(token: Token | undefined): boolean {
  if (!token) return true;
  if (token.kind === 'char') return /[.,:;!?)\]'’/-]/.test(token.text) && !isChar(token, '[');
  if (token.kind === 'command')
    return /^(?:[ ,;:/\\@-]|xspace|footnote|footnotemark|bgroup|egroup|space|par)$/.test(
      token.text,
    );
  return token.kind !== 'math' && token.kind !== 'verbatim';
}
