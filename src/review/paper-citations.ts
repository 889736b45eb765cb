import type { ResolvedReference } from '../core/resolved-reference.ts';
import type { Citations } from './dimensions.ts';

export interface JudgedReference {
  readonly state: ResolvedReference['state'];
  readonly hasIdentifier: boolean;
}

/** How many references of a paper hold: those found, where they were looked up, else those that could be. */
export function paperCitations(references: readonly JudgedReference[]): Citations {
  const asked = references.some(({ state }) => state !== 'not_queried' && state !== 'unparsable');
  const isSound = ({ state, hasIdentifier }: JudgedReference): boolean =>
    asked ? state === 'resolved' || state === 'corrected' : hasIdentifier;
  return {
    total: asked
      ? references.filter(({ state }) => state !== 'not_queried').length
      : references.length,
    sound: references.filter(isSound).length,
    words: asked
      ? 'references were looked up and found, none of them retracted'
      : 'references carry an identifier that can be looked up',
  };
}
