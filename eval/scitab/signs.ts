import { softAgreements } from './soft-agreement.ts';
import type { Outcome } from '../../src/ground/table-claim/outcome.ts';
import { findMentions } from '../../src/ground/table-claim/mentions.ts';
import { namesMissing, wordsKnown } from '../../src/ground/table-claim/names-missing.ts';
import { nameTokens } from '../../src/ground/table-claim/name-tokens.ts';
import { findPredicates } from '../../src/ground/table-claim/predicates.ts';
import { isDerived, preciseNumbers } from '../../src/ground/table-claim/printed-number.ts';
import { meetingOf, type Line, type TableView } from '../../src/ground/table-claim/table-view.ts';
import { traceNumber } from '../../src/ground/table-claim/trace-number.ts';
import { toWords } from '../../src/ground/words.ts';

/** How loudly evidence speaks beside wording; chosen by cross-validation over papers. */
const strength = 0.5;

type Signs = Map<string, number>;

/** Signs of the claim's wording alone, as a model sees them that is shown no table. */
export function wordingSigns(claim: string): Signs {
  const signs: Signs = new Map([['bias', 1]]);
  const words = toWords(claim).slice(0, 120);
  const keys = words.map(({ key, number }) => (number ? '0' : key));
  for (const [index, key] of keys.entries()) {
    signs.set(`w ${key}`, 0.3);
    if (index > 0) signs.set(`w ${keys[index - 1] ?? ''} ${key}`, 0.2);
  }
  const put = (name: string, is: boolean): void => void (is && signs.set(name, 1));
  put('starts small', /^\p{Ll}/u.test(claim));
  put('ends without a stop', !/[.!?]$/.test(claim));
  put('has a number', /\d/.test(claim));
  put('has decimals', /\d\.\d/.test(claim));
  put('names a table', /\bTable \d/.test(claim));
  put('negates', /\b(?:not|no|never|cannot|fails?|neither)\b/i.test(claim));
  signs.set('length', Math.min(3, words.length / 20));
  for (const { kind, scale, up, negated } of findPredicates(claim, 0, claim.length))
    signs.set(`says ${kind} ${scale} ${String(up)} ${String(negated)}`, 0.5);
  return signs;
}

/** Signs of how the claim and the table stand to each other; none of them is the claim's wording. */
export function evidenceSigns(
  claim: string,
  view: TableView | null,
  outcomes: readonly Outcome[],
): Signs {
  const signs: Signs = new Map();
  if (!view) return signs.set('no view', 1);
  const holds = outcomes.filter((one) => one.holds).length;
  const fails = outcomes.length - holds;
  signs.set(fails > 0 ? 'rules against' : holds > 0 ? 'rules for' : 'rules silent', 2);
  for (const { rule, holds: is, linked } of outcomes) {
    signs.set(`${rule} ${String(is)}`, 1);
    signs.set(`linked ${linked} ${String(is)}`, 1);
  }
  const mentions = findMentions(claim, view);
  const words = new Set(nameTokens(claim, false).map(({ key }) => key));
  const known = wordsKnown(claim, view);
  signs.set('known words', Math.min(2, known / 4));
  signs.set('share of words known', (2 * known) / Math.max(1, words.size));
  signs.set('rows named', Math.min(1.5, mentions.filter(({ axis }) => axis === 'row').length / 2));
  signs.set('columns named', Math.min(1.5, mentions.filter(({ axis }) => axis === 'column').length / 2)); // prettier-ignore
  signs.set('named whole', Math.min(1.5, mentions.filter(({ whole }) => whole).length / 2));
  signs.set(mentions.length === 0 ? 'nothing named' : 'something named', 1);
  signs.set(namesMissing(claim, view) ? 'a name missing' : 'all names known', 1);
  const leans = softAgreements(claim, view);
  for (const lean of leans) {
    signs.set('lean', (signs.get('lean') ?? 0) + (1.5 * lean) / leans.length);
    if (Math.abs(lean) > 0.6) signs.set(lean > 0 ? 'leans for' : 'leans against', 1);
  }
  numberSigns(claim, view, mentions, signs);
  return new Map([...signs].map(([name, value]) => [name, strength * value]));
}

function numberSigns(
  claim: string,
  view: TableView,
  mentions: ReturnType<typeof findMentions>,
  signs: Signs,
): void {
  const numbers = preciseNumbers(claim);
  for (const token of numbers) {
    const cells = traceNumber(claim, token, view, mentions);
    const kind = isDerived(claim, token) ? 'derived' : 'value';
    signs.set(`${kind} ${cells ? 'traced' : 'untraced'}`, 1);
    const [cell] = cells ?? [];
    const isNamed = (line: Line): boolean => mentions.some(({ lines }) => lines.includes(line));
    if (cell && kind === 'value')
      signs.set(isNamed(cell.row) && isNamed(cell.column) ? 'value where both are named' : 'value where one is named', 1); // prettier-ignore
  }
  const values = view.rows.flatMap((row) => view.columns.flatMap((column) => meetingOf(view, row, column) ?? [])); // prettier-ignore
  if (numbers.length > 0 && values.length > 0) signs.set('size', Math.min(2, values.length / 50));
}
