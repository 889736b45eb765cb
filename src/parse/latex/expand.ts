import { ownEntry } from './own.ts';
import { branching } from './conditionals.ts';
import { Conditions } from './conditions.ts';
import { defining, Definitions, type ArgumentSource } from './definitions.ts';
import { bodyOf } from './document-body.ts';
import { tokenize } from './lexer.ts';
import { Names } from './names.ts';
import { closesUp, noValue, sizeOf, substitute } from './macros.ts';
import { TokenSource } from './token-source.ts';
import {
  append,
  charsOf,
  close,
  command,
  isCommand,
  open,
  space,
  wordsOf,
  type Token,
} from './token.ts';

/** Files of a source by name: what \input may ask for. */
export interface SourceFiles {
  /** The text that a file's printed name means, with the name it has; null where there is none. */
  find(name: string, extensions: readonly string[]): { name: string; text: string } | null;
}

export interface Expanded {
  readonly tokens: readonly Token[];
  readonly problems: readonly { what: string; where: string | null }[];
}

const limits = {
  expansions: 400_000,
  tokens: 4_000_000,
  put: 6_000_000,
  files: 600,
  read: 30_000_000,
} as const;

/**
 * A source's main file as one list of tokens: files read in, the author's own macros and environments
 * replaced by what they stand for, conditions decided. `isKnown` tells names that the reader knows.
 */
export function expand(
  main: { name: string; text: string },
  files: SourceFiles,
  isKnown: (name: string) => boolean,
): Expanded {
  const expander = new Expander(files, new Definitions(isKnown), new Set());
  return expander.run(main);
}

/** Owns the names' meanings, what is still to read and what has come out. */
class Expander {
  readonly #definitions: Definitions;
  readonly #source = new TokenSource();
  readonly #files: SourceFiles;
  readonly #problems: { what: string; where: string | null }[] = [];
  #out: Token[] = [];
  #expansions = 0;
  #put = 0;
  #read = 0;
  #characters = 0;
  #inMath = false;
  #stopped = false;
  readonly #packages: Set<string>;
  readonly #names: Names;
  readonly #conditions: Conditions;

  constructor(files: SourceFiles, definitions: Definitions, packages: Set<string>) {
    this.#files = files;
    this.#definitions = definitions;
    this.#packages = packages;
    this.#names = new Names(this.#source, definitions);
    this.#conditions = new Conditions(this.#source, definitions, this.#names);
  }

  run({ name, text }: { name: string; text: string }): Expanded {
    this.#source.push(tokenize(text), name);
    this.#all();
    return { tokens: this.#out, problems: this.#problems };
  }

  #all(): void {
    for (let token = this.#source.next(); token; token = this.#source.next()) {
      if (this.#out.length > limits.tokens) {
        this.#problem('It expands to more than the engine reads; the rest is left out.', null);
        return;
      }
      if (token.kind === 'command') {
        if (isCommand(token, 'endofdocument')) return;
        this.#command(token);
        continue;
      }
      if (token.kind === 'open') this.#definitions.openScope();
      if (token.kind === 'close') this.#definitions.closeScope();
      if (token.kind === 'math') this.#inMath = !this.#inMath;
      if (token.kind === 'par') this.#inMath = false;
      this.#out.push(token);
    }
  }

