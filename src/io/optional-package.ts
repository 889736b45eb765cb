import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { codeOf } from './disk.ts';

/** A package that the engine can do without. */
export interface OptionalPackage<T> {
  readonly name: string;
  readonly version: string;
  /** True for a module that has what the engine calls. */
  readonly isWhole: (module: unknown) => module is T;
}

/**
 * Loads a package that the operator installed: beside the engine, or in the folder that TRUTH_ENGINE_PACKAGES names.
 * Throws a UserError that says what is missing and how to get it. Its code runs as the engine's own does.
 */
export function loadOptional<T>(
  { name, version, isWhole }: OptionalPackage<T>,
  folder: string | undefined,
): T {
  const places = [import.meta.url, ...(folder === undefined ? [] : [join(folder, 'package.json')])];
  let seen = 'it is not installed';
  for (const place of places)
    try {
      const module: unknown = createRequire(place)(name);
      if (isWhole(module)) return module;
      seen = 'another version of it';
    } catch (error) {
      // one that is there and fails says more than one that is absent
      if (codeOf(error) !== 'MODULE_NOT_FOUND')
        seen = error instanceof Error ? error.message : String(error);
    }
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot load ${name}.`,
    seen,
    wanted: `${name} ${version}, beside truth-engine or in the folder that TRUTH_ENGINE_PACKAGES names`,
    next: 'docs/leanings.md has the command that installs it',
  });
}

/** True for an object, or a function, that has all these fields. */
export function hasFields<K extends string>(
  value: unknown,
  ...names: readonly K[]
): value is Record<K, unknown> {
  return (
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    names.every((name) => name in value)
  );
}
