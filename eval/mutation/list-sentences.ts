import type { Paper, Sentence } from '../../src/core/paper.ts';
import { compare, minus } from './exact.ts';
import { lex, type Printed } from './lex.ts';
import type { Listed, Place, Rule } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

const skipped = new Set(['related', 'references', 'acknowledgements']);

/** Identities that a sentence holds by itself, or with the one cell that prints its number. */
export function listSentences(paper: Paper, sheets: readonly Sheet[]): Listed[] {
  const cells = sheets.flatMap((sheet) =>
    sheet.lines.flatMap((line) =>
      sheet.places.flatMap((place) =>
        sheet
          .numbers(line, place)
          .slice(0, 1)
          .map((one) => ({ one, names: [...sheet.names(place, line), ...sheet.lineNames(line)] })),
      ),
    ),
  );
  return paper.sentences.flatMap((sentence, index) => {
    const role = paper.sections[sentence.section ?? -1]?.role ?? 'other';
    if (skipped.has(role) || sentence.place === 'caption' || sentence.place === 'note') return [];
    const text = paper.text.slice(sentence.range.start, sentence.range.end);
    if (isInTable(paper, sentence)) return [];
    const numbers = lex(text);
    return [
      ...sharesIn(text, numbers, index),
      ...gainsIn(text, numbers, index),
      ...copiesIn(text, numbers, index, cells),
    ];
  });
}

function isInTable(paper: Paper, { range }: Sentence): boolean {
  return paper.tables.some((table) => table.range.start <= range.start && range.end <= table.range.end);
}

/** "k of n (p%)", "k/n (p%)" and "p% (k of n)". */
function sharesIn(text: string, numbers: readonly Printed[], s: number): Listed[] {
  const gap = (a: Printed, b: Printed): string => text.slice(a.end, b.start);
  const isOf = (words: string): boolean => /^\s?(?:\/|(?:out )?of(?: the| all)?)\s?$/.test(words);
  return numbers.flatMap((a, k) => {
    const [b, c] = [numbers[k + 1], numbers[k + 2]];
    if (!b || !c) return [];
    const forward = isOf(gap(a, b)) && c.percent && /^[^.;()]{0,50}[(,]\s?(?:i\.e\.,? )?$/.test(gap(b, c));
    const backward =
      a.percent && /^\s?\\?%[^.;()]{0,20}[(;,]\s?$/.test(gap(a, b)) && isOf(gap(b, c));
    if (!forward && !backward) return [];
    const order = forward ? [k + 2, k, k + 1] : [k, k + 1, k + 2];
    return listedIn(s, numbers, order, 'F10', 'share');
  });
}

/** "from A to B, a gain of C": the change in points or in percent. */
function gainsIn(text: string, numbers: readonly Printed[], s: number): Listed[] {
  return numbers.flatMap((a, k) => {
    const b = numbers[k + 1];
    if (!b || !/\bfrom\s?\$?$/i.test(text.slice(0, a.start))) return [];
    if (!/^\s?\\?%?\s?to(?: about| around)?\s?\$?$/i.test(text.slice(a.end, b.start))) return [];
    return [k + 2, k - 1].flatMap((at) => {
      const c = numbers[at];
      if (!c || Math.abs(c.start - a.start) > 120) return [];
      const up = compare(minus(b.value, a.value), { n: 0n, d: 1n }) >= 0;
      const [high, low] = up ? [k + 1, k] : [k, k + 1];
      const change = listedIn(s, numbers, [at, high, low], 'F6', 'difference');
      const own = up ? [at, k + 1, k] : [at, k, k + 1];
      return change.length > 0 || !up ? change : listedIn(s, numbers, own, 'F7', 'relative-change');
    });
  });
}

/** A decimal of three digits or more that one cell alone prints, in a sentence that uses one of its names. */
function copiesIn(
  text: string,
  numbers: readonly Printed[],
  s: number,
  cells: readonly { one: PlacedNumber; names: readonly string[] }[],
): Listed[] {
  return numbers.flatMap((one, k) => {
    const digits = one.raw.replace(/\D/g, '').replace(/^0+/, '');
    if (one.decimals === 0 || digits.length < 3) return [];
    const same = cells.filter((cell) => compare(cell.one.value, one.value) === 0);
    const [cell] = same;
    const words = cell?.names.flatMap((name) => name.match(/\p{L}[\p{L}\d-]{2,}/gu) ?? []) ?? [];
    const lower = text.toLowerCase();
    if (!cell || same.length > 1 || !words.some((word) => lower.includes(word.toLowerCase())))
      return [];
    return [{ formula: 'F18', rule: 'equal', claim: { s, k }, inputs: [cell.one.place] }];
  });
}

function listedIn(
  s: number,
  numbers: readonly Printed[],
  order: readonly number[],
  formula: string,
  rule: Rule,
): Listed[] {
  const found = order.flatMap((k) => numbers[k] ?? []);
  const [claim, ...inputs] = found;
  const [at, ...from] = order.map((k): Place => ({ s, k }));
  if (!claim || !at || found.length < order.length) return [];
  return isPossible(rule, { claim, inputs, weights: [] }, false)
    ? [{ formula, rule, claim: at, inputs: from }]
    : [];
}
