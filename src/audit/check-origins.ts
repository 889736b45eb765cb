import type { LogFiles } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseManifest } from '../core/records/parse-record.ts';
import { objectPath } from './audit-objects.ts';
import { readRecord } from './read-record.ts';
import { wrong, type Finding } from './finding.ts';

type Claim = PaperManifest['claims'][number];

/** What a synthesis takes over from the records of its papers must be what they say, claim by claim, and nothing left out. */
export async function checkOrigins(
  { synthesis, claims }: PaperManifest,
  path: string,
  files: LogFiles,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { label, manifest: hash, withdrawn } of synthesis?.papers ?? []) {
    const paper = await readRecord(hash, files, parseManifest);
    if (!paper) {
      findings.push(
        wrong(objectPath(hash), `It is the record of paper ${label}, and cannot be read.`),
      );
      continue;
    }
    const own = new Map(paper.claims.map((claim) => [claim.id, claim]));
    const taken = new Set(
      claims.flatMap(({ origin }) => (origin?.paper === label ? origin.claim : [])),
    );
    const left = paper.claims.filter(({ id }) => !taken.has(id)).length;
    if (left > 0)
      findings.push(
        wrong(path, `${left} claims that the record of paper ${label} holds are left out.`),
      );
    for (const claim of claims) {
      if (claim.origin?.paper !== label) continue;
      const source = own.get(claim.origin.claim);
      if (!source || !isTakenOver(claim, source, withdrawn === 'yes'))
        findings.push(
          wrong(path, `Claim ${claim.id} says something else than the record of paper ${label}.`),
        );
    }
  }
  return findings.slice(0, 5);
}

function isTakenOver(claim: Claim, source: Claim, isWithdrawn: boolean): boolean {
  const outcome = isWithdrawn && source.outcome === 'VERIFIED' ? 'UNVERIFIABLE' : source.outcome;
  return (
    claim.origin?.anchor === source.anchor &&
    claim.outcome === outcome &&
    checksOf(claim) === checksOf(source)
  );
}

function checksOf({ checks }: Claim): string {
  return canonicalJson(checks.map((check) => ({ ...check, id: '' })));
}
