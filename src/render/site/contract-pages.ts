import { schemaFields } from '../../core/schema-tree.ts';
import { sitePage, type SiteParts } from './site-page.ts';

/** Names of the contracts, such as "paper-manifest-v1.1", in order. */
export function contractNames({ templates }: SiteParts): string[] {
  return Object.keys(templates)
    .flatMap((path) => /^schemas\/([a-z0-9.-]+)\.schema\.json$/.exec(path)?.[1] ?? [])
    .sort();
}

/** The list of the contracts. */
export function renderContractsPage(parts: SiteParts): string {
  return sitePage(parts, 'contracts.html', 1, {
    title: 'Contracts',
    contracts: contractNames(parts).map((name) => ({
      name,
      href: `${name}.html`,
      words: describe(schemaOf(name, parts)),
    })),
  });
}

/** One contract for people: each field with its type and its words; null for a name that none has. */
export function renderContractPage(name: string, parts: SiteParts): string | null {
  if (!contractNames(parts).includes(name)) return null;
  const schema = schemaOf(name, parts);
  const fields = schemaFields(schema);
  const definitions = Object.entries(schema['$defs'] ?? {}).map(([key, node]) => ({
    key,
    ...{ fields: schemaFields(node).map(toRow) },
  }));
  return sitePage(parts, 'contract.html', 1, {
    title: name,
    name,
    words: describe(schema),
    id: typeof schema['$id'] === 'string' ? schema['$id'] : '',
    fields: fields.map(toRow),
    definitions,
    file: `${name}.schema.json`,
  });
}

function toRow({ path, type, contract, required, words }: ReturnType<typeof schemaFields>[number]) {
  return {
    path,
    type,
    href: contract === null ? null : `${contract}.html`,
    required: required ? 'yes' : 'no',
    words,
  };
}

function schemaOf(name: string, { templates }: SiteParts): Readonly<Record<string, unknown>> {
  const read: unknown = JSON.parse(templates[`schemas/${name}.schema.json`] ?? '{}');
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

function describe(schema: Readonly<Record<string, unknown>>): string {
  return typeof schema['description'] === 'string' ? schema['description'] : '';
}
