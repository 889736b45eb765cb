import type { GroundedClaim } from '../../core/claim.ts';
import type { Identity } from '../../core/identity.ts';
import { cellAt } from '../../core/table.ts';
import type { TableReading } from '../../core/table-reading.ts';
import type { Check, Context } from '../context.ts';
import type { Better } from '../directions.ts';
import { isExtreme, type Grouping } from '../tables/marked-groups.ts';
import { textOf } from '../tables/targets.ts';

/** F15: a cell marked as the best of its group is one; ties at the printed precision are no fault. */
export const f15: Check = {
  id: 'F15',
  title: 'best of its group',
  kind: 'copy',
  script: `(input, { Fraction }) => {
  const values = input.others.map((value) => new Fraction(value));
  const pick = input.better === 'higher'
    ? (a, b) => (a.compare(b) >= 0 ? a : b)
    : (a, b) => (a.compare(b) <= 0 ? a : b);
  const extreme = values.reduce(pick).toFraction();
  return input.better === 'higher' ? [extreme, null] : [null, extreme];
}`,
  derive,
};

/** Marked numbers compete with the unmarked ones of their group: several may be marked as no different. */
function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { cell, quantity } = claim;
  const reading = cell ? context.tables[cell.table] : undefined;
  const marked = cell && reading ? cellAt(reading.table, cell.row, cell.column) : null;
  if (!cell || !reading || !marked || !quantity || claim.role !== 'mark') return [];
  const marks = context.marksOf(reading);
  const better = marks?.better(marked) ?? null;
  if (!marks || !better) return [];
  const possible = marks.groupings
    .map((grouping) => ({ grouping, others: grouping.others(marked) }))
    .filter(({ others }) => others.length > 0);
  const [first, ...rest] = possible;
  if (!first) return [];
  const { value } = quantity.token;
  const readings = isExtreme(value, first.others, better)
    ? [first]
    : [first, ...rest.filter(({ others }) => isExtreme(value, others, better))];
  const words = captionWords(reading, context);
  return [
    {
      check: 'F15',
      claim: claim.id,
      target: quantity.token,
      formula: better === 'higher' ? 'the largest of its group' : 'the smallest of its group',
      inputs: first.others,
      basis: words
        ? {
            kind: 'stated',
            words: 'The caption says that bold marks the best.',
            range: reading.table.caption,
          }
        : { kind: 'supposed', why: 'No words say what bold stands for.' },
      readings: readings.map(({ grouping, others }) => toReading(grouping, others, better)),
      doubt: null,
      decider: 'What bold stands for, and which numbers are compared.',
    },
  ];
}

function toReading(
  { name }: Grouping,
  others: ReturnType<Grouping['others']>,
  better: Better,
): Identity['readings'][number] {
  return { name, input: { better, others: others.map(({ token }) => token.value) } };
}

function captionWords({ table }: TableReading, { paper }: Context): boolean {
  const caption = textOf(paper, table.caption);
  return (
    /\b(?:best|highest|lowest|top)\b[^.;]{0,60}\bbold|\bbold[^.;]{0,60}\b(?:best|highest|lowest|top)\b/i.test(
      caption,
    ) &&
    !/signific|within|interval|tolerance|\b(?:each|per|among|except|of (?:its|their))\b/i.test(
      caption,
    )
  );
}
