import type { LogFiles } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { fallenWord } from '../core/standing.ts';
import { parseManifest } from '../core/records/parse-record.ts';
import { inPaper } from '../gate/own-outcome.ts';
import { toPaperRow } from '../record/paper-row.ts';
import { objectPath } from '../core/object-path.ts';
import { readRecord } from './read-record.ts';
import { wrong, type Finding } from './finding.ts';

type Claim = PaperManifest['claims'][number];

/** What a synthesis takes over from the records of its papers must be what they say, claim by claim, and nothing left out. */
export async function checkOrigins(
  { synthesis, claims, provenance }: PaperManifest,
  path: string,
  files: LogFiles,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const row of synthesis?.papers ?? []) {
    const { label, manifest: hash, source_sha256: sourceHash } = row;
    const hasFallen = provenance.sources.some(
      ({ sha256, standing }) => sha256 === sourceHash && fallenWord(standing) !== null,
    );
    const paper = await readRecord(hash, files, parseManifest);
    if (!paper) {
      findings.push(
        wrong(objectPath(hash), `It is the record of paper ${label}, and cannot be read.`),
      );
      continue;
    }
    if (!isOwnRow(row, paper))
      findings.push(wrong(path, `What it says of paper ${label} is not what its record says.`));
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
      if (!source || !isTakenOver(claim, source, hasFallen))
        findings.push(
          wrong(path, `Claim ${claim.id} says something else than the record of paper ${label}.`),
        );
    }
  }
  return findings.slice(0, 5);
}

function isTakenOver(claim: Claim, source: Claim, hasFallen: boolean): boolean {
  const outcome = hasFallen && source.outcome === 'VERIFIED' ? 'UNVERIFIABLE' : source.outcome;
  const same =
    claim.origin?.anchor === source.anchor &&
    claim.outcome === outcome &&
    checksOf(claim) === checksOf(source) &&
    canonicalJson([claim.quantity, claim.excerpt, claim.proofs ?? []]) ===
      canonicalJson([source.quantity, source.excerpt, source.proofs ?? []]);
  if (!same || claim.standing === 'asserted') return same;
  return (
    wordsOf(claim) === wordsOf(source) &&
    (outcome !== source.outcome || claim.finding === inPaper(source.finding, claim.paper ?? ''))
  );
}

function wordsOf({ role, text, place, span, context, grounding }: Claim): string {
  return canonicalJson([role, text, place, span, context, grounding]);
}

function isOwnRow(
  row: NonNullable<PaperManifest['synthesis']>['papers'][number],
  manifest: PaperManifest,
): boolean {
  const { label, key, manifest: manifestHash, text_sha256: textHash } = row;
  const text = manifest.provenance.sources[0]?.text_sha256;
  return (
    text === textHash &&
    canonicalJson(row) ===
      canonicalJson(toPaperRow({ label, key, manifest, manifestHash, textHash }))
  );
}

function checksOf({ checks }: Claim): string {
  return canonicalJson(checks.map((check) => ({ ...check, id: '' })));
}
