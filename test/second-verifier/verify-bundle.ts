import { parseCanonical } from './canonical-json.ts';
import { openContainer } from './container.ts';
import { checkCounts } from './counts.ts';
import { checkDerived } from './derived.ts';
import { checkDimensions } from './dimensions.ts';
import { checkEntry } from './entry.ts';
import { checkListing, checkPlaces } from './files.ts';
import { Findings, reasonOf } from './findings.ts';
import { checkJudgement } from './judgement.ts';
import { checkLogProof } from './log-proof.ts';
import { checkProofs } from './proofs.ts';
import { checkQuotations } from './quotations.ts';
import { checkReadings, readArtifacts } from './readings.ts';
import { checkRuns } from './running.ts';
import { mustFit } from './schemas.ts';
import { checkTakenOver } from './taken-over.ts';
import { type Bundle, type BundleIndex, type LogEntry, type Manifest } from './types.ts';
import { checkVerdicts } from './verdicts.ts';

/** What is wrong with a bundle, each as `path: what`; empty when all is well. Never throws. */
export async function verifyBundle(zip: Uint8Array, key: string | null): Promise<string[]> {
  const findings = new Findings();
  try {
    await verify(zip, key, findings);
  } catch (error) {
    findings.add('bundle.zip', `could not be checked: ${reasonOf(error)}`);
  }
  return findings.list;
}

async function verify(zip: Uint8Array, key: string | null, findings: Findings): Promise<void> {
  const files = openContainer(zip, findings);
  if (!files) return;
  const index = read<BundleIndex>(files, 'bundle.json', 'bundle-v1', findings);
  const manifest = read<Manifest>(files, 'card.json', 'paper-manifest-v1.1', findings);
  const entry = read<LogEntry>(files, 'entry.json', 'log-entry-v1', findings);
  if (!index) return;
  findings.guard('bundle.json', () => {
    checkListing(files, index, findings);
  });
  findings.guard('checkpoint', () => {
    checkLogProof(files, index, key, findings);
  });
  if (!manifest || !entry) return;
  const bundle: Bundle = { files, index, manifest, entry };
  findings.guard('entry.json', () => {
    checkEntry(bundle, findings);
  });
  findings.guard('bundle.json', () => {
    checkPlaces(bundle, findings);
  });
  findings.guard('bundle.json', () => {
    checkDerived(bundle, findings);
  });
  const artifacts = readArtifacts(bundle, findings);
  const rules: (() => void)[] = [
    () => {
      checkQuotations(bundle, findings);
    },
    () => {
      checkReadings(bundle, artifacts, findings);
    },
    () => {
      checkProofs(bundle, findings);
    },
    () => {
      checkVerdicts(manifest, findings);
    },
    () => {
      checkTakenOver(bundle, findings);
    },
    () => {
      checkCounts(manifest, findings);
    },
    () => {
      checkDimensions(manifest, findings);
    },
    () => {
      checkJudgement(manifest, findings);
    },
  ];
  for (const rule of rules) findings.guard('card.json', rule);
  await checkRuns(bundle, artifacts, findings);
}

function read<T>(
  files: Map<string, Uint8Array>,
  path: string,
  schema: string,
  findings: Findings,
): T | null {
  const bytes = files.get(path);
  let value: T | null = null;
  if (bytes)
    findings.guard(path, () => {
      const parsed = parseCanonical(bytes);
      mustFit(schema, parsed);
      value = parsed as T;
    });
  else findings.add(path, 'not there');
  return value;
}
