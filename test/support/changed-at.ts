export type Change = (value: unknown) => unknown;

/** The value with what stands at a path, such as `claims.0.outcome`, changed; the same where nothing stands there. */
export function changedAt(value: unknown, path: string, change: Change): unknown {
  const [first = '', ...rest] = path.split('.');
  const below = (one: unknown): unknown =>
    rest.length === 0 ? change(one) : changedAt(one, rest.join('.'), change);
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (String(at) === first ? below(one) : one));
  if (typeof value !== 'object' || value === null) return value;
  const known = new Map(Object.entries(value));
  if (!known.has(first) && rest.length > 0) return value;
  return Object.fromEntries([...known, [first, below(known.get(first))]]);
}
