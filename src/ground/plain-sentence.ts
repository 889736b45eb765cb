/** Longest part of one sentence that is read: far beyond any sentence, so that hostile text costs no more. */
const maxLength = 8000;

/** One way of writing for printed and tokenised text: plain letters and quotes, punctuation and hyphens glued. */
export function plainSentence(text: string): string {
  return text
    .slice(0, maxLength)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ﬀ-ﬄ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(tooManyDigits, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?- | -(?![\d.])/g, '-')
    .replace(/(\d) ?([eE]) ?- ?(?=\d)/g, '$1$2-')
    .replace(/\b(ca|wo|sha) ?n ?' ?t\b/gi, (_, verb: string) => `${full[verb.toLowerCase()]} not`)
    .replace(/\b([a-z]+?) ?n ?' ?t\b/gi, '$1 not')
    .replace(/\bcannot\b/gi, 'can not')
    .trim();
}

/** No printed number: its reading would take time that grows with the square of its length. */
const tooManyDigits = /\d{40,}/g;

/** What is left of these verbs before n't. */
const full: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
};
