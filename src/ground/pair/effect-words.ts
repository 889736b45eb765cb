import { stemmer } from 'stemmer';
import { isNegator } from '../negation-change.ts';
import type { Word } from '../words.ts';

/** What a sentence says of an effect: that there is more, less, the same, or only that things belong together. */
export type Effect = 'more' | 'less' | 'same' | 'linked';

const lists: Readonly<Record<Effect, string>> = {
  more:
    'increase raise rise rose elevate enhance promote induce stimulate activate activation upregulate boost improve accelerate ' +
    'augment facilitate trigger cause lead drive favor favour enable allow strengthen potentiate gain higher greater more ' +
    'high positive positively larger longer better frequent frequently common expand amplify aggravate exacerbate contribute ' +
    'require essential necessary crucial critical effective efficient overexpress hyperactive encourage produce generate ' +
    'sufficient maintain mediate restore rescue superior prolong extend grow growth proliferate recruit speed fast rapid ' +
    'strong strongly significant significantly major many most often excess abundant sensitive sensitivity',
  less:
    'decrease reduce reduction lower decline inhibit suppress block impair prevent attenuate diminish downregulate abolish ' +
    'abrogate limit weaken slow delay protect less fewer few low smaller shorter negative negatively inverse inversely ' +
    'repress impede hinder disrupt loss lose lost lack deficiency deficient absence absent knockdown knockout deletion delete ' +
    'deplete depletion silence ablation ablate eliminate antagonist inhibitor resist resistance resistant restrict worse worsen ' +
    'rare rarely scarce uncommon infrequent ineffective drop fall fell fallen antagonize counteract mitigate alleviate ' +
    'ameliorate shrink degrade degradation inactivate inactivation interfere disable inferior hamper dampen lessen ' +
    'underexpress discourage poor minor unnecessary dispensable insensitive fail failure',
  same:
    'unaffected unrelated unchanged independent independently equal equally similar comparable insignificant stable unlikely ' +
    'indistinguishable same nonsignificant irrelevant unaltered alike uncorrelated',
  linked:
    'associate association correlate correlation link relate relation affect influence alter change role effect impact regulate ' +
    'modulate depend play interact bind involve predict determine target control connect implicate',
};

const effects = new Map<string, Effect>();
for (const effect of ['linked', 'same', 'more', 'less'] as const)
  for (const word of lists[effect].split(' ')) effects.set(stemmer(word), effect);

const prefixes: readonly (readonly [RegExp, Effect])[] = [
  [/^(?:up-?regul|over-?express|hyper-?activ)/, 'more'],
  [/^(?:down-?regul|under-?express|in-?activat|de-?activat|knock-?(?:out|down))/, 'less'],
];

/** An effect in words, where it stands, and whether a negation stands right before it. */
export interface EffectWord {
  readonly at: number;
  readonly key: string;
  readonly effect: Effect;
  readonly isNegated: boolean;
}

/** A negation this many words before an effect turns it. */
const reach = 4;

/** Words of a sentence that say which way something goes, in order. */
export function findEffects(words: readonly Word[]): EffectWord[] {
  return words.flatMap((word, at) => {
    const effect =
      effects.get(word.key) ?? prefixes.find(([form]) => form.test(word.lower))?.[1] ?? null;
    if (!effect) return [];
    const isNegated = words.slice(Math.max(0, at - reach), at).some(isNegator);
    return [{ at, key: word.key, effect, isNegated }];
  });
}

/** 1 where both go one way, -1 where they go against each other, 0 where words cannot tell. */
export function compareEffects(a: EffectWord, b: EffectWord): number {
  const [x, y] = [senseOf(a), senseOf(b)];
  if (x === 'linked' || y === 'linked') return x === 'same' || y === 'same' ? -1 : 0.3;
  return x === y ? 1 : -1;
}

/** "Not more" and "not linked" come to the same: no effect. "Not the same" is a link. */
export function senseOf({ effect, isNegated }: EffectWord): Effect {
  if (!isNegated) return effect;
  return effect === 'same' ? 'linked' : 'same';
}
