import { pairLabels, type PairLabel } from './cited-files.ts';

/** A claim's text with the label of one of its pairs. */
export interface LabelledText {
  readonly text: string;
  readonly label: PairLabel;
}

/** Reads labels off the claims' words alone (Naive Bayes on words and pairs of words): what no evidence is needed for. */
export function fitClaimOnly(rows: readonly LabelledText[]): (text: string) => PairLabel {
  const counts = new Map<string, number[]>();
  const totals = pairLabels.map(() => 0);
  const sizes = pairLabels.map((label) => rows.filter((row) => row.label === label).length);
  for (const { text, label } of rows) {
    const at = pairLabels.indexOf(label);
    for (const turn of turnsOf(text)) {
      const row = counts.get(turn) ?? pairLabels.map(() => 0);
      row[at] = (row[at] ?? 0) + 1;
      counts.set(turn, row);
      totals[at] = (totals[at] ?? 0) + 1;
    }
  }
  return (text) => {
    const turns = turnsOf(text).flatMap((turn) => counts.get(turn) ?? []);
    const scores = pairLabels.map((_, at) => {
      let score = Math.log((sizes[at] ?? 0) + 1);
      for (let i = at; i < turns.length; i += pairLabels.length)
        score += Math.log(((turns[i] ?? 0) + 0.5) / ((totals[at] ?? 0) + 0.5 * counts.size));
      return score;
    });
    return pairLabels[scores.indexOf(Math.max(...scores))] ?? 'not-enough';
  };
}

function turnsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  return [
    ...new Set([...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)]),
  ];
}
