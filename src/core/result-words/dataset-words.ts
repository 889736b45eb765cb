import type { FoundPart, PlacedText } from './found-part.ts';

/** Public test sets by name; a name that is not here is a data set where its column or words say so. */
const known =
  /\b(?:SQuAD|GLUE|SuperGLUE|MNLI(?:-?(?:m{1,2}|\(m{1,2}(?:\/mm)?\)))?|MultiNLI|QQP|QNLI|SST-?[25]?|CoLA|STS-?B|MRPC|RTE|WNLI|SNLI|XNLI|SWAG|HellaSwag|RACE(?:-[hm])?|BoolQ|PIQA|SIQA|WinoGrande|ARC(?:-[ce](?:hallenge|asy)?)?|OpenBookQA|CommonsenseQA|TriviaQA|NaturalQuestions|Natural Questions|HotpotQA|DROP|CoQA|QuAC|NewsQA|SearchQA|MS ?MARCO|BEIR|TREC(?:-\w+)?|MMLU(?:-(?:Pro|Redux))?|GSM8K|MATH(?:-500)?|HumanEval(?:-Mul|\+)?|MBPP|BBH|BIG-Bench(?: Hard)?|GPQA(?:-Diamond)?|AIME(?: 20\d\d)?|AGIEval|C-Eval|CMMLU|MGSM|LiveCodeBench|SWE-?bench(?: Verified)?|SimpleQA|TruthfulQA|LAMBADA|WikiText(?:-?(?:2|103))?|PTB|Penn Treebank|enwik8|text8|CoNLL-?(?:20)?\d\d|OntoNotes|BC5CDR|JNLPBA|NCBI-?disease|SciERC|ChemProt|GENIA|SciCite|ACL-ARC|EBM-?NLP|Paper Field|PubMedQA|BioASQ|MedQA|IMDB|Yelp(?:-\w+)?|AG(?:'s)? ?News|DBpedia|WMT ?'?\d\d(?:\d\d)?|newstest ?20\d\d|IWSLT ?'?\d\d(?:\d\d)?|CNN\/?(?: ?Daily ?Mail| ?DM)|XSum|Gigaword|ImageNet(?:-\w+)?|CIFAR-?100?|MNIST|SVHN|COCO|VOC ?20\d\d|ADE20K|Cityscapes|Kinetics(?:-\d+)?|VQA(?:v2)?|Flickr30k|LibriSpeech|FinTabNet|PubTabNet|PubTables-1M|SciFact|FEVER|Banking77|CLINC150|HWU64)\b/g;

const afterOn =
  /\b(?:on|for|of|in) (?:the )?((?:\p{Lu}|\d)[\p{L}\d.+/-]{0,40}(?: (?:\p{Lu}|\d)[\p{L}\d.+/-]{0,40}){0,3}) (?:data ?sets?|corp(?:us|ora)|benchmarks?|test sets?|development sets?|dev sets?|validation sets?)\b/gu;

/** Names in one text that are read: a caption with more decides nothing. */
const mostNames = 200;

/** Data sets that a text names; a number of a version behind a name is a part of its own. */
export function datasetsIn({ text, range }: PlacedText): FoundPart[] {
  const names = [
    ...[...text.matchAll(known)].map((match) => ({ name: match[0], at: match.index })),
    ...[...text.matchAll(afterOn)].map((match) => ({
      name: match[1] ?? '',
      at: match.index + match[0].indexOf(match[1] ?? ''),
    })),
  ].slice(0, mostNames);
  return names.flatMap(({ name, at }, index) => {
    const isWithin = names.some(
      (other, place) =>
        place < index && at < other.at + other.name.length && other.at < at + name.length,
    );
    return isWithin
      ? []
      : named(
          { text: name, range: { start: range.start + at, end: range.start + at + name.length } },
          text.slice(at + name.length),
        );
  });
}

/** Keys of all data sets that a paper's text calls so, or that are known by name. */
export function datasetsSaid(text: string): ReadonlySet<string> {
  const called =
    /(?<![\p{L}\d.+/-])((?:\p{Lu}|\d)[\p{L}\d.+/-]{0,40}(?: (?:\p{Lu}|\d)[\p{L}\d.+/-]{0,40}){0,2}) (?:data ?sets?|corp(?:us|ora)|benchmarks?)\b/gu;
  return new Set([
    ...[...text.matchAll(called)].map(([, name = '']) => datasetKey(name)),
    ...[...text.matchAll(known)].map(([name]) => datasetKey(name)),
  ]);
}

/** The data set that a whole header names, with its version. */
export function datasetNamed(name: PlacedText): FoundPart[] {
  return named(name, '');
}

function named({ text, range }: PlacedText, behind: string): FoundPart[] {
  const own = /^(.*?\p{L}.*?)[\s-]+v?(\d\.\d)$/u.exec(text);
  const next = own ? null : /^[\s-]*v?(\d\.\d)(?![\d%])/.exec(behind);
  const key = datasetKey(own?.[1] ?? text);
  if (key === '') return [];
  const version = own?.[2] ?? next?.[1];
  const end = next ? range.end + next[0].length : range.end;
  return [
    { part: 'dataset', value: key, range },
    ...(version
      ? [{ part: 'version' as const, value: version, range: { start: end - version.length, end } }]
      : []),
  ];
}

/** One form of a name for all its spellings: letters and digits alone. */
export function datasetKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\[[^\]]*\]|\([^()]*\)/g, ' ')
    .toLowerCase()
    .replace(/\b(?:the|data ?set|corpus|benchmark|task|test set)\b/g, ' ')
    .replace(/[^\p{L}\p{N}+]+/gu, '')
    .replace(/^multinli/, 'mnli');
}
