import type { UserError } from '../core/errors.ts';
import { oneLine } from './plain-text.ts';

/** Four lines at most: the action and its value, what was seen, what was wanted, what to do next. */
export function renderError({ message, seen, wanted, next }: UserError): string {
  const lines = [
    oneLine(message),
    ...(seen === undefined ? [] : [`  Seen    ${oneLine(seen)}`]),
    ...(wanted === undefined ? [] : [`  Wanted  ${oneLine(wanted)}`]),
    `  Next    ${oneLine(next)}`,
  ];
  return `${lines.join('\n')}\n`;
}
