import type { CellRef, Operation } from './claim.ts';
import type { Identity } from './identity.ts';

/** Numbers of a paper's tables that must agree, before a claim is made of the one under test. */
export interface TableIdentity extends Omit<Identity, 'claim'> {
  /** Where the number under test stands. */
  readonly cell: CellRef;
  /** How it came about; null for a number that is only told twice. */
  readonly operation: Operation | null;
}
