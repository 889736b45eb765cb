import type { Paper, Sentence } from '../core/paper.ts';

/**
 * Signs that a sentence states an outcome of the paper's own study, or that it does not: each a name and the words
 * that show it. What each is worth is in `models/result-cues/`.
 */
const cues: readonly (readonly [string, RegExp])[] = [
  [
    'we-find',
    /\b(?:we|our (?:results?|findings?|experiments?|analys[ie]s|stud(?:y|ies)|data|model|approach|method|system))\b[^.;]{0,40}\b(?:find|found|observed?|show(?:ed|n|s)?|demonstrat\w+|conclude[ds]?|notice[ds]?|see|saw|achiev\w+|obtain\w*|outperform\w*|reach\w*|report|detect\w*|discover\w*|confirm\w*|reveal\w*|indicat\w+|suggest\w*|fail\w*|perform\w*|improv\w+)\b/i,
  ],
  [
    'we-found',
    /\bwe (?:found|observed|showed|noticed|demonstrated|obtained|achieved|identified|discovered|saw|confirmed|detected)\b/i,
  ],
  [
    'it-shows',
    /\b(?:results?|findings?|experiments?|evaluation|analys[ie]s|tables?(?:\s\d+)?|fig(?:ure)?s?\.?(?:\s\d+\w?)?|metrics?|this|these|which|study|data|it|they)\b[^.;,]{0,30}\b(?:show(?:ed|s|n)?|indicat\w+|suggest\w*|demonstrat\w+|reveal\w*|confirm\w*|impl(?:y|ies|ied)|illustrat\w+)\b/i,
  ],
  [
    'our-method-does',
    /\b(?:our|proposed) \w+(?: \w+)? (?:is|are|was|were|can|does|outperform|achiev|improv|yield|reach|perform|obtain|surpass|give|show|fail|provid|detect|discover|top)\w*/i,
  ],
  [
    'comparative',
    /\b(?:higher|lower|better|worse|best|worst|highest|lowest|larger|smaller|greater|fewer|faster|slower|longer|shorter|stronger|weaker|superior|inferior|comparable|similar|outperform\w*|surpass\w*|exceed\w*|less|more)\b/i,
  ],
  ['than', /\b(?:than|compared (?:to|with)|relative to|over the|versus|vs\.?|in contrast)\b/i],
  [
    'change',
    /\b(?:improv|increas|decreas|reduc|rais|boost|drop|declin|degrad|gain|enhanc|revers|elevat|inhibit|promot|accelerat|attenuat|alleviat|prevent|impair|restor)\w*/i,
  ],
  [
    'changed',
    /\b(?:improved|increased|decreased|reduced|raised|boosted|dropped|declined|degraded|gained|enhanced|reversed|elevated|inhibited|promoted|attenuated|alleviated|prevented|impaired|restored)\b/i,
  ],
  [
    'test-words',
    /\b(?:significant(?:ly)?|evidence (?:for|against|in favor)|correlat\w+|associat\w+|no (?:effect|difference|evidence|interaction|change)|did not|does not|do not|failed to|unable to|cannot|not\b)/i,
  ],
  [
    'outcome-verb',
    /\b(?:achiev|obtain|yield|reach|perform|scor|attain|result(?:s|ed) in|lead|led|emerg|occur|remain|produc|tend|exhibit|benefit|help|work(?:s|ed) (?:well|best)|detected|identified|retrieved)\w*/i,
  ],
  ['statistic', /\b[pP]\s*[<=>]|\b[tF]\s*\(|\br\s*=|\bM\s*=|\bBF|\bη|\bd\s*=|χ|\bCI\b|\d\s*\\?%/],
  ['decimal', /\d\.\d/],
  ['percent', /\d\s*\\?%/],
  ['number', /\d/],
  ['numbers', /\d[^\d]+\d[^\d]+\d/],
  [
    'metric',
    /\b(?:accurac(?:y|ies)|precision|recall|F-?_?1|F-?scores?|BLEU|ROUGE|AUC|AUROC|perplexit\w+|error rates?|performance|scores?|correlations?|kappa|latenc(?:y|ies)|efficien\w+|runtime|loss|false (?:positive|negative)s?|costs?)\b/i,
  ],
  ['state-of-the-art', /\b(?:SOTA|state[- ]of[- ]the[- ]art|best[- ]performing|baselines?)\b/i],
  [
    'is-so',
    /\b(?:is|are|was|were) (?:also |not |only |significantly |more |less |even |much |considerably |slightly )*(?:better|worse|higher|lower|more|less|able|unable|similar|comparable|significant\w*|effective|robust|superior|sufficient|insufficient|consistent|important|found|observed|due|likely|evident|apparent|clear|seen|present|absent|supported|associated|correlated)\b/i,
  ],
  [
    'sum-up',
    /\b(?:in summary|in sum|taken together|overall|these (?:results|findings)|this (?:study|paper|suggests|indicates|shows|means|demonstrates))\b/i,
  ],
  [
    'therefore',
    /\b(?:because|due to|as a result|suggesting|indicating|implying|showing|demonstrating|leading to|resulting in)\b/i,
  ],
  [
    'judged',
    /\b(?:effective(?:ly|ness)?|success(?:ful\w*)?|suitable|robust(?:ly|ness)?|accurate(?:ly)?|state[- ]of[- ]the[- ]art|superior\w*|advantage|beneficial|fails?|failure|poor(?:ly)?|well|good|striking|clear(?:ly)?|consistent(?:ly)?|competitive|drawback|errors?|false (?:positives?|negatives?))\b/i,
  ],
  [
    'opener',
    /^(?:thus|therefore|hence|overall|in (?:summary|sum|conclusion|contrast|particular|addition)|moreover|furthermore|however|interestingly|surprisingly|notably|importantly|again|similarly|on the (?:other|contrary)|unfortunately|finally|specifically|as expected)\b/i,
  ],
  [
    'past',
    /\b(?:was|were|had|did|found|showed|emerged|revealed|led|remained|became|performed|obtained|resulted)\b/i,
  ],
  [
    'doing',
    /\b(?:we|is|are|was|were)\b[^.;]{0,25}\b(?:us(?:e|ed|ing)|propos\w+|train\w*|define[ds]?|comput\w+|calculat\w+|appl(?:y|ied)|implement\w*|employ\w*|adopt\w*|set|choos\w+|chose|select\w*|consider\w*|follow\w*|assum\w+|denote[ds]?|extract\w*|collect\w*|preprocess\w*|describe[ds]?|present\w*|introduc\w+|compare[ds]?|evaluate[ds]?|conducted|performed|measured|split|annotated|instructed|asked|randomly)\b/i,
  ],
  [
    'we-do',
    /\bwe (?:use|used|propose|train|define|compute|apply|describe|present|introduce|evaluate|compare|consider|conduct|perform|select|collect|follow|test|investigate|examine|study|explore|aim|measure|analyz?s?e|report|set|split|create|build|design|develop|implement|take|choose|note|assume|denote|discuss|calculate|removed|asked|expected|predicted|recruited)\w*\b/i,
  ],
  [
    'to-come',
    /\b(?:will|future|plan to|would like|could be (?:used|extended|explored)|should|further (?:work|research|stud\w+))\b/i,
  ],
  ['expected', /\b(?:predict(?:s|ed)?|expect(?:s|ed)?|hypothes\w+|would be|we would|should)\b/i],
  [
    'asked',
    /\?\s*$|\b(?:whether|hypothesi[sz]e\w*|research question|aim(?:s|ed)? (?:to|at)|goal|in order to|to investigate|to examine)\b/i,
  ],
  [
    'table-shows',
    /\b(?:tables?|figures?|fig\.)\s*S?\d+\w?(?: and \d+)?\s*(?:\([^)]*\)\s*|in [^,.]{0,60} )?(?:shows? (?:the|how|a|some|mean)|summari[sz]|present|list|report|contain|depict|illustrat|give|provid|display|describ|compar)\w*/i,
  ],
  [
    'shown-in',
    /\b(?:is|are|was|were|can be) (?:shown|given|listed|presented|reported|summari[sz]ed|illustrated|depicted|plotted|found|seen|displayed|provided|described) (?:as examples )?in (?:the )?(?:supplement\w*|appendix|tables?|figures?|figs?\.|section)/i,
  ],
  ['refers', /\b(?:tables?|figures?|fig\.|section|appendix|eq(?:uation)?)\s*\(?\d|§/i],
  ['cites', /\(\w[^()]{0,80}(?:19|20)\d\d\w?\)|\[\d+(?:[,–-]\s*\d+)*\]|et al\.?/],
  [
    'others',
    /\b(?:previous(?:ly)?|prior work|has been|have been|existing|recent(?:ly)?|traditional(?:ly)?|commonly|widely|in the literature|others?)\b/i,
  ],
  [
    'defines',
    /\b(?:defined as|denotes?|refers to|i\.e\.|e\.g\.|consists? of|contains?|is called|known as|where\s\w{1,3}\s(?:is|are)|let\s)\b/i,
  ],
  [
    'formal',
    /\b(?:each|every|denote|respectively|following|parameter|hyperparameter|dimension|layer|vector|matrix|function|algorithm|equation)\b/i,
  ],
  [
    'study-set-up',
    /\b(?:participants?|annotators?|excluded|recruited|preprocess\w+|instructed|apparatus|stimul\w+|trials?)\b/i,
  ],
  [
    'their-work',
    /\b(?:in their|they (?:argue|show|found|report|ask|propos|sugges|us)\w*|their (?:results|findings|work|experiments|study))\b|^\(?\p{Lu}[\p{L}-]+(?: et al\.?|(?: and| &) \p{Lu}[\p{L}-]+)?,? \(?(?:19|20)\d\d/u,
  ],
  [
    'not-yet',
    /\b(?:future work|we (?:will|plan|hope|expect(?:ed)?|hypothes\w+|would)|remains? to be|is left)\b/i,
  ],
  [
    'cleaning',
    /\b(?:removed|excluded|discarded|filtered|filter was|preprocessing|outliers?|missing data)\b/i,
  ],
  [
    'thanks',
    /\b(?:supported (?:in part )?by|funded by|grants?|thank|acknowledge|available (?:at|from|in)|conflicts? of interest)\b/i,
  ],
  ['symbols', /[∈∑∀≜≔∫∂√λεδθψ]|\\[a-z]+\{|_\(|\bw\.r\.t\.|\bs\.t\.|(?:[=≤≥<>][^=≤≥<>]{1,40}){2}/],
  ['pointer', /\b(?:see|cf\.|available at|https?:)/i],
  ['conditional', /^(?:if|let|given|suppose|consider)\b/i],
  ['purpose', /^(?:to|for|in order)\b/i],
];

/** Cues that tell another thing in a results section than elsewhere. */
const inResults = ['comparative', 'change', 'test-words', 'outcome-verb', 'decimal', 'judged', 'doing', 'refers', 'cites', 'number']; // prettier-ignore
const besideMetric = ['change', 'changed', 'comparative', 'outcome-verb', 'judged', 'decimal', 'percent', 'is-so']; // prettier-ignore
const resultRoles = new Set(['results', 'discussion']);

/** The names of all cues that a sentence of a paper shows, with where it stands. */
export function cuesOf(sentence: Sentence, index: number, paper: Paper): string[] {
  const { range, place, section } = sentence;
  const words = paper.text.slice(range.start, range.end);
  const role = place === 'abstract' ? 'abstract' : (paper.sections[section ?? -1]?.role ?? 'none');
  const heading = paper.sections[section ?? -1]?.title ?? '';
  const shown = new Set(cues.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : [])));
  const both = (a: string, b: string): boolean => shown.has(a) && shown.has(b);
  return [
    ...shown,
    ...(resultRoles.has(role)
      ? ['results', ...inResults.filter((name) => shown.has(name)).map((name) => `results ${name}`)]
      : []),
    ...besideMetric.filter((name) => both('metric', name)).map((name) => `metric ${name}`),
    ...(both('comparative', 'than') ? ['comparative than'] : []),
    ...(both('refers', 'comparative') || both('refers', 'change') || both('refers', 'test-words')
      ? ['refers outcome']
      : []),
    ...(shown.has('we-do') && !shown.has('we-found') ? ['we-do alone'] : []),
    ...(shown.has('cites') && !shown.has('we-find') && !shown.has('decimal')
      ? ['cites alone']
      : []),
    `section ${role === 'appendix' ? 'other' : role}`,
    ...(/\b(?:proof|lemma|theorem|notation|prompts?|examples?|acknowledg|data availability|competing)/i.test(
      heading,
    )
      ? ['heading formal']
      : []),
    `place ${place}`,
    ...(words.length < 60 ? ['short'] : []),
    ...(index < paper.sentences.length / 5 ? ['early'] : []),
  ];
}
