import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { read, scale } from '../../core/interval-arithmetic.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { bound, endsOf, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { establish, isEstablished } from '../establish.ts';
import { bothWays, type Lines } from '../tables/lines.ts';
import { textOf, type PaperWords } from '../tables/targets.ts';

/** F21: amounts at a price that the caption prints: hours times price, tokens times cost. */
export const f21: Check = {
  id: 'F21',
  title: 'amount at a printed price',
  kind: 'recomputation',
  script: `(input, { interval: { read, scale, write } }) => write(scale(read(input.amount), input.price))`,
  inTables: (tables, words) =>
    tables.flatMap((reading) => {
      const prices = pricesOf(reading, words);
      return bothWays(reading).flatMap((lines) => costsAlong(lines, prices));
    }),
};

/** Numbers that the caption prints "per" something. */
function pricesOf({ table }: TableReading, { paper }: PaperWords): Token[] {
  const caption = textOf(paper, table.caption);
  const offset = table.caption?.start ?? 0;
  return readNumbers(caption, offset).filter(({ end, value }) => {
    const behind = caption.slice(end - offset, end - offset + 30);
    return (
      Number(value) > 0 && value !== '1' && /^[^.;]{0,15}\b(?:per|an?|each|\/)\b/i.test(behind)
    );
  });
}

function costsAlong(lines: Lines, prices: readonly Token[]): TableIdentity[] {
  // with several prices no line says which is its own
  const [price, second] = prices;
  if (!price || second) return [];
  return lines.places.flatMap((place, index) => {
    const before = lines.places[index - 1];
    if (before === undefined) return [];
    return [
      ...identitiesOf(lines, place, before, price),
      ...identitiesOf(lines, before, place, price),
    ];
  });
}

function identitiesOf(lines: Lines, cost: number, amount: number, price: Token): TableIdentity[] {
  const pairs = lines.across.flatMap((across) => {
    const [target, input] = [lines.bound(cost, across), lines.bound(amount, across)];
    return target && input ? [{ target, input }] : [];
  });
  const { best } = establish(
    [price],
    () => pairs.map(({ target, input }) => ({ target: target.token, inputs: [input] })),
    ([input]) => (input ? priced(input, price) : null),
  );
  if (!best || !isEstablished(best)) return [];
  return pairs.flatMap(({ target, input }): TableIdentity[] =>
    target.cell
      ? [
          {
            check: 'F21',
            cell: target.cell,
            operation: 'product',
            target: target.token,
            formula: `${printed(input.token)} · ${printed(price)}`,
            inputs: [input, bound('price', price, null)],
            basis: { kind: 'established', agreeing: best.agreeing, of: best.of },
            readings: [
              {
                name: 'amount times price',
                input: { amount: endsOf(input.token), price: price.value },
              },
            ],
            doubt: null,
            decider: 'The price that the amounts are counted at.',
          },
        ]
      : [],
  );
}

function priced(input: BoundNumber, price: Token): Interval {
  return intervalOf(scale(read(endsOf(input.token)), price.value));
}
