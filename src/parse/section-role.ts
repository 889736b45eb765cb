import type { SectionRole } from '../core/paper.ts';

const roles: readonly (readonly [RegExp, SectionRole])[] = [
  [/^abstract\b|^summary$/i, 'abstract'],
  [/introduction|^overview$/i, 'introduction'],
  [/related|previous work|prior work|background|literature/i, 'related'],
  [/^references|bibliography|works cited/i, 'references'],
  [
    /acknowledge?ments?|funding|contributions$|competing|conflicts? of interest|data availability/i,
    'acknowledgements',
  ],
  [/limitation|threats to validity|ethic/i, 'limitations'],
  [/conclusion|concluding|future work/i, 'conclusion'],
  [/discussion/i, 'discussion'],
  [/result|findings|evaluation|ablation|analysis|comparison/i, 'results'],
  [
    /experiment|setup|implementation|training|dataset|data\b|participants|materials|procedure/i,
    'experiments',
  ],
  [/method|approach|model|architecture|design|framework|algorithm|proposed/i, 'method'],
  [/appendix|supplement/i, 'appendix'],
];

/** What part a section plays, by its heading. */
export function roleOf(title: string): SectionRole {
  return roles.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';
}
