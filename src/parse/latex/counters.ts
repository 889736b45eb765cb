import { isCommand, wordsOf, type Token } from './token.ts';
import { Reader } from './reader.ts';

export interface Labelled {
  /** As \ref prints it. */
  readonly number: string;
  /** What bears the number: "section", "table", "equation", … */
  readonly kind: string;
}

/** How a document's class numbers. */
export interface Numbering {
  readonly romanSections: boolean;
  readonly romanTables: boolean;
  readonly hasChapters: boolean;
}

interface Counter {
  value: number;
  within: string | null;
  format: readonly Token[] | null;
}

/** Counters as LaTeX keeps them, and the labels that hold their values; labels are known from a first reading on. */
export class Counters {
  readonly #counters = new Map<string, Counter>();
  readonly #known: ReadonlyMap<string, Labelled>;
  readonly labels = new Map<string, Labelled>();
  #current: Labelled = { number: '', kind: 'section' };
  inAppendix = false;
  depth = 3;

  constructor(
    known: ReadonlyMap<string, Labelled>,
    { romanSections, romanTables, hasChapters }: Numbering,
  ) {
    this.#romanTables = romanTables;
    this.#known = known;
    const top = hasChapters ? 'chapter' : 'section';
    for (const [name, within] of [
      ['part', null],
      ['chapter', null],
      ['section', hasChapters ? 'chapter' : null],
      ['subsection', 'section'],
      ['subsubsection', 'subsection'],
      ['paragraph', 'subsubsection'],
      ['subparagraph', 'paragraph'],
      ['table', hasChapters ? top : null],
      ['figure', hasChapters ? top : null],
      ['equation', hasChapters ? top : null],
      ['algorithm', null],
      ['listing', null],
      ['footnote', null],
      ['subtable', 'table'],
      ['subfigure', 'figure'],
    ] as const)
      this.define(name, within);
    this.#romanSections = romanSections;
  }

  readonly #romanSections: boolean;
  readonly #romanTables: boolean;

  define(name: string, within: string | null): void {
    this.#counters.set(name, { value: 0, within, format: null });
  }

  has(name: string): boolean {
    return this.#counters.has(name);
  }

  setWithin(name: string, within: string): void {
    const counter = this.#of(name);
    counter.within = within;
    counter.format = null;
  }

  setFormat(name: string, format: readonly Token[]): void {
    this.#of(name).format = format;
  }

  set(name: string, value: number): void {
    if (Number.isInteger(value)) this.#of(name).value = value;
  }

  add(name: string, value: number): void {
    if (Number.isInteger(value)) this.#of(name).value += value;
  }

  value(name: string): number {
    return this.#counters.get(name)?.value ?? 0;
  }

  /** Counts one more and makes it what \label refers to; its number as printed. */
  step(name: string, kind = name): string {
    this.#of(name).value += 1;
    this.#reset(name, 0);
    const number = this.print(name);
    this.#current = { number, kind };
    return number;
  }

  /** Runs what stands in an environment; what \label refers to is its own within it. */
  within(run: () => void): void {
    const before = this.#current;
    run();
    this.#current = before;
  }

  /** Makes a number what \label refers to. */
  refer(number: string, kind: string): void {
    this.#current = { number, kind };
  }

  label(key: string): void {
    if (key !== '' && !this.labels.has(key) && this.labels.size < 50_000)
      this.labels.set(key, this.#current);
  }

  /** What a label stands for; null when there is none. */
  find(key: string): Labelled | null {
    return this.#known.get(key) ?? this.labels.get(key) ?? null;
  }

  startAppendix(): void {
    this.inAppendix = true;
    const top = this.value('chapter') > 0 ? 'chapter' : 'section';
    this.#of(top).value = 0;
    this.#of(top).format = null;
    this.#reset(top, 0);
  }

  print(name: string, depth = 0): string {
    const counter = this.#of(name);
    if (depth > 8) return String(counter.value);
    if (counter.format) return this.#formatted(counter.format, depth + 1);
    const own = this.#style(name, counter.value);
    if (counter.within === null) return own;
    if (name === 'subtable' || name === 'subfigure')
      return `${this.print(counter.within, depth + 1)}${letter(counter.value)}`;
    const outer = this.print(counter.within, depth + 1);
    return this.#romanSections && name === 'subsection' && !this.inAppendix
      ? `${outer}-${letter(counter.value).toUpperCase()}`
      : `${outer}.${own}`;
  }

  #style(name: string, value: number): string {
    const isTop = name === (this.value('chapter') > 0 ? 'chapter' : 'section');
    if (this.inAppendix && isTop) return letter(value).toUpperCase();
    const isRoman =
      (this.#romanSections && name === 'section') || (this.#romanTables && name === 'table');
    return isRoman ? roman(value) : String(value);
  }

  #formatted(format: readonly Token[], depth: number): string {
    const reader = new Reader(format);
    let out = '';
    while (!reader.done) {
      const token = reader.next();
      if (!token) break;
      if (isCommand(token, 'arabic', 'Alph', 'alph', 'Roman', 'roman', 'value')) {
        const value = this.value(wordsOf(reader.argument()));
        out += numeral(token.text, value);
      } else if (token.kind === 'command' && /^the[a-z]+$/.test(token.text))
        out += this.print(token.text.slice(3), depth);
      else if (token.kind === 'char') out += token.text;
    }
    return out;
  }

  #reset(name: string, depth: number): void {
    if (depth > 8) return;
    for (const [inner, counter] of this.#counters)
      if (counter.within === name && inner !== name) {
        counter.value = 0;
        this.#reset(inner, depth + 1);
      }
  }

  #of(name: string): Counter {
    const known = this.#counters.get(name);
    if (known) return known;
    const counter: Counter = { value: 0, within: null, format: null };
    if (this.#counters.size < 5000) this.#counters.set(name, counter);
    return counter;
  }
}

function numeral(style: string, value: number): string {
  if (style === 'Alph') return letter(value).toUpperCase();
  if (style === 'alph') return letter(value);
  if (style === 'Roman') return roman(value);
  return style === 'roman' ? roman(value).toLowerCase() : String(value);
}

function letter(value: number): string {
  return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : String(value);
}

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  const digits = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  return `${'C'.repeat(Math.floor(value / 100))}${tens[Math.floor(value / 10) % 10] ?? ''}${digits[value % 10] ?? ''}`;
}
