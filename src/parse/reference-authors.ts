/** Names in a list of authors, at most this many. */
const most = 100;

/**
 * Names in the printed list of a reference, as printed: "Lisa DeBruine", "Vaswani, A.", "Smith AB";
 * empty where the words are no list of names.
 */
export function authorsIn(printed: string): string[] {
  const text = printed
    .replace(/\bet\s+al\b\.?|\(?\b[Ee]ds?\.?\)?|\betal\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:&]+$/, '')
    .replace(/(\s\p{Lu})$/u, '$1.')
    .trim();
  if (text === '' || /\d|[“”"?!]/.test(text)) return [];
  const names = isSurnameFirst(text) ? surnameFirst(text) : plainList(text);
  const good = names.map(withoutStop).filter(isName);
  return good.length >= Math.max(1, 0.7 * names.length) ? good.slice(0, most) : [];
}

/** "Vaswani, A., Shazeer, N." or "Vaswani, Ashish and Shazeer, Noam". */
function isSurnameFirst(text: string): boolean {
  return (
    /^[\p{L}'’ -]{2,40},\s(?:\p{Lu}\p{Ll}?\.[ -]?){1,4}/u.test(text) ||
    (/;|\sand\s/.test(text) && /^[\p{L}'’-]+,\s[\p{L}. -]+(?:;|\sand\s)/u.test(text))
  );
}

function surnameFirst(text: string): string[] {
  if (/;/.test(text)) return text.split(/\s*;\s*/);
  const pairs = [
    ...text.matchAll(
      /(?:^|[,&]\s?|\sand\s|,\s(?:and|&)\s)\s?(?<name>[\p{Lu}\p{Ll}][\p{L}'’ -]{1,40}?,\s(?:\p{Lu}\p{Ll}?\.[ -]?){1,4})/gu,
    ),
  ].map(({ groups }) => (groups?.['name'] ?? '').trim());
  return pairs.length > 0 ? pairs : text.split(/\s+and\s+/);
}

function plainList(text: string): string[] {
  return text
    .split(/\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*[;&]\s*/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A name's own stop stays, as in "Vaswani, A."; a sentence's goes. */
function withoutStop(name: string): string {
  return name.replace(/(\p{L}{3})\.$/u, '$1');
}

/** One to five words, the first or last of them with a capital letter; no sentence. */
function isName(name: string): boolean {
  const parts = name.split(/[\s]+/);
  return (
    parts.length <= 6 &&
    name.length <= 60 &&
    /\p{Lu}/u.test(name) &&
    /\p{L}{2}/u.test(name) &&
    parts.filter((part) => /^\p{Ll}{4,}$/u.test(part)).length === 0
  );
}
