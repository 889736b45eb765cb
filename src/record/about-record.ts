import type { About, AboutPart } from '../core/about.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

type AboutRecord = NonNullable<PaperManifest['claims'][number]['about']>;

/** What a manifest says of what a claim is about, with the printed words and their places in the document. */
export function toAboutRecord(about: About, text: string): AboutRecord {
  const part = ({ value, range }: AboutPart) => ({
    value: value.slice(0, 2000),
    text: text.slice(range.start, range.end),
    start: range.start,
    end: range.end,
  });
  const maybe = (one: AboutPart | null) => one && part(one);
  return {
    method: maybe(about.method),
    baseline: maybe(about.baseline),
    task: maybe(about.task),
    dataset: maybe(about.dataset),
    metric: maybe(about.metric),
    settings: about.settings.slice(0, 100).map(part),
    population: maybe(about.population),
    direction: maybe(about.direction),
  };
}
