import { referencedWork, toCitedWork, workName, type CitedWork } from '../core/cited-work.ts';
import type { Paper } from '../core/paper.ts';
import { contains, overlaps, type Range } from '../core/span.ts';

/** A place in a text that cites, and what it cites there. */
export interface Mention {
  readonly range: Range;
  readonly works: readonly CitedWork[];
}

/** What a sentence cites: marks that its format knows, and keys, ids and links that stand in the words themselves. */
export function mentionsIn(
  sentence: Range,
  paper: Paper,
  keys: ReadonlyMap<string, CitedWork>,
): Mention[] {
  const named = (name: string): CitedWork => keys.get(name.trim()) ?? toCitedWork(name.trim());
  const marked = paper.citations
    .filter(({ range }) => contains(sentence, range))
    .map(({ range, references, missing }) => ({
      range,
      works: [
        ...references.flatMap((at) => referencedWork(paper.references[at]?.fields ?? null) ?? []),
        ...missing.map(named),
      ],
    }));
  const written = writtenIn(paper.text.slice(sentence.start, sentence.end), sentence.start, named);
  const all = [
    ...marked,
    ...written.filter(({ range }) => !marked.some((one) => overlaps(one.range, range))),
  ].sort((a, b) => a.range.start - b.range.start);
  return joined(all, paper.text);
}

const key = /[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,200}[\p{L}\p{N}_])?/u.source;
/** Pandoc's `[see @a, p. 3; @b]`. */
const bracketed = new RegExp(String.raw`\[[^[\]]{0,200}?-?@${key}[^[\]]{0,2000}\]`, 'gu');
const pandocKey = new RegExp(`@(${key})`, 'gu');
/** `\cite[p.~3]{a,b}` that no list of references resolved. */
const latex = /\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\[[^\]]{0,200}\]){0,2}\{([^{}]{1,2000})\}/g;
const link =
  /(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/[\w.\-/]+|arxiv:\s?[\w.\-/]+\d|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)10\.\d{4,9}\/[^\s"'<>\])}]+|\b10\.\d{4,9}\/[^\s"'<>\])}]+/gi;
/** "@smith2020 say": a key in the running words. */
const bare = new RegExp(String.raw`(?<![\w.@])@(${key})`, 'gu');

/** "[3]" and "Smith et al. (2020)" for which the report lists no work: told, so that none passes unseen. */
const unlisted =
  /\[\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20}\]|\(?\p{Lu}[\p{L}'’-]{1,40}(?: et al\.?|,? (?:and|&) \p{Lu}[\p{L}'’-]{1,40}),? \(?(?:19|20)\d\d[a-z]?\)?/gu;

function writtenIn(words: string, start: number, named: (name: string) => CitedWork): Mention[] {
  const found: Mention[] = [];
  const add = (match: RegExpExecArray, names: readonly string[]): void => {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    if (found.some((one) => overlaps(one.range, range))) return;
    found.push({ range, works: names.map(named) });
  };
  for (const match of words.matchAll(bracketed))
    add(
      match,
      [...match[0].matchAll(pandocKey)].map((one) => one[1] ?? ''),
    );
  for (const match of words.matchAll(latex)) add(match, (match[1] ?? '').split(','));
  for (const match of words.matchAll(link)) add(match, [match[0].replace(/[.,;]+$/, '')]);
  for (const match of words.matchAll(bare)) add(match, [match[1] ?? '']);
  for (const match of words.matchAll(unlisted)) add(match, [match[0]]);
  return found;
}

/** Marks that only points and small words part are one: "[1], [2]", "(arXiv:2401.01234; see 10.1000/x)". */
function joined(mentions: readonly Mention[], text: string): Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    const between = last ? text.slice(last.range.end, mention.range.start) : null;
    if (last && between !== null && /^[\s,;()[\]]*(?:and|see|also|e\.g\.|cf\.)?\s*$/.test(between))
      out[out.length - 1] = {
        range: { start: last.range.start, end: mention.range.end },
        works: distinct([...last.works, ...mention.works]),
      };
    else out.push({ ...mention, works: distinct(mention.works) });
  }
  return out;
}

function distinct(works: readonly CitedWork[]): CitedWork[] {
  return [...new Map(works.map((work) => [workName(work), work])).values()];
}
