import type { Operation } from '../claim.ts';
import type { Identity } from '../identity.ts';
import type { Token } from '../number/token.ts';
import type { Range } from '../span.ts';

/** Numbers of one sentence that must agree by a rule of statistics, before a claim is made of the one under test. */
export interface ReportIdentity extends Omit<Identity, 'claim'> {
  /** Index into `Paper.sentences`. */
  readonly sentence: number;
  readonly statement: Range;
  readonly operation: Operation;
  /** The number that the claim is made of; it is the target of its own checks. */
  readonly under: Token;
}

/** A sentence as the readers of reports take it. */
export interface ReportSentence {
  readonly index: number;
  readonly range: Range;
  readonly words: string;
  /** The two sentences before it. */
  readonly before: string;
}
