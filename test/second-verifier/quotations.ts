import { utf8 } from './canonical-json.ts';
import { objectPath } from './files.ts';
import { type Findings } from './findings.ts';
import { sha256Hex } from './hashing.ts';
import { type Bundle, type Claim, type Span } from './types.ts';

const members = /^document,end,quote,sha256,start(?:,withheld)?$/;

/** Checks every quotation of the manifest, and the words of a synthesis. */
export function checkQuotations({ files, manifest }: Bundle, findings: Findings): void {
  const texts = new Map<string, string | null>();
  const textOf = (hash: string) => {
    let text = texts.get(hash);
    if (text === undefined) {
      const bytes = files.get(objectPath(hash));
      text = bytes ? utf8(bytes) : null;
      texts.set(hash, text);
    }
    return text;
  };
  const add = (what: string) => {
    findings.add('card.json', what);
  };
  findings.guard('card.json', () => {
    visit(manifest, 'manifest', textOf, add);
  });
  for (const claim of manifest.claims) checkClaim(claim, add);
  const { synthesis } = manifest;
  if (!synthesis) return;
  findings.guard(objectPath(synthesis.document), () => {
    const text = textOf(synthesis.document);
    if (text !== null) checkWords(text, synthesis.question, manifest.claims);
  });
}

function visit(
  value: unknown,
  place: string,
  textOf: (hash: string) => string | null,
  add: (what: string) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (members.test(Object.keys(value).sort().join())) {
    const fault = faultOf(value as Span, textOf);
    if (fault) add(`${place}: ${fault}`);
    return;
  }
  for (const [name, part] of Object.entries(value)) visit(part, `${place}.${name}`, textOf, add);
}

function faultOf(span: Span, textOf: (hash: string) => string | null): string | null {
  const { document, start, end, quote, sha256, withheld } = span;
  if (withheld)
    return sha256Hex(quote) === sha256 || !quote.includes('[quotation withheld]')
      ? 'withheld, and other words stand there'
      : null;
  if (sha256Hex(quote) !== sha256) return 'a quotation with another hash';
  if (end - start !== quote.length) return 'a quotation of another length than its place';
  const text = textOf(document);
  if (text !== null && text.slice(start, end) !== quote)
    return 'a quotation that its document does not hold there';
  return null;
}

function checkClaim({ id, text, span, place, quantity }: Claim, add: (what: string) => void): void {
  const isRight = place.kind === 'cell' ? text.includes(span.quote) : text === span.quote;
  if (!isRight && !span.withheld) add(`claim ${id}: its text is not its quotation`);
  if (quantity && quantity.raw !== quantity.span.quote && !quantity.span.withheld)
    add(`claim ${id}: its number is not its quotation`);
}

function checkWords(text: string, question: string, claims: Claim[]): void {
  const [first, ...others] = text.split('\n');
  if (first !== question) throw new Error('does not begin with the question');
  if (others.pop() !== '') throw new Error('does not end with a line feed');
  const own = claims.filter(({ paper }) => paper === null);
  const texts = new Set(own.map((claim) => claim.text));
  const withheld = new Set(own.filter(({ span }) => span.withheld).map(({ span }) => span.sha256));
  for (const line of others)
    if (!texts.has(line) && !withheld.has(sha256Hex(line)))
      throw new Error(`"${line.slice(0, 80)}" is no claim of the record`);
}
