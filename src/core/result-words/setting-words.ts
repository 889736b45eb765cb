import type { FoundPart, PartName, PlacedText } from './found-part.ts';

interface SettingWords {
  readonly part: PartName;
  readonly words: RegExp;
  /** One form for all spellings. */
  readonly value: (match: RegExpExecArray) => string;
  /** True for words that prose uses in another sense: they count in headers alone. */
  readonly headerOnly?: true;
}

const languages =
  'English|German|French|Spanish|Italian|Portuguese|Dutch|Russian|Chinese|Japanese|Korean|Arabic|Hindi|Turkish|Czech|Finnish|Romanian|Polish|Swedish|Danish|Norwegian|Greek|Hebrew|Hungarian|Vietnamese|Thai|Indonesian|Swahili|Urdu|Bulgarian|Ukrainian|Estonian|Latvian|Lithuanian|Catalan|Basque|Persian|Bengali|Tamil|Telugu';
const codes = 'en|de|fr|es|it|pt|nl|ru|zh|ja|ko|ar|hi|tr|cs|fi|ro|pl|sv';

const settings: readonly SettingWords[] = [
  { part: 'regime', words: /\b(?:zero|0)-?\s?shot\b/i, value: () => 'zero-shot' },
  { part: 'regime', words: /\b(\d+|one|two|three|five|ten)-?\s?shots?\b/i, value: ([, count = '']) => `${digits[count.toLowerCase()] ?? count}-shot` },
  { part: 'regime', words: /\bfew-?\s?shots?\b|\bin-context (?:learning|examples)\b/i, value: () => 'few-shot' },
  { part: 'regime', words: /\b(?:without|w\/o|before|no|not) (?:any )?(?:further )?fine-?\s?tun(?:ed|ing|e)\b/i, value: () => 'not fine-tuned' },
  { part: 'regime', words: /\bfine-?\s?tun(?:ed|ing|e)\b/i, value: () => 'fine-tuned' },
  { part: 'regime', words: /\blinear (?:probe|probing|evaluation|classifier)\b/i, value: () => 'linear probe' },
  { part: 'regime', words: /\bfrozen\b|\bfeature-based\b/i, value: () => 'frozen' },
  { part: 'regime', words: /\b(?:trained )?from scratch\b/i, value: () => 'trained from scratch' },
  { part: 'regime', words: /\b(?:fully[- ])?supervised (?:training|learning|setting|models?)\b/i, value: () => 'supervised' },
  { part: 'split', words: /(?<!cross[- ])\b(?:dev(?:elopment)?|val(?:id(?:ation)?)?)(?:\.|\b)(?: ?-?(?:set|split|data))?/i, value: () => 'dev' },
  { part: 'split', words: /\btest(?:-?(?:std|challenge|standard))?\b(?!-|ing| of| wh)(?: (?:set|split|data))?/i, value: () => 'test' },
  { part: 'size', words: /(?<![\d.])(\d+(?:\.\d+)?)\s?(B|M)\b(?: param(?:eter)?s)?(?! (?:tokens|words|sentences|examples|pairs|papers|articles|documents|abstracts|images|queries|users|records))/, value: ([, count = '', unit = '']) => `${count}${unit}` },
  { part: 'size', words: /(?:\b|_\{?)(tiny|mini|small|medium|base|big|large|xl|xxl|huge)\b/i, value: ([, size = '']) => size.toLowerCase(), headerOnly: true },
  { part: 'case', words: /(?<![-\w])(cased|uncased)\b/i, value: ([, word = '']) => word.toLowerCase() },
  { part: 'ensemble', words: /\bensembl(?:e|es|ed|ing)\b|\bens\b\.?/i, value: () => 'ensemble' },
  { part: 'ensemble', words: /\bsingle(?:[- ]models?| systems?)?\b/i, value: () => 'single model', headerOnly: true },
  { part: 'ensemble', words: /\bsingle[- ](?:models?|systems?)\b/i, value: () => 'single model' },
  { part: 'data', words: /\b(?:without|w\/o|no) (?:(?:any|using) )?(?:extra|additional|external) (?:training )?data\b/i, value: () => 'no other data' },
  { part: 'data', words: /\b(?:extra|additional|external) (?:training )?data\b/i, value: () => 'other data' },
  { part: 'prompting', words: /\bchain[- ]of[- ]thoughts?\b|\bCoT\b/i, value: () => 'chain of thought' },
  { part: 'prompting', words: /\bself-consistency\b|\bmaj(?:ority)?@\d+/i, value: ([word]) => word.toLowerCase() },
  { part: 'length', words: /\b(?:max(?:imum)?\.? )?(?:input|sequence|context) (?:length|window)s? (?:of )?(\d[\d,]*k?)\b/i, value: ([, count = '']) => `${count.replace(',', '')} tokens` },
  { part: 'length', words: /\b(\d[\d,]*k?)[- ]tokens?\b/i, value: ([, count = '']) => `${count.replace(',', '')} tokens`, headerOnly: true },
  { part: 'subset', words: /\b(?:random )?(?:sub-?set|sample) of (\d[\d,]*)\b/i, value: ([, count = '']) => `${count.replaceAll(',', '')} of it` },
  { part: 'matching', words: /\b(relaxed|lenient|strict|partial)[- ](?:match(?:ing)?|F|evaluation|span)/i, value: ([, word = '']) => word.toLowerCase() },
  { part: 'crops', words: /\b(single|1|10|ten|multi)-?\s?crops?\b/i, value: ([, word = '']) => `${/^(?:single|1)$/i.test(word) ? 'one' : word.toLowerCase()} crop` },
  { part: 'variant', words: /\b(macro|micro|weighted)(?:-?\s?(?:averaged?|avg\.?))?(?=[-\s]?F|\b)/i, value: ([, word = '']) => word.toLowerCase(), headerOnly: true },
  { part: 'variant', words: /\b(macro|micro|weighted)-?(?:averaged? )?\s?(?=F-?_?1|F-?(?:score|measure))/i, value: ([, word = '']) => word.toLowerCase() },
  { part: 'level', words: /\b(token|span|entity|mention|sentence|document)-?\s?(?:level |based )?(?=F-?_?1|F-?(?:score|measure))/i, value: ([, word = '']) => (word.toLowerCase() === 'entity' ? 'span' : word.toLowerCase()) },
  { part: 'variant', words: /\b(sacreBLEU|detokeni[sz]ed|tokeni[sz]ed|13a|multi-bleu)\b/i, value: ([, word = '']) => ({ sacrebleu: 'detokenised', detokenized: 'detokenised', '13a': 'detokenised', tokenized: 'tokenised', 'multi-bleu': 'tokenised' })[word.toLowerCase()] ?? word.toLowerCase() },
  { part: 'language', words: new RegExp(`\\b(${languages})\\b(?:\\s?(?:-|–|to|→)\\s?(${languages})\\b)?`), value: ([, from = '', to]) => (to ? `${from}–${to}` : from) },
  { part: 'language', words: new RegExp(`\\b(${codes})\\s?(?:-|–|→|2)\\s?(${codes})\\b`, 'i'), value: ([, from = '', to = '']) => `${from.toLowerCase()}–${to.toLowerCase()}`, headerOnly: true },
  { part: 'language', words: /\b(\d+|two|three|five|six|ten|all) languages\b/i, value: ([, count = '']) => `${digits[count.toLowerCase()] ?? count.toLowerCase()} languages` },
  { part: 'language', words: /\b(multi|cross-?)lingual\b/i, value: () => 'several languages', headerOnly: true },
  { part: 'task', words: /\b(?:NER|named entity recognition)\b/i, value: () => 'named entity recognition' },
  { part: 'task', words: /\b(?:relation (?:extraction|classification))\b/i, value: () => 'relation extraction' },
  { part: 'task', words: /\b(?:question answering|reading comprehension)\b/i, value: () => 'question answering' },
  { part: 'task', words: /\b(?:summari[sz]ation)\b/i, value: () => 'summarisation' },
  { part: 'task', words: /\b(?:machine translation)\b/i, value: () => 'translation' },
  { part: 'task', words: /\b(?:(?:text |sentence |document )classification|sentiment (?:analysis|classification))\b/i, value: ([word]) => word.toLowerCase() },
]; // prettier-ignore

const digits: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  five: '5',
  six: '6',
  ten: '10',
};

