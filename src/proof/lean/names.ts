import { Declined } from './stop.ts';

const mostNames = 10_000_000;
const longestName = 10_000;

/** Hierarchical names, each stored once: a name is its place, 0 the anonymous one. */
export class NameTable {
  readonly #prefix: number[] = [0];
  readonly #last: (string | number)[] = [''];
  /** Characters of each. */
  readonly #length: number[] = [0];
  readonly #places = new Map<string, number>();

  /** The name `prefix.part`; a number is a numeric component, which is never the same as its digits. */
  add(prefix: number, part: string | number): number {
    const key = typeof part === 'number' ? `${prefix}#${part}` : `${prefix}.${part}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#prefix.length;
    if (place >= mostNames)
      throw new Declined('size', `The file has more than ${mostNames} names.`);
    const length = (this.#length[prefix] ?? 0) + String(part).length + 1;
    if (length > longestName)
      throw new Declined('size', `A name has over ${longestName} characters.`);
    this.#length.push(length);
    this.#prefix.push(prefix);
    this.#last.push(part);
    this.#places.set(key, place);
    return place;
  }

  /** A name of plain parts: "Nat.add". */
  of(dotted: string): number {
    return dotted.split('.').reduce((prefix, part) => this.add(prefix, part), 0);
  }

  /** The name that is shown so: parts in «» hold whatever stands between them. */
  parse(shown: string): number {
    const parts = shown.match(/«[^»]*»|[^.«»]+/g) ?? [];
    return parts.reduce((prefix, part) => {
      if (part.startsWith('«')) return this.add(prefix, part.slice(1, -1));
      return this.add(prefix, /^\d+$/.test(part) ? Number(part) : part);
    }, 0);
  }

  prefixOf(name: number): number {
    return this.#prefix[name] ?? 0;
  }

  partOf(name: number): string | number {
    return this.#last[name] ?? '';
  }

  /** As Lean writes it; parts that are no identifier stand in «». Two names are never shown alike. */
  show(name: number): string {
    if (name === 0) return '[anonymous]';
    const parts: string[] = [];
    for (let at = name; at !== 0; at = this.prefixOf(at)) parts.push(showPart(this.partOf(at)));
    return parts.reverse().join('.');
  }
}

const identifier = /^[\p{L}_][\p{L}\p{N}\p{No}_'!?₀-₉]*$/u;

function showPart(part: string | number): string {
  if (typeof part === 'number' || identifier.test(part)) return String(part);
  // what closes the quotes, escapes, or is not seen, by its number
  return `«${part.replace(/[»\\\p{C}\p{Z}]/gu, (one) => (one === ' ' ? one : `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`))}»`;
}
