import { ownEntry } from './own.ts';
import type { Definitions } from './definitions.ts';
import { isChar, isCommand, wordsOf, type Token } from './token.ts';

/** TeX's own conditions; each reaches to its \fi. */
const primitives = new Set(
  (
    'if ifx ifnum ifdim ifodd ifcase ifcat ifvmode ifhmode ifmmode ifinner ifvoid ifhbox ifvbox ifeof ' +
    'iftrue iffalse ifdefined ifcsname ifpdf ifxetex ifluatex ifPDFTeX ifXeTeX ifLuaTeX ifpdftex'
  ).split(' '),
);

/** Conditions of which nothing is read behind the name, with how they come out. */
const settled: Readonly<Record<string, boolean>> = {
  iftrue: true,
  iffalse: false,
  ifvmode: false,
  ifhmode: true,
  ifinner: false,
  ifpdf: true,
  ifPDFTeX: true,
  ifpdftex: true,
  ifxetex: false,
  ifluatex: false,
  ifXeTeX: false,
  ifLuaTeX: false,
};

/** True for a command that opens a condition and needs a \fi. */
export function opensCondition(token: Token, definitions: Definitions): boolean {
  if (token.kind !== 'command' || !token.text.startsWith('if')) return false;
  return primitives.has(token.text) || definitions.flag(token.text.slice(2)) !== null;
}

interface ConditionSource {
  next(): Token | undefined;
  peek(): Token | undefined;
  skipSpaces(): void;
}

/** How a condition comes out; what cannot be decided is false. */
export function isTrue(
  name: string,
  source: ConditionSource,
  definitions: Definitions,
  inMath: boolean,
): boolean {
  const known = ownEntry(settled, name);
  if (known !== undefined) return known;
  switch (name) {
    case 'ifmmode':
      return inMath;
    case 'ifx':
    case 'if':
    case 'ifcat': {
      source.skipSpaces();
      const first = source.next();
      source.skipSpaces();
      return definitions.same(first, source.next());
    }
    case 'ifdefined':
      return definitions.isDefined(source.next()?.text ?? '');
    case 'ifcsname': {
      let name = '';
      for (
        let token = source.next();
        token && !isCommand(token, 'endcsname');
        token = source.next()
      )
        name += token.text;
      return definitions.isDefined(name);
    }
    case 'ifnum':
    case 'ifdim':
      return compare(source);
    case 'ifodd':
      return Number(number(source)) % 2 === 1;
    case 'ifcase':
    case 'ifvoid':
    case 'ifhbox':
    case 'ifvbox':
    case 'ifeof':
      number(source);
      return name === 'ifcase';
    default:
      return definitions.flag(name.slice(2)) ?? false;
  }
}

/** Two numbers with a sign between; false where one is a register. */
function compare(source: ConditionSource): boolean {
  const left = number(source);
  source.skipSpaces();
  const sign = source.next()?.text;
  const right = number(source);
  if (left === null || right === null) return false;
  return sign === '<' ? left < right : sign === '>' ? left > right : left === right;
}

function number(source: ConditionSource): number | null {
  source.skipSpaces();
  let digits = '';
  let register = false;
  while (source.peek()) {
    const token = source.peek();
    if (token?.kind === 'command' && digits === '' && !register) register = true;
    else if (register && token?.kind === 'open') {
      while (source.peek() && source.next()?.kind !== 'close');
      break;
    } else if (token?.kind === 'char' && /[-+\d.a-z]/.test(token.text) && !register)
      digits += token.text;
    else break;
    source.next();
  }
  if (source.peek()?.kind === 'space') source.next();
  const value = Number.parseFloat(digits);
  return Number.isNaN(value) ? null : value;
}

/** Conditions with their outcomes as arguments: which of those is taken. */
export const branching: Readonly<
  Record<string, { tests: number; holds: (tests: (readonly Token[])[], known: Known) => boolean }>
> = {
  ifthenelse: { tests: 1, holds: ([test = []], known) => testHolds(test, known) },
  iftoggle: { tests: 1, holds: ([name = []], known) => known.flag(wordsOf(name)) ?? false },
  ifbool: { tests: 1, holds: ([name = []], known) => known.flag(wordsOf(name)) ?? false },
  ifstrequal: { tests: 2, holds: ([a = [], b = []]) => wordsOf(a) === wordsOf(b) },
  ifstrempty: { tests: 1, holds: ([words = []]) => words.length === 0 },
  ifblank: { tests: 1, holds: ([words = []]) => wordsOf(words) === '' },
  ifdef: { tests: 1, holds: ([name = []], known) => known.isDefined(name[0]?.text ?? '') },
  ifcsdef: { tests: 1, holds: ([name = []], known) => known.isDefined(wordsOf(name)) },
  IfFileExists: { tests: 1, holds: ([name = []], known) => known.hasFile(wordsOf(name)) },
  IfNoValueTF: { tests: 1, holds: ([value = []]) => isCommand(value[0], 'NoValue') },
  IfValueTF: { tests: 1, holds: ([value = []]) => !isCommand(value[0], 'NoValue') },
  IfBooleanTF: { tests: 1, holds: ([value = []]) => isCommand(value[0], 'BooleanTrue') },
  '@ifundefined': { tests: 1, holds: ([name = []], known) => !known.isDefined(wordsOf(name)) },
  '@ifpackageloaded': { tests: 1, holds: () => false },
};

interface Known {
  flag(name: string): boolean | null;
  isDefined(name: string): boolean;
  hasFile(name: string): boolean;
}

/** A test of the ifthen package: \equal{a}{b}, \boolean{x}, \NOT, or a comparison of numbers. */
function testHolds(test: readonly Token[], known: Known): boolean {
  const [first] = test;
  if (isCommand(first, 'NOT', 'not')) return !testHolds(test.slice(1), known);
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of test) {
    if (token.kind === 'open' && depth++ === 0) groups.push([]);
    else if (token.kind === 'close') depth -= 1;
    else if (depth > 0) groups.at(-1)?.push(token);
  }
  const [a = [], b = []] = groups;
  if (isCommand(first, 'equal')) return wordsOf(a) === wordsOf(b);
  if (isCommand(first, 'boolean')) return known.flag(wordsOf(a)) ?? false;
  if (isCommand(first, 'isundefined')) return !known.isDefined(a[0]?.text ?? '');
  const sign = test.findIndex((token) => ['<', '>', '='].some((one) => isChar(token, one)));
  if (sign === -1) return false;
  const [left, right] = [test.slice(0, sign), test.slice(sign + 1)].map((side) =>
    Number(wordsOf(side) || NaN),
  );
  if (left === undefined || right === undefined) return false;
  return isChar(test[sign], '<')
    ? left < right
    : isChar(test[sign], '>')
      ? left > right
      : left === right;
}
