import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { PassageRole } from '../../core/passage.ts';

/** The paper's own sentences on one thing, or one sentence on why there are none. */
export interface PassageGroup {
  readonly quotes: readonly {
    readonly quote: string;
    /** "section 3.2 Training", or how it is called. */
    readonly where: string;
  }[];
  readonly none: string | null;
}

/** What the paper says of one thing; a record of an engine that did not look for it says so. */
export function passageGroup({ passages }: PaperManifest, role: PassageRole): PassageGroup {
  const quotes = (passages ?? [])
    .filter((one) => one.role === role)
    .map(({ span, section, label }) => ({
      quote: span.quote.replace(/\s+/g, ' ').trim(),
      where:
        label ?? (section === null ? 'abstract or before the first section' : `section ${section}`),
    }));
  const none = passages
    ? 'The paper says nothing about this that we could quote.'
    : 'The engine that made this record did not look for this.';
  return { quotes, none: quotes.length > 0 ? null : none };
}
