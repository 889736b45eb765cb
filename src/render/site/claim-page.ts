import { callOf } from '../../core/artifact-call.ts';
import { objectPath } from '../../core/object-path.ts';
import { recordFolder } from '../../core/record-id.ts';
import type { Artifact, PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';
import { claimView } from '../view/claim-view.ts';
import type { Banner, ClaimHistoryLine } from '../view/record-place.ts';
import { sourceLinks } from '../view/source-link.ts';
import { counted, numberOf } from '../words.ts';
import { asciiJson } from './ascii-json.ts';
import { proveHere } from './prove-here.ts';
import { sitePage, type SiteParts } from './site-page.ts';

export interface ClaimPageInputs {
  readonly id: string;
  readonly manifest: PaperManifest;
  readonly claim: Claim;
  /** The artifacts of its checks by hash. */
  readonly artifacts: ReadonlyMap<string, Artifact>;
  readonly banner: Banner | null;
  readonly history: readonly ClaimHistoryLine[];
}

/** One claim with its evidence open, its scripts, inputs and results. */
export function renderClaimPage(inputs: ClaimPageInputs, parts: SiteParts): string {
  const { id, manifest, claim, artifacts, banner, history } = inputs;
  const number = Number(numberOf(claim.id));
  const last = manifest.claims.length;
  const command = `truth-engine rerun ${id} --claim ${number}`;
  const view = claimView(claim, {
    withBody: true,
    open: true,
    links: {
      page: `${number}.html`,
      json: `${number}.json`,
      answer: `${number}-answer.html`,
      feed: '../feed.atom',
      log: '../../../log/',
      command,
    },
    source: sourceLinks(manifest)(claim),
    history,
  });
  return sitePage(parts, 'claim.html', 3, {
    title: `Claim ${number} of ${id}`,
    banner,
    record: id,
    recordHref: '../index.html',
    of: last,
    claim: {
      ...view,
      rests: view.rests.map(({ number }) => ({ number, href: `${number}.html` })),
    },
    heading: manifest.work.title ?? manifest.work.slug,
    script: 'page',
    scripts: claim.checks.flatMap(({ title, readings }) =>
      readings.flatMap(({ name, artifact }) =>
        scriptView(`${title}, ${name}`, artifact, artifacts, command),
      ),
    ),
    proofs: (claim.proofs ?? []).map((proof) => proveHere(proof, id)),
    command,
    runner: '../../../',
    json: `${number}.json`,
    before: number > 1 ? `${number - 1}.html` : null,
    after: number < last ? `${number + 1}.html` : null,
    folder: recordFolder(id),
  });
}

function scriptView(
  name: string,
  hash: string,
  artifacts: ReadonlyMap<string, Artifact>,
  command: string,
) {
  const artifact = artifacts.get(hash);
  if (!artifact) return [];
  const script = artifact.script.trim();
  return [
    {
      name,
      lines: counted(script.split('\n').length, 'line'),
      script,
      input: JSON.stringify(artifact.input, null, 1),
      output: artifact.result.output ?? artifact.result.kind,
      hash,
      run: runnable(artifact, command),
      href: `../../../${objectPath(hash)}`,
    },
  ];
}

/** What the page's script needs to run a check in the reader's browser, in ASCII; null for a check that ended without a value. */
function runnable(artifact: Artifact, command: string): string | null {
  const call = artifact.result.output === null ? null : callOf(artifact);
  if (!call) return null;
  return asciiJson({ ...call, recorded: artifact.result.output, command });
}
