/** What an audit says of the scripts that it ran again. */
export interface RerunCounts {
  readonly scripts: number;
  readonly sameBits: number;
  readonly sameVerdict: number;
  readonly otherVerdict: number;
  readonly notRun: number;
  readonly reruns: readonly {
    readonly artifact: string;
    readonly state: 'same-bits' | 'same-verdict' | 'other-verdict' | 'not-run';
    readonly recorded: string;
    readonly now: string;
  }[];
}

const mostNamed = 10;

/** Lines of a screen: how many gave the same bits; the others by class, each artifact by its hash. */
export function renderReruns(counts: RerunCounts): string[] {
  const { scripts, sameBits, sameVerdict, otherVerdict, notRun } = counts;
  const rest = [
    ...(sameVerdict > 0 ? [`${sameVerdict} with other bits and the same verdict`] : []),
    ...(otherVerdict > 0 ? [`${otherVerdict} with another verdict`] : []),
    ...(notRun > 0 ? [`${notRun} not run here`] : []),
  ];
  return [
    `Checks     ${[`${sameBits} of ${scripts} run again with the same bits`, ...rest].join('; ')}`,
    ...named(counts, 'same-verdict', 'Other bits, the same verdict'),
    ...named(counts, 'other-verdict', 'Another verdict'),
    ...named(counts, 'not-run', 'Not run'),
  ];
}

/** A line of the proofs, where there are any. */
export function renderProofs(counts: {
  readonly proofs: number;
  readonly same: number;
  readonly other: number;
  readonly notRun: number;
}): string[] {
  const { proofs, same, other, notRun } = counts;
  if (proofs === 0) return [];
  const rest = [
    ...(other > 0 ? [`${other} with another certificate`] : []),
    ...(notRun > 0 ? [`${notRun} not judged again`] : []),
  ];
  return [
    `Proofs     ${[`${same} of ${proofs} judged again with the same certificate`, ...rest].join('; ')}`,
  ];
}

function named({ reruns }: RerunCounts, state: string, title: string): string[] {
  const found = reruns.filter((one) => one.state === state);
  return [
    ...found
      .slice(0, mostNamed)
      .flatMap(({ artifact, recorded, now }) => [
        `  ${title}: artifact ${artifact}`,
        `    recorded ${shortened(recorded)}, now ${shortened(now)}`,
      ]),
    ...(found.length > mostNamed
      ? [`  and ${found.length - mostNamed} more (--json lists all)`]
      : []),
  ];
}

function shortened(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
