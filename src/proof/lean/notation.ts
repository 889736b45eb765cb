/** How a constant is written between or before its explicit arguments; larger binds closer. */
export interface Notation {
  readonly symbol: string;
  readonly precedence: number;
  /** Of the left and the right argument; a prefix has the right one only. */
  readonly left: number | null;
  readonly right: number;
  /** How many arguments there are, and which of them are written. */
  readonly arity: number;
  readonly written: readonly number[];
}

/** Of what has no notation of its own, as in Lean. */
export const precedence = { lowest: 0, arrow: 25, binder: 10, argument: 1024, call: 1023 } as const;

function infix(symbol: string, at: number, arity: number, side: 'l' | 'r' | 'n' = 'n'): Notation {
  return {
    symbol: ` ${symbol} `,
    precedence: at,
    left: side === 'l' ? at : at + 1,
    right: side === 'r' ? at : at + 1,
    arity,
    written: [arity - 2, arity - 1],
  };
}

/** Lean's own notation for what statements are mostly made of (Init/Prelude.lean, Init/Core.lean). */
export const notations: Readonly<Record<string, Notation>> = {
  Eq: infix('=', 50, 3),
  Ne: infix('≠', 50, 3),
  HEq: infix('≍', 50, 4),
  Iff: infix('↔', 20, 2),
  And: infix('∧', 35, 2, 'r'),
  Or: infix('∨', 30, 2, 'r'),
  Not: { symbol: '¬', precedence: 40, left: null, right: 40, arity: 1, written: [0] },
  'LT.lt': infix('<', 50, 4),
  'LE.le': infix('≤', 50, 4),
  'GT.gt': infix('>', 50, 4),
  'GE.ge': infix('≥', 50, 4),
  'HAdd.hAdd': infix('+', 65, 6, 'l'),
  'HSub.hSub': infix('-', 65, 6, 'l'),
  'HMul.hMul': infix('*', 70, 6, 'l'),
  'HDiv.hDiv': infix('/', 70, 6, 'l'),
  'HMod.hMod': infix('%', 70, 6, 'l'),
  'HPow.hPow': infix('^', 75, 6, 'r'),
  'HAppend.hAppend': infix('++', 65, 6, 'l'),
  'Neg.neg': { symbol: '-', precedence: 75, left: null, right: 75, arity: 3, written: [2] },
  'Dvd.dvd': infix('∣', 50, 4),
  'Membership.mem': { ...infix('∈', 50, 5), written: [4, 3] },
  'List.cons': infix('::', 67, 3, 'r'),
  Prod: infix('×', 35, 2, 'r'),
  'Function.comp': infix('∘', 90, 5, 'r'),
};
