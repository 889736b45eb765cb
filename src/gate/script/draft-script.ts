import { overlaps } from '../../core/span.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { PaperManifest, ReproScript } from '../../core/records/generated/types.ts';

type Claim = PaperManifest['claims'][number];
type Place = ReproScript['claim'];

/** The text of a script to begin with: places filled in from the claim's check or its sentence. Null without a number. */
export function draftScript(manifest: PaperManifest, claim: Claim, text: string): string | null {
  const source = manifest.provenance.sources[0];
  const inputs = inputsOf(claim, text);
  if (!source || !claim.quantity || inputs.length === 0) return null;
  const { document, start, end, quote } = claim.quantity.span;
  const header: ReproScript = {
    schema: 'repro-script-v1',
    title: `${titleOf(claim)}, claim ${claim.id.slice(1)}`,
    paper: manifest.work.slug,
    source: source.sha256,
    claim: { document, start, end, quote },
    inputs: Object.fromEntries(inputs),
    tolerance: null,
    seed: 1,
    expected_ms: 5,
  };
  // A comment ends at its first */, also within a quote.
  const json = JSON.stringify(header, null, 2).replaceAll('*/', '*\\/');
  const names = inputs.map(([name]) => name);
  return `/* repro-script-v1 ${json} */\n${bodyOf(claim, names)}\n`;
}

function titleOf({ checks, quantity }: Claim): string {
  const words = ownCheck(checks)?.title ?? quantity?.operations[0] ?? 'number';
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
}

function ownCheck(checks: Claim['checks']): Claim['checks'][number] | undefined {
  return checks.find(({ kind }) => kind === 'recomputation');
}

/** The inputs of the claim's first check; else the other numbers of its sentence. */
function inputsOf(claim: Claim, text: string): [string, Place][] {
  const document = claim.span.document;
  const check = ownCheck(claim.checks);
  const places: [string, Place][] = check
    ? check.inputs.map(({ name, span: { start, end, quote } }) => [
        name,
        { document, start, end, quote },
      ])
    : readNumbers(text.slice(claim.span.start, claim.span.end), claim.span.start)
        .filter((token) => !claim.quantity || !overlaps(token, claim.quantity.span))
        .map(({ start, end }, index) => [
          `x${index + 1}`,
          { document, start, end, quote: text.slice(start, end) },
        ]);
  const taken = new Set<string>();
  return places.slice(0, 40).map(([name, place]) => [toName(name, taken), place]);
}

/** A name that JavaScript and the header's contract take, not used before. */
function toName(words: string, taken: Set<string>): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^[^A-Za-z]+|_+$/g, '')
    .slice(0, 30);
  const stem = plain || 'x';
  let name = reserved.has(stem) ? `${stem}_` : stem;
  for (let count = 2; taken.has(name); count++) name = `${stem}_${count}`;
  taken.add(name);
  return name;
}

const reserved = new Set(
  (
    'break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield await arguments undefined'
  ).split(' '),
);

/** A formula where the claim's check says which; else one to be completed, which fails until it is. */
function bodyOf({ checks, quantity }: Claim, names: readonly string[]): string {
  const given = `({ ${names.join(', ')} }) =>`;
  const check = ownCheck(checks);
  const [first, second] = names;
  const falls = quantity?.direction === 'decrease';
  switch (check?.check) {
    case 'F1':
      return `${given} {\n  const values = [${names.join(', ')}];\n  return values.reduce((sum, value) => sum + value, 0) / values.length;\n}`;
    case 'F4':
      return `${given} ${names.join(' + ')}`;
    case 'F6':
      return `${given} ${falls ? 'before - after' : 'after - before'}`;
    case 'F7':
      return `${given} (100 * (${falls ? 'before - after' : 'after - before'})) / before`;
    case 'F8':
      return check.formula.includes('/')
        ? `${given} (100 * (${first} - ${second})) / ${second}`
        : `${given} ${first} - ${second}`;
    case 'F10':
      return `${given} (100 * part) / whole`;
    default:
      return `${given} {\n  throw new Error('write the formula here');\n}`;
  }
}
