import { mentions } from '../core/mention.ts';
import type { Citation, Paper } from '../core/paper.ts';
import { contains } from '../core/span.ts';
import type { Draft } from './draft.ts';
import type { PlacedText } from '../core/result-words/found-part.ts';
import type { MethodName } from '../core/result-words/method-name.ts';

const runAgain =
  /\b(?:re-?implement\w*|re-?ran|re-?run|re-?train\w*|reproduc\w+|our (?:own )?runs?)\b/i;
const saysReported = /\b(?:reported|published|taken|copied|quoted)\b/i;

/**
 * The work that a method's number is taken from: the one that its cell cites, or that the caption says
 * its "reported" numbers are of. Null for the paper's own method, and where it says that it ran others again.
 */
export function citedFor(
  paper: Paper,
  { name, isOwn, plain }: MethodName,
  caption: readonly PlacedText[],
): Draft['cites'] {
  if (isOwn || caption.some(({ text }) => runAgain.test(text))) return null;
  const beside = paper.citations.find(({ range }) => contains(name.range, range));
  return toCited(beside) ?? toCited(saidOf(paper, plain, caption));
}

/** The one citation of the caption's sentence that calls this method's numbers reported. */
function saidOf(paper: Paper, plain: string, caption: readonly PlacedText[]): Citation | undefined {
  const sentence = paper.sentences.find(({ place, range }) => {
    if (place !== 'caption' && place !== 'note') return false;
    if (!caption.some((one) => contains(one.range, range))) return false;
    const text = paper.text.slice(range.start, range.end);
    const said = saysReported.exec(text);
    if (!said) return false;
    const before = text.slice(0, said.index).split(/\s+/).slice(-6).join(' ');
    const behind = text
      .slice(said.index + said[0].length)
      .split(/\s+/)
      .slice(1, 4)
      .join(' ');
    return mentions(behind, plain) || mentions(before, plain);
  });
  if (!sentence) return undefined;
  const cited = paper.citations.filter(({ range }) => contains(sentence.range, range));
  return cited.length === 1 ? cited[0] : undefined;
}

function toCited(citation: Citation | undefined): Draft['cites'] {
  const reference = citation?.references[0];
  return citation && reference !== undefined ? { reference, range: citation.range } : null;
}
