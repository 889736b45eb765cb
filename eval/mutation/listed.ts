/** The k-th number of a table's cell, or of a sentence. */
export type Place =
  | { readonly t: number; readonly r: number; readonly c: number; readonly k: number }
  | { readonly s: number; readonly k: number };

/** How the numbers of an identity hang together; the solver knows each. */
export type Rule =
  | 'mean'
  | 'weighted-mean'
  | 'sum'
  | 'geometric-mean'
  | 'harmonic-mean'
  | 'maximum'
  | 'minimum'
  | 'parts-of-100'
  | 'parts-of-1'
  | 'difference'
  | 'relative-change'
  | 'share'
  | 'count-of'
  | 'ratio'
  | 'same-product'
  | 'equal'
  | 'highest'
  | 'lowest';

/** An identity that holds on the original: places and formula, no text of the paper. */
export interface Listed {
  readonly formula: string;
  readonly rule: Rule;
  readonly claim: Place;
  readonly inputs: readonly Place[];
  /** One an input, where they are weighted. */
  readonly weights?: readonly Place[];
}

/** Places of an identity, the claim first. */
export function placesOf({ claim, inputs, weights = [] }: Listed): Place[] {
  return [claim, ...inputs, ...weights];
}

/** The place in one word. */
export function placeKey(place: Place): string {
  return 's' in place ? `s${place.s}.${place.k}` : `t${place.t} r${place.r} c${place.c}.${place.k}`;
}
