import { stemmer } from 'stemmer';

/** Words that a re-telling of a paper puts for one another without changing what is said. */
const groups: readonly string[] = [
  'use employ utilize utilise',
  'show demonstrate illustrate',
  'propose introduce present',
  'achieve obtain attain',
  'method approach technique',
  'observe notice',
  'evaluate assess',
  'explore investigate examine',
  'build construct',
  'need require',
  'choose select',
  'conduct perform',
  'paper article',
  'about approximately roughly around',
  'several various multiple',
  'also additionally',
  'set fix',
  'significantly substantially considerably markedly notably',
];

const first = new Map<string, string>();
for (const group of groups) {
  const stems = group.split(' ').map(stemmer);
  for (const stem of stems) first.set(stem, stems[0] ?? stem);
}

/** The stem that stands for all of its meaning; the stem itself where there is no other. */
export function meaningOf(stem: string): string {
  return first.get(stem) ?? stem;
}
