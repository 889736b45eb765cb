import { stemmer } from 'stemmer';

/** Two camps of words each; every word of one camp is the opposite of every word of the other. */
const axes: readonly (readonly [string, string])[] = [
  [
    'increase increasing rise rose risen raise raising grow grew grown growth boost gain expand enlarge elevate higher highest more most larger largest greater greatest bigger biggest longer longest',
    'decrease decreasing decline reduce reduction drop dropped fall fell fallen diminish shrink shrank lessen lower lowered lowest less least fewer fewest smaller smallest shorter shortest loss',
  ],
  [
    'improve improvement enhance enhancement better best gain benefit outperform surpass exceed beat superior superiority',
    'degrade degraded degradation worsen deteriorate deterioration worse worst loss hurt harm impair underperform trail inferior inferiority',
  ],
  ['good strong stronger strongest', 'bad poor poorer poorest weak weaker weakest'],
  ['high', 'low'],
  ['large big huge', 'small tiny little'],
  ['long', 'short'],
  ['many', 'few'],
  ['fast faster fastest quick quicker quickly rapid rapidly', 'slow slower slowest slowly'],
  ['accelerate speedup', 'decelerate slowdown'],
  ['early earlier earliest', 'late later latest'],
  ['before', 'after'],
  ['positive positively', 'negative negatively'],
  ['up upward upwards', 'down downward downwards'],
  ['above over', 'below under'],
  ['upper', 'lower'],
  ['with', 'without'],
  ['significant significantly significance', 'insignificant insignificantly insignificance'],
  ['maximum maximal maximize maximise max', 'minimum minimal minimize minimise min'],
  ['success successful successfully', 'failure unsuccessful unsuccessfully'],
  ['win won', 'lose lost'],
  ['easy easier easiest simple simpler simplest', 'hard harder hardest difficult complex'],
  ['cheap cheaper cheapest', 'expensive costly'],
  ['wide wider widest broad broader', 'narrow narrower narrowest'],
  ['deep deeper deepest', 'shallow shallower'],
  ['dense denser', 'sparse sparser'],
  ['same similar identical alike', 'different dissimilar distinct'],
  ['help helpful useful beneficial', 'hurt harm harmful useless detrimental'],
  ['advantage', 'disadvantage drawback'],
  ['include', 'exclude'],
  ['accept', 'reject'],
  ['support confirm', 'contradict refute'],
  ['allow enable', 'forbid prevent prohibit'],
  ['encourage', 'discourage'],
  ['correct correctly right rightly', 'incorrect incorrectly wrong wrongly'],
  ['true', 'false'],
  ['internal', 'external'],
  ['explicit explicitly', 'implicit implicitly'],
];

const camps = new Map<string, readonly string[]>();
for (const [index, axis] of axes.entries())
  for (const [camp, words] of axis.entries())
    for (const stem of new Set(words.split(' ').map(stemmer)))
      camps.set(stem, [...(camps.get(stem) ?? []), `${index}${camp === 0 ? '+' : '-'}`]);

/** True when the stem says which way something goes. */
export function isDirection(stem: string): boolean {
  return camps.has(stem);
}

/** True for words of two camps of one axis: "higher" and "fewer", "improves" and "degradation". */
export function areOpposites(a: string, b: string): boolean {
  const theirs = camps.get(b) ?? [];
  return (camps.get(a) ?? []).some((camp) =>
    theirs.includes(camp.slice(0, -1) + (camp.endsWith('+') ? '-' : '+')),
  );
}

/** True for words of one camp: "larger" and "more". */
export function pullTogether(a: string, b: string): boolean {
  const theirs = camps.get(b) ?? [];
  return a === b || (camps.get(a) ?? []).some((camp) => theirs.includes(camp));
}

/**
 * True for "reduces" and "improves", "raises" and "hurts": amounts against merit. Whether they are opposites hangs on what
 * is measured.
 */
export function areCrossed(a: string, b: string): boolean {
  const [mine, theirs] = [camps.get(a) ?? [], camps.get(b) ?? []];
  const crosses = (one: readonly string[], other: readonly string[]): boolean =>
    (one.includes('0+') && other.includes('1-')) || (one.includes('0-') && other.includes('1+'));
  return crosses(mine, theirs) || crosses(theirs, mine);
}
