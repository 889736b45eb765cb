import { computedDecimal, isSameNumber } from '../core/number/decimal.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import { parseEnds } from '../gate/run-identity.ts';

/** Checks whose reading is not what their artifact gave. */
export function misread({ claims }: PaperManifest, hash: string, artifact: Artifact): string[] {
  return claims.flatMap(({ id, checks }) =>
    checks.flatMap(({ check, kind, readings }) =>
      readings
        .filter((reading) => reading.artifact === hash)
        .flatMap(({ computed }) => [
          ...(isRead(kind, computed, artifact.result)
            ? []
            : [`Claim ${id} says that its script gave something else.`]),
          ...(check === artifact.check
            ? []
            : [`Claim ${id} rests on the script of another check.`]),
        ]),
    ),
  );
}

type Computed = PaperManifest['claims'][number]['checks'][number]['readings'][number]['computed'];

function isRead(kind: string, said: Computed, { output }: Artifact['result']): boolean {
  if (kind === 'script') {
    const computed = output === null ? null : computedDecimal(Number(output));
    return said === null || computed === null
      ? said === computed
      : said.low === said.high && isSameNumber(said.low, computed);
  }
  const ends = output === null ? null : parseEnds(output);
  // Two runs that differed leave no range, whatever the first of them gave.
  return said === null || (ends !== null && said.low === ends.low && said.high === ends.high);
}
