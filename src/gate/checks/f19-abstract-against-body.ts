import type { Check } from '../context.ts';
import { againstBody, isInAbstract } from '../prose/body-statement.ts';
import { againstCell } from '../prose/printed-cell.ts';

/** F19: a number of the abstract is the one that the body prints of the same thing. */
export const f19: Check = {
  id: 'F19',
  title: 'abstract against body',
  kind: 'copy',
  script: `(input, { interval: { read, write } }) => write(read(input.cell))`,
  derive: (claim, context) => {
    if (!isInAbstract(claim, context)) return [];
    const cell = againstCell('F19', claim, context);
    return cell.length > 0 ? cell : againstBody(claim, context);
  },
};
