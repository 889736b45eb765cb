import { move, onePart, placeIn, replaceAt } from './change-parts.ts';
import type { Change } from './mutants.ts';
import type { Part } from './parts.ts';
import type { Random } from './random.ts';

/** Another symbol of the database in one place; the first, the typecode, only where it is asked for. */
function otherSymbol(part: Part, random: Random, parts: readonly Part[], first = 1): Part[] | null {
  if (part.symbols.length <= first) return null;
  const at = first + random.below(part.symbols.length - first);
  const declared = parts.filter(({ keyword }) => /[cv]/.test(keyword));
  const other = random.pick(declared.flatMap(({ symbols }) => symbols));
  return other === undefined ? null : [{ ...part, symbols: replaceAt(part.symbols, at, [other]) }];
}

function lessSymbol(part: Part, random: Random): Part[] | null {
  const at = placeIn(part.symbols, random);
  return [{ ...part, symbols: replaceAt(part.symbols, at, []) }];
}

const swap =
  (keywords: string, field: 'label' | 'symbols'): Change =>
  (parts, random) => {
    const places = parts.flatMap(({ keyword }, at) => (keywords.includes(keyword) ? [at] : []));
    const [one, two] = [random.pick(places) ?? -1, random.pick(places) ?? -1];
    const [a, b] = [parts[one], parts[two]];
    if (!a || !b || one === two) return null;
    return replaceAt(replaceAt(parts, one, [{ ...a, [field]: b[field] }]), two, [
      { ...b, [field]: a[field] },
    ]);
  };

/** Lies in statements and declarations. */
export const changesOfStatements: Readonly<Record<string, Change>> = {
  'a symbol of an axiom changed': onePart('a', (part, random, parts) =>
    otherSymbol(part, random, parts),
  ),
  'a symbol of a theorem changed': onePart('p', (part, random, parts) =>
    otherSymbol(part, random, parts),
  ),
  'a symbol of a hypothesis changed': onePart('e', (part, random, parts) =>
    otherSymbol(part, random, parts),
  ),
  'a typecode changed': onePart(
    'feap',
    (part, random, parts) =>
      otherSymbol({ ...part, symbols: part.symbols.slice(0, 1) }, random, parts, 0)?.map((one) => ({
        ...one,
        symbols: [...one.symbols, ...part.symbols.slice(1)],
      })) ?? null,
  ),
  'a symbol of a statement left out': onePart('eap', lessSymbol),
  'a symbol that is not declared': onePart('eap', (part, random) => {
    const symbols = replaceAt(part.symbols, placeIn(part.symbols, random), ['undeclared']);
    return [{ ...part, symbols }];
  }),
  'a declaration left out': onePart('cv', lessSymbol),
  'a symbol declared twice': onePart('cv', (part, random) => [
    part,
    { ...part, symbols: [random.pick(part.symbols) ?? ''] },
  ]),
  'a constant declared as a variable': onePart('c', (part, random) => [
    part,
    { ...part, keyword: 'v', symbols: [random.pick(part.symbols) ?? ''] },
  ]),
  'two statements exchanged': swap('ap', 'symbols'),
  'two labels exchanged': swap('ap', 'label'),
  'two labels of hypotheses exchanged': swap('f', 'label'),
  'a label twice': onePart('feap', (part, random, parts) => {
    const other = random.pick(parts.filter(({ label }) => label !== ''));
    return other && other !== part ? [{ ...part, label: other.label }] : null;
  }),
  'a label that is a symbol': onePart('feap', (part, random, parts) => {
    const symbol = random.pick(parts.filter(({ keyword }) => keyword === 'v'))?.symbols[0];
    return symbol === undefined ? null : [{ ...part, label: symbol }];
  }),
  'a label of other letters': onePart('feap', (part) => [{ ...part, label: `${part.label}'` }]),
  'a label of some more letters': onePart('feap', (part) => [
    { ...part, label: `${part.label}.-_9` },
  ]),
  'distinct variables left out': onePart('d', () => []),
  'a distinct variable left out': onePart('d', lessSymbol),
  'a distinct variable twice': onePart('d', (part) => [
    { ...part, symbols: [...part.symbols, part.symbols[0] ?? ''] },
  ]),
  'distinct variables more': onePart('ap', (part, random, parts) => {
    const variables = [...new Set(part.symbols)].filter((symbol) =>
      parts.some(({ keyword, symbols }) => keyword === 'v' && symbols.includes(symbol)),
    );
    if (variables.length < 2) return null;
    const at = random.below(variables.length - 1);
    return [{ keyword: 'd', label: '', symbols: variables.slice(at, at + 2), proof: [] }, part];
  }),
  'a constant in distinct variables': onePart('d', (part, _, parts) => [
    {
      ...part,
      symbols: [...part.symbols, parts.find(({ keyword }) => keyword === 'c')?.symbols[0] ?? ''],
    },
  ]),
  'a hypothesis left out': onePart('e', () => []),
  'a hypothesis twice': onePart('e', (part) => [part, { ...part, label: `${part.label}.2` }]),
  'two hypotheses exchanged': (parts, random) => {
    const places = parts.flatMap(({ keyword }, at) =>
      keyword === 'e' && parts[at + 1]?.keyword === 'e' ? [at] : [],
    );
    const at = random.pick(places);
    return at === undefined ? null : move(parts, at, at + 1);
  },
  'two kinds of variables exchanged': (parts, random) => {
    const places = parts.flatMap(({ keyword }, at) =>
      keyword === 'f' && parts[at + 1]?.keyword === 'f' ? [at] : [],
    );
    const at = random.pick(places);
    return at === undefined ? null : move(parts, at, at + 1);
  },
  'a kind of a variable left out': onePart('f', () => []),
  'a kind of a variable twice': onePart('f', (part) => [
    part,
    { ...part, label: `${part.label}.2` },
  ]),
  'a kind of two variables': onePart('f', (part) => [
    { ...part, symbols: [...part.symbols, ...part.symbols.slice(1)] },
  ]),
  'a theorem without its proof': onePart('p', (part) => [{ ...part, keyword: 'a' }]),
  'an axiom with a proof': onePart('a', (part, random, parts) => {
    const other = random.pick(parts.filter(({ keyword }) => keyword === 'p'));
    return other ? [{ ...part, keyword: 'p', proof: other.proof }] : null;
  }),
  'an axiom left out': onePart('a', () => []),
  'an axiom more': onePart('a', (part) => [part, { ...part, label: `${part.label}.2` }]),
};
