// Runs inside the isolate, before any script: keeps what it needs, then takes away what could tell
// one machine or moment from another, or reach more code. Gives the one function the worker calls:
// a file that is one expression.
// Of its parts each is null where the script's text has no use for it.
(function (parts) {
  'use strict';
  const { prelude, survival, math, numeric } = parts;
  const evaluate = eval;
  const { parse, stringify } = JSON;
  const { getOwnPropertyDescriptor, freeze, defineProperty, getOwnPropertyNames } = Object;
  const { apply } = Reflect;
  const slice = String.prototype.slice;
  const { isFinite } = Number;

  // Everything else goes: clocks, locales, threads, the host of a browser's worker, what newer engines add.
  const kept = new Set(
    (
      'Object Function Array Number Boolean String Symbol BigInt Date RegExp Math JSON Reflect Proxy Map Set WeakMap ' +
      'WeakSet ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array ' +
      'Uint32Array BigInt64Array BigUint64Array Float32Array Float64Array Error AggregateError EvalError RangeError ' +
      'ReferenceError SyntaxError TypeError URIError parseFloat parseInt isFinite isNaN Infinity NaN undefined ' +
      'encodeURI encodeURIComponent decodeURI decodeURIComponent globalThis'
    ).split(' '),
  );
  const transcendental = [
    'acos',
    'acosh',
    'asin',
    'asinh',
    'atan',
    'atan2',
    'atanh',
    'cbrt',
    'cos',
    'cosh',
    'exp',
    'expm1',
    'hypot',
    'log',
    'log10',
    'log1p',
    'log2',
    'pow',
    'sin',
    'sinh',
    'tan',
    'tanh',
  ];

  function refuse() {
    throw new TypeError('Not available to scripts');
  }
  function remove(object, name) {
    Reflect.deleteProperty(object, name); // what cannot be deleted stays: nothing of V8's own is so
  }

  const hidden = [
    function () {}.constructor,
    function* () {}.constructor,
    async function () {}.constructor,
    async function* () {}.constructor,
  ];
  for (const constructor of hidden)
    defineProperty(constructor.prototype, 'constructor', {
      value: refuse,
      writable: false,
      configurable: false,
    });
  defineProperty(globalThis, 'Function', { value: refuse, writable: false, configurable: false });

  const HostDate = Date;
  const isoText = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/;
  const test = RegExp.prototype.test;
  function FixedDate(value) {
    const known =
      typeof value === 'number' || (typeof value === 'string' && apply(test, isoText, [value]));
    if (!new.target || arguments.length !== 1 || !known)
      throw new TypeError('No clock: give a number or a UTC text');
    return new HostDate(value);
  }
  FixedDate.UTC = HostDate.UTC;
  FixedDate.prototype = HostDate.prototype;
  defineProperty(HostDate.prototype, 'constructor', {
    value: FixedDate,
    writable: false,
    configurable: false,
  });
  for (const name of getOwnPropertyNames(HostDate.prototype))
    if (
      !/^(?:constructor|getTime|valueOf|toISOString|toJSON|getUTC\w+|setUTC\w+|setTime)$/.test(name)
    )
      remove(HostDate.prototype, name);
  defineProperty(globalThis, 'Date', { value: FixedDate, writable: false, configurable: false });

  // A browser's worker has its host's names on the prototypes of its global object.
  const { getPrototypeOf, prototype: root } = Object;
  for (let level = globalThis; level && level !== root; level = getPrototypeOf(level))
    for (const name of getOwnPropertyNames(level)) if (!kept.has(name)) remove(level, name);
  const typedArray = getPrototypeOf(Int8Array);
  // Of what is kept: what asks for a locale or for tables of Unicode, and what newer engines add.
  for (const [holder, names] of [
    [String.prototype, ['localeCompare', 'normalize', 'toLocaleLowerCase', 'toLocaleUpperCase']],
    [Number.prototype, ['toLocaleString']],
    [BigInt.prototype, ['toLocaleString']],
    [Object.prototype, ['toLocaleString']],
    [Array.prototype, ['toLocaleString']],
    [typedArray.prototype, ['toLocaleString']],
    [Array, ['fromAsync']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [WeakMap.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [Uint8Array.prototype, ['setFromBase64', 'setFromHex', 'toBase64', 'toHex']],
    [DataView.prototype, ['getFloat16', 'setFloat16']],
    [Math, ['f16round', 'sumPrecise']],
    [RegExp, ['escape']],
    [Error, ['isError']],
    [JSON, ['rawJSON', 'isRawJSON']],
  ])
    for (const name of names) remove(holder, name);
  // What sort() makes of a comparator that contradicts itself, as in a shuffle, moves with the engine.
  function merged(list, compare) {
    let [from, to] = [list, []];
    const end = list.length;
    for (let width = 1; width < end; width *= 2) {
      for (let low = 0; low < end; low += 2 * width) {
        const middle = low + width < end ? low + width : end;
        const high = middle + width < end ? middle + width : end;
        let [left, right] = [low, middle];
        for (let at = low; at < high; at++) {
          const isLeft =
            left < middle && (right >= high || !(compare(from[left], from[right]) > 0));
          to[at] = isLeft ? from[left++] : from[right++];
        }
      }
      [from, to] = [to, from];
    }
    return from;
  }
  const nativeSort = Array.prototype.sort;
  function sort(compare) {
    if (typeof compare !== 'function') return apply(nativeSort, this, [compare]);
    const end = this.length;
    const list = [];
    let [values, holes] = [0, 0];
    for (let at = 0; at < end; at++)
      if (!(at in this)) holes += 1;
      else if (this[at] !== undefined) list[values++] = this[at];
    const sorted = merged(list, compare);
    for (let at = 0; at < end - holes; at++) this[at] = at < values ? sorted[at] : undefined;
    for (let at = end - holes; at < end; at++) delete this[at];
    return this;
  }
  function toSorted(compare) {
    const copy = [];
    for (let at = 0; at < this.length; at++) copy[at] = this[at];
    return apply(sort, copy, [compare]);
  }
  const nativeTypedSort = typedArray.prototype.sort;
  const typedLength = getOwnPropertyDescriptor(typedArray.prototype, 'length').get;
  const typedSlice = typedArray.prototype.slice;
  function sortTyped(compare) {
    const end = apply(typedLength, this, []);
    if (typeof compare !== 'function') return apply(nativeTypedSort, this, [compare]);
    const list = [];
    for (let at = 0; at < end; at++) list[at] = this[at];
    const sorted = merged(list, compare);
    for (let at = 0; at < end; at++) this[at] = sorted[at];
    return this;
  }
  function toSortedTyped(compare) {
    return apply(sortTyped, apply(typedSlice, this, []), [compare]);
  }
  for (const [holder, name, value] of [
    [Array.prototype, 'sort', sort],
    [Array.prototype, 'toSorted', toSorted],
    [typedArray.prototype, 'sort', sortTyped],
    [typedArray.prototype, 'toSorted', toSortedTyped],
  ])
    defineProperty(holder, name, { value });

  defineProperty(Error, 'stackTraceLimit', { value: 0, writable: false, configurable: false });
  for (const name of ['captureStackTrace', 'prepareStackTrace'])
    defineProperty(Error, name, { value: undefined, writable: false, configurable: false });

  // Their last bit moves with the engine: ours instead, or none where the script names none.
  for (const name of transcendental) {
    remove(Math, name);
    const own = math?.[name];
    const value = own && own.length === 1 ? (x) => own(+x) : own && ((...given) => own(...given));
    if (value) defineProperty(Math, name, { value, writable: true, configurable: true });
  }
  // What `**` of a script is rewritten to. `-(-x)` makes a number or a BigInt of anything, as `**` does.
  function truthPower(a, b) {
    const base = -(-a);
    const exponent = -(-b);
    return typeof base === 'number' && typeof exponent === 'number'
      ? math.pow(base, exponent)
      : base ** exponent;
  }
  if (math) defineProperty(globalThis, 'truthPower', { value: freeze(truthPower) });

  /** sfc32: every script has the same numbers each time, from the seed it is recorded with. */
  function seeded(a, b, c, d) {
    return function random() {
      const t = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (c << 21) | (c >>> 11);
      c = (c + t) | 0;
      return (t >>> 0) / 4294967296;
    };
  }
  function seedRandom(seed) {
    defineProperty(Math, 'random', {
      value: seeded(seed[0], seed[1], seed[2], seed[3]),
      writable: false,
      configurable: false,
    });
  }

  function describe(error) {
    if (typeof error === 'string') return apply(slice, error, [0, 300]);
    if (typeof error !== 'object' || error === null) return 'a value that is no error was thrown';
    const own = getOwnPropertyDescriptor(error, 'message');
    return own && typeof own.value === 'string'
      ? apply(slice, own.value, [0, 300])
      : 'an error without a message';
  }

  const handed = prelude && freeze({ ...prelude, ...(survival && { survival }) });
  if (prelude) {
    freeze(prelude.Fraction);
    freeze(prelude.interval);
  }

  return function run(kind, source, input, seed) {
    try {
      seedRandom(parse(seed));
      const value = evaluate(kind !== 'value' ? '(' + source + '\n)' : source);
      if (kind === 'value') {
        if (typeof value !== 'number' || !isFinite(value))
          return '!The script did not end with a finite number';
        return '=' + stringify(value === 0 ? 0 : value);
      }
      if (kind === 'number') {
        const given = value(parse(input), numeric ?? undefined);
        if (typeof given !== 'number' || !isFinite(given))
          return '!The script did not give a finite number';
        return '=' + stringify(given === 0 ? 0 : given);
      }
      const text = stringify(value(parse(input), handed));
      if (typeof text !== 'string') return '!The script gave nothing that JSON can write';
      return text.length > 65536 ? '!The script gave more than 64 KB' : '=' + text;
    } catch (error) {
      return '!' + describe(error);
    }
  };
});
