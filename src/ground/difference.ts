/** What a rule found: claim and source say different things, in these words. */
export interface Difference {
  readonly differs: 'number' | 'direction' | 'negation';
  readonly words: { readonly claim: string; readonly source: string };
  readonly reason: string;
}
