import { workName, type CitedWork } from '../core/cited-work.ts';
import type { Paper } from '../core/paper.ts';
import type { Range } from '../core/span.ts';
import { mentionsIn, type Mention } from './cited-works.ts';

/** What a report says on the word of others: a sentence, or the part of one that its citations stand behind. */
export interface CitedClaim {
  /** Index into the report's sentences. */
  readonly sentence: number;
  readonly range: Range;
  /** The words of the range and of the whole sentence, without citations. */
  readonly words: string;
  readonly whole: string;
  readonly works: readonly CitedWork[];
}

/** Fewer words name a thing and claim nothing of it. */
const fewestWords = 3;

/** Every sentence of a report that cites, parted where it cites several times; `keys` says what keys name that the report does not list. */
export function findCitedClaims(report: Paper, keys: ReadonlyMap<string, CitedWork>): CitedClaim[] {
  return report.sentences.flatMap(({ range, section }, sentence) => {
    if (section !== null && report.sections[section]?.role === 'references') return [];
    const mentions = mentionsIn(range, report, keys).filter(({ works }) => works.length > 0);
    const whole = wordsOf(range, mentions, report.text);
    return partsOf(range, mentions, report.text).map(({ range: part, works }) => ({
      sentence,
      range: part,
      words: wordsOf(part, mentions, report.text),
      whole,
      works,
    }));
  });
}

/** "A is so [1], while B is not [2]": each citation stands for the words before it, the last also for those behind. */
function partsOf(sentence: Range, mentions: readonly Mention[], text: string): Mention[] {
  const groups = mentions.filter((mention, at) => !isSame(mention, mentions[at + 1]));
  const [only, second] = groups;
  if (!only) return [];
  if (!second) return [{ range: sentence, works: only.works }];
  const parts: Mention[] = [];
  let start = sentence.start;
  for (const [index, { range, works }] of groups.entries()) {
    const isLast = index === groups.length - 1;
    // "Smith (2020) shows that it grows and Miller (2021) that it shrinks": the words follow.
    const isLead = count(wordsOf({ start, end: range.start }, mentions, text)) < fewestWords;
    const next = groups[index + 1]?.range.start ?? sentence.end;
    const end = isLast ? sentence.end : isLead ? next : behindBrackets(range.end, text);
    parts.push({ range: trimmed({ start, end }, text), works });
    start = end;
  }
  return parts;
}

/** The same works cited again right behind: both places stand for one claim. */
function isSame({ works }: Mention, next: Mention | undefined): boolean {
  const names = (all: readonly CitedWork[]): string => all.map(workName).join('\n');
  return next !== undefined && names(works) === names(next.works);
}

/** "(arXiv:2401.01234), …" parts behind the bracket. */
function behindBrackets(end: number, text: string): number {
  return end + (/^[)\]]*[.,;]?/.exec(text.slice(end, end + 5))?.[0].length ?? 0);
}

function trimmed({ start, end }: Range, text: string): Range {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead + 1, words.trimEnd().length) };
}

function wordsOf({ start, end }: Range, mentions: readonly Mention[], text: string): string {
  let out = '';
  let at = start;
  for (const { range } of mentions) {
    if (range.end <= start || range.start >= end) continue;
    out += `${text.slice(at, Math.max(at, range.start))} `;
    at = range.end;
  }
  return `${out}${text.slice(at, Math.max(at, end))}`
    .replace(/\s+/g, ' ')
    .replace(/\( ?\)|\[ ?\]/g, ' ')
    .replace(/ {1,3}([.,;:])/g, '$1')
    .replace(/ {2,4}/g, ' ')
    .replace(/^[\s,;]*(?:(?:and|but|while|whereas)\s)?/, '')
    .trim();
}

function count(words: string): number {
  return words.match(/\p{L}{2,}/gu)?.length ?? 0;
}
