import type { Context } from './context.ts';
import type { Reader } from './reader.ts';
import { wordsOf } from './token.ts';

const names: Readonly<Record<string, { full: string; auto: string; short: string }>> = {
  section: { full: 'section', auto: 'section', short: 'section' },
  appendix: { full: 'appendix', auto: 'Appendix', short: 'appendix' },
  table: { full: 'table', auto: 'Table', short: 'table' },
  figure: { full: 'figure', auto: 'Figure', short: 'fig.' },
  equation: { full: 'equation', auto: 'Equation', short: 'eq.' },
  algorithm: { full: 'algorithm', auto: 'Algorithm', short: 'algorithm' },
  listing: { full: 'listing', auto: 'Listing', short: 'listing' },
  footnote: { full: 'footnote', auto: 'footnote', short: 'footnote' },
  item: { full: 'item', auto: 'Item', short: 'item' },
};

const referring = new Set([
  'ref',
  'eqref',
  'autoref',
  'cref',
  'Cref',
  'pageref',
  'nameref',
  'vref',
  'subref',
  'labelcref',
  'Autoref',
  'fullref',
]);

/** True for a command that prints the number of something labelled. */
export function isReference(name: string): boolean {
  return referring.has(name);
}

/** The words of a reference to a labelled thing: its number, with its name where the command prints that. */
export function referenceWordsOf(name: string, reader: Reader, { counters }: Context): string {
  reader.star();
  reader.optional();
  const keys = wordsOf(reader.argument())
    .split(/\s*,\s*/)
    .filter(Boolean);
  if (name === 'pageref' || name === 'nameref') return '';
  const found = keys.flatMap((key) => counters.find(key) ?? []);
  const [first] = found;
  if (!first) return '??';
  const numbers = found.map(({ number, kind }) =>
    kind === 'equation' && name !== 'ref' && name !== 'autoref' ? `(${number})` : number,
  );
  if (name === 'eqref')
    return numbers.map((number) => (number.startsWith('(') ? number : `(${number})`)).join(', ');
  if (name === 'ref' || name === 'subref' || name === 'vref' || name === 'labelcref')
    return numbers.join(', ');
  const word = names[first.kind];
  const list =
    numbers.length > 2
      ? `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`
      : numbers.join(' and ');
  if (name === 'autoref') return `${word?.auto ?? capital(first.kind)} ${list}`;
  const full = word?.full ?? first.kind;
  const many = numbers.length > 1 ? plural(full) : full;
  return `${name === 'Cref' ? capital(many) : many} ${list}`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

function plural(word: string): string {
  return word === 'appendix' ? 'appendices' : `${word}s`;
}
