import { compare, toNumber } from './exact.ts';
import type { Listed, Rule } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

const bare = (name: string): string => name.replace(/[^\p{L}\d]/gu, '').toLowerCase();
const isPrecision = (name: string): boolean =>
  /^(?:u?l|micro|macro)?(?:p|pre|prec|precision)$/.test(bare(name));
const isRecall = (name: string): boolean =>
  /^(?:u?l|micro|macro)?(?:r|rec|recall)$/.test(bare(name));
const isScore = (name: string): boolean =>
  /^(?:u?l|micro|macro)?(?:f|f1|fscore|f1score|fmeasure)$/.test(bare(name));

/** F-scores of the nearest precision and recall, where the harmonic mean gives most of them. */
export function listScores(sheet: Sheet): Listed[] {
  const last = (place: number): string => sheet.names(place).at(-1) ?? '';
  return sheet.places.flatMap((at) => {
    if (!isScore(last(at)) && !sheet.names(at).some(isScore)) return [];
    const near = (is: (name: string) => boolean): number | undefined =>
      sheet.places
        .filter((place) => sheet.names(place).some(is) && Math.abs(place - at) <= 2)
        .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
    const [p, r] = [near(isPrecision), near(isRecall)];
    return p === undefined || r === undefined
      ? []
      : mostly(sheet, (line) => triple(sheet, line, at, [p, r], 'F11', 'harmonic-mean'), 0.5, 1);
  });
}

/** Neighbours that make one or a hundred, in most of at least three lines. */
export function listParts(sheet: Sheet): Listed[] {
  const found: Listed[] = [];
  const { places } = sheet;
  for (let start = 0; start < places.length; start += 1)
    for (let length = Math.min(6, places.length - start); length >= 2; length -= 1) {
      const run = places.slice(start, start + length);
      const lists = (['parts-of-100', 'parts-of-1'] as const).map((rule) =>
        mostly(sheet, (line) => partsIn(sheet, line, run, rule), 0.8, 3),
      );
      const list = lists.find((one) => one.length > 0);
      if (!list) continue;
      found.push(...list);
      break;
    }
  return found;
}

/** "A against B" and "B against A" of a table whose rows and columns bear the same names. */
export function listPairwise(sheet: Sheet): Listed[] {
  if (sheet.along === 'column') return [];
  const found: Listed[] = [];
  const blocks = blocksOf(sheet);
  for (const rows of blocks) {
    const byName = new Map(
      sheet.places.map((place) => [bare(sheet.names(place, rows[0]).at(-1) ?? ''), place]),
    );
    for (const row of rows)
      for (const other of rows) {
        const own = byName.get(bare(sheet.lineNames(row).at(-1) ?? ''));
        const across = byName.get(bare(sheet.lineNames(other).at(-1) ?? ''));
        if (other <= row || own === undefined || across === undefined) continue;
        const [a, b] = [sheet.numbers(row, across)[0], sheet.numbers(other, own)[0]];
        if (!a || !b || a.decimals === 0) continue;
        for (const rule of ['parts-of-100', 'parts-of-1'] as const)
          if (isPossible(rule, { claim: b, inputs: [a], weights: [] }, false))
            found.push({ formula: 'F13', rule, claim: b.place, inputs: [a.place] });
      }
  }
  return found.length >= 3 ? found : [];
}

function blocksOf(sheet: Sheet): number[][] {
  const blocks: number[][] = [[]];
  for (const line of sheet.lines) {
    if (new Set(sheet.table.grid[line]).size === 1) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function partsIn(sheet: Sheet, line: number, run: readonly number[], rule: Rule): Tried | null {
  const numbers = run.map((place) => sheet.numbers(line, place)[0]);
  const all = numbers.filter((one): one is PlacedNumber => one !== undefined);
  const claim = all.at(-1);
  if (all.length < run.length || !claim) return null;
  const isCoarse = all.every(({ decimals, percent }) => decimals === 0 && !percent);
  if (isCoarse || all.some(({ value }) => value.n < 0n)) return null;
  const inputs = all.slice(0, -1);
  const isMixed = all.some(({ unit }) => compare(unit, claim.unit) !== 0);
  const steps = (rule === 'parts-of-1' ? 1 : 100) / toNumber(claim.unit);
  if (isMixed || steps < 50) return null;
  const trivial = all.filter(({ value }) => value.n === 0n).length >= all.length - 1;
  return {
    listed: {
      formula: run.length === 2 ? 'F13' : 'F5',
      rule,
      claim: claim.place,
      inputs: inputs.map(({ place }) => place),
    },
    holds: isPossible(rule, { claim, inputs, weights: [] }, false),
    telling: !trivial,
  };
}

function triple(
  sheet: Sheet,
  line: number,
  at: number,
  from: readonly number[],
  formula: string,
  rule: Rule,
): Tried | null {
  const claim = sheet.numbers(line, at)[0];
  const inputs = from.flatMap((place) => sheet.numbers(line, place)[0] ?? []);
  if (!claim || inputs.length < from.length) return null;
  return {
    listed: { formula, rule, claim: claim.place, inputs: inputs.map(({ place }) => place) },
    holds: isPossible(rule, { claim, inputs, weights: [] }, false),
    telling: claim.value.n !== 0n,
  };
}

interface Tried {
  readonly listed: Listed;
  readonly holds: boolean;
  readonly telling: boolean;
}

/** Identities that hold, where at least this share of the lines and this many do. */
export function mostly(
  sheet: Sheet,
  tryLine: (line: number) => Tried | null,
  share: number,
  least: number,
): Listed[] {
  const tried = sheet.lines.flatMap((line) => tryLine(line) ?? []).filter((one) => one.telling);
  const held = tried.filter(({ holds }) => holds);
  if (held.length < least || held.length < share * tried.length) return [];
  return held.map(({ listed }) => listed);
}
