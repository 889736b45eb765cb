import type { AnyNode } from 'acorn';
import { constant, type Constant, type Folded, type Value } from './constant.ts';

/** What a constant's member is; `object` is the node, for the names of built-ins. */
export function memberOf(object: AnyNode, folded: Folded, name: string | null): Folded {
  if (name === null) return null;
  if (object.type === 'Identifier' && (object.name === 'Math' || object.name === 'Number')) {
    const holder: Readonly<Record<string, unknown>> = object.name === 'Math' ? math : numberNames;
    return typeof holder[name] === 'number' ? constant(holder[name]) : null;
  }
  if (!folded || (typeof folded.value !== 'string' && !Array.isArray(folded.value))) return null;
  const { value } = folded;
  if (name === 'length') return constant(value.length);
  return /^\d{1,4}$/.test(name) ? constant(value[Number(name)]) : null;
}

/** What a call gives whose callee and arguments are all known. Only functions of plain values are followed. */
export function callConstant(
  callee: AnyNode,
  fold: (node: AnyNode) => Folded,
  given: readonly Folded[],
): Folded {
  if (given.some((one) => one === null)) return null;
  const values = given.map((one) => one?.value);
  if (callee.type === 'Identifier') return callBuiltIn(callee.name, values);
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return null;
  const name =
    !callee.computed && callee.property.type === 'Identifier'
      ? callee.property.name
      : callee.computed && callee.property.type !== 'PrivateIdentifier'
        ? String(fold(callee.property)?.value)
        : null;
  if (name === null) return null;
  if (callee.object.type === 'Identifier') {
    const owner = callee.object.name;
    if (owner === 'Math') return callMath(name, values);
    if (owner === 'Number' || owner === 'String') return callBuiltIn(`${owner}.${name}`, values);
  }
  return callMethod(fold(callee.object), name, values);
}

const numberNames: Readonly<Record<string, number>> = {
  EPSILON: Number.EPSILON,
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
  MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
  MAX_VALUE: Number.MAX_VALUE,
  MIN_VALUE: Number.MIN_VALUE,
};

const math: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.getOwnPropertyNames(Math)
    .filter((name) => name !== 'random')
    .map((name) => [name, Object.getOwnPropertyDescriptor(Math, name)?.value as unknown]),
);

function callMath(name: string, values: readonly Value[]): Folded {
  const method = Object.hasOwn(math, name) ? math[name] : undefined;
  return typeof method === 'function'
    ? constant((method as (...given: number[]) => unknown)(...values.map(Number)))
    : null;
}

const builtIns: Readonly<Record<string, (...given: readonly Value[]) => unknown>> = {
  Number: (value) => Number(value),
  BigInt: (value) => (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : null),
  String: (value) => String(value),
  Boolean: (value) => Boolean(value),
  Array: (...given) => (given.length === 1 ? null : given),
  parseFloat: (value) => Number.parseFloat(String(value)),
  parseInt: (value, radix) => Number.parseInt(String(value), Number(radix ?? 10)),
  'Number.parseFloat': (value) => Number.parseFloat(String(value)),
  'Number.parseInt': (value, radix) => Number.parseInt(String(value), Number(radix ?? 10)),
  'String.fromCharCode': (...given) => String.fromCharCode(...given.map(Number)),
  'String.fromCodePoint': (...given) =>
    given.every((code) => isCodePoint(Number(code))) && String.fromCodePoint(...given.map(Number)),
};

function isCodePoint(code: number): boolean {
  return Number.isInteger(code) && code >= 0 && code <= 0x10ffff;
}

function callBuiltIn(name: string, values: readonly Value[]): Folded {
  const builtIn = Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
  return builtIn ? constant(builtIn(...values)) : null;
}

type Method<T> = (self: T, ...given: readonly Value[]) => unknown;

const longest = 2000;

const textMethods: Readonly<Record<string, Method<string>>> = {
  at: (text, place) => text.at(Number(place)),
  charAt: (text, place) => text.charAt(Number(place ?? 0)),
  charCodeAt: (text, place) => text.charCodeAt(Number(place ?? 0)),
  codePointAt: (text, place) => text.codePointAt(Number(place ?? 0)),
  concat: (text, ...given) => text + given.map(String).join(''),
  indexOf: (text, part) => text.indexOf(String(part)),
  lastIndexOf: (text, part) => text.lastIndexOf(String(part)),
  padEnd: (text, length, fill) =>
    Number(length) <= longest ? text.padEnd(Number(length), String(fill ?? ' ')) : null,
  padStart: (text, length, fill) =>
    Number(length) <= longest ? text.padStart(Number(length), String(fill ?? ' ')) : null,
  repeat: (text, times) =>
    Number(times) >= 0 && text.length * Number(times) <= longest
      ? text.repeat(Number(times))
      : null,
  replace: (text, part, by) => text.replace(String(part), () => String(by)),
  replaceAll: (text, part, by) => text.replaceAll(String(part), () => String(by)),
  slice: (text, from, to) =>
    text.slice(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  split: (text, by) => (by === undefined ? [text] : text.split(String(by))),
  substr: (text, from, length) =>
    text.slice(Number(from ?? 0)).slice(0, length === undefined ? undefined : Number(length)),
  substring: (text, from, to) =>
    text.substring(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  toLowerCase: (text) => text.toLowerCase(),
  toString: (text: string) => text,
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  valueOf: (text: string) => text,
};

const listMethods: Readonly<Record<string, Method<readonly Value[]>>> = {
  at: (list, place) => list.at(Number(place)),
  concat: (list, ...given) => list.concat(...given),
  flat: (list) => list.flat(),
  indexOf: (list, value) => list.indexOf(value),
  join: (list, by) => list.join(by === undefined ? ',' : String(by)),
  reverse: (list) => list.toReversed(),
  slice: (list, from, to) =>
    list.slice(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  toReversed: (list) => list.toReversed(),
  toString: (list: readonly Value[]) => list.join(','),
};

const numberMethods: Readonly<Record<string, Method<number>>> = {
  toExponential: (number, digits) => number.toExponential(places(digits)),
  toFixed: (number, digits) => number.toFixed(places(digits)),
  toPrecision: (number, digits) => number.toPrecision(Math.max(1, places(digits ?? 6))),
  toString: (number: number, radix: Value) =>
    number.toString(Math.min(36, Math.max(2, Number(radix ?? 10)))),
  valueOf: (number: number) => number,
};

function places(digits: Value): number {
  return Math.min(100, Math.max(0, Math.trunc(Number(digits ?? 0)) || 0));
}

function callMethod(self: Folded, name: string, given: readonly Value[]): Folded {
  if (!self) return null;
  const { value }: Constant = self;
  if (typeof value === 'string') return apply(textMethods, value, name, given);
  if (typeof value === 'number') return apply(numberMethods, value, name, given);
  return Array.isArray(value) ? apply(listMethods, value, name, given) : null;
}

function apply<T>(
  methods: Readonly<Record<string, Method<T>>>,
  self: T,
  name: string,
  given: readonly Value[],
): Folded {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return method ? constant(method(self, ...given)) : null;
}
