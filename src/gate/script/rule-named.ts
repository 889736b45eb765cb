import type { CellRef } from '../../core/claim.ts';
import type { BoundNumber } from '../../core/identity.ts';
import { namingOf } from '../../core/mention.ts';
import type { Paper } from '../../core/paper.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { isVerifying } from '../../core/records/verifies.ts';
import type { RuleResult, ScriptCheck } from '../../core/script-check.ts';
import { contains } from '../../core/span.ts';
import { columnPath, rowPath } from '../../core/table.ts';
import { readTables, numberAt } from '../../core/table-reading.ts';
import { cellOf } from './cells.ts';
import type { NamedOperation } from './named-operation.ts';
import type { Computed } from './recognise.ts';
import { wordsBeforeOperands } from './sentence-operands.ts';
import { unnamedOperands } from './unnamed-operands.ts';

type Claim = PaperManifest['claims'][number];

export interface Named {
  readonly result: RuleResult;
  readonly basis: ScriptCheck['basis'];
}

/** Rule 9: the paper itself names the operation and every operand; a formula that only fits is numerology. */
export function ruleNamed(
  claim: Claim,
  inputs: readonly BoundNumber[],
  computed: readonly Computed[],
  paper: Paper,
): Named {
  const computes = [...new Set(computed.map(({ operation }) => operation))];
  const names = computes.map(({ name }) => name).join(' or ');
  if (computes.length === 0)
    return supposed(
      'What the script computes is no operation that the engine knows by a name, so nothing in the paper can be found to say it.',
    );
  const doubt = recordedDoubt(claim, inputs, computes);
  if (doubt) return supposed(doubt);
  const recorded = fromRecordedCheck(claim, inputs, computes);
  if (recorded) return met(`The engine’s own check has the same inputs and operation.`, recorded);
  const said = wordsAround(claim, paper);
  const before = wordsBeforeOperands(claim, inputs, paper);
  const named = computes.find((operation) => isNamed(operation, claim, said.text, before));
  if (!named)
    return supposed(
      `The script computes a ${names}, and the ${said.what} of the claim does not say so of this number.`,
    );
  const unnamed = [
    ...unnamedInputs(claim, inputs, paper),
    ...unnamedOperands(computed, named, said.text),
  ];
  if (unnamed.length > 0)
    return supposed(
      `The ${said.what} names a ${named.name}, but not every operand: ${unnamed.join(', ')}.`,
    );
  return met(`The ${said.what} names the operation (${named.name}) and every operand.`, {
    kind: 'stated',
    words: `The ${said.what} names the operation (${named.name}) and every operand.`,
    range: claim.span,
    agreeing: null,
    of: null,
  });
}

function met(words: string, basis: ScriptCheck['basis']): Named {
  return { result: { rule: 9, met: true, words, details: [] }, basis };
}

function supposed(words: string): Named {
  return {
    result: { rule: 9, met: false, words, details: [] },
    basis: { kind: 'supposed', words, range: null, agreeing: null, of: null },
  };
}

/** A person's choice of one reading settles nothing that the engine's own check had to leave open. */
function recordedDoubt(
  { checks, outcome }: Claim,
  inputs: readonly BoundNumber[],
  computes: readonly NamedOperation[],
): string | null {
  const own = checks.filter(
    ({ kind, check }) =>
      kind === 'recomputation' && computes.some((operation) => operation.checks.includes(check)),
  );
  const guessed = own.find(({ basis }) => basis.kind === 'supposed');
  if (guessed) return guessed.basis.words;
  const same = own.filter((check) => hasInputs(check, inputs));
  if (same.some(({ readings }) => new Set(readings.map(({ agrees }) => agrees)).size > 1))
    return 'The words allow two readings of these numbers, and only one of them gives the claim.';
  return outcome === 'UNVERIFIABLE' && same.some(isVerifying)
    ? 'The engine’s own check of these numbers leaves a doubt that a script cannot settle.'
    : null;
}

