import type { Token } from '../core/number/token.ts';
import type { Range } from '../core/span.ts';
import type { Result } from './compared-result.ts';
import type { FoundPart } from '../core/result-words/found-part.ts';
import type { MethodName } from '../core/result-words/method-name.ts';

/** A result as read in one paper, before it is held against others. */
export interface Draft {
  readonly method: MethodName;
  /** One value a part at most. */
  readonly parts: readonly FoundPart[];
  readonly token: Token;
  readonly spread: {
    readonly value: string;
    readonly kind: NonNullable<Result['spread']>['kind'];
    readonly range: Range;
  } | null;
  readonly n: { readonly value: number; readonly range: Range } | null;
  /** Index into the paper's references of the work that its row cites; null where it cites none. */
  readonly cites: { readonly reference: number; readonly range: Range } | null;
  readonly range: Range;
  readonly place: string;
  readonly reading: Result['reading'];
}

/** The value of a part, or null where it is unknown. */
export function partOf(parts: readonly FoundPart[], name: FoundPart['part']): FoundPart | null {
  return parts.find(({ part }) => part === name) ?? null;
}
