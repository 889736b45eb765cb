import type { KernelVerdict } from '../../core/proof.ts';
import { checkDeclaration } from './check-declaration.ts';
import { Checker } from './checker.ts';
import type { DeclarationRecord } from './declaration.ts';
import type { Tables } from './export-tables.ts';
import { ExpressionStore } from './expressions.ts';
import { isPinned } from './pinned.ts';
import { LevelTable } from './levels.ts';
import { NameTable } from './names.ts';
import { readExport } from './read-export.ts';
import { show } from './show.ts';
import { Declined, Rejection } from './stop.ts';

/** Bounds on what the kernel takes on; beyond them it declines. */
export interface KernelLimits {
  readonly bytes: number;
  /** Expressions, of the file and made while checking one declaration. */
  readonly expressions: number;
  /** Reduction and comparison steps of one declaration. */
  readonly steps: number;
}

export const kernelLimits: KernelLimits = {
  bytes: 1_000_000_000,
  expressions: 2 ** 24,
  steps: 50_000_000,
};

/** Judges an export by the kernel alone; `chunks` are its bytes in order. Pure: the same in Node and in a page. */
export function checkExport(
  chunks: Iterable<Uint8Array>,
  limits: KernelLimits = kernelLimits,
): KernelVerdict {
  const k = newChecker(newTables(limits), limits);
  const checked = checkAll(k, chunks, limits);
  if (checked) return checked;
  const constants = [...k.constants.values()];
  const axioms = constants.filter(({ kind }) => kind === 'axiom');
  return {
    kind: 'accept',
    declarations: constants.length,
    axioms: axioms.map(({ name }) => k.names.show(name)),
  };
}

export function newTables(limits: KernelLimits): Tables {
  const levels = new LevelTable();
  return { names: new NameTable(), levels, store: new ExpressionStore(levels, limits.expressions) };
}

export function newChecker(tables: Tables, limits: KernelLimits): Checker {
  return new Checker(tables, limits.steps, isPinned);
}

/** Checks every declaration of an export in its order; null where all hold. */
export function checkAll(
  k: Checker,
  chunks: Iterable<Uint8Array>,
  limits: KernelLimits,
): Exclude<KernelVerdict, { kind: 'accept' }> | null {
  let at: DeclarationRecord | null = null;
  try {
    for (const record of readExport(chunks, k, limits.bytes)) {
      at = record;
      checkDeclaration(k, record);
      at = null;
    }
    return null;
  } catch (error) {
    return toVerdict(k, at, error);
  }
}

function toVerdict(
  k: Checker,
  at: DeclarationRecord | null,
  error: unknown,
): Exclude<KernelVerdict, { kind: 'accept' }> {
  if (error instanceof Declined)
    return { kind: 'decline', because: error.because, message: error.message };
  if (!(error instanceof Rejection)) throw error;
  const { expected, inferred, message } = error;
  const name = at?.kind === 'inductive' ? at.types[0]?.name : at?.name;
  return {
    kind: 'reject',
    declaration: name === undefined ? null : k.names.show(name),
    message,
    ...showPair(k, expected, inferred),
  };
}

/** Both as short as they can be told apart. */
function showPair(
  k: Checker,
  expected: number | null,
  inferred: number | null,
): { expected: string | null; inferred: string | null } {
  const shown = (isFull: boolean): (string | null)[] =>
    [expected, inferred].map((e) => (e === null ? null : show(k, e, { isFull })));
  const [a = null, b = null] = shown(false);
  if (a === null || a !== b) return { expected: a, inferred: b };
  const [c = null, d = null] = shown(true);
  return { expected: c, inferred: d };
}
