import { parseRecordId, recordFolder } from '../../core/record-id.ts';
import type { RecordRow } from '../../core/record-store.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { benchmarkEvidence } from '../../record/benchmark-evidence.ts';
import { mathResult } from '../../record/math-result.ts';
import { reviewMonitor } from '../../record/review-monitor.ts';
import { citationCff } from '../../render/cite/citation-cff.ts';
import { toDataCite } from '../../render/cite/data-cite.ts';
import { printCitations } from '../../render/cite/print-citations.ts';
import { toCsl, type CitedRecord } from '../../render/cite/to-csl.ts';
import { claimBadge, recordBadge } from '../../render/site/badge.ts';
import { renderClaimMarkdown } from '../../render/site/claim-markdown.ts';
import { claimJsonLd, recordJsonLd } from '../../render/site/json-ld.ts';
import { recordDoi } from '../../core/record-doi.ts';
import { recordIds } from '../record-folder.ts';
import { json, linked, markdown, type SitePage } from '../site-page-types.ts';
import type { SiteRoom, SiteSources } from '../site-room.ts';

interface Found {
  readonly row: RecordRow;
  readonly manifest: PaperManifest;
  readonly cited: CitedRecord;
  readonly engine: string | null;
}

type Make = (found: Found) => Promise<SitePage> | SitePage;

/** Files of a record's folder for programs, by name. */
const files: Readonly<Record<string, Make>> = {
  'badge.svg': ({ row }) => svg(recordBadge(row)),
  'card.jsonld': ({ row, manifest, cited }) => linked(recordJsonLd(manifest, { ...cited, row })),
  'cite.bib': async ({ cited }) =>
    text('application/x-bibtex', await printCitations(toCsl(cited), 'bibtex')),
  'cite.ris': async ({ cited }) =>
    text('application/x-research-info-systems', await printCitations(toCsl(cited), 'ris')),
  'cite.json': ({ cited }) => ({
    type: 'application/vnd.citationstyles.csl+json',
    body: `${JSON.stringify(toCsl(cited), null, 1)}\n`,
  }),
  'datacite.json': ({ cited }) => json(toDataCite(cited)),
  'benchmark-evidence.json': ({ manifest }) => json(benchmarkEvidence(manifest)),
  'math-result.json': ({ manifest }) => json(mathResult(manifest)),
  'review-monitor.json': ({ row, manifest, engine }) =>
    json(reviewMonitor({ manifest, hash: row.manifest, engine })),
  'CITATION.cff': ({ cited }) => text('text/yaml', citationCff(cited)),
};

/** Files of a claim, by their ending. */
const claimFiles = ['svg', 'jsonld', 'md'] as const;

/** Badges, citations and linked data of records and claims. */
export const recordFileRoom: SiteRoom = {
  page: async (path, _query, sources) => {
    const [, folder = '', name = ''] = /^r\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const [, number, ending] = /^c\/([1-9]\d{0,5})\.(svg|jsonld|md)$/.exec(name) ?? [];
    const make = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!make && number === undefined) return null;
    const found = await findRecord(folder, sources);
    if (!found) return null;
    return make ? make(found) : claimFile(Number(number), ending ?? '', found, sources);
  },
  state: (path, { store }) => {
    const id = /^r\/[^/]+\/.+$/.test(path) ? parseRecordId(path.split('/')[1] ?? '') : null;
    const place = id === null || path.endsWith('.zip') ? null : store.records.place(id);
    return place === null ? null : `entry ${place}`;
  },
  paths: async ({ store }) => {
    const paths: string[] = [];
    for (const id of recordIds(store)) {
      const manifest = await store.manifest(store.records.get(id)?.manifest ?? '');
      const claims = (manifest?.claims ?? []).flatMap((claim) =>
        claimFiles.map((ending) => `c/${claim.id.slice(1)}.${ending}`),
      );
      for (const name of [...Object.keys(files), ...claims])
        paths.push(`r/${recordFolder(id)}/${name}`);
    }
    return paths;
  },
};

async function findRecord(folder: string, { store, options }: SiteSources): Promise<Found | null> {
  const id = parseRecordId(folder);
  const row = id === null || recordFolder(id) !== folder ? null : store.records.get(id);
  const manifest = row && (await store.manifest(row.manifest));
  if (!row || !manifest) return null;
  const { base, origin, engine } = options;
  const cited = { row, manifest, base, origin, doi: recordDoi(manifest) };
  return { row, manifest, cited, engine };
}

function claimFile(
  number: number,
  ending: string,
  { row, manifest, cited }: Found,
  { options }: SiteSources,
): SitePage | null {
  const claim = manifest.claims.find(({ id }) => id === `c${number}`);
  if (!claim) return null;
  if (ending === 'svg') return svg(claimBadge(row, claim));
  if (ending === 'jsonld') return linked(claimJsonLd(claim, manifest, { ...cited, row }));
  return markdown(renderClaimMarkdown(claim, manifest, options.base));
}

function svg(body: string): SitePage {
  return { type: 'image/svg+xml; charset=utf-8', body };
}

function text(type: string, body: string): SitePage {
  return { type: `${type}; charset=utf-8`, body };
}
