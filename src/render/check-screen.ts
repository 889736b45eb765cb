import type { Outcome } from '../core/outcome.ts';
import type { CitationCheck } from '../core/records/generated/types.ts';
import { saidLeanings } from './leaning-words.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, bold, coloured, signText, type TerminalOptions } from './terminal-style.ts';
import { counted } from './words.ts';
import { wrapText } from './wrap-text.ts';

type Claim = CitationCheck['claims'][number];
type Citation = Claim['citations'][number];
type State = Citation['state'];

interface CheckScreenOptions extends TerminalOptions {
  /** Also what holds. */
  readonly all: boolean;
}

/** What a reader must act on first; each state has the sign of its nearest outcome. */
const groups = [
  ['contradicted', 'Contradicted by the cited work', 'CONTRADICTED'],
  ['not_found', 'Not found in the cited work', 'NOT_ATTEMPTED'],
  ['unsure', 'Spoken of, but in words that decide nothing', 'UNVERIFIABLE'],
  ['no_source', 'The cited work could not be had', 'CHECKER_FAILED'],
  ['supported', 'Supported by the cited work', 'VERIFIED'],
] as const satisfies readonly (readonly [State, string, Outcome])[];

/** Longer quotations are cut on the screen; --json has them whole. */
const longestQuote = 400;

/** Which citations of a report hold and which do not, in the terminal. */
export function renderCheckScreen(check: CitationCheck, options: CheckScreenOptions): string {
  const width = screenWidth(options);
  const { counts, claims, report } = check;
  const lines = [
    bold(oneLine(report.name), options.colour),
    ...wrapText(
      `${counted(counts.citations, 'citation')} behind ${counted(claims.length, 'statement')}; ${report.sentences} sentences in all. ${countsLine(counts)}`,
      width,
    ),
    ...groups.flatMap(([state, title, outcome]) => {
      if (state === 'supported' && !options.all) return [];
      const found = claims.flatMap((claim) =>
        claim.citations.flatMap((citation) =>
          citation.state === state ? [{ claim, citation }] : [],
        ),
      );
      if (found.length === 0) return [];
      return [
        '',
        bold(`${title} (${found.length})`, options.colour),
        ...found.flatMap((one) => citationLines(one, outcome, width, options)),
      ];
    }),
  ];
  return asciiOnly([...lines, ''].join('\n'), options.unicode);
}

/** All of them, zeros too: "5 supported, 1 contradicted, …". */
function countsLine(counts: CitationCheck['counts']): string {
  const { supported, contradicted, unsure, not_found: notFound, no_source: noSource } = counts;
  return `${supported} supported, ${contradicted} contradicted, ${unsure} unsure, ${notFound} not found, ${noSource} without a source.`;
}

function citationLines(
  { claim, citation }: { readonly claim: Claim; readonly citation: Citation },
  outcome: Outcome,
  width: number,
  { colour, unicode }: TerminalOptions,
): string[] {
  const sign = coloured(signText(outcome, unicode), outcome, colour);
  const [first = '', ...rest] = wrapText(oneLine(claim.span.quote), width - 2);
  const quote = citation.evidence?.span.quote;
  const said = [
    `${citation.cites}: ${citation.reason}`,
    ...(quote === undefined ? [] : [`It says: “${shortened(quote)}”`]),
    ...saidLeanings(citation.leanings).flatMap((leaning) => [
      leaning.words,
      ...(leaning.quote === null ? [] : [`It rests on: “${shortened(leaning.quote)}”`]),
    ]),
  ];
  return [
    `${sign} ${first}`,
    ...rest.map((line) => `  ${line}`),
    ...said.flatMap((line) => wrapText(oneLine(line), width - 4).map((one) => `    ${one}`)),
  ];
}

function shortened(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote)}…`;
}