  #command(token: Token): void {
    const name = token.text;
    const define = ownEntry(defining, name);
    if (define) return this.#define(name, define);
    if (this.#conditions.take(token, this.#inMath)) return;
    if (ignored.has(name)) return;
    const handler = ownEntry(this.#handlers, name);
    if (handler) {
      handler();
      return;
    }
    const meaning = this.#definitions.get(name);
    if (meaning && !this.#stopped) return this.#expand(name, meaning);
    const branch = ownEntry(branching, name);
    if (branch) {
      const tests = Array.from({ length: branch.tests }, () => this.#source.argument());
      const [yes, no] = [this.#source.argument(), this.#source.argument()];
      this.#push(branch.holds(tests, this.#known) ? yes : no);
      return;
    }
    const flag = /^(.+)(true|false)$/.exec(name);
    if (flag?.[1] !== undefined && this.#definitions.flag(flag[1]) !== null) {
      this.#definitions.setFlag(flag[1], flag[2] === 'true');
      return;
    }
    if (name === '(' || name === '[') this.#inMath = true;
    if (name === ')' || name === ']') this.#inMath = false;
    this.#out.push(token);
  }

  readonly #known = {
    flag: (name: string) => this.#definitions.flag(name),
    isDefined: (name: string) => this.#definitions.isDefined(name),
    hasFile: (name: string) => this.#files.find(name, ['', '.tex']) !== null,
  };

  #define(name: string, define: (typeof defining)[string]): void {
    const source: ArgumentSource = {
      argument: () => this.#source.argument(),
      optional: () => this.#source.optional(),
      star: () => this.#source.star(),
      pattern: () => this.#source.pattern(),
      skipSpaces: () => this.#source.skipSpaces(),
      next: () => this.#source.next(),
      peek: () => this.#source.peek(),
      name: () => this.#names.next(),
    };
    define?.(source, this.#definitions);
    // how a counter is printed is for the reader to know
    const counter = /^the([a-z]+)$/.exec(this.#names.last)?.[1];
    const meaning = this.#definitions.get(this.#names.last);
    if (counter && meaning?.kind === 'macro' && name !== 'providecommand')
      if (!this.#definitions.insidePackage)
        append(this.#out, [
          command('counterformat'),
          open,
          ...charsOf(counter),
          close,
          open,
          ...meaning.body,
          close,
        ]);
  }

  #expand(name: string, meaning: NonNullable<ReturnType<Definitions['get']>>): void {
    this.#expansions += 1;
    if (this.#expansions > limits.expansions || this.#put > limits.put) return this.#stop(name);
    if (meaning.kind === 'alias') {
      const next = meaning.token.kind === 'command' && this.#definitions.get(meaning.token.text);
      if (next && meaning.token.text !== name) this.#push([meaning.token]);
      else this.#out.push(meaning.token);
      return;
    }
    const values = this.#source.arguments(meaning.arguments);
    if (values === null) return;
    // counted before it is made: an argument that doubles each time is never laid out
    this.#put += sizeOf(meaning.body, values);
    if (this.#put > limits.put) return this.#stop(name);
    const body = substitute(meaning.body, values);
    if (!this.#push(body)) this.#stop(name);
  }

  #stop(name: string): void {
    this.#stopped = true;
    this.#problem(`Its macros expand without end; from \\${name} on they are not expanded.`, null);
  }

  #push(tokens: readonly Token[]): boolean {
    return this.#source.push(tokens);
  }

  readonly #handlers: Readonly<Record<string, () => void>> = {
    begin: () => this.#begin(),
    end: () => this.#end(),
    input: () => this.#input(this.#fileName()),
    include: () => this.#input(wordsOf(this.#source.argument())),
    subfile: () => this.#input(wordsOf(this.#source.argument())),
    subfileinclude: () => this.#input(wordsOf(this.#source.argument())),
    InputIfFileExists: () => {
      const name = wordsOf(this.#source.argument());
      const [yes, no] = [this.#source.argument(), this.#source.argument()];
      const found = this.#known.hasFile(name);
      this.#push(found ? yes : no);
      if (found) this.#input(name);
    },
    import: () => this.#import(),
    subimport: () => this.#import(),
    inputfrom: () => this.#import(),
    subinputfrom: () => this.#import(),
    endinput: () => this.#source.endFile(),
    usepackage: () => this.#package('usepackage', '.sty'),
    RequirePackage: () => this.#package('usepackage', '.sty'),
    documentclass: () => this.#package('documentclass', '.cls'),
    documentstyle: () => this.#package('documentclass', '.sty'),
    csname: () => void this.#push([command(this.#names.built())]),
    xspace: () => {
      if (!closesUp(this.#source.peek()) && this.#source.peek()?.kind !== 'space')
        this.#out.push(space);
    },
    futurelet: () => {
      const name = this.#names.next();
      const first = this.#source.next();
      const ahead = this.#source.peek();
      if (ahead) this.#definitions.set(name, { kind: 'alias', token: ahead });
      if (first) this.#push([first]);
    },
    toggletrue: () => this.#definitions.setFlag(wordsOf(this.#source.argument()), true),
    togglefalse: () => this.#definitions.setFlag(wordsOf(this.#source.argument()), false),
    booltrue: () => this.#definitions.setFlag(wordsOf(this.#source.argument()), true),
    boolfalse: () => this.#definitions.setFlag(wordsOf(this.#source.argument()), false),
    setboolean: () => {
      const name = wordsOf(this.#source.argument());
      this.#definitions.setFlag(name, wordsOf(this.#source.argument()) === 'true');
    },
    '@ifnextchar': () => {
      const wanted = this.#source.argument();
      const [yes, no] = [this.#source.argument(), this.#source.argument()];
      this.#source.skipSpaces();
      this.#push(this.#source.peek()?.text === wanted[0]?.text ? yes : no);
    },
    '@ifstar': () => {
      const [yes, no] = [this.#source.argument(), this.#source.argument()];
      this.#push(this.#source.star() ? yes : no);
    },
    IfValueT: () =>
      this.#push1(this.#source.argument(), (value) => !isCommand(value[0], 'NoValue')),
    IfNoValueT: () => this.#push1(this.#source.argument(), (value) => value[0] === noValue[0]),
    bgroup: () => this.#push([open]),
    egroup: () => this.#push([close]),
    begingroup: () => this.#push([open]),
    endgroup: () => this.#push([close]),
  };

  #push1(value: readonly Token[], holds: (value: readonly Token[]) => boolean): void {
    const branch = this.#source.argument();
    if (holds(value)) this.#push(branch);
  }

  #begin(): void {
    const name = wordsOf(this.#source.argument());
    this.#definitions.openScope();
    const own = this.#stopped ? undefined : this.#definitions.environment(name);
    if (!own) {
      if (mathEnvironments.test(name)) this.#inMath = true;
      this.#out.push({ kind: 'begin', text: name });
      return;
    }
    this.#expansions += 1;
    if (this.#expansions > limits.expansions) return this.#stop(name);
    const values = this.#source.arguments(own.arguments) ?? [];
    this.#own.push({ name, end: substitute(own.end, values) });
    this.#push(substitute(own.begin, values));
  }

  readonly #own: { name: string; end: readonly Token[] }[] = [];

  #end(): void {
    const name = wordsOf(this.#source.argument());
    if (name === 'document') {
      this.#out.push({ kind: 'end', text: name });
      this.#push([command('endofdocument')]);
      return;
    }
    const last = this.#own.findLastIndex((own) => own.name === name);
    if (last !== -1 && this.#definitions.environment(name)) {
      const [own] = this.#own.splice(last, 1);
      this.#definitions.closeScope();
      this.#push(own?.end ?? []);
      return;
    }
    if (mathEnvironments.test(name)) this.#inMath = false;
    this.#out.push({ kind: 'end', text: name });
    this.#definitions.closeScope();
  }

  /** \input{name}, or the name up to a blank as plain TeX has it. */
  #fileName(): string {
    this.#source.skipSpaces();
    if (this.#source.peek()?.kind === 'open') return wordsOf(this.#source.argument());
    let name = '';
    while (this.#source.peek()?.kind === 'char' || this.#source.peek()?.kind === 'sub')
      name += this.#source.next()?.text ?? '';
    return name;
  }

  #import(): void {
    this.#source.star();
    const folder = wordsOf(this.#source.argument());
    this.#input(`${folder.replace(/\/?$/, '/')}${wordsOf(this.#source.argument())}`);
  }

  #input(name: string): void {
    const found = this.#files.find(name, ['.tex', '', '.ltx']);
    if (!found) {
      if (name !== '') this.#problem(`The file ${name} that it reads in is not there.`, name);
      return;
    }
    this.#read += 1;
    this.#characters += found.text.length;
    const tooMuch = this.#read > limits.files || this.#characters > limits.read;
    if (this.#source.files.includes(found.name) || tooMuch) {
      this.#problem(`The file ${found.name} reads itself in, or too many are read.`, found.name);
      return;
    }
    const body = bodyOf(tokenize(found.text, /\.(?:sty|cls)$/.test(found.name)));
    if (!this.#source.push(body, found.name))
      this.#problem(`The file ${found.name} is read in too deep.`, found.name);
  }

  /** Packages that lie beside the paper: their definitions count, nothing of theirs is printed. */
  #package(kind: string, extension: string): void {
    const options = this.#source.optional();
    const names = this.#source.argument();
    append(this.#out, [command(kind), open, ...(options ?? []), close, open, ...names, close]);
    for (const name of wordsOf(names).split(/\s*,\s*/)) {
      const found = name === '' ? null : this.#files.find(name, [extension]);
      if (!found || this.#packages.has(found.name) || this.#packages.size > 40) continue;
      this.#packages.add(found.name);
      this.#readPackage(found.text);
    }
  }

  #readPackage(text: string): void {
    const outside = !this.#definitions.insidePackage;
    this.#definitions.insidePackage = true;
    const inner = new Expander(this.#files, this.#definitions, this.#packages);
    inner.#source.push(tokenize(text, true));
    inner.#all();
    if (outside) this.#definitions.insidePackage = false;
  }

  #problem(what: string, where: string | null): void {
    if (this.#problems.length < 100) this.#problems.push({ what, where });
  }
}

const mathEnvironments =
  /^(?:math|displaymath|equation|align|gather|multline|eqnarray|alignat|flalign|dmath)\*?$/;

/** Commands that change nothing of what is read. */
const ignored = new Set(
  'fi expandafter noexpand protect relax global long outer unexpanded string ignorespaces unskip makeatletter makeatother'.split(
    ' ',
  ),
);
