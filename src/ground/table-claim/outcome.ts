import type { Meeting } from './table-view.ts';

/** What one rule makes of one clause. */
export interface Outcome {
  readonly holds: boolean;
  /** Words a reader can check against the table. */
  readonly reason: string;
  readonly meetings: readonly Meeting[];
  readonly rule: 'comparison' | 'extreme' | 'change' | 'threshold' | 'number' | 'difference';
  /** Names of lines that the clause gives on both axes; 1 where only one axis is named. */
  readonly linked: number;
  /** True where no cell speaks otherwise. */
  readonly unanimous: boolean;
}
