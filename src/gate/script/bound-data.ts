import type { Sha256 } from '../../core/hash.ts';
import type { DataFormat, Row } from './data-table.ts';

/** Data files that a composition read for a script, and records of the paper that may name their hashes. */
export interface ScriptData {
  /** Text of each file by the SHA-256 of its bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** What databases and archives say of the paper, such as its DOI record. */
  readonly records: readonly { readonly name: string; readonly text: string }[];
}

/** A script without data files. */
export const noData: ScriptData = { files: new Map(), records: [] };

/** A data file in its part in a script. */
export interface BoundData {
  readonly name: string;
  readonly sha256: Sha256;
  readonly format: DataFormat;
  readonly rows: readonly Row[];
  /** Who names its hash: "the paper", a record of it; null when only the submitter does. */
  readonly namedBy: string | null;
}

/** "“rows”: 120 rows of 3 columns, SHA-256 …". */
export function sayData({ name, sha256, rows }: BoundData): string {
  const columns = Object.keys(rows[0] ?? {}).length;
  return `Input “${name}” is a data file of ${rows.length} rows and ${columns} column${columns === 1 ? '' : 's'}, SHA-256 ${sha256}.`;
}
