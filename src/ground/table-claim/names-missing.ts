import { nameTokens } from './name-tokens.ts';
import { findPredicates } from './predicates.ts';
import type { TableView } from './table-view.ts';

/** Words with a capital inside, or a digit beside letters, or a capital away from the start of a sentence. */
const name = /(?<![\p{L}\p{N}])(?:\p{L}*\p{Ll}\p{Lu}[\p{L}\p{N}]*|\p{Lu}{2,}[\p{L}\p{N}]*|\p{L}+\d+[\p{L}\p{N}]*|(?<=[\p{Ll},] )\p{Lu}\p{Ll}+)/gu; // prettier-ignore

/** True where the claim names something that neither the table nor its caption knows: it may speak of another experiment. */
export function namesMissing(claim: string, view: TableView): boolean {
  const known = wordsOf(view);
  return [...claim.replace(/\bTables? \S+/g, '').matchAll(name)].some(([word]) =>
    nameTokens(word, false).some(({ key }) => /\p{L}/u.test(key) && !known.has(key)),
  );
}

/** How many different words of the claim stand in the table's names or its caption. */
export function wordsKnown(claim: string, view: TableView): number {
  const known = wordsOf(view);
  const said = new Set(nameTokens(claim, false).map(({ key }) => key));
  return [...said].filter((key) => key.length > 1 && /\p{L}/u.test(key) && known.has(key) && !common.has(key)).length; // prettier-ignore
}

/** The same as a share of the claim's words; small words and words of comparison count on neither side. */
export function shareKnown(claim: string, view: TableView): number {
  const said = new Set(nameTokens(claim, false).map(({ key }) => key));
  for (const { text } of findPredicates(claim, 0, claim.length))
    for (const { key } of nameTokens(text, false)) said.delete(key);
  const telling = [...said].filter(
    (key) => key.length > 1 && /\p{L}/u.test(key) && !common.has(key),
  );
  return wordsKnown(claim, view) / Math.max(1, telling.length);
}

const common = new Set('the of and on in for with to by from is are was were our that this than as at be it we all both has have not table no our best achieve achieved obtain obtained reach reached get give show model method approach system result performance score'.split(' ')); // prettier-ignore

function wordsOf({ caption, rows, columns }: TableView): Set<string> {
  return new Set(
    [caption, ...[...rows, ...columns].flatMap(({ names }) => names)].flatMap((text) =>
      [...nameTokens(text, true), ...nameTokens(text, false)].map(({ key }) => key),
    ),
  );
}
