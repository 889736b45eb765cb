import { boldCommands, boldDeclarations, underlineCommands } from './commands.ts';
import { grouped, relations, spaced } from './math-spacing.ts';
import { Reader } from './reader.ts';
import { accented, isAccent, symbols } from './symbols.ts';
import { isChar, isCommand, type Token } from './token.ts';

/** What formulas need of the text around them. */
export interface Surroundings {
  /** Words within a formula, as \text has them. */
  text(tokens: readonly Token[]): string;
  bold(text: string): void;
  underline(text: string): void;
  /** A command of text: a reference, a colour, a quantity. */
  own(name: string, reader: Reader): string;
  environment(reader: Reader): string;
}

/** A formula in one line: `t(40) = 2.1`, `10^-5`, `x_i`, `(a + b)/c`. */
export function mathText(tokens: readonly Token[], around: Surroundings): string {
  return spaced(new Formula(around).row(tokens));
}

const words = new Set([
  'text',
  'textrm',
  'textit',
  'textsf',
  'texttt',
  'textsc',
  'mbox',
  'hbox',
  'textnormal',
  'textup',
  'intertext',
  'textmd',
  'shortintertext',
]);
/** Commands that only change how their argument looks. */
const plain = new Set(
  (
    'mathrm mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal mathds mathbbm Bbb cal operatorname operatornamewithlimits ' +
    'mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner hat widehat bar overline tilde widetilde vec dot ddot ' +
    'dddot acute grave check breve mathring overrightarrow overleftarrow overbrace underbrace boxed cancel bcancel xcancel mathstrut ' +
    'substack displaystyle smash mathclap mathllap mathrlap symcal overleftrightarrow underbar ensuremath mathup oldstylenums'
  ).split(' '),
);
const dropped = new Set([
  'phantom',
  'hphantom',
  'vphantom',
  'label',
  'tag',
  'vspace',
  'hspace',
  'color',
  'mspace',
  'intertext',
]);
const fractions = new Set(['frac', 'dfrac', 'tfrac', 'cfrac', 'nicefrac', 'sfrac', 'xfrac']);

