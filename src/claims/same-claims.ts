import { stemmer } from 'stemmer';
import type { AboutPart } from '../core/about.ts';
import type { Claim } from '../core/claim.ts';
import type { Paper } from '../core/paper.ts';
import { directionOf } from './operation-words.ts';

/** From this share of the shorter statement's words on, two with the same number say the same. */
const enoughWithNumber = 0.6;
/** Statements without a number have nothing else to be told by. */
const enoughWithout = 0.75;
/** Fewer words stand in many a sentence. */
const fewestWords = 3;
const longestWord = 60;

/**
 * Claims that say the same at several places, as abstract and conclusion do: groups of indices, each
 * in the order of the text, singles left out. Cells, and numbers of one sentence, are never the same.
 */
export function findSameClaims(claims: readonly Claim[], paper: Paper): number[][] {
  const groups = new Map<string, number[][]>();
  const texts = claims.map(({ statement }) => paper.text.slice(statement.start, statement.end));
  const words = texts.map(contentOf);
  for (const [index, claim] of claims.entries()) {
    if (claim.cell !== null || claim.statistic !== null) continue;
    const key = keyOf(claim);
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    const own = words[index] ?? new Set();
    const home = known.find(
      ([first = 0, ...rest]) =>
        [first, ...rest].every((at) => claims[at]?.sentence !== claim.sentence) &&
        saysSame(
          own,
          words[first] ?? new Set(),
          claim.quantity ? enoughWithNumber : enoughWithout,
        ) &&
        !isTurned(texts[index] ?? '', texts[first] ?? '') &&
        !isOther(claim, claims[first], texts[index] ?? '', texts[first] ?? ''),
    );
    if (home) home.push(index);
    else known.push([index]);
  }
  return [...groups.values()]
    .flat()
    .filter(({ length }) => length > 1)
    .sort(([a = 0], [b = 0]) => a - b);
}

/** What must be equal to the letter: the kind, the printed number and its unit. */
function keyOf({ role, quantity }: Claim): string {
  if (!quantity) return role;
  const { value, decimals, unit } = quantity.token;
  return [role, value, decimals, unit].join(' ');
}

function saysSame(a: ReadonlySet<string>, b: ReadonlySet<string>, enough: number): boolean {
  const shorter = Math.min(a.size, b.size);
  if (shorter < fewestWords) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / shorter >= enough && Math.max(a.size, b.size) <= 3 * shorter;
}

const negation =
  /\b(?:not|no|never|neither|nor|none|without|cannot|hardly|unable|lack\w*|fail\w*)\b|n['’]t\b/i;
const comparison =
  /\b(?:than|versus|vs|outperform\w*|surpass\w*|exceed\w*|beats?|compared (?:to|with))\b/i;

/** True where like words may say the contrary: one of the two denies, they move apart, or what is compared stands in another order. */
function isTurned(a: string, b: string): boolean {
  if (negation.test(a) !== negation.test(b)) return true;
  const [own, theirs] = [directionOf(a), directionOf(b)];
  if (own !== null && theirs !== null && own !== theirs) return true;
  if (!comparison.test(a) && !comparison.test(b)) return false;
  const [first, second] = [contentOf(a), contentOf(b)];
  const ordered = [...first].filter((word) => second.has(word));
  return [...second].filter((word) => first.has(word)).join() !== ordered.join();
}

/** Words that tell one thing from its like: statements with different ones speak of two. */
const qualifiers =
  /\b(?:base|big|large|small|tiny|single|ensemble|dev|validation|test|wet|dry|older|younger|wom[ae]n|m[ae]n|left|right|first|second|third|\d+-shot|zero-shot|few-shot|fine-tuned)\b/gi;

/** True where both name a data set, a metric, a task or a population and not the same one, or tell their likes apart. */
function isOther(a: Claim, b: Claim | undefined, textA: string, textB: string): boolean {
  const differs = (one: AboutPart | null, other: AboutPart | null = null): boolean =>
    one !== null && other !== null && one.value.toLowerCase() !== other.value.toLowerCase();
  const told = (text: string): string[] => [...text.toLowerCase().matchAll(qualifiers)].map(([word]) => word); // prettier-ignore
  const [own, theirs] = [told(textA), told(textB)];
  return (
    (['dataset', 'metric', 'task', 'population'] as const).some((name) =>
      differs(a.about[name], b?.about[name]),
    ) ||
    (own.length > 0 && theirs.length > 0 && !own.some((word) => theirs.includes(word)))
  );
}

const frame = new Set(
  'the and that this with from our for are was were has have had which can its their these those than then also show shows showed find found results result paper into over more most when where while both such other using used'.split(
    ' ',
  ),
);

function contentOf(words: string): ReadonlySet<string> {
  const plain = words.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(
    plain.filter((word) => !frame.has(word)).map((word) => stemmer(word.slice(0, longestWord))),
  );
}
