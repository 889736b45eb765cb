import { ownDocument } from '../../src/core/own-document.ts';
import type { Paper } from '../../src/core/paper.ts';

const title = 'Statin therapy and the risk of stroke in older adults';
const sentences = [
  'Whether statins prevent stroke in older adults is uncertain.',
  'We followed 4,210 adults older than 70 years who were assigned to a statin or to placebo for five years.',
  'Stroke occurred in 3.1% of the statin group and 4.9% of the placebo group, so that statin treatment significantly reduced the risk of stroke (hazard ratio 0.63, 95% CI 0.48-0.82).',
  'Deaths from other causes did not differ between the groups.',
  'These results show that statin treatment lowers the risk of stroke in older adults.',
];

/** An abstract of our own making, read. */
export function strokeTrial(): Paper {
  const document = ownDocument(title, sentences);
  return {
    ...document,
    title: { start: 0, end: title.length },
    sentences: document.sentences.map((one) => ({ ...one, place: 'abstract' as const })),
  };
}
