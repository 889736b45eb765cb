import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';
import { outcomeWord } from '../../core/outcome.ts';
import { findingParts } from '../view/finding-parts.ts';
import { signOf } from '../outcome-groups.ts';
import { numberOf } from '../words.ts';
import { sitePage, type SiteParts } from './site-page.ts';

export interface AnswerInputs {
  readonly id: string;
  readonly manifest: PaperManifest;
  readonly claim: Claim;
}

/** How an author answers a claim with evidence: the command, filled in for each kind of answer. */
export function renderAnswerPage({ id, manifest, claim }: AnswerInputs, parts: SiteParts): string {
  const number = numberOf(claim.id);
  const command = `truth-engine answer ${id} ${number} --by "<your name>" --note "<what you say>"`;
  const [check] = claim.checks;
  return sitePage(parts, 'answer.html', 3, {
    title: `Answer to claim ${number} of ${id}`,
    record: id,
    number,
    heading: manifest.work.title ?? manifest.work.slug,
    text: claim.text,
    quoted: claim.place.kind !== 'cell' && claim.paper !== null,
    sign: signOf[claim.outcome],
    word: outcomeWord[claim.outcome],
    finding: findingParts(claim.finding),
    decider: claim.decider ?? check?.decider ?? null,
    command,
    withInput:
      check && check.inputs.length > 0
        ? `${command} --input "${check.inputs[0]?.name ?? ''}=<the number you put in its place>"`
        : null,
    withScript: `${command} --script <your script>.repro.js`,
    inputs: (check?.inputs ?? []).map(({ name, raw }) => ({ name, raw })),
    claimHref: `${number}.html`,
  });
}
