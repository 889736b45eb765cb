import { meets, printedInterval } from '../../core/interval.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import type { Clause } from './clause.ts';
import type { Outcome } from './outcome.ts';
import { selectLines } from './select-lines.ts';
import { meetingOf, nameOf, type Meeting } from './table-view.ts';

const derived =
  /\b(?:by|gains?|improv\w+|increas\w+|decreas\w+|drops?|dropp\w+|reduc\w+|gap|margin|differen\w+|additional|another|absolute|relative|only)\W+(?:\p{L}+\W+){0,3}?$|[+∼~]\s?$|\(\s?[-−–]$/iu;
const derivedBehind = /^\s?%?\s?(?:(?:absolute|relative|percentage|\p{L}+)\s)?(?:points?|pp|pts|improvement|gain|increase|drop|decrease|reduction|better|worse|higher|lower|more|less|faster|slower|times|of the)\b/iu; // prettier-ignore

const level = /\bp(?:-value)?\s?[<>≤≥≈]\s?$/;
const negation = /\b(?:not|no|never|fails?|failed|without)\b/i;

/** Numbers that a claim prints as results, with decimals or in percent; levels of significance are none. */
export function preciseNumbers(claim: string): Token[] {
  return readNumbers(claim).filter(
    ({ decimals, unit, start }) =>
      (decimals > 0 || unit === '%') && !level.test(claim.slice(Math.max(0, start - 12), start)),
  );
}

/** True for a number that words make a change or a share, which no cell prints. */
export function isDerived(claim: string, { start, end, signed }: Token): boolean {
  return (
    signed ||
    derived.test(claim.slice(Math.max(0, start - 40), start)) ||
    derivedBehind.test(claim.slice(end, end + 30))
  );
}

/** True when a cell prints the number, or the number is a rounding of it; percent and fraction are one. */
export function printsAs(token: Token, meeting: Meeting): boolean {
  const cell = { value: meeting.exact.replace(/^-/, ''), step: meeting.step };
  const value = token.value.replace(/^-/, '');
  const coarse = Number(token.step) >= Number(cell.step) ? token.step : cell.step;
  if (Number(token.step) < Number(cell.step)) return Number(value) === Number(cell.value);
  const own = printedInterval(value, coarse);
  if (meets(own, { low: cell.value, high: cell.value })) return true;
  if (token.unit !== '%' || Number(cell.value) > 1) return false;
  const share = String(Number((Number(cell.value) * 100).toFixed(8)));
  return meets(own, { low: share, high: share });
}

/** Numbers that all stand where the rows and columns meet that the clause names; one that stands nowhere says nothing. */
export function judgeNumbers(clause: Clause): Outcome | null {
  const { claim, view, start, end, mentions } = clause;
  const rows = selectLines(view, 'row', mentions);
  const columns = selectLines(view, 'column', mentions);
  if (!rows || !columns) return null;
  const hasRow = mentions.some(({ axis }) => axis === 'row') || view.rows.length === 1;
  const hasColumn = mentions.some(({ axis }) => axis === 'column') || view.columns.length === 1;
  if (!hasRow && !hasColumn) return null;
  const cells = rows.flatMap((row) =>
    columns.flatMap((column) => meetingOf(view, row, column) ?? []),
  );
  const tokens = preciseNumbers(claim).filter(
    (token) => token.start >= start && token.end <= end && !isDerived(claim, token),
  );
  const threshold = judgeThreshold(clause, tokens, cells);
  if (threshold) return threshold;
  const found = tokens.flatMap((token) => cells.find((cell) => printsAs(token, cell)) ?? []);
  const [token] = tokens;
  if (!token || !hasRow || !hasColumn || negation.test(claim.slice(start, end))) return null;
  if (found.length === tokens.length)
    return {
      holds: true,
      reason: found.map((cell) => `${cell.raw} stands in “${nameOf(cell.row)}”, “${nameOf(cell.column)}”`).join('; '), // prettier-ignore
      meetings: found,
      rule: 'number',
      linked: 2,
      unanimous: true,
    };
  return null;
}

/** "All above .50", "over 80": every cell that the clause names lies on that side. */
function judgeThreshold(
  { claim, start, end }: Clause,
  tokens: readonly Token[],
  cells: readonly Meeting[],
): Outcome | null {
  const [token] = tokens;
  if (!token || tokens.length > 1 || (token.hedge !== 'over' && token.hedge !== 'under'))
    return null;
  const isAll = /\b(?:all|both|every|each|always|consistently)\b/i.test(claim.slice(start, end));
  if (cells.length === 0 || (cells.length > 1 && !isAll)) return null;
  const bound = Number(token.value);
  const out = cells.filter(({ value }) =>
    token.hedge === 'over' ? value <= bound : value >= bound,
  );
  const shown = out.length > 0 ? out.slice(0, 3) : cells.slice(0, 3);
  return {
    holds: out.length === 0,
    reason: `${shown.map((cell) => `“${nameOf(cell.row)}” has ${cell.raw} in “${nameOf(cell.column)}”`).join('; ')} against ${token.hedge} ${token.raw}`, // prettier-ignore
    meetings: shown,
    rule: 'threshold',
    linked: 2,
    unanimous: true,
  };
}
