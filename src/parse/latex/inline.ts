import { ownEntry } from './own.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import { cleanText } from '../clean-text.ts';
import {
  boldCommands,
  boldDeclarations,
  commandShapes,
  displayEnvironments,
  droppedEnvironments,
  environmentArguments,
  tabularEnvironments,
  underlineCommands,
} from './commands.ts';
import { freshAside, type Aside, type Context } from './context.ts';
import { citationWords, isCitation } from './cite.ts';
import { isWhite } from './colour.ts';
import { mathText } from './math.ts';
import { quantity, quantityShapes } from './quantity.ts';
import { Reader, splitAt } from './reader.ts';
import { isReference, referenceWordsOf } from './refer.ts';
import { character, digits, dingbat, length } from './skip.ts';
import { accented, isAccent, symbols } from './symbols.ts';
import { isChar, isCommand, wordsOf, type Token } from './token.ts';

/** Groups within groups that are followed down. */
const deepest = 100;

/** The words of tokens in one line: math read once, footnotes and hidden text set aside. */
export function inlineText(
  tokens: readonly Token[],
  context: Context,
  aside: Aside,
  depth = 0,
): string {
  return closeUp(cleanText(new Inline(context, aside, depth).text(tokens)));
}

/** The words alone, of which nothing is set aside. */
export function plainWords(tokens: readonly Token[], context: Context): string {
  return inlineText(tokens, context, freshAside());
}

