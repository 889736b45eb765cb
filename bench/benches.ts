/** What a benchmark measured: lines for people, figures for the last line of stdout. */
export interface Timed {
  readonly lines: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

export type Bench = (dir: string) => Promise<Timed>;

/** A benchmark is one file; each is loaded only when it is called. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  ground: async () => (await import('./ground.ts')).ground,
  lean: async () => (await import('./lean.ts')).lean,
  log: async () => (await import('./log.ts')).log,
  export: async () => (await import('./export.ts')).exportSite,
  serve: async () => (await import('./serve.ts')).serve,
  parse: async () => (await import('./parse.ts')).parse,
  sandbox: async () => (await import('./sandbox.ts')).sandbox,
  statistics: async () => (await import('./statistics.ts')).statistics,
  verify: async () => (await import('./verify.ts')).verify,
};

/** The middle one of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
