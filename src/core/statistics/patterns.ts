const number = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
const df = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|l)`;
const compare = '[=<>≤≥]';
const size = `,?\\s*\\(?[Nn]\\s*=\\s*${number}\\)?`;
/** A name under the letter: t_post, r_(xy); Spearman's r_s is no Pearson correlation. */
const subscript = '(?:_(?!s\\b|\\d)\\(?[\\p{L}][\\p{L}\\d ]{0,20}\\)?)?';
/** A minus that lost its code on the way leaves private or meaningless signs before the digits. */
const lostMinus = '[%^&#@|¦!?*\\p{Co}\\ufffd]{1,3}';
const value = `(?<comparator>${compare})\\s*(?<value>(?:-|${lostMinus})?\\s?${number})(?![\\d%]|\\.\\d)`;
const alone = '(?<![\\p{L}\\p{N}_.-])';

/** df in brackets, as a subscript, right behind the letter, or named behind the value. */
const oneDf = `(?:\\s*[([]\\s*(?<inside>${df})\\s*[)\\]]|_\\(?(?<below>${df})\\)?)`;
const twoDf = `(?:\\s*[([]\\s*(?<first>${df})\\s*[,/;]\\s*(?<second>${df})\\s*[)\\]]|_?\\(?(?<firstBelow>\\d{1,2}(?:\\.\\d+)?),\\s?(?<secondBelow>\\d+(?:\\.\\d+)?)\\)?)`;
const named = (behind: string): string =>
  `\\s*${value}\\s*[,;]?\\s*\\(?\\s*${behind}\\s*=\\s*(?<behind>${df})\\s*\\)?`;
const chi = '(?:[χΧxX]|chi)[\\s_-]?\\^?\\(?(?:2|square[d]?)\\)?';

/** One pattern a form; each names its test. */
export const statisticForms: readonly {
  readonly type: 't' | 'F' | 'r' | 'Chi2' | 'Z' | 'Q';
  readonly pattern: string;
}[] = [
  { type: 't', pattern: `${alone}[tT]${subscript}${oneDf}\\s*${value}` },
  { type: 't', pattern: `${alone}t${subscript}${named('df')}` },
  { type: 'F', pattern: `${alone}F${subscript}${twoDf}\\s*${value}` },
  { type: 'r', pattern: `${alone}r${subscript}${oneDf}\\s*${value}` },
  { type: 'r', pattern: `${alone}r${subscript}${named('[nN]')}` },
  {
    type: 'Chi2',
    pattern: `${alone}${chi}\\s*[([]\\s*(?<inside>${df})\\s*(?:${size})?\\s*[)\\]]\\s*${value}`,
  },
  { type: 'Chi2', pattern: `${alone}${chi}_\\(?(?<below>${df})\\)?\\s*${value}` },
  { type: 'Chi2', pattern: `${alone}${chi}${named('df')}` },
  { type: 'Chi2', pattern: `${alone}H${oneDf}\\s*${value}` },
  {
    type: 'Q',
    pattern: `${alone}Q_?-?(?:[wW](?:ithin)?|[bB](?:etween)?|E|M)?${oneDf}\\s*${value}`,
  },
  { type: 'Z', pattern: `${alone}[zZ](?:-?(?:scores?|values?))?\\s*${value}` },
];

const power =
  '(?:\\s*[×x·*]\\s*10\\s*\\^?\\(?\\s*(?<power>-?\\d{1,3})\\)?|[eE](?<power2>[-+]?\\d{1,3}))?';
const tails = '(?:\\(?(?:one|two|1|2)[- ]?(?:tailed|sided)\\)?,?\\s*)?';
const nothing = 'n\\.?\\s?s\\.?(?![\\p{L}])|non-?significant|not significant';

/** The p-value: "p = .03", "p < 10^-5", "p = n.s.", "ns". */
export const pForm = `${tails}(?:${alone}[pP](?:\\s?-?\\s?values?)?\\s*(?:_\\w+\\s*)?(?<pComparator>${compare}|\\bof\\b)\\s*(?:(?<pBare>10\\^?\\(?-\\d{1,3}\\)?)|(?<p>-?(?:\\d+[.,]\\d+|[.,]\\d+|\\d+)${power})|(?<ns>${nothing}))|${alone}(?<nsAlone>${nothing}))`;
