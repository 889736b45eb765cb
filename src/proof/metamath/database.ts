import { IntList } from './int-list.ts';
import type { MetamathLimits } from './limits.ts';
import { Names } from './names.ts';

/** Kinds of statement that are kept. */
export const kinds = { float: 1, essential: 2, axiom: 3, provable: 4 } as const;

/** Proof steps that are no statement: an open one, one that is tagged; below them, tagged steps used again. */
export const steps = { open: -1, tag: -2, again: -3 } as const;

/** Why a proof cannot be followed; told when it is verified. */
export interface ProofFault {
  readonly message: string;
  readonly step: number | null;
}

/**
 * A database as tables of numbers. Statements are numbered from 1 in their order. A symbol stands in an expression as its
 * name's number, a variable as the complement of it.
 */
export class Database {
  readonly names: Names;
  /** Symbols of all expressions. */
  readonly cells: IntList;
  /** Mandatory hypotheses and mandatory pairs of all assertions. */
  readonly lists: IntList;
  /** Steps of all proofs. */
  readonly steps: IntList;
  /** By statement. */
  readonly kind: IntList;
  readonly label: IntList;
  readonly line: IntList;
  readonly start: IntList;
  readonly size: IntList;
  readonly hypotheses: IntList;
  readonly hypothesisCount: IntList;
  readonly pairs: IntList;
  readonly pairCount: IntList;
  readonly proof: IntList;
  readonly proofSize: IntList;
  /** The last pair that is active at a proof; pairs know the one before. */
  readonly activePairs: IntList;
  /** Pairs by number from 1: two variables and the pair before. */
  readonly pairFirst: IntList;
  readonly pairSecond: IntList;
  readonly pairBefore: IntList;
  /** By name: the statement that it labels. */
  readonly statementOf: IntList;
  /** Proofs that cannot be followed. */
  readonly faults = new Map<number, ProofFault>();
  /** Proofs with a `?`. */
  readonly open = new Set<number>();

  constructor(limits: MetamathLimits) {
    const ofStatements = (): IntList => new IntList(limits.statements + 1);
    const ofPairs = (): IntList => new IntList(limits.pairs + 1);
    this.names = new Names(limits);
    [this.cells, this.lists, this.steps] = [
      new IntList(limits.cells),
      new IntList(limits.cells),
      new IntList(limits.cells),
    ];
    [this.kind, this.label, this.line] = [ofStatements(), ofStatements(), ofStatements()];
    [this.start, this.size] = [ofStatements(), ofStatements()];
    [this.hypotheses, this.hypothesisCount] = [ofStatements(), ofStatements()];
    [this.pairs, this.pairCount] = [ofStatements(), ofStatements()];
    [this.proof, this.proofSize, this.activePairs] = [
      ofStatements(),
      ofStatements(),
      ofStatements(),
    ];
    [this.pairFirst, this.pairSecond, this.pairBefore] = [ofPairs(), ofPairs(), ofPairs()];
    this.statementOf = new IntList(limits.tokens + 2);
    this.kind.push(0);
    this.pairFirst.push(0);
  }

  /** Statements that are kept. */
  get count(): number {
    return this.kind.length - 1;
  }

  isAssertion(statement: number): boolean {
    return this.kind.at(statement) >= kinds.axiom;
  }

  labelText(statement: number): string {
    return this.names.textOf(this.label.at(statement));
  }

  /** The number of a label's statement; 0 where there is none. */
  find(label: string): number {
    const name = this.names.find(label);
    return name === 0 ? 0 : this.statementOf.at(name);
  }

  /** Math symbols as they are written. */
  text(start: number, size: number): string {
    const most = 2_000;
    const shown: string[] = [];
    for (let at = start; at < start + Math.min(size, most); at += 1) {
      const cell = this.cells.cells[at] ?? 0;
      shown.push(this.names.textOf(cell < 0 ? ~cell : cell));
    }
    return `${shown.join(' ')}${size > most ? ` … (${size} symbols)` : ''}`;
  }
}
