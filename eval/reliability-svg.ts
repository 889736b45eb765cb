import { reliability, type ScoredPair } from './score-verdicts.ts';

const [size, margin, gap] = [240, 40, 60];

/**
 * Reliability curves beside each other: for each tenth of confidence, how often the likeliest label is right. A point's
 * area grows with its pairs; each point's figures are its title.
 */
export function reliabilitySvg(sets: Readonly<Record<string, readonly ScoredPair[]>>): string {
  const names = Object.keys(sets);
  const width = margin + names.length * (size + gap);
  const panels = names.map((name, at) => panel(name, sets[name] ?? [], margin + at * (size + gap)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${size + 2 * margin + 20}" role="img" aria-labelledby="t d" font-family="sans-serif" font-size="11">`,
    '<title id="t">Confidence against how often it is right</title>',
    '<desc id="d">The diagonal is a confidence that is true; points below it are too sure.</desc>',
    ...panels,
    '</svg>\n',
  ].join('\n');
}

function panel(name: string, pairs: readonly ScoredPair[], left: number): string {
  const x = (share: number): string => (left + size * share).toFixed(1);
  const y = (share: number): string => (margin + size * (1 - share)).toFixed(1);
  const points = reliability(pairs)
    .filter(({ n }) => n > 0)
    .map(({ n, confidence, right }) => ({ n, mean: confidence / n, share: right / n }));
  const ticks = [0, 0.5, 1].flatMap((share) => [
    `<text x="${x(share)}" y="${margin + size + 14}" text-anchor="middle">${share}</text>`,
    `<text x="${left - 4}" y="${y(share)}" text-anchor="end">${share}</text>`,
  ]);
  return [
    `<text x="${x(0.5)}" y="${margin - 12}" text-anchor="middle">${name}, ${pairs.length} pairs</text>`,
    `<rect x="${x(0)}" y="${y(1)}" width="${size}" height="${size}" fill="none" stroke="#666"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 3"/>`,
    ...ticks,
    `<text x="${x(0.5)}" y="${margin + size + 30}" text-anchor="middle">confidence</text>`,
    `<polyline fill="none" stroke="#0b5394" points="${points.map(({ mean, share }) => `${x(mean)},${y(share)}`).join(' ')}"/>`,
    ...points.map(
      ({ n, mean, share }) =>
        `<circle cx="${x(mean)}" cy="${y(share)}" r="${(2 + Math.sqrt(n) / 2).toFixed(1)}" fill="#0b5394"><title>${n} pairs, confidence ${mean.toFixed(2)}, right ${share.toFixed(2)}</title></circle>`,
    ),
  ].join('\n');
}
