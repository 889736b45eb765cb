import type { RecordRow } from '../../core/record-store.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { oneLine } from '../plain-text.ts';

/** What the head of a record's page tells reference managers and readers of feeds. */
export interface HeadMeta {
  readonly tags: readonly { readonly name: string; readonly content: string }[];
  readonly links: readonly {
    readonly rel: string;
    readonly type: string;
    readonly href: string;
    readonly title: string;
  }[];
}

export interface HeadPlace {
  readonly row: Pick<RecordRow, 'id' | 'title' | 'publishedAt' | 'state'>;
  readonly origin: string;
  /** DOI of the record's deposit; null where it has none. */
  readonly doi: string | null;
  /** From the page to the record's folder: "", "../". */
  readonly folder: string;
}

const mostAuthors = 20;

/** Tags that Zotero and search engines read (Highwire's `citation_*`), and the page's other forms. */
export function headMeta({ work, synthesis }: PaperManifest, place: HeadPlace): HeadMeta {
  const { row, origin, doi, folder } = place;
  const curator = synthesis?.curator ?? null;
  const authors = curator === null ? [origin] : [curator];
  const link = (rel: string, type: string, name: string, title: string) => ({
    rel,
    type,
    href: folder + name,
    title,
  });
  const withdrawn = row.state === 'withdrawn' ? 'WITHDRAWN: ' : '';
  return {
    tags: [
      ['citation_title', `${withdrawn}Verification of: ${row.title}`.slice(0, 500)],
      ...authors.slice(0, mostAuthors).map((name) => ['citation_author', name] as const),
      ['citation_publication_date', row.publishedAt.slice(0, 10).replaceAll('-', '/')],
      ['citation_technical_report_number', row.id],
      ['citation_technical_report_institution', origin],
      ...(doi === null ? [] : [['citation_doi', doi] as const]),
      ...(work.arxiv_id === null ? [] : [['citation_arxiv_id', work.arxiv_id] as const]),
    ].map(([name = '', content = '']) => ({ name, content: oneLine(content) })),
    links: [
      link('alternate', 'application/atom+xml', 'feed.atom', 'Changes of this record'),
      link('alternate', 'application/feed+json', 'feed.json', 'Changes of this record'),
      link('alternate', 'application/json', 'card.json', 'Manifest'),
      link('alternate', 'application/ld+json', 'card.jsonld', 'Linked data'),
      link('alternate', 'text/markdown', 'card.md', 'Markdown'),
      link('alternate', 'application/x-bibtex', 'cite.bib', 'BibTeX'),
      link('alternate', 'application/x-research-info-systems', 'cite.ris', 'RIS'),
      link('alternate', 'application/vnd.citationstyles.csl+json', 'cite.json', 'CSL-JSON'),
    ],
  };
}
