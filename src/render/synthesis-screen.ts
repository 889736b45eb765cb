import { outcomes, outcomeWord } from '../core/outcome.ts';
import type { PaperManifest, Synthesis } from '../core/records/generated/types.ts';
import type { Claim } from './claim.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth, type VerifyScreenOptions } from './terminal.ts';
import { asciiOnly, bold, coloured, signText } from './terminal-style.ts';
import { groundingWord } from './view/claim-view.ts';
import { counted, numberOf } from './words.ts';
import { widthOf, wrapText } from './wrap-text.ts';

/** What `synthesize` prints on stdout: counts, the curator's claims, what papers get wrong, gate, tier, level. */
export function renderSynthesisScreen(
  manifest: PaperManifest,
  options: VerifyScreenOptions,
): string {
  const width = screenWidth(options);
  const { work, quality_assessment: assessment, claims } = manifest;
  const own = claims.filter(({ standing }) => standing === 'asserted');
  const reported = claims.filter(
    ({ standing, outcome }) => standing === 'reported' && outcome === 'CONTRADICTED',
  );
  const id = work.id ?? work.slug;
  const search = manifest.synthesis?.search;
  const summary = [
    manifest.coverage_line,
    ownLine(own),
    ...(search ? [searchLine(search)] : []),
  ].flatMap((line) => wrapText(line, width));
  const lines = [
    ...wrapText(`${oneLine(work.title ?? work.slug)}  ${id}`, width),
    ...summary.map((line) => bold(line, options.colour)),
    '',
    ...outcomes.flatMap((outcome) =>
      own
        .filter((claim) => claim.outcome === outcome)
        .flatMap((claim) => claimLines(claim, width, options)),
    ),
    ...(reported.length > 0 ? ['', '  Reported of the papers, not asserted:'] : []),
    ...reported.flatMap((claim) => claimLines(claim, width, options)),
    '',
    ...wrapText(
      `Gate: ${assessment.gate.label}.  Tier: ${assessment.tier.label}.  Level: ${assessment.levels.paper_level} of 7.`,
      width,
    ).map((line) => bold(line, options.colour)),
    '',
    ...(options.openPath === null ? [] : [`  Open     ${oneLine(options.openPath)}`]),
    `  Publish  truth-engine publish ${work.slug}`,
  ];
  return asciiOnly(`${lines.join('\n')}\n`, options.unicode);
}

/** What became of what the searches found. */
function searchLine(search: NonNullable<Synthesis['search']>): string {
  const excluded = search.decisions.filter(({ decision }) => decision === 'exclude').length;
  return `${counted(search.identified, 'record')} found, ${counted(search.works, 'work')}: ${search.included} included, ${excluded} excluded, ${search.not_retrieved.length} not retrieved, ${search.not_screened} not screened.`;
}

function ownLine(own: readonly Claim[]): string {
  if (own.length === 0) return 'No claims of the curator.';
  const count = (state: string): number =>
    own.filter(({ grounding }) => grounding.state === state).length;
  return `${counted(own.length, 'claim')} of the curator: ${count('supported')} supported, ${count('contradicted')} contradicted, ${count('unsure')} unsure, ${count('not_found')} not found.`;
}

/** Sign, word and number, then the claim in its words and under it what was found. */
function claimLines(
  claim: Claim,
  width: number,
  { colour, unicode }: VerifyScreenOptions,
): string[] {
  // A claim whose number was not checked is told by what its sources say of its words.
  const isOpen = claim.outcome === 'NOT_ATTEMPTED' && claim.evidence.length > 0;
  const state = groundingWord(claim);
  const head = isOpen
    ? `  ${(state.charAt(0).toUpperCase() + state.slice(1)).padEnd(14)}`
    : `${signText(claim.outcome, unicode)} ${outcomeWord[claim.outcome].padEnd(14)}`;
  const number = numberOf(claim.id).padStart(4);
  const under = 2 + widthOf(head) + number.length + 2;
  const [first = '', ...rest] = wrapText(oneLine(claim.text), width - under);
  const found = wrapText(oneLine(claim.finding), width - under);
  return [
    `  ${isOpen ? head : coloured(head, claim.outcome, colour)}${number}  ${first}`,
    ...[...rest, ...found].map((line) => `${' '.repeat(under)}${line}`),
  ];
}
