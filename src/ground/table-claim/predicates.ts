/** What a clause says of the values it names. */
export interface Predicate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** compare: one against another; extreme: the first of all; change: with against without. */
  readonly kind: 'compare' | 'extreme' | 'change';
  /** amount: higher is a larger number; merit: better, whichever way that is. */
  readonly scale: 'amount' | 'merit' | 'speed';
  readonly up: boolean;
  /** True where what it is compared with follows without "than": "outperforms B". */
  readonly transitive: boolean;
  readonly negated: boolean;
  /** True where the clause weakens it so that no table decides: "not always", "comparable". */
  readonly vague: boolean;
}

interface Form {
  readonly pattern: RegExp;
  readonly kind: Predicate['kind'];
  readonly scale: Predicate['scale'];
  readonly up: boolean;
}

const form = (
  pattern: RegExp,
  kind: Predicate['kind'],
  scale: Predicate['scale'],
  up: boolean,
): Form => ({ pattern, kind, scale, up });

/** The first of the forms are transitive verbs. */
const transitives = 2;

/** The first that fits a place counts. */
const forms: readonly Form[] = [
  form(/\b(?:outperform\w*|surpass\w*|beats?|beating|exceed\w*|superior(?: \w+)? to|improv\w+ (?:up)?on|improv\w+ over|gains? over)\b/gi, 'compare', 'merit', true), // prettier-ignore
  form(/\b(?:underperform\w*|inferior(?: \w+)? to|trails|lags? behind|falls? (?:short of|behind))\b/gi, 'compare', 'merit', false), // prettier-ignore
  form(
    /\b(?:best|strongest|top|state-of-the-art(?= (?:\p{L}+ )?(?:results?|performance)))\b/giu,
    'extreme',
    'merit',
    true,
  ),
  form(/\b(?:worst|weakest|poorest)\b/gi, 'extreme', 'merit', false),
  form(/\bfastest\b/gi, 'extreme', 'speed', true),
  form(/\bslowest\b/gi, 'extreme', 'speed', false),
  form(/\b(?:highest|largest|greatest|biggest|longest|most)\b/gi, 'extreme', 'amount', true),
  form(/\b(?:lowest|smallest|least|fewest|shortest)\b/gi, 'extreme', 'amount', false),
  form(/\b(?:better|stronger|superior)\b/gi, 'compare', 'merit', true),
  form(/\b(?:worse|weaker|poorer|inferior)\b/gi, 'compare', 'merit', false),
  form(/\b(?:faster|speeds? up)\b/gi, 'compare', 'speed', true),
  form(/\bslower\b/gi, 'compare', 'speed', false),
  form(/\b(?:higher|greater|larger|more|bigger|longer)\b/gi, 'compare', 'amount', true),
  form(/\b(?:lower|smaller|less|fewer|shorter)\b/gi, 'compare', 'amount', false),
  form(/\b(?:improv(?:e[sd]?|ing|ements?)|boost(?:s|ed|ing)?|helps?|helped|helpful|benefits?|beneficial|enhanc\w+)\b/gi, 'change', 'merit', true), // prettier-ignore
  form(/\b(?:hurts?|hurting|degrad\w+|harm\w*|worsen\w*|deteriorat\w+|impairs?)\b/gi, 'change', 'merit', false), // prettier-ignore
  form(/\b(?:increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|gains?)\b/gi, 'change', 'amount', true),
  form(/\b(?:decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tion)|drop(?:s|ped|ping)?|lowers|declin\w+|falls)\b/gi, 'change', 'amount', false), // prettier-ignore
];

const negation =
  /\b(?:not|n't|cannot|no|never|fails? to|failed to|unable to|neither|nor|without|rather than)\b(?!\s+only\b)/i;
const exception =
  /\b(?:except|exceptions?|apart from|besides|aside from|all (?:\p{L}+ ){1,3}but)\b/iu;
const majority =
  /\b(?:for|in|on|across|of|over)\s+(?:the\s+)?(?:most|many|some|several|majority)\b/i;
const unsure =
  /\b(?:not (?:always|necessarily|all|every|as|so)|comparable|on par|similar(?:ly)?|close to|almost|nearly|second|one of|among|potential\w*|could|would|might|may|should|expect\w*|than expected|some|sometimes|often|trade-?off|at least|generally|in general|most of|the most of|mixed|if|whether)\b/i;

/** What a clause says, in the order of its words; places are in the claim. */
export function findPredicates(claim: string, start: number, end: number): Predicate[] {
  const clause = claim.slice(start, end);
  const found: Predicate[] = [];
  for (const { pattern, ...rest } of forms)
    for (const match of clause.matchAll(pattern)) {
      const at = start + match.index;
      const stop = at + match[0].length;
      if (found.some((one) => one.start < stop && at < one.end)) continue;
      const before = claim.slice(Math.max(start, at - 45), at);
      const behind = claim.slice(stop, Math.min(end, stop + 40));
      const isMerit = rest.scale === 'amount' && rest.kind !== 'change' && meritNoun.test(behind);
      const near = before.split(/\s+/).slice(-6).join(' ');
      found.push({
        ...rest,
        scale: isMerit ? 'merit' : rest.scale,
        start: at,
        end: stop,
        text: match[0],
        transitive: forms.findIndex((one) => one.pattern === pattern) < transitives,
        negated: negation.test(near) || /^\s+(?:not|no)\b/i.test(behind),
        vague:
          exception.test(clause) ||
          majority.test(clause) ||
          unsure.test(near) ||
          /^ (?:or (?:equal|comparable|similar)|of both)/i.test(behind),
      });
    }
  return found.sort((a, b) => a.start - b.start);
}

const meritNoun = /^\s+(?:\p{L}+\s+){0,2}?(?:performance|results?|quality)\b/iu;
