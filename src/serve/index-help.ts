import { facets } from '../core/record-facets.ts';
import type { RecordFilter } from '../core/record-store.ts';
import type { SiteStore } from '../core/site-store.ts';
import { facetWord } from '../render/site/facet-words.ts';
import type { IndexHelp } from '../render/site/index-page.ts';

const mostHelp = 12;

/** What would find something where this finds nothing: words put right, one filter less, one word less. */
export function helpFor(filter: RecordFilter, { records }: SiteStore): IndexHelp[] {
  const { words = '', any = {} } = filter;
  const better = words === '' ? null : records.suggest(words);
  const parts = words.split(/\s+/).filter(Boolean);
  const tries = [
    ...(better === null
      ? []
      : [{ filter: { ...filter, words: better }, words: `match “${better}”` }]),
    ...facets.flatMap((facet) => {
      const { [facet]: values, ...others } = any;
      if (values === undefined) return [];
      const named = values.map((value) => facetWord(facet, value)).join(', ');
      return [
        {
          filter: { ...filter, any: others },
          words: `match without the filter ${facetWord(facet)}: ${named}`,
        },
      ];
    }),
    ...(parts.length > 1
      ? parts.slice(0, 8).map((left) => {
          const rest = parts.filter((word) => word !== left).join(' ');
          return { filter: { ...filter, words: rest }, words: `match “${rest}”` };
        })
      : []),
  ];
  return tries
    .flatMap((one) => {
      const count = records.count(one.filter);
      const said = count === 1 ? one.words.replace(/^match/, 'matches') : one.words;
      return count > 0 ? [{ ...one, count, words: `${count} ${said}` }] : [];
    })
    .slice(0, mostHelp);
}
