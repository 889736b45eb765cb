import { ownEntry } from './own.ts';
import { markCitation } from '../cite-marks.ts';
import type { CitedWork, Context } from './context.ts';
import type { Reader } from './reader.ts';
import { wordsOf, type Token } from './token.ts';

type Form =
  | 'bare'
  | 'parenthetical'
  | 'textual'
  | 'open'
  | 'openTextual'
  | 'names'
  | 'year'
  | 'yearInParentheses'
  | 'silent';

const forms: Readonly<Record<string, Form>> = {
  cite: 'bare',
  citep: 'parenthetical',
  citet: 'textual',
  Citet: 'textual',
  Citep: 'parenthetical',
  citealp: 'open',
  citealt: 'openTextual',
  Citealp: 'open',
  Citealt: 'openTextual',
  citeauthor: 'names',
  Citeauthor: 'names',
  citefullauthor: 'names',
  citeyear: 'year',
  citeyearpar: 'yearInParentheses',
  shortcite: 'yearInParentheses',
  newcite: 'textual',
  citeN: 'textual',
  citeA: 'textual',
  citeNP: 'open',
  citeasnoun: 'textual',
  parencite: 'parenthetical',
  Parencite: 'parenthetical',
  autocite: 'parenthetical',
  Autocite: 'parenthetical',
  footcite: 'parenthetical',
  smartcite: 'parenthetical',
  supercite: 'parenthetical',
  fullcite: 'parenthetical',
  textcite: 'textual',
  Textcite: 'textual',
  onlinecite: 'open',
  citenum: 'open',
  citealtt: 'open',
  citetalias: 'textual',
  citepalias: 'parenthetical',
  nocite: 'silent',
};

/** True for a command that cites. */
export function isCitation(name: string): boolean {
  return Object.hasOwn(forms, name);
}

/** Keys of what a citing command cites, in their order. */
export function citedKeys(tokens: readonly Token[]): string[] {
  return wordsOf(tokens)
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);
}

/** The marked words of a citation, as the paper's style prints them. */
export function citationWords(
  name: string,
  reader: Reader,
  { cite }: Context,
  text: (tokens: readonly Token[]) => string,
): string {
  reader.star();
  const first = reader.optional();
  const second = first === null ? null : reader.optional();
  const keys = citedKeys(reader.argument());
  const form = ownEntry(forms, name) ?? 'bare';
  if (form === 'silent' || keys.length === 0) return '';
  const before = second === null ? '' : text(first ?? []).trim();
  const after = text(second ?? first ?? []).trim();
  const works = keys.map((key) => cite.works.get(key) ?? { number: '?', names: '', year: '' });
  const numbered =
    cite.kind === 'numbers' || works.every(({ names, year }) => names === '' && year === '');
  const shown = form === 'bare' && !numbered ? cite.bare : form;
  return markCitation(
    numbered ? byNumber(works, shown, before, after) : byNames(works, shown, before, after),
    keys,
  );
}

function byNumber(works: readonly CitedWork[], form: Form, before: string, after: string): string {
  const numbers = works.map(({ number }) => number).join(', ');
  const names = works.map((work) => work.names).join(', ');
  if (form === 'names') return names || `[${numbers}]`;
  if (form === 'year' || form === 'yearInParentheses') {
    const years = works.map(({ year }) => year).join(', ');
    return years === '' ? `[${numbers}]` : form === 'year' ? years : `(${years})`;
  }
  const list = `${before === '' ? '' : `${before} `}${numbers}${after === '' ? '' : `, ${after}`}`;
  if (form === 'open' || form === 'openTextual') return list;
  return form === 'textual' && names !== '' ? `${names} [${list}]` : `[${list}]`;
}

function byNames(works: readonly CitedWork[], form: Form, before: string, after: string): string {
  const pre = before === '' ? '' : `${before} `;
  const post = after === '' ? '' : `, ${after}`;
  const each = (gap: string): string =>
    works.map(({ names, year }) => [names, year].filter(Boolean).join(gap)).join('; ');
  switch (form) {
    case 'names':
      return works.map(({ names }) => names).join(', ');
    case 'year':
      return works.map(({ year }) => year).join(', ');
    case 'yearInParentheses':
      return `(${works.map(({ year }) => year).join(', ')}${post})`;
    case 'textual':
      return works
        .map(
          ({ names, year }, index) =>
            `${names} (${pre}${year}${index === works.length - 1 ? post : ''})`,
        )
        .join(', ');
    case 'open':
      return `${pre}${each(', ')}${post}`;
    case 'openTextual':
      return `${pre}${each(' ')}${post}`;
    default:
      return `(${pre}${each(', ')}${post})`;
  }
}
