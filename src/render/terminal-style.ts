import type { Outcome } from '../core/outcome.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns of the screen; text is wrapped to at most 100 of them. */
  readonly columns: number;
  /** False where the terminal cannot show ✓ ✕ ? – !. */
  readonly unicode: boolean;
}

/** The sign of an outcome in text. */
export function signText(outcome: Outcome, unicode: boolean): string {
  return (unicode ? signs : asciiSigns)[outcome];
}

/** The text in the outcome's colour; columns are measured without it. */
export function coloured(text: string, outcome: Outcome, colour: boolean): string {
  return colour ? `\u001b[${colours[outcome]}m${text}\u001b[0m` : text;
}

/** The text in bold. */
export function bold(text: string, colour: boolean): string {
  return colour ? `\u001b[1m${text}\u001b[0m` : text;
}

/** Signs that only Unicode has, as ASCII. */
export function asciiOnly(text: string, unicode: boolean): string {
  if (unicode) return text;
  return text
    .replace(/[’‘“”−–…×÷]/g, (sign) => ascii[sign] ?? sign)
    .replace(/[^\n\u001b -~]/g, '?');
}

const signs = {
  VERIFIED: '✓',
  CONTRADICTED: '✕',
  UNVERIFIABLE: '?',
  NOT_ATTEMPTED: '–',
  CHECKER_FAILED: '!',
} as const satisfies Record<Outcome, string>;

const asciiSigns = {
  VERIFIED: '+',
  CONTRADICTED: 'x',
  UNVERIFIABLE: '?',
  NOT_ATTEMPTED: '-',
  CHECKER_FAILED: '!',
} as const satisfies Record<Outcome, string>;

const colours = {
  VERIFIED: 36,
  CONTRADICTED: 31,
  UNVERIFIABLE: 33,
  NOT_ATTEMPTED: 2,
  CHECKER_FAILED: 35,
} as const satisfies Record<Outcome, number>;

const ascii: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '−': '-',
  '–': '-',
  '…': '...',
  '×': 'x',
  '÷': '/',
};
