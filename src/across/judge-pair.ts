import Fraction from 'fraction.js';
import { meets, rational, type Interval } from '../core/interval.ts';
import { needsVariant } from '../core/result-words/metric-words.ts';
import type { Pair, Result } from './compared-result.ts';
import type { PartName } from '../core/result-words/found-part.ts';

/** Parts without which two numbers have no protocol in common, stated or not. */
const needed: readonly PartName[] = ['dataset', 'split', 'metric', 'unit', 'regime'];

export type Judged = Omit<Pair, 'a' | 'b'>;

/**
 * What two results of one method say to each other. A part that both state differently makes them not
 * comparable; a part that one leaves open makes them comparable if; only under one protocol, known in
 * every part, do numbers that do not meet conflict. Follows from the two results alone.
 */
export function judgePair(a: Result, b: Result): Judged {
  const { differs, unknown } = protocolOf(a, b);
  const meet = meets(rangeOf(a, b), rangeOf(b, a));
  const apart = new Fraction(a.value).sub(b.value).abs();
  const ambiguous = unknown.length === 0 && !meet ? ambiguity(a, b) : [];
  const open = [...unknown, ...ambiguous];
  return {
    kind: kindOf(a, b, differs, open, meet),
    differs,
    unknown: open,
    apart: apart.toString(12).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros)),
    meet,
  };
}

function kindOf(
  a: Result,
  b: Result,
  differs: readonly string[],
  unknown: Judged['unknown'],
  meet: boolean,
): Pair['kind'] {
  const isCopy = isQuotedBy(a, b) || isQuotedBy(b, a);
  // a number that is taken over digit by digit is that number, whatever its new caption calls it
  if (isCopy && (a.value === b.value || (meet && differs.length === 0))) return 'quoted';
  if (differs.length > 0) return 'not_comparable';
  if (unknown.length > 0) return 'comparable_if';
  if (isCopy) return 'misquoted';
  return meet ? 'agreement' : 'conflict';
}

/** True where the second takes its number from the first, which prints it as its own. */
function isQuotedBy(source: Result, copy: Result): boolean {
  return copy.quotes?.paper === source.paper && source.quotes === null;
}

/** Parts in which two results differ, and those that one of them or both leave open. */
export function protocolOf(a: Result, b: Result): Pick<Judged, 'differs' | 'unknown'> {
  const metric = valueOf(a, 'metric');
  const stated = [...a.parts, ...b.parts].map(({ part }) => part);
  const variant: readonly PartName[] =
    metric !== null && needsVariant(metric, valueOf(a, 'dataset')) && !stated.includes('level')
      ? ['variant']
      : [];
  const differs: string[] = [];
  const unknown: Judged['unknown'] = [];
  for (const part of new Set<PartName>([...needed, ...variant, ...stated])) {
    const [ours, theirs] = [valueOf(a, part), valueOf(b, part)];
    if (ours === null || theirs === null)
      unknown.push({
        part,
        side: ours === null && theirs === null ? 'both' : ours === null ? 'a' : 'b',
      });
    else if (ours !== theirs) {
      const vague = vagueSide(part, ours, theirs);
      if (vague === null) differs.push(part);
      else unknown.push({ part, side: vague });
    }
  }
  return { differs, unknown };
}

/** Which side says too little to tell whether the two differ: "few-shot" may be 5-shot, a size in words that in parameters. */
function vagueSide(part: PartName, a: string, b: string): 'a' | 'b' | 'both' | null {
  if (part === 'regime') return vagueRegime(a, b);
  if (part === 'size' && /\d/.test(a) !== /\d/.test(b)) return 'both';
  const some = 'several languages';
  if (part === 'language' && a === some && / languages$/.test(b)) return 'a';
  return part === 'language' && b === some && / languages$/.test(a) ? 'b' : null;
}

/** "5-shot" against "5-shot, fine-tuned" leaves the training open; "trained" may have been fine-tuned. */
function vagueRegime(a: string, b: string): 'a' | 'b' | 'both' | null {
  const shots = (regime: string): string | undefined => /[\w]+-shot/.exec(regime)?.[0];
  const training = (regime: string): string => regime.replace(/[\w]+-shot(?:, )?/, '');
  const [ours, theirs] = [shots(a), shots(b)];
  if (ours !== theirs) {
    if (ours === 'few-shot' && theirs !== 'zero-shot') return theirs ? 'a' : null;
    if (theirs === 'few-shot' && ours !== 'zero-shot') return ours ? 'b' : null;
    return null;
  }
  if (training(a) === '') return 'a';
  if (training(b) === '') return 'b';
  const isOpen = (one: string, other: string): boolean =>
    one === 'trained' && /^(?:fine-tuned|supervised|trained from scratch)$/.test(other);
  if (isOpen(training(a), training(b))) return 'a';
  return isOpen(training(b), training(a)) ? 'b' : null;
}

/**
 * What keeps numbers that do not meet from a conflict: a paper that prints several values under what
 * reads as one protocol, and a number that was read once only, from a PDF's page.
 */
function ambiguity(a: Result, b: Result): Judged['unknown'] {
  return [
    ...sidesOf('setting', a.others > 0, b.others > 0),
    ...sidesOf('reading', a.reading === 'geometry', b.reading === 'geometry'),
  ];
}

function sidesOf(part: string, ours: boolean, theirs: boolean): Judged['unknown'] {
  return ours || theirs ? [{ part, side: ours && theirs ? 'both' : ours ? 'a' : 'b' }] : [];
}

function valueOf({ parts }: Result, part: PartName): string | null {
  return parts.find((one) => one.part === part)?.value ?? null;
}

/** The values that print so, and with the spread where both results print one. */
function rangeOf(one: Result, other: Result): Interval {
  if (one.spread === null || other.spread === null) return { low: one.low, high: one.high };
  const value = new Fraction(one.value);
  return {
    low: rational(value.sub(one.spread.value)),
    high: rational(value.add(one.spread.value)),
  };
}
