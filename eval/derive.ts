import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../src/core/paper.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { verify } from '../src/pipeline.ts';
import { share, type Suite } from './suite.ts';
import { align } from './align-table.ts';
import { handTables, matchTable, type HandTable } from './table-files.ts';

interface Identity {
  readonly id: string;
  readonly table: string;
  readonly formula: string;
  readonly claim:
    | readonly { readonly r?: number; readonly c?: number }[]
    | { readonly r?: number; readonly c?: number };
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

interface Seen {
  readonly paper: Paper;
  readonly manifest: PaperManifest;
}

type Claim = PaperManifest['claims'][number];

/**
 * Identities that a person listed against those that the engine derives from the papers alone.
 * A listed identity of a table is matched by paper, table (most common numbers), claim cell (after
 * the shift under which the grids agree) and formula; one of the text by the sentence that holds the
 * quote's words and numbers, and formula. The engine reads the HTML where there is one, else the PDF
 * of the same version. Its verdicts: a check's own, as listed by the person.
 */
export const derive: Suite = async (dir, options) => {
  const corpus = options.get('corpus') ?? join(dir, '..', 'corpus');
  const tables = await handTables(dir);
  const identities = JSON.parse(await readFile(join(dir, 'identities.json'), 'utf8')) as Identity[];
  const texts = JSON.parse(await readFile(join(dir, 'text-claims.json'), 'utf8')) as TextClaim[];
  const seen = await readPapers(tables, corpus);
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
    else if (said === 'inconsistent') tally.wrongInconsistent.push(id);
    else if (said === 'consistent' && verdict === 'inconsistent') tally.wrongConsistent.push(id);
  };
  for (const { id, table: name, formula, claim, verdict, trap = false } of identities) {
    const hand = tables.find((table) => table.id === name);
    const place = Array.isArray(claim)
      ? (claim as { r?: number; c?: number }[])[0]
      : (claim as { r?: number; c?: number });
    const read = hand && seen.get(hand.paper);
    take(
      id,
      formula,
      verdict,
      trap,
      hand && read && place ? claimAt(hand, read, place, formula) : null,
    );
  }
  for (const { id, paper, quote, formula, verdict, trap = false } of texts) {
    const read = seen.get(paper);
    take(id, formula, verdict, trap, read ? claimOfQuote(quote, formula, read.manifest) : null);
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
};

/** Each paper once: its HTML, else a PDF of the same version or the only one. */
async function readPapers(
  tables: readonly HandTable[],
  corpus: string,
): Promise<Map<string, Seen>> {
  const sandbox = openSandbox();
  const reader = openPaperReader();
  const seen = new Map<string, Seen>();
  for (const { paper: name, sources } of tables) {
    const path =
      sources.html?.path ??
      (sources.pdf && sources.pdf.same_version !== false ? sources.pdf.path : null);
    if (seen.has(name) || !path) continue;
    const source = await readFileSource(join(corpus, path));
    const paper = await reader.read(source.bytes, source.mediaType);
    const { manifest } = await verify(
      source,
      { reader: { read: () => Promise.resolve(paper) }, sandbox, progress: () => undefined },
      { engine: { version: '0', nodeMajor: 24 }, now: null },
    );
    seen.set(name, { paper, manifest });
  }
  await sandbox.close();
  return seen;
}

function claimAt(
  hand: HandTable,
  { paper, manifest }: Seen,
  { r, c }: { r?: number; c?: number },
  formula: string,
): Claim | null {
  const table = matchTable(hand, paper);
  if (!table || r === undefined || c === undefined) return null;
  const at = align(hand, table).place(r, c);
  if (!at) return null;
  const index = paper.tables.indexOf(table);
  const here = manifest.claims.filter(
    ({ place, grounding }) =>
      place.kind === 'cell' &&
      grounding.cells.some(
        (cell) => cell.table_index === index && cell.row === at.row && cell.column === at.column,
      ),
  );
  return (
    here.find(({ checks }) => checks.some(({ check }) => check === formula)) ?? here[0] ?? null
  );
}

/** The claim whose sentence holds most of the quote's words, and whose number the quote prints. */
function claimOfQuote(quote: string, formula: string, manifest: PaperManifest): Claim | null {
  const words = wordsOf(quote);
  const scored = manifest.claims
    .filter(
      ({ place, quantity }) =>
        place.kind !== 'cell' &&
        quantity !== null &&
        quote.replace(/[\\$]/g, '').includes(quantity.raw.trim().replace(/^[+−-]/, '')),
    )
    .map((claim) => ({
      claim,
      score: words.filter((word) => wordsOf(claim.text).includes(word)).length / words.length,
    }))
    .filter(({ score }) => score >= 0.7)
    .sort(
      (a, b) =>
        Number(b.claim.checks.some(({ check }) => check === formula)) -
          Number(a.claim.checks.some(({ check }) => check === formula)) || b.score - a.score,
    );
  return scored[0]?.claim ?? null;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\\[a-z]+/g, ' ')
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  );
}
