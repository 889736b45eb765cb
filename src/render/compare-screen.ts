import type { Comparison } from '../core/records/generated/types.ts';
import type { Outcome } from '../core/outcome.ts';
import {
  kindWords,
  pairKinds,
  protocolWords,
  reasonsOf,
  valueWords,
  type Pair,
  type Result,
} from './compare-words.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, bold, coloured, signText, type TerminalOptions } from './terminal-style.ts';
import { counted } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** Pairs of one kind that a screen shows; the rest is counted. */
const mostShown: Readonly<Record<Pair['kind'], number>> = {
  conflict: 20,
  misquoted: 20,
  agreement: 8,
  quoted: 8,
  comparable_if: 8,
  not_comparable: 8,
};

const signs: Readonly<Record<Pair['kind'], Outcome>> = {
  conflict: 'CONTRADICTED',
  misquoted: 'CONTRADICTED',
  agreement: 'VERIFIED',
  quoted: 'NOT_ATTEMPTED',
  comparable_if: 'UNVERIFIABLE',
  not_comparable: 'NOT_ATTEMPTED',
};

/** What `compare` prints: counts, then each pair with both numbers, their protocol and why. */
export function renderCompareScreen(
  comparison: Comparison | null,
  options: TerminalOptions,
): string {
  const width = screenWidth(options);
  if (!comparison) {
    const words =
      'No two of these papers print a result of one method on one data set that could be read: nothing to compare.';
    return asciiOnly(`${wrapText(words, width).join('\n')}\n`, options.unicode);
  }
  const { papers, pairs, counts } = comparison;
  const byId = new Map(comparison.results.map((result) => [result.id, result]));
  const lines = [
    ...papers.flatMap(({ label, title, read, compared }) =>
      wrapText(
        `${label}  ${oneLine(title)}: ${counted(read, 'result')} read, ${compared} compared`,
        width,
      ),
    ),
    '',
    ...wrapText(countsLine(counts), width).map((line) => bold(line, options.colour)),
    ...pairKinds.flatMap((kind) => kindLines(kind, pairs, counts[kind], byId, width, options)),
  ];
  return asciiOnly(`${lines.join('\n')}\n`, options.unicode);
}

/** "5 pairs of results: 1 conflict, …": zeros are told. */
export function countsLine(counts: Comparison['counts']): string {
  const all = pairKinds.reduce((sum, kind) => sum + counts[kind], 0);
  return `${counted(all, 'pair')} of results of one method on one data set: ${counted(counts.conflict, 'conflict')}, ${counts.misquoted} quoted otherwise, ${counted(counts.agreement, 'agreement')}, ${counts.quoted} quoted, ${counts.comparable_if} comparable if, ${counts.not_comparable} not comparable.`;
}

function kindLines(
  kind: Pair['kind'],
  pairs: readonly Pair[],
  count: number,
  byId: ReadonlyMap<string, Result>,
  width: number,
  options: TerminalOptions,
): string[] {
  const own = pairs.filter((pair) => pair.kind === kind);
  if (count === 0) return [];
  const shown = own.slice(0, mostShown[kind]);
  return [
    '',
    ...wrapText(`${kindWords[kind].title} (${count}). ${kindWords[kind].says}`, width),
    ...shown.flatMap((pair) => pairLines(pair, byId, width, options)),
    ...(count > shown.length
      ? [`  and ${count - shown.length} more: --json lists up to 300 pairs`]
      : []),
  ];
}

function pairLines(
  pair: Pair,
  byId: ReadonlyMap<string, Result>,
  width: number,
  { colour, unicode }: TerminalOptions,
): string[] {
  const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
  if (!a || !b) return [];
  const sign = coloured(signText(signs[pair.kind], unicode), signs[pair.kind], colour);
  const [first = '', ...rest] = wrapText(
    oneLine(
      `${a.method.name}: ${valueWords(a)} (${a.paper}), ${valueWords(b)} (${b.paper}); ${protocolWords(a, b)}`,
    ),
    width - 4,
  );
  return [
    `  ${sign} ${first}`,
    ...[
      ...rest,
      ...reasonsOf(pair, a, b).flatMap((reason) => wrapText(oneLine(reason), width - 4)),
      ...wrapText(oneLine(`${a.paper}: ${a.place}. ${b.paper}: ${b.place}.`), width - 4),
    ].map((line) => `    ${line}`),
  ];
}
