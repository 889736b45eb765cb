import type { Identity } from '../core/identity.ts';
import type { Interval } from '../core/interval.ts';
import { gapInSteps, hull } from '../core/interval.ts';
import Fraction from 'fraction.js';
import type { CheckVerdict } from '../core/outcome.ts';
import { agrees, claimInterval, isFarFromHedged, powerOf, type Power } from '../core/verdict.ts';

export interface Judgement {
  readonly verdict: CheckVerdict;
  readonly reason: string;
  readonly power: Power;
  /** Distance in units of the claim's last digit, one decimal; null when some reading meets. */
  readonly apartBy: string | null;
}

/** The verdict of one check from what its readings gave (section 3). Never called with no reading. */
export function judge(identity: Identity, computed: readonly Interval[]): Judgement {
  const { target, basis, doubt } = identity;
  const meeting = computed.filter((interval) => agrees(target, interval));
  const power = powerOf(target, computed);
  const claimed = claimInterval(target);
  const apartBy = meeting.length > 0 ? null : nearest(claimed, computed, target.step);
  const say = (verdict: CheckVerdict, reason: string): Judgement => ({
    verdict,
    reason,
    power,
    apartBy,
  });
  if (meeting.length === computed.length) {
    if (power.noticed < 0.5 * power.of)
      return say('vacuous', 'The check would have passed nearly whatever the paper said.');
    return say('consistent', 'The ranges meet.');
  }
  if (meeting.length > 0)
    return say('indeterminate', 'One reading meets the number, another does not.');
  if (basis.kind === 'supposed') return say('indeterminate', basis.why);
  if (doubt !== null) return say('indeterminate', doubt);
  if (target.hedge === 'about' && !isFarFromHedged(target, computed))
    return say('indeterminate', 'The number is hedged, and the computed range only comes near it.');
  const gentle = gentleReading(identity, computed);
  if (gentle) return say('indeterminate', gentle);
  return say('inconsistent', 'No admissible reading of the inputs gives the printed number.');
}

/** A truncating or twice-rounding author (section 4): a mismatch that such a reading explains is no finding. */
function gentleReading({ target }: Identity, computed: readonly Interval[]): string | null {
  const step = new Fraction(target.step);
  const value = new Fraction(target.value);
  const outward = value.compare(0) < 0 ? step.neg() : step;
  const [near, far] = [value, value.add(outward)];
  const truncates = computed.some(({ low, high }) => {
    const [a, b] = near.compare(far) < 0 ? [near, far] : [far, near];
    return (
      low !== null &&
      high !== null &&
      a.compare(high) <= 0 &&
      b.compare(low) > 0 &&
      far.compare(low) !== 0 &&
      far.compare(high) !== 0
    );
  });
  if (truncates) return 'The number follows if it was cut off instead of rounded.';
  const slack = step.mul('0.55');
  const twice = computed.some(
    ({ low, high }) =>
      (low === null || value.add(slack).compare(low) >= 0) &&
      (high === null || value.sub(slack).compare(high) <= 0),
  );
  return twice ? 'The number follows if it was rounded twice.' : null;
}

function nearest(claimed: Interval, computed: readonly Interval[], step: string): string | null {
  const gaps = computed.flatMap((interval) => gapInSteps(claimed, interval, step) ?? []);
  return gaps.sort((a, b) => Number(a) - Number(b))[0] ?? gapInSteps(claimed, hull(computed), step);
}
