import { citedKeys, isCitation } from './cite.ts';
import { isWhite } from './colour.ts';
import { Reader } from './reader.ts';
import { isCommand, toTex, wordsOf, type Token } from './token.ts';

/** What a source says of itself before its words: class, packages, styles, colours, columns, keys. */
export interface Settings {
  readonly documentClass: string;
  readonly classOptions: string;
  /** Packages with their options. */
  readonly packages: ReadonlyMap<string, string>;
  readonly bibliographyStyle: string;
  /** Names of .bib files. */
  readonly bibliographies: readonly string[];
  readonly citationOptions: string;
  /** Keys that are cited, each once, in the order of the text; "*" where all are. */
  readonly cited: readonly string[];
  readonly whites: Set<string>;
  readonly columns: Map<string, { count: number; body: string }>;
}

/** One pass over a source for what holds everywhere in it. */
export function settingsOf(tokens: readonly Token[]): Settings {
  const found = {
    documentClass: '',
    classOptions: '',
    packages: new Map<string, string>(),
    bibliographyStyle: '',
    bibliographies: [] as string[],
    citationOptions: '',
    cited: new Set<string>(),
    whites: new Set<string>(),
    columns: new Map<string, { count: number; body: string }>(),
  };
  const reader = new Reader(tokens);
  while (!reader.done) {
    const token = reader.next();
    if (token?.kind !== 'command') continue;
    const { text: name } = token;
    if (isCommand(token, 'documentclass')) {
      const [options = [], own = []] = reader.take('mm');
      if (found.documentClass === '') {
        found.documentClass = wordsOf(own).toLowerCase();
        found.classOptions = wordsOf(options);
      }
    } else if (name === 'usepackage') {
      const [options = [], names = []] = reader.take('mm');
      for (const one of wordsOf(names).split(/\s*,\s*/)) found.packages.set(one, wordsOf(options));
    } else if (name === 'bibliographystyle') found.bibliographyStyle = wordsOf(reader.argument());
    else if (name === 'bibliography' || name === 'addbibresource') {
      const [, names = []] = reader.take('om');
      found.bibliographies.push(...citedKeys(names));
    } else if (name === 'setcitestyle' || name === 'bibpunct')
      found.citationOptions += `${toTex(reader.tokens.slice(reader.at, reader.at + 60))} `;
    else if (name === 'newcolumntype') {
      const [letter = [], count = [], body = []] = reader.take('mom');
      found.columns.set(wordsOf(letter), { count: Number(wordsOf(count)) || 0, body: toTex(body) });
    } else if (name === 'definecolor') {
      const [own = [], model = [], value = []] = reader.take('mmm');
      if (isWhite(wordsOf(model), wordsOf(value), found.whites)) found.whites.add(wordsOf(own));
    } else if (name === 'colorlet') {
      const [own = [], value = []] = reader.take('mm');
      if (isWhite('', wordsOf(value), found.whites)) found.whites.add(wordsOf(own));
    } else if (isCitation(name)) {
      reader.star();
      reader.optional();
      reader.optional();
      const start = reader.at;
      if (reader.peek()?.kind === 'open')
        for (const key of citedKeys(reader.argument())) if (key.length < 200) found.cited.add(key);
      reader.at = start;
    }
  }
  return { ...found, cited: [...found.cited] };
}

/** True where citations print names and years. */
export function citesNames(settings: Settings, labelsAreNames: boolean | null): boolean {
  const { packages, bibliographyStyle, citationOptions, documentClass, classOptions } = settings;
  const natbib = packages.get('natbib') ?? '';
  const biblatex = packages.get('biblatex');
  if (biblatex !== undefined) return /authoryear|apa|chicago|mla|harvard/i.test(biblatex);
  if (
    /\b(?:numbers|super)\b/.test(`${natbib} ${citationOptions}`) ||
    /\bnumbers\b/.test(classOptions)
  )
    return false;
  if (labelsAreNames !== null) return labelsAreNames;
  if (/acmart/.test(documentClass)) return /acmauthoryear|authoryear/.test(citationOptions);
  if (namedPackages.test([...packages.keys()].join(' '))) return true;
  return (
    /nat$|apa|acl|chicago|agsm|harvard|authoryear|-harv|aaai|plainnat|abbrvnat|named|aasjournal|mnras|icml|iclr/i.test(
      bibliographyStyle,
    ) && !/unsrtnat/.test(bibliographyStyle)
  );
}

const namedPackages =
  /(?:^|\s)(?:acl\w*|emnlp\w*|naacl\w*|eacl\w*|aacl\w*|coling\w*|lrec\w*|iclr\w*|icml\w*|ijcai\w*|aaai\w*|colm\w*)(?:\s|$)/i;

/** What a bare \cite prints where names are cited: in natbib the names stand in the sentence. */
export function bareCitation({ packages, documentClass }: Settings): 'parenthetical' | 'textual' {
  const names = [...packages.keys()].join(' ');
  if (/(?:^|\s)(?:acl|emnlp|naacl|eacl|aacl|coling|lrec|ijcai|aaai|named|apacite)/i.test(names))
    return 'parenthetical';
  if (
    packages.has('natbib') ||
    /mnras|aastex|elsarticle|colm|iclr|icml/.test(`${documentClass} ${names}`)
  )
    return 'textual';
  return 'parenthetical';
}
