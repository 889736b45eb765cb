import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import { div, read } from '../../core/interval-arithmetic.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import { countEnds, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { basisOf, establish, isEstablished } from '../establish.ts';
import { linesOf, type Lines } from '../tables/lines.ts';

/** F20: two sizes whose product stays the same, line after line, such as heads and their width. */
export const f20: Check = {
  id: 'F20',
  title: 'sizes with one product',
  kind: 'recomputation',
  script: `(input, { interval: { read, div, write } }) =>
  write(div(read([input.product, input.product]), read(input.other)))`,
  inTables: (tables) => tables.flatMap((reading) => productsIn(linesOf(reading, 'row'))),
};

interface Pair {
  readonly target: BoundNumber;
  readonly other: BoundNumber;
}

const fewest = 4;

function productsIn(lines: Lines): TableIdentity[] {
  return lines.places.flatMap((place, index) =>
    lines.places.slice(0, index).flatMap((left) => {
      const pairs = lines.across.flatMap((across): Pair[] => {
        const [other, target] = [lines.bound(left, across), lines.bound(place, across)];
        return other && target && isSize(other) && isSize(target) ? [{ target, other }] : [];
      });
      const product = commonProduct(pairs);
      return product ? identitiesOf(pairs, product) : [];
    }),
  );
}

/** The product of most pairs, where it takes at least three different ways to make it. */
function commonProduct(pairs: readonly Pair[]): string | null {
  const byProduct = Map.groupBy(pairs, ({ target, other }) =>
    String(BigInt(target.token.value) * BigInt(other.token.value)),
  );
  const [most] = [...byProduct].sort(([, a], [, b]) => b.length - a.length);
  if (!most || most[1].length < fewest || most[1].length < 0.8 * pairs.length) return null;
  return new Set(most[1].map(({ other }) => other.token.value)).size >= 3 ? most[0] : null;
}

function identitiesOf(pairs: readonly Pair[], product: string): TableIdentity[] {
  const { best } = establish(
    [product],
    () => pairs.map(({ target, other }) => ({ target: target.token, inputs: [other] })),
    ([other]) => {
      if (!other) return null;
      return intervalOf(div(read([product, product]), read(countEnds(other.token))));
    },
  );
  if (!best || !isEstablished(best)) return [];
  return pairs.flatMap(({ target, other }): TableIdentity[] =>
    target.cell
      ? [
          {
            check: 'F20',
            cell: target.cell,
            operation: 'product',
            target: target.token,
            formula: `${product} / ${printed(other.token)}`,
            inputs: [other],
            basis: basisOf(best, null, ''),
            readings: [
              { name: 'what keeps the product', input: { product, other: countEnds(other.token) } },
            ],
            doubt:
              'A line may change one size alone, so that a slip would not be told from a choice.',
            decider: 'Whether this line keeps the product.',
          },
        ]
      : [],
  );
}

function isSize({ token }: BoundNumber): boolean {
  return token.step === '1' && /^[1-9]\d{0,11}$/.test(token.value);
}
