import {
  latexArguments,
  sameMeaning,
  texArguments,
  xparseArguments,
  type Meaning,
  type OwnEnvironment,
} from './macros.ts';
import { command, type Token } from './token.ts';

/** Names that stay what LaTeX makes of them, whatever a source says. */
const fixed = new Set(
  (
    'begin end part chapter section subsection subsubsection paragraph subparagraph title author ' +
    'maketitle caption label ref item footnote footnotetext multicolumn multirow hline cline ' +
    'toprule midrule bottomrule cmidrule textbf emph textit bibliography bibitem thebibliography ' +
    'document par input include usepackage documentclass newcommand renewcommand def let if else fi ' +
    'abstract table figure tabular equation align appendix textcolor color phantom'
  ).split(' '),
);

/** What names stand for while a source is read; definitions within a group end with it. */
export class Definitions {
  readonly #meanings = new Map<string, Meaning>();
  readonly #environments = new Map<string, OwnEnvironment>();
  readonly #flags = new Map<string, boolean>();
  readonly #scopes: Map<string, Meaning | undefined>[] = [];
  readonly #isKnown: (name: string) => boolean;
  /** True while a package is read: its names for what the engine reads itself do not count. */
  insidePackage = false;

  constructor(isKnown: (name: string) => boolean) {
    this.#isKnown = isKnown;
    for (const name of ['empty', '@empty', 'null'])
      this.#meanings.set(name, { kind: 'macro', arguments: [], body: [] });
  }

  get(name: string): Meaning | undefined {
    return this.#meanings.get(name);
  }

  environment(name: string): OwnEnvironment | undefined {
    return this.#environments.get(name);
  }

  isDefined(name: string): boolean {
    return this.#meanings.has(name) || this.#isKnown(name);
  }

  set(name: string, meaning: Meaning): void {
    if (name === '' || fixed.has(name) || (this.insidePackage && !this.#mayDefine(name, meaning)))
      return;
    const scope = this.#scopes.at(-1);
    if (scope && !scope.has(name)) scope.set(name, this.#meanings.get(name));
    this.#meanings.set(name, meaning);
  }

  setEnvironment(name: string, environment: OwnEnvironment): void {
    if (fixed.has(name) || (this.insidePackage && this.#isKnown(name))) return;
    this.#environments.set(name, environment);
  }

  /** The value of \iffoo's foo; null when it was never declared. */
  flag(name: string): boolean | null {
    return this.#flags.get(name) ?? null;
  }

  setFlag(name: string, value: boolean): void {
    this.#flags.set(name, value);
  }

  openScope(): void {
    if (this.#scopes.length < 2000) this.#scopes.push(new Map());
  }

  closeScope(): void {
    for (const [name, before] of this.#scopes.pop() ?? [])
      if (before === undefined) this.#meanings.delete(name);
      else this.#meanings.set(name, before);
  }

  same(a: Token | undefined, b: Token | undefined): boolean {
    if (a?.kind === 'command' && b?.kind === 'command') {
      const [one, other] = [this.#meanings.get(a.text), this.#meanings.get(b.text)];
      if (one || other || !this.#isKnown(a.text) || !this.#isKnown(b.text))
        return sameMeaning(one, other) && this.#isKnown(a.text) === this.#isKnown(b.text);
      return a.text === b.text;
    }
    return sameTokenOrAlias(this.#resolved(a), this.#resolved(b));
  }

  /** A package's inner workings are not the author's macros. */
  #mayDefine(name: string, meaning: Meaning): boolean {
    if (this.#isKnown(name)) return false;
    if (meaning.kind === 'alias') return true;
    return meaning.body.every(
      ({ kind, text }) =>
        kind !== 'command' ||
        !text.includes('@') ||
        this.#meanings.has(text) ||
        /^@(?:ifnextchar|ifstar|let@token|firstoftwo|secondoftwo|empty)$/.test(text) ||
        text === name,
    );
  }

  #resolved(token: Token | undefined): Token | undefined {
    const meaning = token?.kind === 'command' ? this.#meanings.get(token.text) : undefined;
    return meaning?.kind === 'alias' ? meaning.token : token;
  }
}

function sameTokenOrAlias(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text;
}

/** What defining commands read their arguments from. */
export interface ArgumentSource {
  argument(): readonly Token[];
  optional(): readonly Token[] | null;
  star(): boolean;
  pattern(): Token[];
  skipSpaces(): void;
  name(): string;
  next(): Token | undefined;
  peek(): Token | undefined;
}

type Define = (source: ArgumentSource, definitions: Definitions) => void;

const newCommand =
  (overwrites: boolean): Define =>
  (source, definitions) => {
    source.star();
    const name = source.name();
    const count = Number(wordOf(source.optional() ?? []));
    const first = source.optional();
    const body = source.argument();
    if (overwrites || !definitions.isDefined(name))
      definitions.set(name, { kind: 'macro', arguments: latexArguments(count, first), body });
  };

const def: Define = (source, definitions) => {
  const name = source.name();
  const shapes = texArguments(source.pattern());
  definitions.set(name, { kind: 'macro', arguments: shapes, body: source.argument() });
};

const newEnvironment: Define = (source, definitions) => {
  source.star();
  const name = wordOf(source.argument());
  const count = Number(wordOf(source.optional() ?? []));
  const shapes = latexArguments(count, source.optional());
  definitions.setEnvironment(name, {
    arguments: shapes,
    begin: source.argument(),
    end: source.argument(),
  });
};

const letName: Define = (source, definitions) => {
  const name = source.name();
  source.skipSpaces();
  if (source.peek()?.text === '=' && source.peek()?.kind === 'char') source.next();
  source.skipSpaces();
  const token = source.next();
  if (!token || token.text === name) return;
  const meaning = token.kind === 'command' ? definitions.get(token.text) : undefined;
  definitions.set(name, meaning ?? { kind: 'alias', token });
};

const operator: Define = (source, definitions) => {
  source.star();
  const name = source.name();
  const words = source.argument();
  const body: Token[] = [
    command('operatorname'),
    { kind: 'open', text: '{' },
    ...words,
    { kind: 'close', text: '}' },
  ];
  definitions.set(name, { kind: 'macro', arguments: [], body });
};

const document: Define = (source, definitions) => {
  const name = source.name();
  const shapes = xparseArguments(
    source
      .argument()
      .map(({ text }) => text)
      .join(''),
  );
  definitions.set(name, { kind: 'macro', arguments: shapes, body: source.argument() });
};

const newIf: Define = (source, definitions) => {
  definitions.setFlag(source.name().replace(/^if/, ''), false);
};

const newFlag: Define = (source, definitions) => {
  definitions.setFlag(wordOf(source.argument()), false);
};

/** Commands that give names a meaning. */
export const defining: Readonly<Record<string, Define>> = {
  newcommand: newCommand(true),
  renewcommand: newCommand(true),
  DeclareRobustCommand: newCommand(true),
  providecommand: newCommand(false),
  newrobustcmd: newCommand(true),
  renewrobustcmd: newCommand(true),
  def,
  gdef: def,
  edef: def,
  xdef: def,
  let: letName,
  newenvironment: newEnvironment,
  renewenvironment: newEnvironment,
  DeclareMathOperator: operator,
  NewDocumentCommand: document,
  RenewDocumentCommand: document,
  ProvideDocumentCommand: document,
  DeclareDocumentCommand: document,
  newif: newIf,
  newtoggle: newFlag,
  newbool: newFlag,
  newboolean: newFlag,
};

function wordOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join('')
    .trim();
}
