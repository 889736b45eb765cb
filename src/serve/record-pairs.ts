const mostForAll = 6;

/** Pairs of versions that a record's page offers to compare: all of a few, else neighbours and each with the newest. */
export function versionPairs(count: number): (readonly [number, number])[] {
  const versions = Array.from({ length: count }, (_, index) => index + 1);
  return versions
    .flatMap((from) => versions.map((to) => [from, to] as const))
    .filter(([from, to]) => from < to && (count <= mostForAll || to === from + 1 || to === count));
}

/** Name of the page of a difference, within the record's folder. */
export function differenceName(from: number, to: number): string {
  return `diff-${from}-${to}.html`;
}

/** The two versions that a page's name asks for; `diff-1.html`, an earlier form, means 1 and 2. Null for another name. */
export function parseDifference(name: string): readonly [number, number] | null {
  const [, from, to] = /^diff-([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?\.html$/.exec(name) ?? [];
  return from === undefined
    ? null
    : [Number(from), to === undefined ? Number(from) + 1 : Number(to)];
}
