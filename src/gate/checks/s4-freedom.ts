import type { Check } from '../context.ts';
import { reportsOf } from '../reports-of.ts';

/** S4: degrees of freedom follow from the n of the same result, where the test leaves one rule only. */
export const s4: Check = {
  id: 'S4',
  title: 'degrees of freedom and n',
  kind: 'recomputation',
  script: `({ degrees }) => [String(degrees), String(degrees)]`,
  derive: (claim, context) => reportsOf('S4', claim, context),
};
