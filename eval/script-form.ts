import { sha256 } from '../src/core/hash.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';

interface Place {
  document: string;
  start: number;
  end: number;
  quote: string;
}

/**
 * A script of an eval folder as `repro run` takes it. Its header may leave out what follows from the paper: a place is
 * then some words of the paper with the number between «», and data is the name of a file of the folder. A header
 * that has a `source` is one already and is left as it is.
 */
export function fillHeader(
  text: string,
  manifest: PaperManifest,
  paperText: string,
  dataFile: (name: string) => string,
): string {
  const end = text.indexOf('*/');
  const start = text.indexOf('{');
  const header = JSON.parse(text.slice(start, end)) as Record<string, unknown>;
  if ('source' in header) return text;
  const document = sha256(paperText);
  const place = (given: unknown): Place =>
    isMisquoted(given)
      ? { ...place(given.place), quote: given.quote }
      : { document, ...placeOf(String(given), paperText) };
  const inputs = Object.entries((header['inputs'] ?? {}) as Record<string, unknown>);
  const tolerance = header['tolerance'] as Record<string, unknown> | undefined;
  const filled = {
    schema: 'repro-script-v1',
    title: 'A script of the eval folder',
    seed: 1,
    expected_ms: 5,
    ...header,
    paper: manifest.work.slug,
    source: manifest.provenance.sources[0]?.sha256,
    claim: place(header['claim']),
    inputs: Object.fromEntries(
      inputs.map(([name, given]) => [name, isData(given) ? toData(given, dataFile) : place(given)]),
    ),
    tolerance: tolerance
      ? { ...tolerance, because: tolerance['because'] ? place(tolerance['because']) : null }
      : null,
  };
  return `/* repro-script-v1 ${JSON.stringify(filled, null, 2)} ${text.slice(end)}`;
}

/** A place whose quote is another than what stands there. */
function isMisquoted(given: unknown): given is { place: string; quote: string } {
  return typeof given === 'object' && given !== null && 'quote' in given;
}

function isData(given: unknown): given is { data: string } {
  return typeof given === 'object' && given !== null && 'data' in given;
}

function toData({ data }: { data: string }, dataFile: (name: string) => string): object {
  return { data: sha256(dataFile(data)), format: data.endsWith('.csv') ? 'csv' : 'json' };
}

/** The number between «» in the one place where the words around it stand; spaces stand for any space. */
function placeOf(words: string, text: string): Omit<Place, 'document'> {
  const [before = '', quote = '', after = ''] = words.split(/[«»]/);
  const pattern = (part: string): string =>
    part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const found = [
    ...text.matchAll(new RegExp(`${pattern(before)}(${pattern(quote)})${pattern(after)}`, 'dg')),
  ];
  const at = found[0]?.indices?.[1];
  if (!at || found.length !== 1)
    throw new Error(`“${words}” stands in the paper ${found.length} times, not once`);
  return { start: at[0], end: at[1], quote: text.slice(at[0], at[1]) };
}
