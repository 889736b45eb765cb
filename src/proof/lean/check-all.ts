import type { Decline, Reject } from '../../core/proof.ts';
import { checkDeclaration } from './check-declaration.ts';
import { Checker } from './checker.ts';
import { namesIn } from './closure.ts';
import type { DeclarationRecord } from './declaration.ts';
import type { Tables } from './export-tables.ts';
import { ExpressionStore } from './expressions.ts';
import type { KernelLimits } from './kernel-limits.ts';
import { LevelTable } from './levels.ts';
import { NameTable } from './names.ts';
import { isPinned } from './pinned.ts';
import { readExport } from './read-export.ts';
import { showPair } from './show.ts';
import { Declined, Rejection } from './stop.ts';

/** Empty tables for any number of exports that are compared. */
export function newTables(limits: KernelLimits): Tables {
  const levels = new LevelTable();
  return { names: new NameTable(), levels, store: new ExpressionStore(levels, limits.expressions) };
}

/** A kernel without constants. */
export function newChecker(tables: Tables, limits: KernelLimits): Checker {
  return new Checker(tables, limits.steps, isPinned);
}

/** Where a check ended before its end. */
export interface Stopped {
  readonly verdict: Reject | Decline;
  /** The declaration that was checked; null between two. */
  readonly at: DeclarationRecord | null;
}

/** Checks every declaration of an export in its order; null where all hold. */
export function checkAll(
  k: Checker,
  chunks: Iterable<Uint8Array>,
  limits: KernelLimits,
): Stopped | null {
  let at: DeclarationRecord | null = null;
  try {
    for (const record of readExport(chunks, k, limits.bytes)) {
      at = record;
      checkDeclaration(k, record);
      at = null;
    }
    return null;
  } catch (error) {
    return { verdict: orDecline(() => toVerdict(k, at, error)), at };
  }
}

/** What a judgement comes to; a decline where the limits, or those of the engine that runs it, do not hold it. */
export function orDecline<Verdict>(judge: () => Verdict): Verdict | Decline {
  try {
    return judge();
  } catch (error) {
    return toDecline(error);
  }
}

function toDecline(error: unknown): Decline {
  if (error instanceof Declined)
    return { kind: 'decline', because: error.because, message: error.message };
  if (error instanceof Error && /too much recursion/i.test(error.message)) return tooDeep; // Firefox
  if (!(error instanceof RangeError)) throw error;
  // a thread with a smaller stack than we count on; or a text, table or number that the engine does not hold
  return /call stack/i.test(error.message)
    ? tooDeep
    : { kind: 'decline', because: 'size', message: `Too large to be held: ${error.message}.` };
}

const tooDeep: Decline = {
  kind: 'decline',
  because: 'depth',
  message: 'Terms are nested too deep for this thread.',
};

function toVerdict(k: Checker, at: DeclarationRecord | null, error: unknown): Reject | Decline {
  if (!(error instanceof Rejection)) return toDecline(error);
  if (at && runsCompiledCode(k, at))
    return {
      kind: 'decline',
      because: 'unsupported',
      message: 'Compiled evaluation (native_decide, Lean.reduceBool) is not repeated here.',
    };
  const { expected, inferred, message } = error;
  const name = at?.kind === 'inductive' ? at.types[0]?.name : at?.name;
  return {
    kind: 'reject',
    declaration: name === undefined ? null : k.names.show(name),
    message,
    ...showPair(k, expected, inferred),
  };
}

/** True for a declaration that Lean accepts by running compiled code. */
function runsCompiledCode(k: Checker, at: DeclarationRecord): boolean {
  if (at.kind === 'inductive' || !('value' in at)) return false;
  const used = namesIn(k, [at.type, at.value]);
  return compiled.some((name) => used.has(k.names.of(name)));
}

const compiled = ['Lean.reduceBool', 'Lean.reduceNat'] as const;
