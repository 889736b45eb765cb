import type { SectionRole } from '../core/paper.ts';
import type { PassageRole } from '../core/passage.ts';

/** How sentences of a role are told by their words, and in which parts of a paper they are looked for. */
export interface PassageCue {
  readonly role: PassageRole;
  readonly cue: RegExp;
  readonly parts: readonly SectionRole[];
  /** Parts of which every sentence has this role. */
  readonly whole?: readonly SectionRole[];
}

const told = ['abstract', 'introduction', 'conclusion'] as const;
const body = ['method', 'experiments', 'results', 'discussion', 'appendix', 'other'] as const;
const judged = ['results', 'discussion', 'limitations', 'conclusion'] as const;

/** Asked in this order; a sentence has the first role that fits. */
export const passageCues: readonly PassageCue[] = [
  {
    role: 'limitation',
    cue: /\b(?:(?:a|one|another|the|main|key|this|our|its|several|some) (?:\w+ )?limitations?\b|limitations? of (?:our|this|the|these)|limited (?:to|by) (?:the|a|our|one|only)|(?:we|our (?:study|work|experiments?|evaluation|method|approach)|this (?:study|work)) (?:\w+ ){0,3}(?:only|did not|do not|does not|cannot|could not) (?:consider|cover|test|evaluate|include|control|account|address|investigate|explore|capture)|may not (?:generali[sz]e|hold|apply|transfer)|threats? to (?:the )?(?:internal |external )?validity|(?:a|one) (?:drawback|shortcoming|caveat|weakness)|should be interpreted with caution|small sample)/i,
    parts: [...told, 'results', 'discussion', 'other'],
    whole: ['limitations'],
  },
  {
    role: 'open_question',
    cue: /\b(?:future (?:work|research|studies|study|directions?|investigations?)|(?:further|more|additional) (?:research|work|stud(?:y|ies)|investigations?|experiments?) (?:is|are|will|would|could|should|may|might|needs?|into|on|to)\b|open (?:questions?|problems?|issues?|challenges?)|remains? (?:an open|unclear|unknown|open|to be (?:seen|shown|determined|explored|tested|investigated))|we (?:leave|plan|intend|hope) (?:\w+ ){0,3}(?:to|for|that)\b|is (?:still )?(?:unclear|unknown|not (?:yet )?(?:known|understood|clear))|left (?:for|to) (?:future|further)|an? (?:interesting|promising) (?:direction|avenue|question))/i,
    parts: [...told, 'results', 'discussion', 'limitations', 'other', 'method', 'experiments'],
  },
  {
    role: 'assumption',
    cue: /\b(?:we (?:\w+ )?(?:assume|suppose|presuppose|presume)\b|assuming (?:that|the|a|an|no|all|independen\w+)|under the (?:\w+ )?assumptions?|(?:our|the|this|key|main|an?|following) (?:\w+ )?assumptions? (?:is|are|that|of|was|were)\b|it is assumed|is assumed to|are assumed to|assumed that)/i,
    parts: [...told, ...body, 'limitations', 'related'],
  },
  {
    role: 'parameter',
    cue: /(?=[^]*\d)(?:\b(?:learning rates?|batch sizes?|weight decay|drop-?out|warm-?up|epochs?|temperature|hyper-?parameters?|thresholds?|margin|beam (?:size|width)|momentum|random seeds?|seeds|hidden (?:size|dimensions?|units)|embedding (?:size|dimensions?)|regulari[sz]ation|coefficient|learning-rate|top-[kp]|sample size|significance level|window size|max(?:imum)? (?:sequence )?length)\b|[λαβγτεηρ]\s*=)/iu,
    parts: ['method', 'experiments', 'appendix', 'results', 'other'],
  },
  {
    role: 'contribution',
    cue: /\b(?:we (?:\w+ )?(?:propose|present|introduce|develop|describe|contribute|release|design|provide an?)\b|this (?:paper|work|study|article|survey) (?:\w+ )?(?:proposes|presents|introduces|develops|describes|contributes|provides|shows|demonstrates|reviews)|(?:our|the) (?:\w+ )?(?:contributions?|novelty) (?:is|are|of|can|in)\b|contributions? (?:is|are) (?:as follows|threefold|twofold)|for the first time|to (?:the best of )?our knowledge|we (?:show|demonstrate) that|we (?:asked|investigated?|examined?|tested?|studied|study|compared?) (?:whether|how|if|the)\b)/i,
    parts: told,
  },
  {
    role: 'mechanism',
    cue: /\b(?:because (?:the|it|they|our|this|these|a|an|each|of|we|its|their)\b|due to\b|owing to\b|caused by\b|the reasons? (?:is|are|for|why|that)|(?:can|could|may|might) be (?:explained|attributed)|(?:is|are|was|were) (?:likely )?(?:attributed|attributable|due) to|(?:which|this|that) explains?\b|explains? why|we (?:hypothesi[sz]e|conjecture|speculate|attribute|believe)\b|stems? from\b|since (?:the|it|they|our|this|these|each|its|their) \w+ (?:is|are|can|has|have|does|do)\b)/i,
    parts: [...told, 'results', 'discussion', 'method'],
  },
  {
    role: 'failure',
    cue: /\b(?:fail(?:s|ed|ures?)?\b|degrad\w+|(?:does|do|did) not (?:help|improve|work|hold|generali[sz]e|outperform|benefit|reach|differ|transfer)|unable to\b|worse than\b|under-?perform\w*|breaks? down|collapse[sd]?\b|struggle[sd]?\b|hurts?\b|no (?:improvement|benefit|gain|effect)\b|drops? (?:sharply|significantly|considerably|to|from)|most (?:common )?errors\b|error analysis)/i,
    parts: [...judged, 'abstract', 'other'],
  },
  {
    role: 'method',
    cue: /\b(?:we (?:\w+ )?(?:use|used|train|trained|fine-?tune[sd]?|compute[sd]?|apply|applied|employ(?:ed)?|sample[sd]?|adopt(?:ed)?|measure[sd]?|recruit(?:ed)?|split|optimi[sz]ed?|collect(?:ed)?|extract(?:ed)?|select(?:ed)?|construct(?:ed)?|build|built|define[sd]?|encode[sd]?|combine[sd]?|generate[sd]?|annotate[sd]?|replace[sd]?|remove[sd]?|add(?:ed)?)\b|participants (?:were|learn\w*|read|saw|performed|completed|practised)|(?:is|are|was|were) (?:\w+ )?(?:trained|computed|sampled|collected|randomly|measured|assigned|initiali[sz]ed|split|removed|replaced) )/i,
    parts: ['method', 'experiments'],
  },
];
