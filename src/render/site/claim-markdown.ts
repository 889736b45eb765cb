import { outcomeWord } from '../../core/outcome.ts';
import type { ProofRecord } from '../../core/proof-link.ts';
import { saidOfProof } from '../../core/proof-words.ts';
import { recordFolder } from '../../core/record-id.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';
import { oneLine } from '../plain-text.ts';
import { numberOf, placeWords } from '../words.ts';

/** One claim as Markdown: its outcome, its words, where they stand and what was found. */
export function renderClaimMarkdown(claim: Claim, { work }: PaperManifest, base: string): string {
  const number = numberOf(claim.id);
  const id = work.id ?? work.slug;
  const quote = claim.span.quote === claim.text ? [] : ['', `> ${escaped(claim.span.quote)}`];
  const lines = [
    `# Claim ${number} of ${id}: ${outcomeWord[claim.outcome]}`,
    '',
    escaped(claim.text),
    ...quote,
    '',
    `- **Finding:** ${escaped(claim.finding)}`,
    `- **Reason:** ${escaped(claim.reason)}`,
    `- **Place:** ${escaped(placeWords(claim))}`,
    ...(claim.decider === null ? [] : [`- **What would decide it:** ${escaped(claim.decider)}`]),
    ...claim.checks.map(
      ({ title, formula, verdict, power }) =>
        `- **Check:** ${escaped(title)}, ${escaped(formula)}: ${verdict}, power ${power.noticed} of ${power.of}`,
    ),
    ...(claim.proofs ?? []).map(
      (proof) => `- **Proof:** ${escaped(saidOfProof(proof))}${statementOf(proof)}`,
    ),
    `- **Page:** <${base}r/${recordFolder(id)}/c/${number}.html>`,
  ];
  return `${lines.join('\n')}\n`;
}

function statementOf({ verdict }: ProofRecord): string {
  if (verdict.kind !== 'accept') return '';
  return verdict.theorems
    .map(({ name, statement }) => ` ${escaped(`${name} : ${statement}`)}`)
    .join(';');
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#+!|~-]/g, '\\$&');
}
