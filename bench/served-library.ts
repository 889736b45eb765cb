import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../src/core/hash.ts';
import { canonicalJson } from '../src/core/json.ts';
import { objectPath } from '../src/core/object-path.ts';
import { recordFolder } from '../src/core/record-id.ts';
import type { PaperManifest } from '../src/core/records/generated/types.ts';
import type { OpenedSite } from '../src/cli/open-site.ts';
import { packer } from '../src/io/packer.ts';
import { statusOf, subjectOf, toEntry } from '../src/record/entry.ts';
import type { Signer } from '../src/io/signing-key.ts';
import { packPage } from '../src/serve/answer/pack-page.ts';
import { html } from '../src/serve/site-page-types.ts';
import { openSite } from '../src/serve/site.ts';
import { largeLibrary } from './large-library.ts';

/** A record of the bench: no two have the same id, title, number or manifest. */
export interface BenchRecord {
  readonly id: string;
  readonly title: string;
  readonly bytes: number;
  readonly hash: string;
}

/** A library of so many published records that differ, with their manifests as objects. */
export async function servedLibrary(
  folder: string,
  signer: Signer,
  example: PaperManifest,
  size: number,
): Promise<BenchRecord[]> {
  const records: BenchRecord[] = [];
  const entries: string[] = [];
  for (let n = 0; n < size; n++) {
    const { manifest, record } = variant(example, n);
    const text = canonicalJson(manifest);
    const hash = sha256(text);
    const path = join(folder, objectPath(hash));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    records.push({ ...record, hash });
    entries.push(
      toEntry({
        kind: 'publication',
        slug: `paper-${n}`,
        record: record.id,
        subject: subjectOf(manifest),
        status: statusOf(manifest),
        objects: { manifest: hash },
        time: '2026-07-02T09:14:00Z',
      }),
    );
  }
  await largeLibrary(folder, signer, entries);
  return records;
}

function variant(example: PaperManifest, n: number) {
  const digits = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  const id = `BENC:${digits.toString(16).toUpperCase().padStart(8, '0')}`;
  const title = `A survey of sketching and its kin, part w${n % 1000}x of ${7_000_000 + n}`;
  const bytes = 3_000_000 + n;
  const { work, provenance } = example;
  const sources = provenance.sources.map((source) => ({ ...source, bytes }));
  const manifest: PaperManifest = {
    ...example,
    work: { ...work, id, title },
    provenance: { ...provenance, sources },
  };
  return { manifest, record: { id, title, bytes } };
}

/**
 * Puts every record's page into the store, as the server itself would in a longer time: one page is rendered and what
 * is a record's own is put in its place, which must give another one byte for byte. False where it does not.
 */
export async function fillPages(
  { store, pages, options, version }: OpenedSite,
  records: readonly BenchRecord[],
): Promise<boolean> {
  const site = openSite(store, options);
  const path = (record: BenchRecord): string => `r/${recordFolder(record.id)}/index.html`;
  const render = async (record: BenchRecord): Promise<string> =>
    String((await site.page(path(record)))?.body ?? '');
  const [first] = records;
  if (!first) return false;
  const page = await render(first);
  const moved = (record: BenchRecord, place: number): string =>
    [
      [first.id, record.id],
      [recordFolder(first.id), recordFolder(record.id)],
      [first.title, record.title],
      [first.title.slice(0, 49).trimEnd(), record.title.slice(0, 49).trimEnd()],
      [String(first.bytes), String(record.bytes)],
      [first.hash, record.hash],
      ['log/0.html', `log/${place}.html`],
      ['entry 0', `entry ${place}`],
    ].reduce((text, [from = '', to = '']) => text.replaceAll(from, to), page);
  for (let n = 1; n < records.length; n += Math.ceil(records.length / 50)) {
    const record = records[n];
    if (record && moved(record, n) !== (await render(record))) return false;
  }
  for (let start = 0; start < records.length; start += 200) {
    const some = records.slice(start, start + 200).map(async (record, at) => {
      const state = `${version} ${site.state(path(record)) ?? ''}`;
      return [
        path(record),
        state,
        await packPage(html(moved(record, start + at)), packer, true),
      ] as const;
    });
    pages.putAll(await Promise.all(some));
  }
  return true;
}
