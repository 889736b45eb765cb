import { referenceWords } from '../reference-fields.ts';
import { shortNames, type BibliographyItem } from './bibliography-item.ts';
import type { Context } from './context.ts';
import { plainWords } from './inline.ts';
import { tokenize } from './lexer.ts';

/** The entries of a .bbl that biblatex wrote. */
export function biblatexItems(text: string, context: Context): BibliographyItem[] {
  const words = (written: string): string => plainWords(tokenize(written), context);
  return text
    .split(/\\entry\{/)
    .slice(1, 5000)
    .map((entry) => {
      const key = /^[^{}]*/.exec(entry)?.[0] ?? '';
      const field = (...names: string[]): string | null => {
        for (const name of names) {
          const at = entry.indexOf(`\\field{${name}}{`);
          const found = at === -1 ? '' : words(balanced(entry, at + name.length + 8));
          if (found !== '') return found;
        }
        return null;
      };
      const names =
        entry
          .slice(entry.indexOf('\\name{author}'))
          .split(/\\(?:name|list|strng|field)\{(?!author\})/)[0] ?? '';
      const surnames = [...names.matchAll(/(?<![a-z])family=\{/g)].map((match) =>
        words(balanced(names, match.index + match[0].length - 1)),
      );
      const givens = [...names.matchAll(/(?<![a-z])given=\{/g)].map((match) =>
        words(balanced(names, match.index + match[0].length - 1)),
      );
      const verb = (name: string): string | null =>
        new RegExp(`\\\\verb\\{${name}\\}\\s*\\\\verb ([^\\n]*)`).exec(entry)?.[1]?.trim() ?? null;
      const publisher = /\\list\{(?:publisher|institution)\}\{\d+\}\{%?\s*\{([^{}]*)\}/.exec(
        entry,
      )?.[1];
      const fields = {
        authors: surnames.map((surname, index) => `${givens[index] ?? ''} ${surname}`.trim()),
        title: field('title'),
        year: field('year') ?? /\d{4}/.exec(field('date') ?? '')?.[0] ?? null,
        venue:
          field('journaltitle', 'booktitle', 'eventtitle') ?? (publisher ? words(publisher) : null),
        arxivId: /arxiv/i.test(field('eprinttype') ?? '') ? verb('eprint') : null,
        doi: verb('doi'),
        url: verb('url'),
      };
      const isWork = fields.title !== null || fields.authors.length > 0;
      return {
        key,
        label: null,
        names: shortNames(surnames),
        year: `${fields.year ?? ''}${field('extradate') ?? ''}`,
        text: referenceWords(fields),
        fields: isWork ? fields : null,
      };
    });
}

/** What stands in the braces that open at a place. */
function balanced(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + 20_000); at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && --depth === 0) return text.slice(start + 1, at);
  }
  return '';
}
