import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseFeed } from 'feedsmith';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { parseLogEntry } from '../../src/core/records/parse-record.ts';
import type { SiteStore } from '../../src/core/site-store.ts';
import { openIndex } from '../../src/io/index-db.ts';
import { sha256 } from '../../src/core/hash.ts';
import { toEntry } from '../../src/record/entry.ts';
import { feedRoom } from '../../src/serve/rooms/feeds.ts';
import type { SiteSources } from '../../src/serve/site-room.ts';
import { sampleManifest } from '../render/sample-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'truth-engine-feeds-'));
const index = openIndex(join(folder, 'index.sqlite'));
after(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = 120;
const idOf = (n: number): string =>
  `${n % 3 === 0 ? 'LANG' : 'SRCH'}:${n.toString(16).toUpperCase().padStart(8, '0')}`;
const sample = sampleManifest();
const withPaper = (n: number): PaperManifest => ({
  ...sample,
  work: { ...sample.work, id: idOf(n), arxiv_id: n % 40 === 0 ? '2401.01234' : null },
  provenance: {
    ...sample.provenance,
    sources: sample.provenance.sources.map((source) => ({ ...source, sha256: sha256(String(n)) })),
  },
});
index.add(
  Array.from({ length: count }, (_, place) => ({
    place,
    manifest: withPaper(place),
    entry: parseLogEntry(
      JSON.parse(
        toEntry({
          kind: 'publication',
          slug: `paper-${place}`,
          record: idOf(place),
          subject: { arxiv_id: null, file: null, title: null },
          status: null,
          objects: { manifest: 'ab'.repeat(32) },
          time: new Date(Date.UTC(2026, 0, 1, 0, place)).toISOString(),
        }),
      ),
    ),
  })),
);
const sources = {
  store: { records: index.records, events: index.events, papers: index.papers } as SiteStore,
  options: { base: 'https://example.org/', origin: 'example.org', isStatic: false, templates: {} },
} as SiteSources;

const feeds = [
  ['feed', Array.from({ length: count }, (_, n) => n)],
  ['feeds/area/LANG', Array.from({ length: 40 }, (_, n) => 3 * n)],
  ['feeds/area/SRCH', Array.from({ length: count }, (_, n) => n).filter((n) => n % 3 !== 0)],
  ['feeds/paper/arxiv-2401.01234', [0, 40, 80]],
  [`r/${idOf(40).replace(':', '-')}/feed`, [40]],
] as const;
for (const [stem, places] of feeds)
  for (const form of ['atom', 'json'] as const)
    test(`${stem}.${form} and its archive hold each of its events`, async () => {
      const newest = await placesOf(`${stem}.${form}`);
      assert.deepEqual(newest, places.slice(-50).toReversed());
      const archived: number[] = [];
      for (let page = 1; page <= Math.floor(places.length / 50); page++) {
        if (places.length === 50) break;
        const found = await placesOf(`${stem}-archive-${page}.${form}`);
        assert.equal(found.length, 50);
        archived.push(...found.toReversed());
      }
      assert.deepEqual(archived, places.slice(0, archived.length));
      assert.deepEqual(
        [...new Set([...archived, ...newest])].sort((a, b) => a - b),
        [...places],
      );
      const beyond = Math.floor(places.length / 50) + 1;
      assert.equal(
        await feedRoom.page(`${stem}-archive-${beyond}.${form}`, new URLSearchParams(), sources),
        null,
      );
    });

test('a paper is found by each of its names, and its feed under the best of them', () => {
  const row = index.papers.get('arxiv-2401.01234');
  assert.equal(row?.slug, 'arxiv-2401.01234');
  assert.equal(index.papers.get(`sha256-${sha256('40')}`)?.slug, row.slug);
  assert.deepEqual(row.sources, [0, 40, 80].map((n) => sha256(String(n))).sort());
  assert.deepEqual(index.papers.records(row.slug), [
    'LANG:00000000',
    'SRCH:00000028',
    'SRCH:00000050',
  ]);
});

for (const path of [
  'feeds/area/NONE.atom',
  'feeds/area/x.atom',
  'feeds/paper/none.atom',
  'r/LANG-00000001/feed.atom',
  'feed-archive-0.atom',
  'feed.xml',
])
  test(`there is no feed at ${path}`, async () =>
    assert.equal(await feedRoom.page(path, new URLSearchParams(), sources), null));

test('a search has a feed of the records that it finds', async () => {
  assert.deepEqual(await placesOf('feed.atom', 'area=LANG'), feeds[1][1].toReversed());
  assert.equal((await placesOf('feed.json', 'q=nothingofthekind')).length, 0);
  assert.throws(() => feedRoom.page('feed.atom', new URLSearchParams('area=x'), sources), {
    code: 'bad-query',
  });
});

/** Places in the log of what a feed tells, in its order. */
async function placesOf(path: string, query = ''): Promise<number[]> {
  const page = await feedRoom.page(path, new URLSearchParams(query), sources);
  const read = parseFeed(String(page?.body));
  const entries =
    read.format === 'atom' ? read.feed.entries : read.format === 'json' ? read.feed.items : [];
  return (entries ?? []).map(({ id }) => Number(/(\d+)$/.exec(String(id))?.[1]));
}
