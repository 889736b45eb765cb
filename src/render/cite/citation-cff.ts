import { stringify } from 'yaml';
import { toCsl, type CitedRecord, type CslItem, type CslName } from './to-csl.ts';

/** CITATION.cff of a record (Citation File Format 1.2.0): the record, and the papers that it rests on. */
export function citationCff(cited: CitedRecord): string {
  const [record, ...papers] = toCsl(cited);
  if (!record) throw new Error('A record cites itself');
  const { manifest, row } = cited;
  const file = {
    'cff-version': '1.2.0',
    message: 'To cite this verification record, use the metadata below.',
    type: 'dataset',
    title: record.title,
    abstract: record.note,
    authors: record.author.map(personOf),
    identifiers: [
      { type: 'other', value: row.id, description: 'The record’s id.' },
      ...(cited.doi === null ? [] : [{ type: 'doi', value: cited.doi }]),
    ],
    url: record.URL,
    version: `engine ${manifest.engine.version}`,
    'date-released': row.publishedAt.slice(0, 10),
    ...(papers.length > 0 ? { references: papers.map(referenceOf) } : {}),
  };
  return stringify(file, { lineWidth: 0 });
}

function referenceOf(paper: CslItem) {
  const year = paper.issued?.['date-parts'][0]?.[0];
  return {
    type: 'article',
    title: paper.title,
    authors: paper.author.length > 0 ? paper.author.map(personOf) : [{ name: 'Not read' }],
    ...(year === undefined ? {} : { year }),
    ...(paper['container-title'] === undefined ? {} : { journal: paper['container-title'] }),
    ...(paper.DOI === undefined ? {} : { doi: paper.DOI }),
    ...(paper.URL === undefined ? {} : { url: paper.URL }),
    ...(paper.note === undefined ? {} : { notes: paper.note }),
  };
}

function personOf(name: CslName) {
  return 'literal' in name
    ? { name: name.literal }
    : { 'family-names': name.family, 'given-names': name.given };
}
