const deepest = 500;

/** The RFC 8785 writing of a JSON value; throws on what it cannot write. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('a number that JSON cannot hold');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object') throw new Error('a value that JSON cannot hold');
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${textOf(name)}:${canonicalText(part)}`);
  return `{${members.join(',')}}`;
}

/** Reads bytes that must be canonical JSON in UTF-8; throws when they are not. */
export function parseCanonical(bytes: Uint8Array): unknown {
  const text = utf8(bytes);
  const value = parseJson(text);
  if (canonicalText(value) !== text) throw new Error('not canonical JSON');
  return value;
}

/** Reads JSON of a bounded depth; throws on anything else. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > deepest) throw new Error(`JSON deeper than ${String(deepest)} levels`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('not JSON');
  }
}

/** Strict UTF-8: a wrong byte throws, a byte order mark stays part of the text. */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('a byte that is no UTF-8');
  }
}

function textOf(text: string): string {
  if (!text.isWellFormed()) throw new Error('half of a surrogate pair in a text');
  return JSON.stringify(text);
}

function depthOf(text: string): number {
  let depth = 0;
  let greatest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (inText) {
      if (unit === '\\') at += 1;
      else if (unit === '"') inText = false;
    } else if (unit === '"') inText = true;
    else if (unit === '[' || unit === '{') greatest = Math.max(greatest, ++depth);
    else if (unit === ']' || unit === '}') depth -= 1;
  }
  return greatest;
}
