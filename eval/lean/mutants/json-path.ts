import type { Json } from '../../../src/core/json.ts';

export type JsonPath = readonly (string | number)[];
export type Fields = Readonly<Record<string, Json>>;

/** The value at a path; undefined where there is none. */
export function at(value: Json | undefined, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => {
    if (Array.isArray(inner)) return (inner as readonly Json[])[Number(key)];
    return isFields(inner) ? inner[key] : undefined;
  }, value);
}

/** The number at a path; NaN where there is none. */
export function numberAt(value: Json | undefined, ...path: JsonPath): number {
  const found = at(value, path);
  return typeof found === 'number' ? found : NaN;
}

/** The numbers of the list at a path; none where there is no list. */
export function numbersAt(value: Json | undefined, ...path: JsonPath): number[] {
  return listAt(value, ...path).filter((one) => typeof one === 'number');
}

/** The list at a path; empty where there is none. */
export function listAt(value: Json | undefined, ...path: JsonPath): readonly Json[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** The same value with another one at a path; undefined takes the key or the item out. */
export function withAt(value: Json, path: JsonPath, inner: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return inner ?? null;
  const child = at(value, [key]);
  const made = rest.length === 0 ? inner : withAt(child ?? null, rest, inner);
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.flatMap((one, index) => (index !== key ? [one] : made === undefined ? [] : [made]));
  }
  if (!isFields(value)) return value;
  if (made === undefined)
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== String(key)));
  return { ...value, [key]: made };
}

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
