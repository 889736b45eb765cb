import { parseCanonical, parseJson } from './canonical-json.ts';
import { compare, fraction, plainDecimal } from './exact.ts';
import { objectPath } from './files.ts';
import { type Findings } from './findings.ts';
import { sha256Hex } from './hashing.ts';
import { mustFit } from './schemas.ts';
import { type Artifact, type Bundle, type Check, type Reading } from './types.ts';

/** Reads the manifest's artifacts by their hashes; each that is not as it should be is a finding. */
export function readArtifacts(bundle: Bundle, findings: Findings): Map<string, Artifact> {
  const artifacts = new Map<string, Artifact>();
  for (const { kind, sha256 } of bundle.manifest.public_artifacts) {
    if (kind !== 'check') continue;
    const path = objectPath(sha256);
    const bytes = bundle.files.get(path);
    if (!bytes) continue; // that it is missing is said elsewhere
    findings.guard(path, () => {
      const value = parseCanonical(bytes);
      mustFit('artifact-v1', value);
      const artifact = value as Artifact;
      artifacts.set(sha256, artifact);
      if (sha256Hex(artifact.script) !== artifact.script_sha256)
        throw new Error('its script has another hash');
    });
  }
  return artifacts;
}

/** Checks that what readings computed is what their artifacts gave. */
export function checkReadings(
  { manifest }: Bundle,
  artifacts: Map<string, Artifact>,
  findings: Findings,
): void {
  const checks = manifest.public_artifacts.filter(({ kind }) => kind === 'check');
  const listed = new Set(checks.map(({ sha256 }) => sha256));
  for (const claim of manifest.claims)
    for (const check of claim.checks)
      for (const reading of check.readings) {
        const artifact = artifacts.get(reading.artifact);
        if (!listed.has(reading.artifact))
          findings.add('card.json', `check ${check.id}: an artifact that is not listed`);
        if (artifact && artifact.check !== check.check)
          findings.add('card.json', `check ${check.id}: its artifact is of ${artifact.check}`);
        findings.guard('card.json', () => {
          if (artifact && !isComputed(check, reading, artifact))
            throw new Error(`check ${check.id}: its artifact gave something else`);
        });
      }
}

function isComputed(check: Check, { computed }: Reading, { result }: Artifact): boolean {
  if (computed === null) return true;
  if (result.kind !== 'value' || result.output === null) return false;
  const { low, high } = computed;
  const output = parseJson(result.output);
  if (check.kind === 'script') {
    if (typeof output !== 'number' || low === null || low !== high) return false;
    return compare(fraction(plainDecimal(output)), fraction(low)) === 0;
  }
  if (!Array.isArray(output) || output.length !== 2) return false;
  return endOf(output[0]) === low && endOf(output[1]) === high;
}

function endOf(end: unknown): string | null {
  if (end === null) return null;
  if (typeof end === 'number') return plainDecimal(end);
  if (typeof end === 'string' && /^-?\d+(?:\/\d+)?$/.test(end)) return end;
  throw new Error('an artifact gave what is no range');
}
