/** Part of an abstract that a sentence stands in, by the printed heading at its start or at the last one before it. */
export type Section = 'none' | 'aim' | 'methods' | 'results' | 'conclusion';

const headings: readonly (readonly [RegExp, Section])[] = [
  [
    /^(?:BACKGROUND|OBJECTIVES?|AIMS?|PURPOSE|INTRODUCTION|CONTEXT|IMPORTANCE|RATIONALE|HYPOTHESIS)\b/,
    'aim',
  ],
  [
    /^(?:METHODS?|DESIGN|SETTING|PARTICIPANTS|PATIENTS|MATERIALS?|DATA|STUDY|MAIN OUTCOME|INTERVENTIONS?|EXPOSURES?|MEASUREMENTS?|METHODOLOGY|SUBJECTS)\b/,
    'methods',
  ],
  [/^(?:RESULTS?|FINDINGS|MAIN RESULTS|PRINCIPAL FINDINGS|OUTCOMES?)\b/, 'results'],
  [
    /^(?:CONCLUSIONS?|INTERPRETATION|DISCUSSION|SIGNIFICANCE|IMPLICATIONS|SUMMARY|LIMITATIONS?)\b/,
    'conclusion',
  ],
];

/** The section of each sentence of an abstract; a heading in capitals counts until the next. */
export function sectionsOf(sentences: readonly string[]): Section[] {
  let section: Section = 'none';
  return sentences.map((text) => {
    section = headings.find(([form]) => form.test(text))?.[1] ?? section;
    return section;
  });
}

/** What a sentence does in an abstract, by its turns of phrase; each is counted. */
export const cues = {
  finds:
    /\b(?:we (?:\w+ )?(?:show|find|found|demonstrate|report|identif|observe|reveal|discover|provide evidence)|(?:was|were) (?:\w+ )?(?:associated|found|observed|identified|higher|lower|increased|reduced|decreased))/gi,
  concludes:
    /\b(?:suggest|conclu|indicat|thus|therefore|these (?:data|results|findings|observations)|our (?:data|results|findings|study)|in summary|taken together|together,|consistent with|supports? )/gi,
  aims: /\b(?:aim(?:ed|s)?|objective|purpose|to (?:determine|investigate|assess|examine|evaluate|explore|test|compare|study|understand)|whether|hypothesi[sz]|unknown|unclear|remains?|poorly understood|controversial|little is known)\b/gi,
  methods:
    /\b(?:we (?:used|performed|conducted|analy[sz]ed|measured|searched|included|examined|studied|assessed|investigated|compared|tested)|(?:was|were) (?:randomly|measured|assigned|assessed|enrolled|recruited|collected|performed|analy[sz]ed|included|used|obtained|selected))\b/gi,
  statistics: /(?:\bCI\b|\b[Pp] ?[<=>≤]|\bratio\b|\bOR\b|\bHR\b|\bRR\b|95%|±|\bn ?= ?\d)/g,
  compares:
    /\b(?:than|versus|vs|compared|relative to|respectively|whereas|while|but|however|although)\b/gi,
  hedges: /\b(?:may|might|could|possibly|potential(?:ly)?|likely|appears?|seems?|suggests?)\b/gi,
  generalizes: /\b(?:is|are|can|has been|have been|known)\b/gi,
} as const;

/** How often each cue stands in a sentence, at most three times. */
export function countCues(text: string): Record<keyof typeof cues, number> {
  const count = (form: RegExp): number =>
    Math.min(3, [...text.slice(0, 4000).matchAll(form)].length);
  return {
    finds: count(cues.finds),
    concludes: count(cues.concludes),
    aims: count(cues.aims),
    methods: count(cues.methods),
    statistics: count(cues.statistics),
    compares: count(cues.compares),
    hedges: count(cues.hedges),
    generalizes: count(cues.generalizes),
  };
}

/** A sentence of an abstract without a heading in capitals at its start. */
export function withoutHeading(text: string): string {
  return text.replace(/^[A-Z][A-Z &,]{3,60}\b:?/, '');
}
