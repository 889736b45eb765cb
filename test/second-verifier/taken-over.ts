import { canonicalText, parseCanonical } from './canonical-json.ts';
import { objectPath } from './files.ts';
import { type Findings } from './findings.ts';
import { hasFallen } from './judgement.ts';
import { mustFit } from './schemas.ts';
import { type Bundle, type Claim, type Manifest } from './types.ts';

const always = ['quantity', 'excerpt'] as const;
const ofReported = ['role', 'text', 'place', 'span', 'context', 'grounding'] as const;

/** Checks who says each claim, and that a synthesis says of its papers what their manifests say. */
export function checkTakenOver({ files, manifest }: Bundle, findings: Findings): void {
  const { work, synthesis, claims } = manifest;
  if ((work.kind === 'synthesis') !== (synthesis !== null))
    findings.add('card.json', `a ${work.kind} ${synthesis ? 'with' : 'without'} a synthesis`);
  checkStandings(manifest, 'card.json', findings);
  if (!synthesis) return;
  const copies = byOrigin(claims);
  const known = new Set<string>();
  for (const paper of synthesis.papers) {
    const path = objectPath(paper.manifest);
    const bytes = files.get(path);
    if (!bytes) continue; // that it is missing is said elsewhere
    findings.guard(path, () => {
      const original = readManifest(bytes);
      checkStandings(original, path, findings);
      const isFallen = manifest.provenance.sources.some(
        (source) => source.sha256 === paper.source_sha256 && hasFallen(source),
      );
      for (const theirs of original.claims) {
        const place = placeOf(paper.label, theirs.id);
        known.add(place);
        checkCopies(theirs, copies.get(place) ?? [], isFallen, (what) => {
          findings.add('card.json', `claim ${theirs.id} of paper ${paper.label}: ${what}`);
        });
      }
    });
  }
  for (const claim of claims) {
    const fault = originFault(claim, known) ?? ownFault(claim);
    if (fault) findings.add('card.json', `claim ${claim.id}: ${fault}`);
  }
}

/** What a curator claims is contradicted where its sources say so, and otherwise rests on a claim of a paper. */
function ownFault({ paper, grounding, outcome, origin }: Claim): string | null {
  if (paper !== null) return null;
  if (grounding.state === 'contradicted')
    return outcome === 'CONTRADICTED' ? null : 'its sources contradict it';
  return origin === null && outcome !== 'NOT_ATTEMPTED' ? `${outcome} without an origin` : null;
}

function checkStandings(manifest: Manifest, path: string, findings: Findings): void {
  for (const { id, standing, paper } of manifest.claims) {
    if ((standing === 'reported') !== (paper !== null))
      findings.add(path, `claim ${id}: ${standing}, ${paper === null ? 'of no' : 'of a'} paper`);
    if (manifest.work.kind === 'paper' && standing !== 'asserted')
      findings.add(path, `claim ${id}: a paper's record asserts all its claims`);
  }
}

function readManifest(bytes: Uint8Array): Manifest {
  const value = parseCanonical(bytes);
  mustFit('paper-manifest-v1.1', value);
  const manifest = value as Manifest;
  if (manifest.work.kind !== 'paper') throw new Error('not the manifest of a paper');
  return manifest;
}

function byOrigin(claims: Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!claim.origin) continue;
    const place = placeOf(claim.origin.paper, claim.origin.claim);
    const others = found.get(place);
    if (others) others.push(claim);
    else found.set(place, [claim]);
  }
  return found;
}

function placeOf(label: string, claim: string): string {
  return JSON.stringify([label, claim]);
}

function checkCopies(
  theirs: Claim,
  copies: Claim[],
  isFallen: boolean,
  add: (what: string) => void,
): void {
  if (copies.length === 0) add('the synthesis does not take it over');
  const outcome = isFallen && theirs.outcome === 'VERIFIED' ? 'UNVERIFIABLE' : theirs.outcome;
  for (const ours of copies) {
    if (ours.origin?.anchor !== theirs.anchor) add(`${ours.id} names another anchor`);
    if (ours.outcome !== outcome) add(`${ours.id} should be ${outcome}`);
    const fields = ours.standing === 'reported' ? [...always, ...ofReported] : always;
    for (const field of fields)
      if (canonicalText(ours[field]) !== canonicalText(theirs[field]))
        add(`${ours.id} has another ${field}`);
    if (withoutIds(ours) !== withoutIds(theirs)) add(`${ours.id} has other checks`);
    if (canonicalText(ours.proofs ?? []) !== canonicalText(theirs.proofs ?? []))
      add(`${ours.id} has other proofs`);
  }
}

function withoutIds({ checks }: Claim): string {
  return canonicalText(checks.map((check) => ({ ...check, id: null })));
}

function originFault({ standing, paper, origin }: Claim, known: Set<string>): string | null {
  if (origin && !known.has(placeOf(origin.paper, origin.claim)))
    return 'its origin is no claim of a paper';
  if (standing === 'reported' && origin?.paper !== paper)
    return 'reported of a paper in which it has no origin';
  return null;
}
