/** What every command's exit code means; the help ends with it. */
export const exitCode = {
  nothingContradicted: 0,
  contradicted: 1,
  caller: 2,
  ours: 3,
  interrupted: 130,
} as const;

/** The exit code of finished verifications: our failure outranks a finding, a finding outranks none. */
export function exitCodeOf(
  coverages: readonly { readonly contradicted: number; readonly checker_failed: number }[],
): number {
  if (coverages.some(({ checker_failed }) => checker_failed > 0)) return exitCode.ours;
  if (coverages.some(({ contradicted }) => contradicted > 0)) return exitCode.contradicted;
  return exitCode.nothingContradicted;
}
