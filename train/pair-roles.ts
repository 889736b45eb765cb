import { roles, turnsOf, type StoredRoles } from '../src/ground/pair/roles.ts';
import { sectionsOf } from '../src/ground/pair/sentence-cues.ts';

/** Turns that stand in fewer sentences are left out. */
const fewest = 25;

/** Learns from the abstracts that print headings (Naive Bayes) what aims, methods, results and conclusions sound like. */
export function learnRoles(abstracts: readonly (readonly string[])[]): StoredRoles {
  const counts = new Map<string, number[]>();
  const totals = roles.map(() => 0);
  for (const sentences of abstracts) {
    const sections = sectionsOf(sentences);
    if (!sections.includes('results')) continue;
    for (const [at, text] of sentences.entries()) {
      const role = roles.findIndex((name) => name === sections[at]);
      if (role < 0) continue;
      for (const turn of turnsOf(text)) {
        const row = counts.get(turn) ?? roles.map(() => 0);
        row[role] = (row[role] ?? 0) + 1;
        counts.set(turn, row);
        totals[role] = (totals[role] ?? 0) + 1;
      }
    }
  }
  const kept = [...counts]
    .filter(([, row]) => row.reduce((sum, n) => sum + n, 0) >= fewest)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const scores = kept.map(([, row]) => {
    const logs = row.map((n, role) => Math.log((n + 1) / ((totals[role] ?? 0) + 500)));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return logs.map((log) => log - mean);
  });
  const most = Math.max(1e-9, ...scores.flat().map(Math.abs));
  const unit = Number((most / 127).toPrecision(5));
  const bytes = Int8Array.from(scores.flat(), (score) =>
    Math.max(-127, Math.min(127, Math.round(score / unit))),
  );
  return {
    words: kept.map(([turn]) => turn).join(' '),
    scores: Buffer.from(bytes.buffer).toString('base64'),
    unit,
  };
}
