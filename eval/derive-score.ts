import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cellAt } from '../src/core/table.ts';
import type { Paper } from '../src/core/paper.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { align } from './align-table.ts';
import { share, type Measured } from './suite.ts';
import { matchTable, type HandTable } from './table-files.ts';

/** A place of a hand-typed table, or a number that stands in none. */
interface HandPlace {
  readonly table?: string;
  readonly r?: number;
  readonly c?: number;
  readonly text_number?: string;
}

interface Identity {
  readonly id: string;
  readonly table: string;
  readonly formula: string;
  readonly claim: readonly HandPlace[] | HandPlace;
  readonly inputs: readonly HandPlace[];
  readonly verdict: string;
  readonly trap?: boolean;
}

interface TextClaim {
  readonly id: string;
  readonly paper: string;
  readonly quote: string;
  readonly formula: string;
  readonly verdict: string;
  readonly trap?: boolean;
}

export interface Seen {
  readonly paper: Paper;
  readonly manifest: PaperManifest;
}

type Claim = PaperManifest['claims'][number];

/** Figures of a folder's identities and sentences against what the engine made of its papers. */
export async function scoreDerived(
  dir: string,
  tables: readonly HandTable[],
  seen: ReadonlyMap<string, Seen>,
): Promise<Measured> {
  const identities = JSON.parse(await readFile(join(dir, 'identities.json'), 'utf8')) as Identity[];
  const texts = JSON.parse(await readFile(join(dir, 'text-claims.json'), 'utf8')) as TextClaim[];
  const tally = {
    listed: 0,
    derived: 0,
    right: 0,
    wrongInconsistent: [] as string[],
    wrongConsistent: [] as string[],
    traps: 0,
    fired: [] as string[],
    abstained: 0,
  };
  const by: Record<string, { listed: number; derived: number }> = {};
  const used = new Set<string>();
  /** Listed and not derived; derived and left open. */
  const missed: string[] = [];
  const unsure: string[] = [];
  const take = (
    id: string,
    formula: string,
    verdict: string,
    trap: boolean,
    claim: Claim | null,
  ): void => {
    const check = claim?.checks.find(({ check }) => check === formula);
    const count = (by[formula] ??= { listed: 0, derived: 0 });
    if (trap) tally.traps += 1;
    else {
      tally.listed += 1;
      count.listed += 1;
    }
    if (!claim || !check) {
      if (!trap) missed.push(id);
      if (!trap) tally.abstained += 1;
      return;
    }
    used.add(`${claim.span.document} ${check.id}`);
    if (trap && check.verdict === 'inconsistent') tally.fired.push(id);
    if (trap) return;
    tally.derived += 1;
    count.derived += 1;
    const said = check.verdict === 'vacuous' ? 'consistent' : check.verdict;
    if (said === verdict) tally.right += 1;
    else if (said === 'indeterminate') unsure.push(id);
    else if (said === 'inconsistent') tally.wrongInconsistent.push(id);
    else if (said === 'consistent' && verdict === 'inconsistent') tally.wrongConsistent.push(id);
  };
  for (const identity of identities) {
    const { id, formula, verdict, trap = false } = identity;
    take(id, formula, verdict, trap, claimOfIdentity(identity, tables, seen));
  }
  for (const [index, { id, paper, quote, formula, verdict, trap = false }] of texts.entries()) {
    const read = seen.get(paper);
    const twin = texts.slice(0, index).filter((other) => other.quote === quote).length;
    const isPair = texts.filter((other) => other.quote === quote).length > 1;
    take(
      id,
      formula,
      verdict,
      trap,
      read ? claimOfQuote(quote, formula, read.manifest, isPair ? twin : null) : null,
    );
  }
  const extra = [...seen].flatMap(([name, { manifest }]) =>
    manifest.claims.flatMap((claim) =>
      claim.checks
        .filter(({ id }) => !used.has(`${claim.span.document} ${id}`))
        .map(({ check, verdict, formula }) => ({
          paper: name,
          claim: claim.text.slice(0, 120),
          check,
          verdict,
          formula: formula.slice(0, 120),
        })),
    ),
  );
  const figures = {
    n: identities.length + texts.length,
    listed: tally.listed,
    derived: tally.derived,
    coverage: tally.derived / tally.listed,
    verdict_right: tally.right / Math.max(1, tally.derived),
    wrong_inconsistent: tally.wrongInconsistent.length,
    wrong_consistent: tally.wrongConsistent.length,
    traps: tally.traps,
    traps_fired: tally.fired.length,
    abstained: tally.abstained,
    by_formula: by,
    missed,
    unsure,
    extra_inconsistent: extra.filter(({ verdict }) => verdict === 'inconsistent').length,
    extra,
  };
  return {
    lines: [
      `derived              ${share(tally.derived, tally.listed)}`,
      `verdict right        ${share(tally.right, tally.derived)}`,
      `wrong inconsistent   ${tally.wrongInconsistent.length} ${tally.wrongInconsistent.join(', ')}`,
      `wrong consistent     ${tally.wrongConsistent.length} ${tally.wrongConsistent.join(', ')}`,
      `traps fired          ${share(tally.fired.length, tally.traps)} ${tally.fired.join(', ')}`,
      ...Object.entries(by)
        .sort()
        .map(
          ([formula, { listed, derived }]) => `  ${formula.padEnd(4)} ${share(derived, listed)}`,
        ),
      `found beyond the list: ${extra.length}, of which inconsistent:`,
      ...extra
        .filter(({ verdict }) => verdict === 'inconsistent')
        .map(({ paper, claim, check, formula }) => `  ${paper} ${check} ${claim} | ${formula}`),
    ],
    figures,
  };
}

