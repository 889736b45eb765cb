import { type Bundle, type Source } from './types.ts';

const self = 'ro-crate-metadata.json';

const names: Record<string, string> = {
  'README.txt': 'What this is and how to check it',
  'card.html': 'The record for people',
  'card.json': 'The record: every claim with its places, checks and verdict',
  'card.md': 'The record as Markdown',
  checkpoint: 'The signed head of the log',
  'entry.json': 'The log’s entry of the record',
  'library.pub': 'The public key of the log',
  'quotes.json': 'Quotations by claim',
  'report.html': 'The synthesis report for people',
  'report.md': 'The synthesis report as Markdown',
  'statement.intoto.json': 'An in-toto Statement over manifest, checks and sources',
  'style.css': 'How the pages look',
};

const formats: Record<string, string> = {
  html: 'text/html',
  md: 'text/markdown',
  json: 'application/json',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
};

/** The RO-Crate that describes a bundle, as it follows from the manifest and the list of files. */
export function crateOf({ index, manifest, entry }: Bundle): object {
  const { work } = manifest;
  const id = work.id ?? work.slug;
  const files = index.files.filter(({ path }) => path !== self);
  const sources = sourcesOf(manifest.provenance.sources);
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      {
        '@id': self,
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: `${id}: ${work.title ?? work.slug}`,
        description: `A verification record. ${manifest.coverage_line}`,
        datePublished: entry.time,
        identifier: id,
        license: { '@id': '#rights' },
        mainEntity: { '@id': 'card.json' },
        creator: { '@id': '#engine' },
        citation: sources.map((source) => ({ '@id': source['@id'] })),
        hasPart: [...files.map(({ path }) => path), 'bundle.json'].map((path) => ({ '@id': path })),
      },
      {
        '@id': '#rights',
        '@type': 'CreativeWork',
        name: 'Rights',
        description:
          'Quotations are their authors’ and stand here as evidence. ' +
          'The publisher states no licence for the rest.',
      },
      {
        '@id': '#engine',
        '@type': 'SoftwareApplication',
        name: manifest.engine.name,
        softwareVersion: manifest.engine.version,
        url: 'https://truth-engine.org/',
      },
      ...files.map(({ path, sha256 }) => ({
        '@id': path,
        '@type': 'File',
        name: nameOf(path),
        encodingFormat: formatOf(path),
        sha256,
      })),
      {
        '@id': 'bundle.json',
        '@type': 'File',
        name: 'Every file of the bundle with its SHA-256, and the proof that leads to the log',
        encodingFormat: 'application/json',
      },
      ...sources,
    ],
  };
}

function nameOf(path: string): string {
  if (path.startsWith('sandbox/')) return 'What runs before a check’s script';
  return (Object.hasOwn(names, path) && names[path]) || 'An object by its SHA-256';
}

function formatOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (path.includes('.') && Object.hasOwn(formats, ending)) return formats[ending] ?? '';
  return path.startsWith('objects/') ? 'application/octet-stream' : 'text/plain';
}

function sourcesOf(sources: Source[]): { '@id': string }[] {
  const byId = new Map<string, { '@id': string }>();
  for (const { url, sha256, file_name, media_type } of sources) {
    const id = url ?? `#${sha256}`;
    if (byId.has(id)) continue;
    byId.set(id, {
      '@id': id,
      ...{ '@type': 'CreativeWork', name: file_name ?? url ?? 'a source' },
      ...{ sha256, encodingFormat: media_type },
    });
  }
  return [...byId.values()];
}
