/** A sentence as the classifier reads it: its words, the heading it stands under and its place. */
export interface ClaimLine {
  readonly text: string;
  /** Null in an abstract, and where the document has none. */
  readonly heading: string | null;
  readonly place: 'title' | 'abstract' | 'text' | 'caption' | 'heading';
}

/** Sentences in the order of the text; each is judged beside the ones around it. */
export interface ClaimDocument {
  readonly title: string | null;
  readonly lines: readonly ClaimLine[];
}
