/** The name of a database as it writes itself. */
export function databaseName(database: string): string {
  return names[database] ?? database;
}

const names: Readonly<Record<string, string>> = {
  arxiv: 'arXiv',
  openalex: 'OpenAlex',
  crossref: 'Crossref',
  'semantic-scholar': 'Semantic Scholar',
  datacite: 'DataCite',
  library: 'this library',
};
