// Runs inside the isolate, before any script: keeps what it needs, then takes away what could tell
// one machine or moment from another, or reach more code. Gives the one function the worker calls.
// Of its parts each is null where the script's text has no use for it.
(function (parts) {
  'use strict';
  const { prelude, survival, math } = parts;
  const evaluate = eval;
  const { parse, stringify } = JSON;
  const { getOwnPropertyDescriptor, freeze, defineProperty, getOwnPropertyNames } = Object;
  const { apply } = Reflect;
  const slice = String.prototype.slice;
  const { isFinite } = Number;

  const gone = [
    'Intl',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'WeakRef',
    'FinalizationRegistry',
    'Promise',
    'console',
    'escape',
    'unescape',
    'DisposableStack',
    'AsyncDisposableStack',
    'SuppressedError',
    'performance',
    'setTimeout',
    'queueMicrotask',
    'structuredClone',
    'ShadowRealm',
    'Temporal',
    'gc',
    'eval',
    'Iterator',
  ];

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
    delete object[name];
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

  for (const name of gone) remove(globalThis, name);
  for (const type of [
    String,
    Number,
    BigInt,
    Array,
    Object,
    Int8Array.prototype.constructor.__proto__,
  ])
    for (const name of getOwnPropertyNames(type.prototype))
      if (/^toLocale|^localeCompare$|^normalize$/.test(name)) remove(type.prototype, name);
  remove(Array, 'fromAsync');
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
        const given = value(parse(input));
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
