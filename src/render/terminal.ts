import { outcomeWord } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { decidingCheck, type Claim } from './claim.ts';
import { claimGroups } from './outcome-groups.ts';
import { oneLine } from './plain-text.ts';
import { asciiOnly, bold, coloured, signText, type TerminalOptions } from './terminal-style.ts';
import { tellsDistance } from './view/finding-parts.ts';
import { numberOf, placeWords } from './words.ts';
import { widthOf, wrapText } from './wrap-text.ts';

export interface VerifyScreenOptions extends TerminalOptions {
  /** Where the card was stored; null when it was not. */
  readonly openPath: string | null;
}

/** What `verify` prints on stdout: coverage, each re-computable claim, the gate and where to go on. */
export function renderVerifyScreen(manifest: PaperManifest, options: VerifyScreenOptions): string {
  const width = screenWidth(options);
  const { work, quality_assessment: assessment } = manifest;
  const title = oneLine(work.title ?? work.slug);
  const groups = claimGroups(manifest).filter(({ outcome }) => outcome !== null);
  const first = groups.flatMap(({ claims }) => claims)[0];
  const listed = groups.flatMap(({ outcome, claims }) =>
    outcome === 'NOT_ATTEMPTED' && claims.length > mostUnattempted
      ? byReason(claims, width, options)
      : claims.flatMap((claim) => claimLines(claim, width, options)),
  );
  const lines = [
    ...wrapText(title, width),
    ...wrapText(manifest.coverage_line, width).map((line) => bold(line, options.colour)),
    '',
    ...listed,
    ...(first ? [''] : []),
    ...gateLines(assessment.gate.label, assessment.gate.reason, width, options),
    '',
    ...nextLines(manifest, first, options),
  ];
  return asciiOnly(`${lines.join('\n')}\n`, options.unicode);
}

/** Columns that are used: all of a narrow screen, a hundred of a wide one. */
export function screenWidth({ columns }: TerminalOptions): number {
  return Math.min(Math.max(columns, 40), 100);
}

const indent = '  ';
/** "Checker failed" and "Not attempted" set the width of the word. */
const wordWidth = 14;
/** More of them than this are told by reason, with their numbers, and not one by one. */
const mostUnattempted = 6;

/** Head, wrapped claim and, under it, what was found; the place or power stands at the right edge. */
function claimLines(claim: Claim, width: number, { colour, unicode }: TerminalOptions): string[] {
  const { outcome } = claim;
  const number = numberOf(claim.id).padStart(4);
  const head = `${signText(outcome, unicode)} ${outcomeWord[outcome].padEnd(wordWidth)}`;
  const under = indent.length + widthOf(head) + number.length + 2;
  const room = width - under;
  const [first = '', ...rest] = claimText(claim, room);
  const detail = detailOf(claim).flatMap((text) => wrapText(text, room));
  return [
    `${indent}${coloured(head, outcome, colour)}${number}  ${first}`,
    ...[...rest, ...detail].map((line) => `${' '.repeat(under)}${line}`),
  ];
}

/** What was not attempted, a paragraph a reason. */
function byReason(
  claims: readonly Claim[],
  width: number,
  { colour, unicode }: TerminalOptions,
): string[] {
  const head = `${signText('NOT_ATTEMPTED', unicode)} ${outcomeWord.NOT_ATTEMPTED.padEnd(wordWidth)}`;
  const under = indent.length + widthOf(head) + 6;
  return [...Map.groupBy(claims, ({ reason }) => oneLine(reason))].flatMap(([reason, claims]) => {
    const numbers = claims.map(({ id }) => numberOf(id)).join(', ');
    const [first = '', ...rest] = wrapText(
      `${reason} ${claims.length === 1 ? 'Claim' : 'Claims'} ${numbers}.`,
      width - under,
    );
    const count = String(claims.length).padStart(4);
    return [
      `${indent}${coloured(head, 'NOT_ATTEMPTED', colour)}${count}  ${first}`,
      ...rest.map((line) => `${' '.repeat(under)}${line}`),
    ];
  });
}

/** The claim's words with its power or place at the right end of the last line. */
function claimText(claim: Claim, room: number): string[] {
  const lines = wrapText(oneLine(claim.text), room);
  const aside = asideOf(claim);
  const last = lines.at(-1) ?? '';
  const gap = room - widthOf(last) - widthOf(aside);
  if (gap >= 2) return [...lines.slice(0, -1), `${last}${' '.repeat(gap)}${aside}`];
  const short = wrapText(aside, room);
  return [
    ...lines,
    ...short.map((line) => `${' '.repeat(Math.max(room - widthOf(line), 0))}${line}`),
  ];
}

function asideOf(claim: Claim): string {
  const check = decidingCheck(claim);
  return claim.outcome === 'VERIFIED' && check
    ? `power ${check.power.noticed} of ${check.power.of}`
    : shortPlace(claim);
}

/** "section 4.1" without its title. */
function shortPlace(claim: Claim): string {
  const place = oneLine(placeWords(claim));
  return /^section [\d.]+/.exec(place)?.[0] ?? place;
}

function detailOf(claim: Claim): string[] {
  const check = decidingCheck(claim);
  const several = claim.rests_on.length > 1 ? 's' : '';
  const rests =
    claim.rests_on.length > 0
      ? [`Rests on claim${several} ${claim.rests_on.map(numberOf).join(', ')}.`]
      : [];
  if (claim.outcome === 'VERIFIED') return rests;
  if (claim.outcome === 'NOT_ATTEMPTED') return [oneLine(claim.reason), ...rests];
  const power = `Power ${check?.power.noticed} of ${check?.power.of}.`;
  const isSaid = tellsDistance(claim.finding);
  const apart = check?.apart_by
    ? [isSaid ? power : `Apart by ${check.apart_by} units of the last digit. ${power}`]
    : [];
  return [oneLine(claim.finding), ...apart, ...rests];
}

function gateLines(
  label: string,
  reason: string,
  width: number,
  { colour }: TerminalOptions,
): string[] {
  const head = `Gate: ${label}.`;
  const [first = '', ...rest] = wrapText(`${head} ${firstSentence(reason)}`, width);
  return [`${bold(head, colour)}${first.slice(head.length)}`, ...rest];
}

/** The counts that follow stand in the coverage line already. */
function firstSentence(reason: string): string {
  const [sentence = reason] = reason.split(/(?<=\.)\s|;/);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function nextLines(
  { work }: PaperManifest,
  first: Claim | undefined,
  { openPath }: VerifyScreenOptions,
): string[] {
  const anchor = first ? `#${first.id}` : '';
  return [
    ...(openPath === null ? [] : [`${indent}Open     ${oneLine(openPath)}${anchor}`]),
    ...(first ? [`${indent}Explain  truth-engine explain ${work.slug}#${numberOf(first.id)}`] : []),
  ];
}
