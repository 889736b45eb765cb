/** A rate that was measured on named data. */
export interface MeasuredRate {
  readonly key: string;
  readonly name: string;
  readonly means: string;
  readonly data: string;
  /** What was counted: "findings". */
  readonly unit: string;
  readonly n: number;
  readonly hits: number;
  /** In percent, with its interval of 95%. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly says: string;
  readonly command: string;
  readonly source: string;
  readonly date: string;
}

const texts = [
  'key',
  'name',
  'means',
  'data',
  'unit',
  'says',
  'command',
  'source',
  'date',
] as const;
const numbers = ['n', 'hits', 'rate', 'low', 'high'] as const;

/** The rates of `docs/measured.json`. Throws for a rate that lacks its n, interval, command or date: it may not be shown. */
export function parseMeasured(text: string): MeasuredRate[] {
  const read: unknown = JSON.parse(text);
  const list = isObject(read) ? read['measured'] : null;
  if (!Array.isArray(list)) throw new TypeError('Cannot read the measured rates: no list');
  return list.map((one: unknown, index) => {
    if (!isRate(one)) throw new TypeError(`Measured rate ${index + 1} is not whole`);
    return one;
  });
}

function isRate(value: unknown): value is MeasuredRate {
  if (!isObject(value)) return false;
  const isWhole =
    texts.every((name) => typeof value[name] === 'string' && value[name] !== '') &&
    numbers.every((name) => typeof value[name] === 'number');
  return isWhole && Number(value['hits']) <= Number(value['n']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
