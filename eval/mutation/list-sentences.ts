import type { Paper, Sentence } from '../../src/core/paper.ts';
import { compare } from './exact.ts';
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
    if (!isTold(paper, sentence)) return [];
    const text = paper.text.slice(sentence.range.start, sentence.range.end);
    const numbers = lex(text);
    return [
      ...sharesIn(text, numbers, index),
      ...gainsIn(text, numbers, index),
      ...copiesIn(text, numbers, index, cells),
    ];
  });
}

/** True for running text of the paper's own: no captions, no tables, no related work. */
export function isTold(paper: Paper, { section, place, range }: Sentence): boolean {
  const role = paper.sections[section ?? -1]?.role ?? 'other';
  if (skipped.has(role) || place === 'caption' || place === 'note') return false;
  return !paper.tables.some(
    (table) => table.range.start <= range.start && range.end <= table.range.end,
  );
}

/** "k of n (p%)", "k/n (p%)" and "p% (k of n)". */
function sharesIn(text: string, numbers: readonly Printed[], s: number): Listed[] {
  const gap = (a: Printed, b: Printed): string => text.slice(a.end, b.start);
  const isOf = (words: string): boolean => /^\s?(?:\/|(?:out )?of(?: the| all)?)\s?$/.test(words);
  return numbers.flatMap((a, k) => {
    const [b, c] = [numbers[k + 1], numbers[k + 2]];
    if (!b || !c) return [];
    const forward =
      isOf(gap(a, b)) && c.percent && /^[^.;()]{0,50}[(,]\s?(?:i\.e\.,? )?$/.test(gap(b, c));
    const backward =
      a.percent && /^\s?\\?%[^.;()]{0,20}[(;,]\s?$/.test(gap(a, b)) && isOf(gap(b, c));
    if (!forward && !backward) return [];
    const order = forward ? [k + 2, k, k + 1] : [k, k + 1, k + 2];
    return listedIn(s, numbers, order, 'F10', 'share');
  });
}

/** Words behind which a change stands. */
export const gain =
  /(?:\bby|\bgain|\bimprov\w*|\bincreas\w*|\bdecreas\w*|\bdrop\w*|\breduc\w*|\bhigher|\blower|\bdifference|\brise|\bfall)\b[^.;\d]{0,30}$/i;
const linked =
  /^\s?\\?%?\s?(?:points? )?(?:to|vs\.?|versus|→|->|against|compared (?:to|with))(?: about| around)?\s?\$?$/i;
/** What follows a ratio. */
export const timesBehind = /^\s?(?:x\b|×|times\b|-?fold\b)/i;

/** "from A to B, a gain of C", "by C (A vs. B)", "C times (A against B)": two numbers that words link, and what lies between. */
function gainsIn(text: string, numbers: readonly Printed[], s: number): Listed[] {
  return numbers.flatMap((a, k) => {
    const b = numbers[k + 1];
    if (!b || !linked.test(text.slice(a.end, b.start)) || compare(a.value, b.value) === 0)
      return [];
    return [k + 2, k - 1].flatMap((at) => {
      const c = numbers[at];
      if (!c || Math.abs(c.start - a.start) > 120) return [];
      const [high, low] = compare(a.value, b.value) > 0 ? [k, k + 1] : [k + 1, k];
      if (timesBehind.test(text.slice(c.end)))
        return listedIn(s, numbers, [at, high, low], 'F9', 'ratio');
      if (!gain.test(text.slice(0, c.start)) || a.decimals + b.decimals + c.decimals === 0)
        return [];
      const change = listedIn(s, numbers, [at, high, low], 'F6', 'difference');
      const own = [at, k + 1, k];
      return change.length > 0 ? change : listedIn(s, numbers, own, 'F7', 'relative-change');
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
