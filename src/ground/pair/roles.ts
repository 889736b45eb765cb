import { withoutHeading } from './sentence-cues.ts';

export const roles = ['aim', 'methods', 'results', 'conclusion'] as const;

/** How likely each role is by each word, learned from abstracts that print their headings. */
export interface StoredRoles {
  readonly words: string;
  /** Signed bytes, one a role for each word; times `unit` they are log-likelihoods less their mean. */
  readonly scores: string;
  readonly unit: number;
}

/** Probability of each role of a sentence, in the order of `roles`, by its words alone. */
export type RoleReader = (text: string) => readonly number[];

export function toRoleReader({ words, scores, unit }: StoredRoles): RoleReader {
  const bytes = Buffer.from(scores, 'base64');
  const places = new Map(words.split(' ').map((word, at) => [word, at]));
  return (text) => {
    const sums = roles.map(() => 0);
    let known = 0;
    for (const turn of turnsOf(text)) {
      const at = places.get(turn);
      if (at === undefined) continue;
      known++;
      for (const r of roles.keys())
        sums[r] = (sums[r] ?? 0) + unit * bytes.readInt8(at * roles.length + r);
    }
    // Words of one sentence are not independent: their root counts.
    const parts = sums.map((sum) => Math.exp(sum / Math.sqrt(known + 1)));
    const all = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / all);
  };
}

/** Words and pairs of words of a sentence without its heading, each once; digits are alike. */
export function turnsOf(text: string): string[] {
  const words = (
    withoutHeading(text.slice(0, 4000))
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? []
  ).map((word) => (/\d/.test(word) ? '#' : word));
  return [
    ...new Set([...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''}_${word}`)]),
  ];
}