/** Places of one kind in one text that are read: a caption with more decides nothing. */
const mostOfOne = 50;

/** True where a text names a way of training or prompting other than fine-tuning. */
export function namesOtherRegime(text: string): boolean {
  return settings.some(({ part, words, headerOnly, value }) => {
    const match = part === 'regime' && !headerOnly ? words.exec(text) : null;
    return match !== null && value(match) !== 'fine-tuned';
  });
}

/** Settings that a text names. `isHeader`: a header's few words, where "base" is a size and "dev" a split. */
export function settingsIn({ text, range }: PlacedText, isHeader: boolean): FoundPart[] {
  return settings
    .filter(({ headerOnly }) => isHeader || !headerOnly)
    .flatMap(({ part, words, value }) =>
      [...text.matchAll(new RegExp(words, `${words.flags}g`))].slice(0, mostOfOne).map((match) => ({
        part,
        value: value(match),
        range: {
          start: range.start + match.index,
          end: range.start + match.index + match[0].length,
        },
      })),
    )
    .filter(
      (one, index, all) =>
        // "zero-shot" holds no "shot" of its own; what is read first and is longer stands
        !all.some(
          (other, place) =>
            place < index &&
            other.part === one.part &&
            other.range.start <= one.range.start &&
            one.range.end <= other.range.end,
        ),
    );
}
