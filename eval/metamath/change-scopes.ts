import { endOf, move, onePart, replaceAt } from './change-parts.ts';
import type { Change } from './mutants.ts';
import { namedIn, type Part } from './parts.ts';

const open: Part = { keyword: '{', label: '', symbols: [], proof: [] };
const close: Part = { ...open, keyword: '}' };

/** Lies by what stands where. */
export const changesOfScopes: Readonly<Record<string, Change>> = {
  'an opening bracket left out': onePart('{', () => []),
  'a closing bracket left out': onePart('}', () => []),
  'an opening bracket more': onePart('ceap', (part) => [open, part]),
  'a closing bracket more': onePart('ceap', (part) => [part, close]),
  'a block more': onePart('ap', (part) => [open, part, close]),
  'a block around a declaration': onePart('cv', (part) => [open, part, close]),
  'a block around a hypothesis': onePart('fe', (part) => [open, part, close]),
  'a block around distinct variables': onePart('d', (part) => [open, part, close]),
  'a block without its brackets': (parts, random) => {
    const opening = random.pick(parts.flatMap(({ keyword }, at) => (keyword === '{' ? [at] : [])));
    if (opening === undefined) return null;
    return replaceAt(replaceAt(parts, endOf(parts, opening), []), opening, []);
  },
  'a closing bracket one earlier': (parts, random) => {
    const at = random.pick(parts.flatMap(({ keyword }, index) => (keyword === '}' ? [index] : [])));
    return at === undefined ? null : move(parts, at, at - 1);
  },
  'a closing bracket one later': (parts, random) => {
    const at = random.pick(parts.flatMap(({ keyword }, index) => (keyword === '}' ? [index] : [])));
    return at === undefined ? null : move(parts, at, at + 1);
  },
  'an opening bracket one later': (parts, random) => {
    const at = random.pick(parts.flatMap(({ keyword }, index) => (keyword === '{' ? [index] : [])));
    return at === undefined ? null : move(parts, at, at + 1);
  },
  'a statement after its use': (parts, random) => {
    const users = parts.flatMap((part, at) => (part.keyword === 'p' ? [{ part, at }] : []));
    const user = random.pick(users);
    if (!user) return null;
    const named = random.pick(namedIn(user.part));
    const from = parts.findIndex(({ label }) => label === named && label !== '');
    return from < 0 || from >= user.at ? null : move(parts, from, parts.length - 1);
  },
  'a statement somewhere else': (parts, random) =>
    move(parts, random.below(parts.length), random.below(parts.length)),
};
