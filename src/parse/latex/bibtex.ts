export interface BibtexEntry {
  readonly key: string;
  /** In lower case: "article", "inproceedings", … */
  readonly type: string;
  /** Values as written, without their outer braces or quotes; names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

const limits = { entries: 20_000, value: 20_000 } as const;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The entries of a .bib file; one that is malformed is left out and the next is read. Never throws. */
export function readBibtex(text: string): BibtexEntry[] {
  const strings = new Map<string, string>(months.map((month) => [month, month]));
  const entries: BibtexEntry[] = [];
  const start = /@\s*([a-zA-Z]+)\s*[{(]/g;
  for (
    let match = start.exec(text);
    match && entries.length < limits.entries;
    match = start.exec(text)
  ) {
    const type = (match[1] ?? '').toLowerCase();
    const scanner = new Scanner(text, start.lastIndex, strings);
    if (type === 'preamble' || type === 'comment') {
      start.lastIndex = scanner.skipGroup();
      continue;
    }
    if (type === 'string') for (const [name, value] of scanner.fields()) strings.set(name, value);
    else {
      const key = scanner.key();
      const fields = scanner.fields();
      if (fields.size > 0) entries.push({ key, type, fields });
    }
    start.lastIndex = Math.max(start.lastIndex, scanner.at);
  }
  return entries;
}

/** A place in a .bib file; every step goes forward. */
class Scanner {
  readonly #text: string;
  readonly #strings: ReadonlyMap<string, string>;
  at: number;

  constructor(text: string, at: number, strings: ReadonlyMap<string, string>) {
    this.#text = text;
    this.at = at;
    this.#strings = strings;
  }

  /** Behind the group that has just been opened; a group that is never closed is not skipped. */
  skipGroup(): number {
    const end = this.#text.indexOf('@', this.at);
    let depth = 1;
    for (let at = this.at; at < Math.min(this.#text.length, this.at + limits.value); at++) {
      if (this.#text[at] === '{') depth += 1;
      if (this.#text[at] === '}' && --depth === 0) return at + 1;
    }
    return end === -1 ? this.#text.length : end;
  }

  key(): string {
    const key = this.#match(/\s*([^\s,{}"=]*)\s*/y);
    this.#match(/,/y);
    return key;
  }

  fields(): Map<string, string> {
    const found = new Map<string, string>();
    while (this.at < this.#text.length) {
      const name = this.#match(/[\s,]*([a-zA-Z][\w:.+/-]*)\s*=\s*/y).toLowerCase();
      if (name === '') break;
      const value = this.#value();
      if (value !== '' && !found.has(name)) found.set(name, value);
    }
    this.#match(/[\s,]*([})])/y);
    return found;
  }

  /** Braced, quoted, a number or a name, joined by #. */
  #value(): string {
    let value = '';
    do {
      const sign = this.#text[this.at];
      if (sign === '{') value += this.#balanced('}');
      else if (sign === '"') value += this.#balanced('"');
      else {
        const word = this.#match(/\s*([^\s,{}"#@]+)/y);
        if (word === '') break;
        value += this.#strings.get(word.toLowerCase()) ?? word;
      }
    } while (this.#matches(/\s*#\s*/y));
    return value.replace(/\s+/g, ' ').trim().slice(0, limits.value);
  }

  #balanced(closing: string): string {
    const start = ++this.at;
    for (let depth = 0; this.at < this.#text.length; this.at++) {
      const sign = this.#text[this.at];
      if (sign === '\\') this.at += 1;
      else if (depth === 0 && sign === closing) return this.#text.slice(start, this.at++);
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      // a value that is never closed ends before the next entry
      if (
        sign === '@' &&
        /\n\s*$/.test(this.#text.slice(Math.max(start, this.at - 40), this.at)) &&
        /^@[a-zA-Z]+\s*\{/.test(this.#text.slice(this.at, this.at + 30))
      )
        break;
      if (this.at - start > limits.value) break;
    }
    return this.#text.slice(start, this.at);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (!found) return '';
    this.at = pattern.lastIndex;
    return found[1] ?? found[0];
  }

  #matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}

/** Surname and whole name of each author of a BibTeX list: "Last, First and First von Last". */
export function bibtexNames(list: string): { surname: string; whole: string }[] {
  return splitNames(list)
    .slice(0, 200)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const braced = /^\{([^{}]*)\}$/.exec(name);
      if (braced) return { surname: braced[1] ?? '', whole: braced[1] ?? '' };
      const [last = '', ...rest] = name.split(/\s*,\s*/);
      if (rest.length > 0) return { surname: last, whole: `${rest.reverse().join(' ')} ${last}` };
      const parts = name.split(/\s+/);
      const von = parts.findIndex((part, index) => index > 0 && /^\p{Ll}/u.test(part));
      const at = von > 0 && von < parts.length - 1 ? von : parts.length - 1;
      return { surname: parts.slice(at).join(' '), whole: name };
    });
}

/** Splits at "and" outside of braces. */
function splitNames(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let current = '';
  for (const part of list.split(/(\s+and\s+|[{}])/i)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth <= 0 && /^\s+and\s+$/i.test(part)) {
      names.push(current);
      current = '';
    } else current += part;
  }
  return [...names, current];
}
