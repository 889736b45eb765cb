/** What became of a reference: one state of the closed list of product, section 7. */
export interface ResolvedReference {
  readonly state:
    | 'resolved'
    | 'retracted'
    | 'corrected'
    | 'ambiguous'
    | 'not_found'
    | 'unparsable'
    | 'not_queried';
  /** The work that it names, and who knows it; null where none or several were found. */
  readonly work: { readonly id: string; readonly title: string; readonly by: string } | null;
  /** What a reader must know beside the state; null for nothing. */
  readonly note: string | null;
}

/** Of a reference that nobody was asked about; `isWork` is false for debris. */
export function unasked(isWork: boolean): ResolvedReference {
  return { state: isWork ? 'not_queried' : 'unparsable', work: null, note: null };
}

/** True for a reference that somebody was asked about, also where nobody answered. */
export function wasAsked({ state, note }: ResolvedReference): boolean {
  return (state !== 'not_queried' && state !== 'unparsable') || note !== null;
}
