import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The folder in which an operator installed packages that the engine can do without. */
export const packages = process.env['TRUTH_ENGINE_PACKAGES'];

/** Why a test of these packages is skipped; false when all are there. */
export function absent(...names: readonly string[]): string | false {
  const places = [import.meta.url, ...(packages === undefined ? [] : [join(packages, 'p.json')])];
  const isThere = (name: string): boolean =>
    places.some((place) => {
      try {
        return createRequire(place).resolve(name) !== '';
      } catch {
        return false; // not in this place
      }
    });
  const missing = names.filter((name) => !isThere(name));
  return missing.length > 0 && `not installed: ${missing.join(', ')} (docs/leanings.md)`;
}
