import { outcomes, outcomeWord } from '../../core/outcome.ts';
import type { Facet } from '../../core/record-facets.ts';

const names = {
  area: 'Area',
  gate: 'Gate',
  tier: 'Tier',
  outcome: 'Has a claim that is',
  retraction: 'Sources',
  year: 'Published in',
} as const satisfies Record<Facet, string>;

const values: Partial<Readonly<Record<Facet, Readonly<Record<string, string>>>>> = {
  gate: { VERIFIED: 'Verified', FALSIFIED: 'Falsified', UNVERIFIED: 'Unverified' },
  outcome: outcomeWord,
  retraction: {
    fallen: 'one was retracted or withdrawn',
    stands: 'asked, none retracted',
    'not-known': 'not asked, or no answer',
  },
};

/** How a filter, or one of its values, is called on pages. */
export function facetWord(facet: Facet, value?: string): string {
  return value === undefined ? names[facet] : (values[facet]?.[value] ?? value);
}

/** Values in the order in which a form lists them: outcomes as readers must act, years newest first, others by name. */
export function inFormOrder(facet: Facet, found: readonly string[]): string[] {
  if (facet === 'outcome') return outcomes.filter((one) => found.includes(one));
  const sorted = [...found].sort();
  return facet === 'year' ? sorted.reverse() : sorted;
}
