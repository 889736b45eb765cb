import type { Range } from '../core/span.ts';

const abbreviation =
  /(?:\b(?:et al|e\.g|i\.e|cf|vs|resp|approx|ca|etc|Figs?|Tabs?|Eqs?|Eqn|Secs?|Sect|Refs?|Nos?|Vol|pp|Ch|Exp|Dr|Prof|Mr|Mrs|Ms|St|Jr|Inc|Ltd|Co|viz|w\.r\.t|a\.k\.a|min|max|avg|std|dev|Def|Thm|Prop|Lem|Cor|App|Suppl|Dept|Univ|Proc|Conf|Int|Trans|arXiv)|\b\p{Lu}|\b\d)\.$/u;

/** Sentence boundaries of one paragraph, white space at the ends left out. */
export function splitSentences(text: string): Range[] {
  const pieces = [...segmenter.segment(masked(text))].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
  const joined: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (
      before &&
      continues(text.slice(before.start, before.end), text.slice(piece.start, piece.end))
    )
      before.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined.flatMap(({ start, end }) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') return [];
    const from = start + raw.indexOf(trimmed);
    return [{ start: from, end: from + trimmed.length }];
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Points that end no sentence, in citations, brackets and numbers, are covered before splitting. */
function masked(text: string): string {
  return text
    .replace(/\[[^[\]]{0,200}\]|\([^()]{0,200}\)/g, (part) => part.replace(/[.?!]/g, '·'))
    .replace(/\d\.(?=\d)|(?<=\s)\.(?=\d)/g, (part) => part.replace('.', '·'));
}

/** True when the next piece belongs to the sentence before it. */
function continues(before: string, next: string): boolean {
  const end = before.slice(-200).trimEnd();
  if (!/[.?!]["”’)\]]*$/.test(end)) return true;
  if (abbreviation.test(end) && !/\b(?:etc|al)\.$/.test(end))
    return (
      !/^\p{Lu}\p{Ll}+ /u.test(next) ||
      /\b(?:Figs?|Tabs?|Eqs?|Secs?|vs|cf|e\.g|i\.e|Dr|Prof|\p{Lu})\.$/u.test(end)
    );
  if (/\bal\.$/.test(end)) return !/^(?:We|The|This|In|Our|It|However|They|A|For)\b/.test(next);
  return /^[\p{Ll}\d)\],;:]/u.test(next.trimStart()) && !/^\d/.test(next.trimStart());
}
