import type { Range } from './span.ts';

/** What a claim says of one thing, and where. */
export interface AboutPart {
  /** In one form for all papers where there is one, such as "F1" or "fine-tuned"; else as printed. */
  readonly value: string;
  readonly range: Range;
}

/** What a claim is about; a part that its words and headers do not name is null. */
export interface About {
  readonly method: AboutPart | null;
  readonly baseline: AboutPart | null;
  readonly task: AboutPart | null;
  readonly dataset: AboutPart | null;
  readonly metric: AboutPart | null;
  /** Split, training, size, language and the like, each once. */
  readonly settings: readonly AboutPart[];
  /** Whom or what was studied, and how many. */
  readonly population: AboutPart | null;
  /** `increase` or `decrease`. */
  readonly direction: AboutPart | null;
}
