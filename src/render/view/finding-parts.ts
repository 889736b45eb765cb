/** A stretch of a finding; what is strong are the numbers that stand against each other. */
export interface FindingPart {
  readonly text: string;
  readonly strong: boolean;
}

/** "The paper says **39.6**. Its own six numbers give **38.58 to 38.68**." as stretches. */
export function findingParts(finding: string): FindingPart[] {
  const said =
    !/\. A script gives /.test(finding) &&
    /^((?:The paper|Paper \w+) (?:says|prints) )(.+?)(\. .*?\b(?:gives?|prints|leave|lie in|p =) |; this record says )(.+?)(, [\d.]+ units of its last digit away\.|\.)$/.exec(
      finding,
    );
  if (said) return said.slice(1).map((text, index) => ({ text, strong: index % 2 === 1 }));
  const fault = /^(Our fault\.)(.*)$/s.exec(finding);
  if (fault) return fault.slice(1).map((text, index) => ({ text, strong: index === 0 }));
  return [{ text: finding, strong: false }];
}

/** True where a finding tells itself how far apart the two numbers are. */
export function tellsDistance(finding: string): boolean {
  return finding.endsWith(' units of its last digit away.');
}
