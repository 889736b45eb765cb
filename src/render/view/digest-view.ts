import { outcomeWord } from '../../core/outcome.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import type { Claim } from '../claim.ts';
import { componentSvg } from '../component-svg.ts';
import type { Html } from '../html.ts';
import { signOf } from '../outcome-groups.ts';
import { counted, numberOf, placeWords } from '../words.ts';
import { idOf } from './card-view.ts';
import { findingParts, type FindingPart } from './finding-parts.ts';
import { openChecks, type OpenCheck } from './open-checks.ts';
import { passageGroup, type PassageGroup } from './passages-view.ts';
import type { FactRow } from './provenance-view.ts';

/** A digest of one paper: every sentence in it is the paper's or a count of the record's. */
export interface DigestView {
  readonly title: string;
  readonly id: string;
  readonly authors: string;
  readonly front: readonly FactRow[];
  readonly facts: readonly FactRow[];
  readonly tags: readonly string[];
  readonly abstract: string | null;
  readonly sections: readonly (PassageGroup & { readonly key: string; readonly heading: string })[];
  readonly results: readonly KeyResult[];
  readonly components: PassageGroup;
  readonly map: Html | null;
  readonly open: readonly OpenCheck[];
  readonly more: string | null;
  readonly manifest: PaperManifest;
}

/** A sentence that states results, with what was found of each number in it. */
export interface KeyResult {
  readonly text: string;
  readonly place: string;
  readonly claims: readonly {
    readonly number: string;
    readonly sign: string;
    readonly word: string;
    readonly finding: readonly FindingPart[];
  }[];
}

const mostResults = 10;
const mostOpen = 20;
const mostTags = 12;

/** Null for a synthesis, which has a report instead. */
export function digestView(manifest: PaperManifest): DigestView | null {
  const { work } = manifest;
  if (work.kind !== 'paper') return null;
  const components = passageGroup(manifest, 'component');
  const open = openChecks(manifest);
  return {
    title: work.title ?? work.slug,
    id: idOf(manifest),
    authors: work.authors.length > 0 ? work.authors.join(', ') : 'Authors not read',
    front: frontRows(manifest),
    facts: quickFacts(manifest),
    tags: tagsOf(manifest),
    abstract: work.abstract?.quote ?? null,
    sections: sections.map(({ role, key, heading }) => ({
      ...passageGroup(manifest, role),
      key,
      heading,
    })),
    results: keyResults(manifest),
    components,
    map:
      components.quotes.length < 2
        ? null
        : componentSvg(
            components.quotes.map(({ quote }) => quote),
            'Parts of the method; the list above says the same',
          ),
    open: open.slice(0, mostOpen),
    more: open.length > mostOpen ? `and ${open.length - mostOpen} more, in the record` : null,
    manifest,
  };
}

const sections = [
  { role: 'contribution', key: 'contribution', heading: 'Contribution' },
  { role: 'method', key: 'method', heading: 'Method' },
  { role: 'mechanism', key: 'mechanism', heading: 'Why this works, by the paper' },
  { role: 'failure', key: 'failure', heading: 'Failure signs' },
  { role: 'open_question', key: 'open-questions', heading: 'Open questions' },
  { role: 'limitation', key: 'limitations', heading: 'Limitations that the paper names' },
] as const;

/** What stands in the front matter of the Markdown. */
function frontRows(manifest: PaperManifest): FactRow[] {
  const { work, provenance } = manifest;
  const url = sourceUrl(manifest);
  const [contribution] = passageGroup(manifest, 'contribution').quotes;
  return [
    { name: 'Record', words: idOf(manifest), href: 'index.html' },
    {
      name: 'arXiv id',
      words: work.arxiv_id ? `${work.arxiv_id}v${work.version ?? 1}` : 'none',
      href: null,
    },
    {
      name: 'DOI',
      words: work.doi ?? 'none',
      href: work.doi ? `https://doi.org/${encodeURI(work.doi)}` : null,
    },
    {
      name: 'Source',
      words: url ?? provenance.sources[0]?.file_name ?? 'none',
      href: url,
    },
    {
      name: 'Core contribution',
      words: contribution ? `“${contribution.quote}”` : 'nothing that we could quote',
      href: null,
    },
  ];
}

function quickFacts(manifest: PaperManifest): FactRow[] {
  const { work, references, coverage_line: line } = manifest;
  const { read } = work;
  const [first] = keyResults(manifest);
  const row = (name: string, words: string, href: string | null = null): FactRow => ({
    name,
    words,
    href,
  });
  return [
    row('References', counted(references.length, 'entry', 'entries')),
    row(
      'Read',
      `${counted(read.sections, 'section')}, ${counted(read.sentences, 'sentence')}, ${counted(read.tables, 'table')}, ${counted(read.equations, 'equation')}`,
    ),
    row(
      'Primary result',
      first ? `“${first.text}”` : 'no result was detected',
      first ? `c/${first.claims[0]?.number ?? '1'}.html` : null,
    ),
    row('Checked', line),
  ];
}

/** The sentences that the paper stands behind most, by where and how often it says them; single cells are none. */
function keyResults({ claims }: PaperManifest): KeyResult[] {
  const stated = claims
    .filter(({ place, role }) => place.kind !== 'cell' && role !== 'mark')
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return [...Map.groupBy(stated, ({ span }) => span.start).values()]
    .slice(0, mostResults)
    .flatMap(toResult);
}

function toResult(claims: readonly Claim[]): KeyResult[] {
  const [first] = claims;
  if (!first) return [];
  return [
    {
      text: first.text.replace(/\s+/g, ' ').trim(),
      place: placeWords(first),
      claims: claims.map(({ id, outcome, finding }) => ({
        number: numberOf(id),
        sign: signOf[outcome],
        word: outcomeWord[outcome],
        finding: findingParts(finding),
      })),
    },
  ];
}

/** What the claims name as method, data set and metric, the most often named first. */
export function tagsOf({ claims, work }: PaperManifest): string[] {
  const counts = new Map<string, number>();
  for (const { about } of claims)
    for (const part of [about?.method, about?.dataset, about?.metric]) {
      const name = part?.text.replace(/\s+/g, ' ').trim().toLowerCase() ?? '';
      if (name !== '' && name.length <= 40) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const named = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return [...work.categories, ...named.map(([name]) => name)].slice(0, mostTags);
}

/** Address of the source; null where it was a file. */
export function sourceUrl({ provenance }: PaperManifest): string | null {
  const url = provenance.sources[0]?.url ?? null;
  return url !== null && /^https:\/\//.test(url) ? url : null;
}
