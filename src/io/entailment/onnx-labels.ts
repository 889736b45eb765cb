import type { LeaningLabel } from '../../core/leaning.ts';
import { hasFields } from '../optional-package.ts';

/** What each output of a model means, by `id2label` of its configuration; null where "entailment" is not among them. */
export function labelsOf(config: unknown): LeaningLabel[] | null {
  if (!hasFields(config, 'id2label') || !hasFields(config.id2label)) return null;
  const named = Object.entries(config.id2label);
  const labels = named.map((_, index) => labelOf(named.find(([id]) => id === String(index))?.[1]));
  return labels.includes('supported') && labels.length <= 10 ? labels : null;
}

function labelOf(name: unknown): LeaningLabel {
  if (typeof name !== 'string' || /^(?:not|non|no)\b|^not?_|^non/i.test(name)) return 'unknown';
  if (/entail|support/i.test(name)) return 'supported';
  return /contradict|refut/i.test(name) ? 'contradicted' : 'unknown';
}
