import type { Check } from '../context.ts';
import { isInAbstract } from '../prose/body-statement.ts';
import { againstCell } from '../prose/printed-cell.ts';
import { findRepeated } from '../tables/repeated.ts';

/** F18: a number of the text is that of the one cell which the sentence names; two tables print one number alike. */
export const f18: Check = {
  id: 'F18',
  title: 'text against table',
  kind: 'copy',
  script: `(input, { interval: { read, write } }) => write(read(input.cell))`,
  derive: (claim, context) =>
    isInAbstract(claim, context) ? [] : againstCell('F18', claim, context),
  inTables: findRepeated,
};
