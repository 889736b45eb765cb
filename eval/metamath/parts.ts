/** A statement or a bracket of a database as text, comments left out. */
export interface Part {
  readonly keyword: '{' | '}' | 'c' | 'v' | 'd' | 'f' | 'e' | 'a' | 'p';
  /** Empty where it has none. */
  readonly label: string;
  /** Math symbols. */
  readonly symbols: readonly string[];
  /** Words of the proof; empty but for `$p`. */
  readonly proof: readonly string[];
}

const statement = /(?:([^\s$]+)\s+)?\$([cvdfeap])\s+([\s\S]*?)\s*\$\.(?=\s|$)|\$([{}])/g;

/** Takes a database apart that is known to be right. */
export function splitDatabase(text: string): Part[] {
  const parts: Part[] = [];
  for (const [, label = '', keyword, body = '', bracket] of text
    .replace(/\$\([\s\S]*?\$\)/g, ' ')
    .matchAll(statement)) {
    const [symbols = '', proof = ''] = body.split(/\$=\s*/);
    parts.push({
      keyword: (keyword ?? bracket ?? '{') as Part['keyword'],
      label,
      symbols: words(symbols),
      proof: words(proof),
    });
  }
  return parts;
}

/** A database of these parts. */
export function joinParts(parts: readonly Part[]): string {
  return `${parts.map(partText).join('\n')}\n`;
}

function partText({ keyword, label, symbols, proof }: Part): string {
  if (keyword === '{' || keyword === '}') return `$${keyword}`;
  const head = label === '' ? `$${keyword}` : `${label} $${keyword}`;
  return [head, ...symbols, ...(keyword === 'p' ? ['$=', ...proof] : []), '$.'].join(' ');
}

/** Labels that a proof names, hypotheses with them. */
export function namedIn({ proof }: Part): readonly string[] {
  return proof[0] === '(' ? proof.slice(1, proof.indexOf(')')) : proof;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
