import type { Mention } from '../../src/ground/table-claim/mention.ts';

/** Words that say which way, each with its opposite. */
const opposites: readonly (readonly [string, string])[] = [
  ['outperforms', 'underperforms'],
  ['outperform', 'underperform'],
  ['outperforming', 'underperforming'],
  ['outperformed', 'underperformed'],
  ['higher', 'lower'],
  ['better', 'worse'],
  ['best', 'worst'],
  ['highest', 'lowest'],
  ['larger', 'smaller'],
  ['largest', 'smallest'],
  ['more', 'fewer'],
  ['faster', 'slower'],
  ['fastest', 'slowest'],
  ['improves', 'degrades'],
  ['improve', 'degrade'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['superior', 'inferior'],
];

const turned = new Map(opposites.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
const pattern = new RegExp(`\\b(?:${[...turned.keys()].join('|')})\\b`, 'g');

/** The claim with every word of direction turned round; null where it has none. */
export function withDirectionTurned(claim: string): string | null {
  const twin = claim.replace(pattern, (word) => turned.get(word) ?? word);
  return twin === claim ? null : twin;
}

/** The claim with the two lines exchanged that it names on one axis; null where it does not name exactly two. */
export function withNamesExchanged(claim: string, mentions: readonly Mention[]): string | null {
  for (const axis of ['row', 'column'] as const) {
    const [a, b, more] = mentions.filter((one) => one.axis === axis);
    if (!a || !b || more || a.end > b.start) continue;
    if (a.lines.some((line) => b.lines.includes(line))) continue;
    const [first, second] = [claim.slice(a.start, a.end), claim.slice(b.start, b.end)];
    return claim.slice(0, a.start) + second + claim.slice(a.end, b.start) + first + claim.slice(b.end); // prettier-ignore
  }
  return null;
}
