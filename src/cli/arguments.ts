import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../core/errors.ts';
import type { Streams } from './streams.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
export const globalOptions = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  color: { type: 'boolean' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** Reads a command's arguments; an unknown or wrong one is a UserError that leads to the help. */
export function parseArguments<T extends Options>(
  args: readonly string[],
  options: T,
  command: string,
) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...globalOptions, ...options },
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
  } catch (cause) {
    const seen = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause);
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot read the arguments of ${command}.`,
      seen,
      wanted: `the options that truth-engine ${command} --help lists`,
      next: `truth-engine ${command} --help`,
      cause,
    });
  }
}

/** The library's folder: --library, TRUTH_ENGINE_LIBRARY, else ./truth-library. */
export function libraryFolder(given: string | undefined, { env, cwd }: Streams): string {
  return resolve(cwd, given ?? env['TRUTH_ENGINE_LIBRARY'] ?? 'truth-library');
}

/** Reads the time of `--now`, in UTC. */
export function parseTime(text: string, command: string): string {
  const time = new Date(text);
  if (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(text) &&
    !Number.isNaN(time.valueOf()) &&
    // 30 February is read as 2 March.
    time.toISOString().slice(0, 16) === text.slice(0, 16) &&
    time.getUTCFullYear() >= 1990
  )
    return time.toISOString();
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot read ${JSON.stringify(text)} as a time.`,
    seen: text,
    wanted: 'a time in UTC, such as 2026-07-02T09:14:00Z',
    next: `truth-engine ${command} --help`,
  });
}

/** The last part of a path as a shell takes it. */
export function shellWord(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name;
  return /^[\w.@%+=:,-]+$/.test(last) ? last : `'${last.replaceAll("'", `'\\''`)}'`;
}
