import type { Claim } from '../claim.ts';

/** What a claim is about in one line, in its own printed words; null where it names nothing. */
export function aboutWords({ about }: Claim): string | null {
  if (!about) return null;
  const { method, baseline, task, dataset, metric, settings, population, direction } = about;
  const said = [
    ['method', method],
    ['compared with', baseline],
    ['task', task],
    ['data set', dataset],
    ['metric', metric],
    ['studied', population],
    ['direction', direction],
  ] as const;
  const words = [
    ...said.flatMap(([name, part]) => (part ? [`${name} “${part.text}”`] : [])),
    ...(settings.length > 0
      ? [`settings ${[...new Set(settings.map(({ text }) => `“${text}”`))].join(', ')}`]
      : []),
  ];
  return words.length > 0 ? `It names: ${words.join('; ')}.` : null;
}
