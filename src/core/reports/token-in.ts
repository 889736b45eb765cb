import { readNumbers } from '../number/read-numbers.ts';
import type { Token } from '../number/token.ts';
import type { ReportSentence } from './report-identity.ts';

/** The number that a named group of a match prints, read in its sentence; null when it is none. */
export function tokenIn(
  { words, range }: ReportSentence,
  match: RegExpMatchArray,
  group: string,
): Token | null {
  const [start, end] = match.indices?.groups?.[group] ?? [];
  if (start === undefined || end === undefined) return null;
  const raw = words.slice(start, end);
  const [number] = readNumbers(` ${raw}`, range.start + start - 1);
  return number && number.end === range.start + end ? { ...number, hedge: 'none' } : null;
}

/** A printed number as part of a pattern, in a named group. */
export function numberAs(name: string): string {
  return `(?<${name}>[-−–]?\\s?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+))`;
}