/** One formula; every part is handed back as the text it prints. */
class Formula {
  readonly #around: Surroundings;
  #depth = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  row(tokens: readonly Token[]): string {
    if (this.#depth > 80) return '';
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
        return this.#char(token.text, before, reader);
      case 'tie':
        return ' ';
      case 'align':
        return ' ';
      case 'open':
        reader.at -= 1;
        return this.#group(reader.argument());
      case 'math':
        return this.#around.text(reader.until(({ kind }) => kind === 'math'));
      case 'sup':
      case 'sub':
        return this.#scripts(token.kind, reader);
      case 'verbatim':
        return token.text;
      case 'begin':
        reader.at -= 1;
        return this.#environment(reader);
      case 'command':
        return this.#command(token.text, reader);
      default:
        return '';
    }
  }

  /** A comma in braces is a thousands separator. */
  #group(tokens: readonly Token[]): string {
    return tokens.length === 1 && isChar(tokens[0], ',') ? ',' : this.row(tokens);
  }

  #char(text: string, before: string, reader: Reader): string {
    if (text === "'") return '′';
    if (text === '-' || text === '−') return '-';
    if (text === '*') return '*';
    if (text === ':' && isChar(reader.peek(), '=')) return ' :';
    if (text === ',') {
      const digits = [0, 1, 2, 3].map((ahead) => /^\d$/.test(reader.peek(ahead)?.text ?? ''));
      const thousands = digits[0] && digits[1] && digits[2] && !digits[3] && /\d$/.test(before);
      return thousands ? ',' : ', ';
    }
    return relations.test(text) ? ` ${text} ` : text;
  }

  /** Sub before super, as both stand at one sign. */
  #scripts(kind: 'sup' | 'sub', reader: Reader): string {
    const first = this.#script(reader);
    reader.skipSpaces();
    const next = reader.peek()?.kind;
    const hasOther = (next === 'sup' || next === 'sub') && next !== kind;
    if (hasOther) reader.next();
    const second = hasOther ? this.#script(reader) : '';
    const [sub, sup] = kind === 'sub' ? [first, second] : [second, first];
    return `${sub === '' ? '' : `_${grouped(sub)}`}${sup === '' ? '' : sup === '′' ? sup : sup === '∘' ? '°' : `^${grouped(sup)}`}`;
  }

  #script(reader: Reader): string {
    reader.skipSpaces();
    const token = reader.peek();
    if (token?.kind !== 'command') return this.row(reader.argument());
    reader.next();
    return this.#command(token.text, reader);
  }

  #command(name: string, reader: Reader): string {
    if (fractions.has(name)) {
      const [, over = [], under = []] = reader.take('omm');
      return `${grouped(this.row(over))}/${grouped(this.row(under))}`;
    }
    if (boldCommands.has(name))
      return this.#marked(reader.argument(), (text) => this.#around.bold(text));
    if (boldDeclarations.has(name))
      return this.#marked(rest(reader), (text) => this.#around.bold(text));
    if (underlineCommands.has(name))
      return this.#marked(reader.argument(), (text) => this.#around.underline(text));
    if (words.has(name)) return this.#around.text(reader.argument());
    if (plain.has(name)) {
      reader.star();
      return this.row(reader.argument());
    }
    if (dropped.has(name)) {
      reader.star();
      reader.argument();
      return '';
    }
    const special = Object.hasOwn(this.#special, name) ? this.#special[name] : undefined;
    if (special) return special(reader);
    if (/^[bB]igg?[lrm]?$/.test(name)) return '';
    const sign = symbols.get(name);
    if (sign !== undefined && !isTextOnly(name))
      return relations.test(sign)
        ? ` ${sign} `
        : functionNames.test(name) && !opens(reader)
          ? `${sign} `
          : sign;
    if (isAccent(name) && name.length === 1 && !/[a-zA-Z]/.test(name))
      return accented(name, this.row(reader.argument()));
    return this.#around.own(name, reader);
  }

  #marked(tokens: readonly Token[], mark: (text: string) => void): string {
    const text = this.row(tokens);
    mark(spaced(text));
    return text;
  }

  readonly #special: Readonly<Record<string, (reader: Reader) => string>> = {
    left: (reader) => this.#delimiter(reader),
    right: (reader) => this.#delimiter(reader),
    middle: (reader) => this.#delimiter(reader),
    sqrt: (reader) => {
      const root = reader.optional();
      const inner = grouped(this.row(reader.argument()));
      return root === null ? `√${inner}` : `${inner}^(1/${this.row(root)})`;
    },
    binom: (reader) => {
      const [over = [], under = []] = reader.take('mm');
      return `(${this.row(over)} choose ${this.row(under)})`;
    },
    overset: (reader) => this.row(reader.take('mm')[1] ?? []),
    stackrel: (reader) => this.row(reader.take('mm')[1] ?? []),
    underset: (reader) => {
      const [under = [], base = []] = reader.take('mm');
      return `${this.row(base)}_${grouped(this.row(under))}`;
    },
    xrightarrow: (reader) => {
      reader.take('om');
      return ' → ';
    },
    xleftarrow: (reader) => {
      reader.take('om');
      return ' ← ';
    },
    pmod: (reader) => ` (mod ${this.row(reader.argument())})`,
    textcolor: (reader) => this.row(reader.take('omm')[2] ?? []),
    colorbox: (reader) => this.#around.text(reader.take('omm')[2] ?? []),
    mathchoice: (reader) => this.row(reader.take('mmmm')[0] ?? []),
    genfrac: (reader) => {
      const [, , , , over = [], under = []] = reader.take('mmmmmm');
      return `${grouped(this.row(over))}/${grouped(this.row(under))}`;
    },
    over: (reader) => `/${grouped(this.row(rest(reader)))}`,
    choose: (reader) => ` choose ${this.row(rest(reader))}`,
    '\\': (reader) => {
      reader.star();
      reader.optional();
      return ' ';
    },
    '!': () => '',
    limits: () => '',
    nolimits: () => '',
    nonumber: () => '',
    notag: () => '',
    not: (reader) => {
      const sign = this.#one(reader, '').trim();
      return ` ${`${sign}\u0338`.normalize('NFC')} `;
    },
    displaystyle: () => '',
    textstyle: () => '',
    scriptstyle: () => '',
    scriptscriptstyle: () => '',
    rm: () => '',
    it: () => '',
    mathsurround: () => '',
    cdots: () => '⋯',
    mu: () => 'μ',
    lvert: () => '|',
    degree: () => '°',
  };

  #delimiter(reader: Reader): string {
    reader.skipSpaces();
    const token = reader.next();
    if (!token || isChar(token, '.')) return '';
    return token.kind === 'command' ? (symbols.get(token.text) ?? '') : token.text;
  }

  #environment(reader: Reader): string {
    const start = reader.at;
    const { name, body } = reader.environment();
    if (
      !/^(?:[pbBvV]?matrix\*?|smallmatrix|array|cases\*?|d?cases|rcases|aligned|alignedat|gathered|split|multlined|subarray|aligned\*|align\*?|equation\*?|gather\*?|eqnarray\*?)$/.test(
        name,
      )
    ) {
      reader.at = start;
      return this.#around.environment(reader);
    }
    const inner = new Reader(body);
    inner.take(name === 'array' || name === 'alignedat' || name === 'subarray' ? 'om' : '');
    const lines = this.row(body.slice(inner.at));
    return name.startsWith('p') ? `(${lines})` : name.startsWith('b') ? `[${lines}]` : ` ${lines} `;
  }
}

/** True before an opening sign or a script, which follow a function's name closely. */
function opens(reader: Reader): boolean {
  reader.skipSpaces();
  const token = reader.peek();
  return (
    token?.kind === 'sup' ||
    token?.kind === 'sub' ||
    isChar(token, '(') ||
    isChar(token, '[') ||
    isCommand(token, 'left')
  );
}

function rest(reader: Reader): readonly Token[] {
  const tokens = reader.tokens.slice(reader.at);
  reader.at = reader.tokens.length;
  return tokens;
}

const functionNames =
  /^(?:arc)?(?:sin|cos|tan)h?$|^(?:log|ln|lg|exp|det|dim|lim|max|min|inf|sup|Pr|arg(?:max|min)?|gcd|ker|liminf|limsup)$/;

/** Commands that print another sign in text than in a formula. */
function isTextOnly(name: string): boolean {
  return /^(?:[cdbkruvtH])$/.test(name);
}