/**
 * The engine's claim that tests a listed identity: at the same cell by the same formula, else the one
 * whose check ties together all cells of the identity, whichever of them it takes as the claim.
 */
function claimOfIdentity(
  { table: name, formula, claim, inputs }: Identity,
  tables: readonly HandTable[],
  seen: ReadonlyMap<string, Seen>,
): Claim | null {
  const claimed = (Array.isArray(claim) ? claim : [claim]) as readonly HandPlace[];
  const place = (one: HandPlace): CellPlace | null => {
    const hand = tables.find((table) => table.id === (one.table ?? name));
    const read = hand && seen.get(hand.paper);
    return hand && read ? placeOf(hand, read.paper, one) : null;
  };
  const paper = tables.find((table) => table.id === name)?.paper;
  const manifest = paper === undefined ? undefined : seen.get(paper)?.manifest;
  if (!manifest) return null;
  const printed = claimed[0]?.text_number;
  if (printed !== undefined)
    return (
      manifest.claims.find(
        ({ place: { kind }, quantity, checks }) =>
          kind !== 'cell' &&
          quantity !== null &&
          printed.startsWith(quantity.raw.trim()) &&
          checks.some(({ check }) => check === formula),
      ) ?? null
    );
  const at = claimed[0] && place(claimed[0]);
  const here = manifest.claims.filter((one) => at && isAt(one, at));
  const own = here.find(({ checks }) => checks.some(({ check }) => check === formula));
  if (own) return own;
  const wanted = [...claimed, ...inputs].flatMap((one) =>
    one.r === undefined ? [] : [place(one)],
  );
  if (wanted.length < 2 || wanted.includes(null)) return here[0] ?? null;
  const tying = manifest.claims.find((one) =>
    one.checks.some(
      ({ check, inputs: bound }) =>
        check === formula &&
        wanted.every(
          (cell) =>
            cell !== null && (isAt(one, cell) || bound.some((input) => sameCell(input.cell, cell))),
        ),
    ),
  );
  return tying ?? here[0] ?? null;
}

interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

function placeOf(hand: HandTable, paper: Paper, { r, c }: HandPlace): CellPlace | null {
  const table = matchTable(hand, paper);
  const at = table && r !== undefined && c !== undefined ? align(hand, table).place(r, c) : null;
  const cell = table && at && cellAt(table, at.row, at.column);
  return table && cell
    ? { table: paper.tables.indexOf(table), row: cell.row, column: cell.column }
    : null;
}

function isAt({ place, grounding }: Claim, cell: CellPlace): boolean {
  return place.kind === 'cell' && grounding.cells.some((one) => sameCell(one, cell));
}

function sameCell(
  one: { readonly table_index: number; readonly row: number; readonly column: number } | null,
  { table, row, column }: CellPlace,
): boolean {
  return one !== null && one.table_index === table && one.row === row && one.column === column;
}

/**
 * The claim whose sentence holds most of the quote's words, and whose number the quote prints. A quote
 * that is listed once for each of its numbers is matched number by number, in the order of the text.
 */
function claimOfQuote(
  quote: string,
  formula: string,
  manifest: PaperManifest,
  twin: number | null,
): Claim | null {
  const words = wordsOf(quote);
  const scored = manifest.claims
    .filter(
      ({ place, quantity }) =>
        place.kind !== 'cell' &&
        (quantity === null
          ? !/\d/.test(quote)
          : quote.replace(/[\\$]/g, '').includes(quantity.raw.trim().replace(/^[+−-]/, ''))),
    )
    .map((claim) => ({
      claim,
      score: Math.max(
        ...[claim.text, ...(claim.also ?? []).map(({ quote }) => quote)].map((said) => {
          const known = wordsOf(said);
          return words.filter((word) => known.includes(word)).length / words.length;
        }),
      ),
    }))
    .filter(({ score }) => score >= 0.7);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (twin !== null)
    return (
      scored
        .filter(({ score }) => score === best)
        .map(({ claim }) => claim)
        .filter(({ role }) => role === 'derived')
        .sort((a, b) => (a.quantity?.span.start ?? 0) - (b.quantity?.span.start ?? 0))[twin] ?? null
    );
  return (
    scored.sort(
      (a, b) =>
        Number(b.claim.checks.some(({ check }) => check === formula)) -
          Number(a.claim.checks.some(({ check }) => check === formula)) || b.score - a.score,
    )[0]?.claim ?? null
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\\[a-z]+/g, ' ')
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  );
}
