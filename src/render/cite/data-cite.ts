import type { DepositMetadata } from '../../core/deposit.ts';
import { escapeHtml } from '../html.ts';
import { toCsl, type CitedRecord, type CslItem, type CslName } from './to-csl.ts';

/** A record's metadata in DataCite's form, kernel 4.6: the record, and the papers that it reviews. */
export function toDataCite(cited: CitedRecord) {
  const [record, ...papers] = toCsl(cited);
  if (!record) throw new Error('A record cites itself');
  const { row, doi } = cited;
  return {
    ...(doi === null ? {} : { doi }),
    types: { resourceTypeGeneral: 'Report', resourceType: 'Verification record' },
    creators: record.author.map(creatorOf),
    titles: [{ title: record.title }],
    publisher: { name: record.publisher ?? cited.origin },
    publicationYear: row.publishedAt.slice(0, 4),
    dates: [{ date: row.publishedAt.slice(0, 10), dateType: 'Issued' }],
    language: 'en',
    alternateIdentifiers: [
      { alternateIdentifier: row.id, alternateIdentifierType: 'Truth Engine record' },
    ],
    relatedIdentifiers: papers.flatMap(relatedOf),
    version: `engine ${cited.manifest.engine.version}`,
    descriptions: [{ description: record.note ?? '', descriptionType: 'Abstract' }],
    url: record.URL ?? '',
    schemaVersion: 'http://datacite.org/schema/kernel-4',
  };
}

/** The same in the form of Zenodo's deposition API; `keywords` are how a deposit is found again. */
export function toZenodo(
  cited: CitedRecord,
  licence: string,
  keywords: readonly string[],
): DepositMetadata {
  const [record, ...papers] = toCsl(cited);
  if (!record) throw new Error('A record cites itself');
  return {
    title: record.title,
    upload_type: 'publication',
    publication_type: 'report',
    description: `<p>${escapeHtml(record.note ?? '')}</p><p>${escapeHtml(record.URL ?? '')}</p>`,
    creators: record.author.map((name) => ({ name: wholeName(name) })),
    publication_date: cited.row.publishedAt.slice(0, 10),
    access_right: 'open',
    license: licence,
    keywords: ['Truth Engine', ...keywords],
    related_identifiers: [
      { identifier: record.URL ?? '', relation: 'isIdenticalTo', scheme: 'url' },
      ...papers.flatMap(relatedOf).map(({ relatedIdentifier, relatedIdentifierType }) => ({
        identifier: relatedIdentifier,
        relation: 'reviews',
        scheme: relatedIdentifierType.toLowerCase(),
      })),
    ],
  };
}

function relatedOf({ DOI: doi, URL: url }: CslItem) {
  if (doi !== undefined)
    return [{ relatedIdentifier: doi, relatedIdentifierType: 'DOI', relationType: 'Reviews' }];
  return url === undefined
    ? []
    : [{ relatedIdentifier: url, relatedIdentifierType: 'URL', relationType: 'Reviews' }];
}

function creatorOf(name: CslName) {
  return 'literal' in name
    ? { name: name.literal, nameType: 'Organizational' }
    : {
        name: wholeName(name),
        nameType: 'Personal',
        givenName: name.given,
        familyName: name.family,
      };
}

function wholeName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}
