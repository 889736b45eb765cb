import { readNumbers } from '../src/core/number/read-numbers.ts';

export const changes = ['number', 'direction', 'negation'] as const;
export type Change = (typeof changes)[number];

/** The claim with one number, direction or negation changed so that it says something else; null where nothing can be. */
export function perturbClaim(claim: string, change: Change): string | null {
  if (change === 'number') return changeNumber(claim);
  return change === 'direction' ? changeDirection(claim) : changeNegation(claim);
}

/** The first number that stands by itself, made half as large again and one more. */
function changeNumber(claim: string): string | null {
  const token = readNumbers(claim).find(
    ({ start, end, value }) =>
      /^\d+(?:\.\d+)?$/.test(value) &&
      !/[\p{L}\d-]/u.test(`${claim[start - 1] ?? ' '}${claim[end] ?? ' '}`),
  );
  if (!token) return null;
  const decimals = token.value.split('.')[1]?.length ?? 0;
  const changed = (Number(token.value) * 1.5 + 1).toFixed(decimals);
  return (
    claim.slice(0, token.start) + token.raw.replace(/[\d.,]+/, changed) + claim.slice(token.end)
  );
}

const verbs = [
  'increase decrease',
  'raise lower',
  'promote inhibit',
  'enhance reduce',
  'improve worsen',
  'induce suppress',
  'activate inactivate',
  'upregulate downregulate',
  'stimulate block',
  'accelerate slow',
  'cause prevent',
  'strengthen weaken',
  'elevate diminish',
  'facilitate impair',
];
const words = [
  'higher lower',
  'more less',
  'greater smaller',
  'larger smaller',
  'longer shorter',
  'better worse',
  'high low',
  'positive negative',
  'positively negatively',
  'common rare',
  'increased decreased',
  'strong weak',
  'early late',
];

const swaps = new Map<string, string>();
for (const pair of words) addSwap(pair.split(' '));
for (const pair of verbs)
  for (const form of [(verb: string) => verb, thirdPerson, past, gerund])
    addSwap(pair.split(' ').map(form));

function addSwap([a = '', b = '']: readonly string[]): void {
  if (!swaps.has(a)) swaps.set(a, b);
  if (!swaps.has(b)) swaps.set(b, a);
}

function thirdPerson(verb: string): string {
  return /(?:s|x|ch)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

function gerund(verb: string): string {
  return `${verb.replace(/e$/, '')}ing`;
}

function changeDirection(claim: string): string | null {
  const match = [...claim.matchAll(/\p{L}+/gu)].find(({ 0: word }) =>
    swaps.has(word.toLowerCase()),
  );
  if (!match) return null;
  const other = swaps.get(match[0].toLowerCase()) ?? '';
  const cased = /^\p{Lu}/u.test(match[0]) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return claim.slice(0, match.index) + cased + claim.slice(match.index + match[0].length);
}

const third = new Map(
  [
    ...verbs.flatMap((pair) => pair.split(' ')),
    ...'lead play affect require contribute have regulate influence protect mediate'.split(' '),
  ].map((verb) => [verb === 'have' ? 'has' : thirdPerson(verb), verb]),
);

function changeNegation(claim: string): string | null {
  const dropped = claim.replace(/ (?:does|do|did) not /, ' ').replace(/ (?:not|cannot) /, ' ');
  if (dropped !== claim) return dropped;
  const joined = claim.replace(
    / (is|are|was|were|can|could|may|might|will|should|has been|have been) (?!no )/,
    ' $1 not ',
  );
  if (joined !== claim) return joined;
  const match = [...claim.matchAll(/ (\p{L}+)(?= )/gu)].find(({ 1: word }) =>
    third.has(word ?? ''),
  );
  if (!match) return null;
  const verb = third.get(match[1] ?? '') ?? '';
  return `${claim.slice(0, match.index)} does not ${verb}${claim.slice(match.index + match[0].length)}`;
}
