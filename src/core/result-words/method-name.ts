import type { FoundPart, PlacedText } from './found-part.ts';
import { settingsIn } from './setting-words.ts';

export interface MethodName {
  readonly name: PlacedText;
  /** Without marks, citations and what is read as a setting. */
  readonly plain: string;
  /** Its letters and digits, in one case. */
  readonly key: string;
  readonly settings: readonly FoundPart[];
  /** True where it is called the paper's own. */
  readonly isOwn: boolean;
}

const notMethods =
  /^(?:ours?|our (?:model|method|system|approach)|this (?:work|paper)|baselines?|model|method|system|proposed(?: \w+)?|human(?: performance)?s?|random|majority|chance|total|all|none|average|avg|mean|overall|without|full|default|sota|state[- ]of[- ]the[- ]art|best|previous (?:best|sota)|oracle|upper bound|yes|no|train(?:ing)?|dev|test|sum|size|x)$/i;

/** The method that a header names; null where it names none that another paper could name too. */
export function methodNamed(header: PlacedText): MethodName | null {
  const { text, range } = header;
  const settings = settingsIn(header, true).filter(({ part }) => isOfMethod.has(part));
  let bare = text;
  for (const { range: at } of [...settings].sort((a, b) => b.range.start - a.range.start))
    bare = `${bare.slice(0, at.start - range.start)} ${bare.slice(at.end - range.start)}`;
  const checkpoint = /(?<=\p{L}[\w.]*)-(\d{4}(?:-\d\d-\d\d)?|\d{6,8})(?![\w.])/u.exec(text);
  if (checkpoint) bare = bare.replace(checkpoint[0], ' ');
  const plain = bare
    .normalize('NFKC')
    .replace(
      /\[[^\]]*\]|\((?:ours?|this work|[^()]*\d{4}[a-z]?[^()]*)\)|\bet al\.?,?(?: \(?\d{4}[a-z]?\)?)?/gi,
      ' ',
    )
    .replace(/\^\{?[^\s}]*\}?|[*†‡§¶↑↓✓_{}]/g, ' ')
    .replace(/\(\s*[,;+./-]*\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:+/-]+|[\s,;:+/-]+$/g, '');
  const key = plain.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, '');
  if (key.length < 2 || !/\p{L}/u.test(key) || key.length > 80 || notMethods.test(plain))
    return null;
  return {
    name: header,
    plain,
    key,
    settings: [
      ...settings,
      ...(checkpoint
        ? [
            {
              part: 'checkpoint' as const,
              value: checkpoint[1] ?? '',
              range: {
                start: range.start + checkpoint.index + 1,
                end: range.start + checkpoint.index + checkpoint[0].length,
              },
            },
          ]
        : []),
    ],
    isOwn: /\b(?:ours?|this work)\b/i.test(text),
  };
}

/** Settings that a method's name may carry. */
const isOfMethod = new Set<string>([
  'regime',
  'size',
  'case',
  'ensemble',
  'data',
  'prompting',
  'length',
  'crops',
  'language',
]);
