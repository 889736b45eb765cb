/** A script that gives, for each function of Math, the bits of three results in full and a sum over a thousand more. */
export const mathBits = `() => {
  const view = new DataView(new ArrayBuffer(8));
  const bits = (value) => {
    view.setFloat64(0, value === value ? value : 0);
    return view.getBigUint64(0);
  };
  let state = 7;
  const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const hex = (value) => bits(value).toString(16).padStart(16, '0');
  const functions = {
    acos: [0, 1], acosh: [1, 50], asin: [-1, 1], asinh: [-20, 20], atan: [-20, 20], atan2: [-3, 3],
    atanh: [-1, 1], cbrt: [-50, 50], cos: [-99, 99], cosh: [-9, 9], exp: [-30, 30], expm1: [-3, 3],
    hypot: [-9, 9], log: [0, 99], log10: [0, 1e6], log1p: [-1, 9], log2: [0, 99], pow: [0, 30],
    sin: [-1e6, 1e6], sinh: [-9, 9], tan: [-99, 99], tanh: [-3, 3],
  };
  const vector = {};
  for (const [name, [low, high]] of Object.entries(functions)) {
    const draw = () => low + (high - low) * random();
    const results = Array.from({ length: 1003 }, () => Math[name](draw(), draw()));
    let sum = 0n;
    for (const value of results) sum = BigInt.asUintN(64, sum * 31n + bits(value));
    vector[name] = [...results.slice(0, 3).map(hex), sum.toString(16).padStart(16, '0')];
  }
  const power = Array.from({ length: 3 }, () => (30 * random()) ** (4 * random()));
  vector['**'] = power.map(hex);
  const shuffled = Array.from({ length: 500 }, (_, index) => index).sort(() => random() - 0.5);
  vector.sort = [shuffled.reduce((sum, value) => BigInt.asUintN(64, sum * 31n + BigInt(value)), 0n).toString(16)];
  return vector;
}`;
