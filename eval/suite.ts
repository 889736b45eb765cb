/** What a suite measured: lines for people, figures for the last line of stdout. */
export interface Measured {
  readonly lines: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

export type Options = ReadonlyMap<string, string>;

/** A suite takes any folder of its form and reads nothing else but what an option names. */
export type Suite = (dir: string, options: Options) => Promise<Measured>;

/** A share with its n, as people read it. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '0 of 0' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)}%)`;
}