function hasInputs(check: Claim['checks'][number], inputs: readonly BoundNumber[]): boolean {
  return (
    inputs.length > 0 &&
    check.inputs.length === inputs.length &&
    inputs.every(({ token }) => check.inputs.some(({ span }) => span.start === token.start))
  );
}

/** The basis of a check that the engine derived itself over just these inputs. */
function fromRecordedCheck(
  { checks }: Claim,
  inputs: readonly BoundNumber[],
  computes: readonly NamedOperation[],
): ScriptCheck['basis'] | null {
  const found = checks.find(
    (check) =>
      check.kind === 'recomputation' &&
      check.basis.kind !== 'supposed' &&
      hasInputs(check, inputs) &&
      computes.some((operation) => operation.checks.includes(check.check)),
  );
  if (!found) return null;
  const { kind, words, span, agreeing, of } = found.basis;
  return { kind, words, range: span, agreeing, of };
}

/** The words that may name the operation: a sentence, or the headers of a cell. */
function wordsAround(claim: Claim, paper: Paper): { text: string; what: string } {
  const cell = cellOf(paper, claim.span);
  const table = cell && paper.tables[cell.table];
  if (!cell || !table) return { text: claim.span.quote, what: 'sentence' };
  const path = [...columnPath(table, cell.column, cell.row), ...rowPath(table, cell.row)];
  return { text: path.join(' '), what: 'header' };
}

/**
 * Operations that the engine reads must be what it read beside this very number, and nothing else: a sentence full
 * of changes names many differences, and a measurement is none of them. Others are named by their words.
 */
function isNamed(
  { named }: NamedOperation,
  claim: Claim,
  text: string,
  before: string | null,
): boolean {
  if ('words' in named) return named.words.test(text);
  const read = claim.quantity?.operations ?? [];
  if (read.length === 0 && before !== null) return named.among?.test(before) === true;
  return read.length === 1 && read[0] === named.operation;
}

function unnamedInputs(claim: Claim, inputs: readonly BoundNumber[], paper: Paper): string[] {
  const place = cellOf(paper, claim.span);
  if (inputs.length === 0) return [];
  if (place) return isWholeLine(place, inputs, paper) ? [] : ['the inputs are not its whole line'];
  return inputs
    .filter(({ token, cell }) => !contains(claim.span, token) && !isCellNamed(claim, cell, paper))
    .map(({ name }) => `“${name}”`);
}

function isCellNamed(claim: Claim, cell: CellRef | null, paper: Paper): boolean {
  const table = cell && paper.tables[cell.table];
  if (!cell || !table) return false;
  const naming = namingOf(claim.span.quote, table, cell.row, cell.column);
  return naming.row && naming.column;
}

/**
 * For a cell, its operands are named by its header when they are all other numbers of its row or column, or all
 * before it: any other choice among many cells fits some number by chance.
 */
function isWholeLine(place: CellRef, inputs: readonly BoundNumber[], paper: Paper): boolean {
  const reading = readTables(paper)[place.table];
  if (!reading || inputs.some(({ cell }) => cell?.table !== place.table)) return false;
  const rows = reading.table.grid.map((_, row) => row);
  const columns = (reading.table.grid[place.row] ?? []).map((_, column) => column);
  const lines = [
    columns.map((column) => ({ row: place.row, column, at: column - place.column })),
    rows.map((row) => ({ row, column: place.column, at: row - place.row })),
  ];
  return lines.some((line) => {
    const numbered = line.flatMap(({ row, column, at }) => {
      const number = at === 0 ? null : numberAt(reading, row, column);
      return number ? [{ start: number.main.start, at }] : [];
    });
    return [numbered, numbered.filter(({ at }) => at < 0)].some(
      (operands) =>
        operands.length === inputs.length &&
        operands.every(({ start }) => inputs.some(({ token }) => token.start === start)),
    );
  });
}
