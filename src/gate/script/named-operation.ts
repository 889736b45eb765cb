/** An operation that papers name in words, and what it gives for inputs in the script's order. */
export interface NamedOperation {
  readonly name: string;
  /**
   * How a paper names it: as the engine has read the words beside the number, else by these words. `among` are words
   * that name it in a sentence whose other numbers are just the inputs.
   */
  readonly named:
    { readonly operation: string; readonly among?: RegExp } | { readonly words: RegExp };
  /** Catalogue checks that are this operation. */
  readonly checks: readonly string[];
  /** Every admissible way to compute it; empty where it has no meaning for so many inputs. */
  readonly of: (values: readonly number[]) => readonly number[];
}
