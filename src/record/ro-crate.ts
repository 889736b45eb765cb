import { canonicalJson, type Json } from '../core/json.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';

/** Name of the crate's own description, as RO-Crate asks for it. */
export const crateName = 'ro-crate-metadata.json';

interface CrateFile {
  readonly path: string;
  readonly sha256: string;
}

/** Describes a bundle as an RO-Crate 1.2: the record, its files with hashes, the engine that made it and the papers that it rests on. */
export function toRoCrate(
  manifest: PaperManifest,
  entry: Pick<LogEntry, 'time'>,
  files: readonly CrateFile[],
): string {
  const { work, engine, provenance } = manifest;
  const parts = files
    .filter(({ path }) => path !== crateName)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sources = provenance.sources.map((source) => ({
    '@id': source.url ?? `#${source.sha256}`,
    '@type': 'CreativeWork',
    name: source.file_name ?? source.url ?? 'a source',
    sha256: source.sha256,
    encodingFormat: source.media_type,
  }));
  const graph: Json[] = [
    {
      '@id': crateName,
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: `${work.id ?? work.slug}: ${work.title ?? work.slug}`,
      description: `A verification record. ${manifest.coverage_line}`,
      datePublished: entry.time,
      identifier: work.id ?? work.slug,
      license: { '@id': '#rights' },
      mainEntity: { '@id': 'card.json' },
      creator: { '@id': '#engine' },
      citation: unique(sources.map((source) => source['@id'])).map((id) => ({ '@id': id })),
      hasPart: [...parts.map(({ path }) => path), 'bundle.json'].map((id) => ({ '@id': id })),
    },
    {
      '@id': '#rights',
      '@type': 'CreativeWork',
      name: 'Rights',
      description:
        'Quotations are their authors’ and stand here as evidence. The publisher states no licence for the rest.',
    },
    {
      '@id': '#engine',
      '@type': 'SoftwareApplication',
      name: engine.name,
      softwareVersion: engine.version,
      url: 'https://truth-engine.org/',
    },
    ...parts.map(({ path, sha256 }) => ({
      '@id': path,
      '@type': 'File',
      name: words[path] ?? nameOf(path),
      encodingFormat: formatOf(path),
      sha256,
    })),
    {
      '@id': 'bundle.json',
      '@type': 'File',
      name: 'Every file of the bundle with its SHA-256, and the proof that leads to the log',
      encodingFormat: 'application/json',
    },
    ...unique(sources.map((source) => source['@id'])).flatMap((id) => {
      const source = sources.find((one) => one['@id'] === id);
      return source ? [source] : [];
    }),
  ];
  return canonicalJson({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph });
}

const words: Readonly<Record<string, string>> = {
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

function nameOf(path: string): string {
  if (path.startsWith('sandbox/')) return 'What runs before a check’s script';
  return 'An object by its SHA-256';
}

function formatOf(path: string): string {
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  return (
    formats[ending] ?? (path.startsWith('objects/') ? 'application/octet-stream' : 'text/plain')
  );
}

const formats: Readonly<Record<string, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  json: 'application/json',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
};

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
