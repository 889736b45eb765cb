/** Features that say whether an abstract speaks of what a claim says; few, so that other kinds of claims fit too. */
export const enoughNames: readonly string[] = [
  'chance1',
  'chances',
  'exact',
  'soft',
  'end',
  'start',
  'likeness',
  'softMost',
  'likenessMost',
  'whole',
  'together',
  'inTitle',
  'agreeShare',
  'strongest',
  'strongestMean',
  'repeated',
  'turned',
  'direction',
  'negation',
  'parity',
  'numbersMissing',
  'numbersSame',
  'inOrder',
  'bigrams',
];

/** The same question for an abstract that search found. */
export const relevanceNames: readonly string[] = [
  ...enoughNames,
  'exactMost',
  'bigramsMost',
  'names',
  'namesMissing',
  'number',
];

/** Whether a deciding abstract decides against a claim: nothing of the title, as titles serve as claims in training. */
export function isForContradiction(name: string): boolean {
  return !/itle|^role/.test(name);
}
