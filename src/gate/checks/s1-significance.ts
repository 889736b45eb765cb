import type { Check } from '../context.ts';
export const s1: Check = {
  id: 'S1',
  title: 'significance test',
  kind: 'recomputation',
  script: '',
  derive: () => [],
};