/** No blank before a closing sign or behind an opening one. */
function closeUp(text: string): string {
  return text.replace(/ +([,;:!?)\]](?!\p{L})|\.(?![\d.]))/gu, '$1').replace(/([([]) +/g, '$1');
}

/** One run over tokens; follows groups down and hands their words back. */
class Inline {
  readonly #context: Context;
  readonly #aside: Aside;
  #depth: number;
  /** How the text is hidden here, and whether a ground of its own shows it. */
  #grounded = false;

  constructor(context: Context, aside: Aside, depth: number) {
    this.#depth = depth;
    this.#context = context;
    this.#aside = aside;
  }

  text(tokens: readonly Token[]): string {
    if (this.#depth > deepest) return '';
    this.#depth += 1;
    const reader = new Reader(tokens);
    let out = '';
    while (!reader.done) out += this.#one(reader, out);
    this.#depth -= 1;
    return out;
  }

  #one(reader: Reader, before: string): string {
    const token = reader.next();
    switch (token?.kind) {
      case 'char':
        return this.#char(token, reader);
      case 'space':
      case 'par':
      case 'tie':
      case 'align':
        return ' ';
      case 'open':
        reader.at -= 1;
        return this.text(reader.argument());
      case 'math':
        return this.#math(reader);
      case 'sup':
      case 'sub':
        return this.#math(new Reader([token, ...reader.argument()]));
      case 'verbatim':
        return ` ${token.text} `.slice(
          token.of === 'verb' || token.of === 'url' ? 1 : 0,
          token.of === 'verb' || token.of === 'url' ? -1 : undefined,
        );
      case 'begin':
        reader.at -= 1;
        return this.#environment(reader);
      case 'command':
        return this.#command(token.text, reader, before);
      default:
        return '';
    }
  }

  /** Quotes and dashes as they are printed. */
  #char(token: Token, reader: Reader): string {
    const run = (text: string): number => {
      let length = 1;
      while (length < 3 && isChar(reader.peek(length - 1), text)) length += 1;
      return length;
    };
    switch (token.text) {
      case '-': {
        const length = run('-');
        reader.at += length - 1;
        return length === 1 ? '-' : length === 2 ? '–' : '—';
      }
      case '`':
      case "'": {
        const double = run(token.text) >= 2;
        reader.at += double ? 1 : 0;
        return token.text === '`' ? (double ? '“' : '‘') : double ? '”' : '’';
      }
      default:
        return token.text;
    }
  }

  #math(reader: Reader): string {
    if (reader.peek()?.kind === 'math') {
      reader.next();
      const inner = reader.until(({ kind }) => kind === 'math');
      if (reader.peek()?.kind === 'math') reader.next();
      return ` ${mathText(inner, this.#inner)} `;
    }
    const inner = reader.until(({ kind }) => kind === 'math');
    return mathText(inner, this.#inner);
  }

  readonly #inner = {
    text: (tokens: readonly Token[]): string => this.text(tokens),
    bold: (text: string): void => void this.#mark(this.#aside.bold, text),
    underline: (text: string): void => void this.#mark(this.#aside.underline, text),
    own: (name: string, reader: Reader): string => this.#command(name, reader, ''),
    environment: (reader: Reader): string => this.#environment(reader),
  };

  #mark(list: string[], text: string): string {
    const plain = closeUp(cleanText(text));
    if (plain !== '' && list.length < 1000) list.push(plain);
    return text;
  }

  #command(name: string, reader: Reader, before: string): string {
    if (isAccent(name) && !(name.length === 1 && /[a-z]/i.test(name) && reader.done))
      return this.#accent(name, reader);
    if (boldDeclarations.has(name)) return this.#declared(reader, this.#aside.bold);
    if (boldCommands.has(name)) return this.#mark(this.#aside.bold, this.text(reader.argument()));
    if (underlineCommands.has(name))
      return this.#mark(this.#aside.underline, this.text(reader.argument()));
    if (isCitation(name))
      return citationWords(name, reader, this.#context, (part) => this.text(part));
    if (isReference(name)) return referenceWordsOf(name, reader, this.#context);
    if (Object.hasOwn(quantityShapes, name))
      return quantity(name, reader, (part) => this.text(part));
    const own = Object.hasOwn(this.#special, name) ? this.#special[name] : undefined;
    if (own) return own(reader, before);
    const shape = commandShapes.get(name);
    if (shape) {
      const taken = reader.take(shape.arguments);
      return shape.shown === null ? '' : this.text(taken[shape.shown] ?? []);
    }
    return symbols.get(name) ?? '';
  }

  #accent(name: string, reader: Reader): string {
    const start = reader.at;
    const letter = this.text(reader.argument());
    if (/^\p{L}/u.test(letter)) return accented(name, letter);
    reader.at = letter.trim() === '' ? reader.at : start;
    return letter.trim() === '' ? '' : (symbols.get(name) ?? '');
  }

  /** A declaration holds for the rest of its group. */
  #declared(reader: Reader, list: string[]): string {
    const rest = reader.tokens.slice(reader.at);
    reader.at = reader.tokens.length;
    return this.#mark(list, this.text(rest));
  }

  #hide(by: string, tokens: readonly Token[]): string {
    const text = new Inline(this.#context, freshAside(), this.#depth).text(tokens);
    for (const { raw } of readNumbers(text).slice(0, 200)) this.#aside.hidden.push({ raw, by });
    return '';
  }

  #coloured(model: readonly Token[], colour: readonly Token[], inner: readonly Token[]): string {
    return !this.#grounded && isWhite(wordsOf(model), wordsOf(colour), this.#context.whites)
      ? this.#hide('white on white', inner)
      : this.text(inner);
  }

  #onGround(inner: readonly Token[]): string {
    const before = this.#grounded;
    this.#grounded = true;
    const text = this.text(inner);
    this.#grounded = before;
    return text;
  }

  readonly #special: Readonly<Record<string, (reader: Reader, before: string) => string>> = {
    '(': (reader) =>
      mathText(
        reader.until((token) => isCommand(token, ')')),
        this.#inner,
      ),
    '[': (reader) =>
      ` ${mathText(
        reader.until((token) => isCommand(token, ']')),
        this.#inner,
      )} `,
    ensuremath: (reader) => mathText(reader.argument(), this.#inner),
    '\\': (reader) => {
      reader.star();
      reader.optional();
      return ' ';
    },
    footnote: (reader) => this.#note(reader),
    footnotetext: (reader) => this.#note(reader),
    tablefootnote: (reader) => this.#note(reader),
    thanks: (reader) => this.#note(reader),
    footnotemark: (reader) => {
      const mark = reader.optional();
      return mark === null ? '' : `^${this.text(mark)}`;
    },
    tnote: (reader) => script('^', this.text(reader.argument())),
    tablenotemark: (reader) => script('^', this.text(reader.argument())),
    tmark: (reader) => script('^', this.text(reader.optional() ?? [])),
    textsuperscript: (reader) => script('^', this.text(reader.argument())),
    textsubscript: (reader) => script('_', this.text(reader.argument())),
    up: (reader) => script('^', this.text(reader.argument())),
    textcolor: (reader) => {
      const [model = [], colour = [], inner = []] = reader.take('omm');
      return this.#coloured(model, colour, inner);
    },
    color: (reader) => {
      const [model = [], colour = []] = reader.take('om');
      const rest = reader.tokens.slice(reader.at);
      if (this.#grounded || !isWhite(wordsOf(model), wordsOf(colour), this.#context.whites))
        return '';
      reader.at = reader.tokens.length;
      return this.#hide('white on white', rest);
    },
    fontsize: (reader) => {
      const [size = []] = reader.take('mm');
      if (Number.parseFloat(wordsOf(size)) !== 0) return '';
      const rest = reader.tokens.slice(reader.at);
      reader.at = reader.tokens.length;
      return this.#hide('font size 0', rest);
    },
    colorbox: (reader) => this.#onGround(reader.take('omm')[2] ?? []),
    fcolorbox: (reader) => this.#onGround(reader.take('oommm')[4] ?? []),
    cellcolor: (reader) => this.#ground(reader, 'oom'),
    rowcolor: (reader) => this.#ground(reader, 'oom'),
    phantom: (reader) => dropped(reader),
    hphantom: (reader) => dropped(reader),
    vphantom: (reader) => dropped(reader),
    doi: (reader) => `doi: ${this.text(reader.argument())}`,
    Url: (reader) => this.text(reader.argument()),
    penalty: (reader) => digits(reader),
    vskip: (reader) => length(reader),
    hskip: (reader) => length(reader),
    kern: (reader) => length(reader),
    raise: (reader) => length(reader),
    lower: (reader) => length(reader),
    char: (reader) => character(reader),
    ding: (reader) => dingbat(new Reader(reader.argument())),
    symbol: (reader) => character(new Reader(reader.argument())),
    scalebox: (reader) => {
      const [factor = [], , inner = []] = reader.take('mom');
      return wordsOf(factor) !== '' && Number(wordsOf(factor)) === 0
        ? this.#hide('scaled to 0', inner)
        : this.text(inner);
    },
    texorpdfstring: (reader) => this.text(reader.take('mm')[0] ?? []),
    NoCaseChange: (reader) => this.text(reader.argument()),
    MakeUppercase: (reader) => this.text(reader.argument()).toUpperCase(),
    uppercase: (reader) => this.text(reader.argument()).toUpperCase(),
    MakeLowercase: (reader) => this.text(reader.argument()).toLowerCase(),
    lowercase: (reader) => this.text(reader.argument()).toLowerCase(),
    enquote: (reader) => `“${this.text(reader.take('*m')[1] ?? [])}”`,
    textquote: (reader) => `“${this.text(reader.argument())}”`,
    item: (reader) => {
      const label = reader.optional();
      return label === null ? ' ' : ` ${this.text(label)} `;
    },
    value: (reader) => String(this.#context.counters.value(wordsOf(reader.argument()))),
    arabic: (reader) => String(this.#context.counters.value(wordsOf(reader.argument()))),
    label: (reader) => {
      this.#context.counters.label(wordsOf(reader.argument()));
      return '';
    },
    left: () => '',
    right: () => '',
  };

  #ground(reader: Reader, shape: string): string {
    reader.take(shape);
    this.#grounded = true;
    return '';
  }

  #note(reader: Reader): string {
    reader.optional();
    const inner = reader.argument();
    const text = inlineText(inner, this.#context, freshAside(this.#aside.hidden), this.#depth);
    if (text) this.#aside.notes.push(text);
    return '';
  }

  #environment(reader: Reader): string {
    const { name, body } = reader.environment();
    if (droppedEnvironments.has(name)) return '';
    if (displayEnvironments.test(name) || name === 'math')
      return ` ${mathText(body, this.#inner)} `;
    const inner = new Reader(body);
    inner.take(ownEntry(environmentArguments, name) ?? '');
    const rest = body.slice(inner.at);
    if (tabularEnvironments.has(name) || name === 'array' || name === 'split')
      return ` ${this.#lines(rest)} `;
    return ` ${this.text(rest)} `;
  }

  /** A table within a line of text: its cells in reading order. */
  #lines(body: readonly Token[]): string {
    return splitAt(body, (token) => isCommand(token, '\\', 'tabularnewline', 'cr'))
      .map((row) => this.text(withoutRules(row)))
      .join(' ');
  }
}

function withoutRules(row: readonly Token[]): readonly Token[] {
  return row.filter((token) => !isCommand(token, 'hline'));
}

function dropped(reader: Reader): string {
  reader.argument();
  return '';
}

function script(sign: string, inner: string): string {
  const text = cleanText(inner).replace(/^\^/, '');
  return text ? `${sign}${/^[\p{L}\p{N}*∗†‡§.+−-]+$/u.test(text) ? text : `(${text})`}` : '';
}
