import type { Comparison, PaperManifest } from '../../core/records/generated/types.ts';
import { countsLine } from '../compare-screen.ts';
import {
  kindWords,
  partOf,
  partWord,
  protocolWords,
  reasonsOf,
  valueWords,
  type Pair,
  type Result,
} from '../compare-words.ts';
import { oneLine } from '../plain-text.ts';
import { counted, spanWords } from '../words.ts';
import { forestViews, type ForestView } from './forest-view.ts';
import { heatView, type HeatView } from './heat-view.ts';

/** All that the page of a comparison prints. */
export interface CompareView {
  readonly papers: readonly {
    readonly label: string;
    readonly title: string;
    readonly words: string;
  }[];
  readonly line: string;
  readonly kinds: readonly KindView[];
  readonly forests: readonly ForestView[];
  readonly moreForests: string | null;
  readonly heat: HeatView | null;
  readonly groups: readonly { readonly title: string; readonly words: string }[];
  readonly moreGroups: string | null;
}

interface KindView {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly pairs: readonly PairView[];
  readonly more: string | null;
}

interface PairView {
  readonly method: string;
  readonly protocol: string;
  readonly a: SideView;
  readonly b: SideView;
  readonly reasons: readonly string[];
  /** Each part with both papers' words, where the two stand under one protocol. */
  readonly key: readonly { readonly part: string; readonly a: string; readonly b: string }[] | null;
}

interface SideView {
  readonly paper: string;
  readonly value: string;
  readonly place: string;
  readonly span: string;
}

/** Pairs of each kind on a page, so that it stays under 100 KB; the rest is counted. */
const mostPairs: Readonly<Record<Pair['kind'], number>> = {
  conflict: 20,
  misquoted: 12,
  agreement: 16,
  quoted: 12,
  comparable_if: 16,
  not_comparable: 16,
};
const mostForests = 6;
const mostGroups = 20;
/** Conflicts first; what confirms nothing last. */
const order = [
  'conflict',
  'misquoted',
  'agreement',
  'not_comparable',
  'comparable_if',
  'quoted',
] as const;

/** From a synthesis to the page of its comparison; null where it holds none. */
export function compareView({ synthesis }: PaperManifest): CompareView | null {
  const comparison = synthesis?.comparison;
  if (!comparison) return null;
  const { papers, results } = comparison;
  const byId = new Map(results.map((result) => [result.id, result]));
  const forests = forestViews(comparison);
  const groups = synthesis.groups.filter(({ cannot_say: words }) => words !== undefined);
  return {
    papers: papers.map(({ label, title, read, compared }) => ({
      label,
      title,
      words: `${counted(read, 'result')} read, ${compared} of them compared`,
    })),
    line: countsLine(comparison.counts),
    kinds: order.map((kind) => kindView(kind, comparison, byId)),
    forests: forests.slice(0, mostForests),
    moreForests: more(forests.length - mostForests, 'plot'),
    heat: heatView(results),
    groups: groups
      .slice(0, mostGroups)
      .map(({ title, supported, contradicted, cannot_say: words }) => ({
        title: oneLine(title),
        words:
          [
            `Supported by ${(supported ?? []).join(', ') || 'none'}`,
            ...(contradicted && contradicted.length > 0
              ? [`contradicted by ${contradicted.join(', ')}`]
              : []),
          ].join('; ') + `. ${words ?? ''}`,
      })),
    moreGroups: more(groups.length - mostGroups, 'group'),
  };
}

function kindView(
  kind: Pair['kind'],
  { pairs, counts }: Comparison,
  byId: ReadonlyMap<string, Result>,
): KindView {
  const own = pairs.filter((pair) => pair.kind === kind).slice(0, mostPairs[kind]);
  return {
    id: kind.replace('_', '-'),
    title: `${kindWords[kind].title}: ${counts[kind]}`,
    says: kindWords[kind].says,
    pairs: own.flatMap((pair) => {
      const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
      return a && b ? [pairView(pair, a, b)] : [];
    }),
    more: more(counts[kind] - own.length, 'pair'),
  };
}

function pairView(pair: Pair, a: Result, b: Result): PairView {
  const names = [...new Set([...a.parts, ...b.parts].map(({ part }) => part))].filter(
    (part) => part !== 'unit',
  );
  const words = (one: Result, name: string): string =>
    partOf(one, name)?.span.quote.trim() ?? 'not stated';
  return {
    method: oneLine(a.method.name),
    protocol: oneLine(protocolWords(a, b)),
    a: sideView(a),
    b: sideView(b),
    reasons: reasonsOf(pair, a, b).map(oneLine),
    key:
      pair.kind === 'conflict' || pair.kind === 'misquoted'
        ? names.map((name) => ({ part: partWord(name), a: words(a, name), b: words(b, name) }))
        : null,
  };
}

function sideView(result: Result): SideView {
  return {
    paper: result.paper,
    value: valueWords(result),
    place: oneLine(result.place),
    span: spanWords(result.span),
  };
}

function more(count: number, noun: string): string | null {
  return count > 0
    ? `${counted(count, `more ${noun}`)} not shown here; the record’s JSON lists up to 300 pairs.`
    : null;
}
