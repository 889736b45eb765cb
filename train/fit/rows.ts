/** One example: its features, 1 or 0, and how much it counts. */
export interface Row {
  readonly values: readonly number[];
  readonly isYes: boolean;
  readonly weight: number;
}
