/** A script that lists every name that a script can reach, up to four objects deep. */
export const reachableNames = `() => {
  const seen = new Set();
  const names = [];
  const walk = (value, path, depth) => {
    const isHolder = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (!isHolder || seen.has(value) || depth > 4) return;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      const name = path + '.' + String(key);
      const { value: held } = Object.getOwnPropertyDescriptor(value, key);
      if (held !== globalThis && !/[.](?:length|name)$/.test(name)) names.push(name);
      walk(held, name, depth + 1);
    }
    walk(Object.getPrototypeOf(value), path + '.__proto__', depth + 1);
  };
  walk(globalThis, '', 0);
  return names.sort();
}`;
