import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { StatusEvent } from '../../../src/core/record-store.ts';
import {
  parseBase,
  renderAtom,
  renderJsonFeed,
  type FeedParts,
} from '../../../src/render/site/feeds.ts';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { parseFeed } from '@rowanmanning/feed-parser';

const base = 'https://example.org/truth/';
const event: StatusEvent = {
  place: 7,
  time: '2026-07-02T09:14:00.000Z',
  kind: 'correction',
  record: 'SRCH:4E1B09C7',
  title: 'What lists keep',
  gate: 'VERIFIED',
  gateBefore: 'FALSIFIED',
  note: 'Claim 5 had a wrong number.',
  type: 'CLAIM',
  affected: ['claims/claim-0a1b2c3d4e5f'],
  manifest: 'ab'.repeat(32),
  replaces: 'cd'.repeat(32),
  coverageLine: '3 re-computable claims: 3 verified.',
};

const site = { stem: 'feed', title: 'Verification status', archive: null, archives: 0 };

interface Atom {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly entry: {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly summary: string;
    readonly link: readonly { readonly '@_rel': string; readonly '@_href': string }[];
    readonly category: { readonly '@_term': string };
  };
}

interface Feed {
  readonly version: string;
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_text: string;
    readonly date_published: string;
    readonly _truth_engine: Readonly<Record<string, unknown>>;
  }[];
}

test('renderAtom() says what happened to which record, with whole addresses', () => {
  const feed = atomOf([event]);
  assert.equal(feed.id, 'tag:example.org,2026:example.org/log/status');
  assert.equal(feed.updated, event.time);
  const { id, title, summary, updated, link, category } = feed.entry;
  assert.equal(id, 'tag:example.org,2026:example.org/log/7');
  assert.equal(
    title,
    'SRCH:4E1B09C7 was corrected (claim): about 1 claim, no verdict changed; gate changed from Falsified to Verified.',
  );
  assert.equal(summary, `${event.title} – ${event.coverageLine} – ${event.note}`);
  assert.equal(updated, event.time);
  assert.equal(category['@_term'], 'verdict-changed');
  assert.deepEqual(
    link.map((one) => one['@_href']),
    [`${base}r/SRCH-4E1B09C7/index.html`, `${base}log/7.html`],
  );
});

test('renderJsonFeed() says the same', () => {
  const { version, items } = jsonOf([event]);
  assert.equal(version, 'https://jsonfeed.org/version/1.1');
  assert.equal(items[0]?.id, atomOf([event]).entry.id);
  assert.equal(items[0].title, atomOf([event]).entry.title);
  assert.equal(items[0].url, `${base}r/SRCH-4E1B09C7/index.html`);
  assert.deepEqual(items[0]._truth_engine, {
    record: event.record,
    entry: 7,
    gate: 'VERIFIED',
    gate_before: 'FALSIFIED',
    manifest: event.manifest,
    replaces: event.replaces,
    entry_url: `${base}log/7.html`,
    claims: [],
  });
});

const changed: StatusEvent = {
  ...event,
  changes: [
    {
      claim: 'c2',
      before: 'VERIFIED',
      after: 'CONTRADICTED',
      because: 'No admissible reading of the inputs gives the printed number.',
    },
  ],
  fallen: ['Paper D (What lists keep) was retracted'],
};

test('renderAtom() and renderJsonFeed() say each claim whose outcome changed, and each source that fell', () => {
  const said =
    'Claim 2 of SRCH:4E1B09C7 changed from Verified to Contradicted, because: No admissible reading of the inputs gives the printed number.';
  assert.ok(atomOf([changed]).entry.summary.includes(said));
  const [item] = jsonOf([changed]).items;
  assert.deepEqual(item?.content_text.split('\n').slice(2, 4), [
    'Paper D (What lists keep) was retracted.',
    said,
  ]);
  assert.deepEqual(item?._truth_engine['claims'], changed.changes);
  assert.equal(atomOf([changed]).entry.category['@_term'], 'retracted-source');
});

const verdict: StatusEvent = { ...event, changes: changed.changes ?? [] };
const kinds = [
  [{ ...event, kind: 'publication', gateBefore: null }, 'publication'],
  [{ ...event, kind: 'withdrawal' }, 'withdrawal'],
  [{ ...event, gateBefore: 'VERIFIED' }, 'correction'],
  [event, 'verdict-changed'],
  [{ ...verdict, gateBefore: 'VERIFIED' }, 'verdict-changed'],
] as const;
for (const [one, kind] of kinds)
  test(`renderAtom() calls a ${one.kind} ${kind} where it is one`, () =>
    assert.equal(atomOf([one]).entry.category['@_term'], kind));

const pagesOf = [
  [null, 0, { self: 'feed' }],
  [null, 2, { self: 'feed', 'prev-archive': 'feed-archive-2' }],
  [1, 2, { self: 'feed-archive-1', current: 'feed', 'next-archive': 'feed-archive-2' }],
  [2, 2, { self: 'feed-archive-2', current: 'feed', 'prev-archive': 'feed-archive-1' }],
] as const;
for (const [archive, archives, links] of pagesOf)
  test(`renderAtom() links page ${archive ?? 'current'} of ${archives} to those beside it`, () => {
    const text = renderAtom({
      ...site,
      origin: 'example.org',
      base,
      events: [event],
      archive,
      archives,
    });
    const found = [
      ...text.matchAll(/<link rel="(\S+)" type="application\/atom\+xml" href="([^"]+)"/g),
    ];
    assert.deepEqual(
      Object.fromEntries(found.map(([, rel, href]) => [rel, href])),
      Object.fromEntries(Object.entries(links).map(([rel, stem]) => [rel, `${base}${stem}.atom`])),
    );
    assert.equal(text.includes('<fh:archive'), archive !== null);
  });

test('two independent parsers read both feeds as they are meant', () => {
  const parts: FeedParts = {
    ...site,
    origin: 'example.org/log',
    base,
    events: [changed, { ...event, place: 3, title: '<b> & "c"' }],
    archives: 1,
  };
  const [atom, json] = [renderAtom(parts), renderJsonFeed(parts)];
  for (const text of [atom, json]) {
    const one = parseWithFeedsmith(text);
    const entries =
      one.format === 'atom' ? one.feed.entries : one.format === 'json' ? one.feed.items : [];
    assert.deepEqual(
      entries?.map(({ id }) => id),
      ['tag:example.org,2026:example.org/log/7', 'tag:example.org,2026:example.org/log/3'],
    );
    assert.match(JSON.stringify(one.feed.title), /^(?:\{"value":)?"Verification status"/);
  }
  const other = parseFeed(atom);
  assert.deepEqual(
    other.items.map(({ id, url, updated }) => [id, url, updated?.toISOString()]),
    [7, 3].map((place) => [
      `tag:example.org,2026:example.org/log/${place}`,
      `${base}r/SRCH-4E1B09C7/index.html`,
      event.time,
    ]),
  );
  assert.match(other.items[1]?.description ?? '', /^<b> & "c" – /);
});

test('an empty feed has a time and no entries', () => {
  assert.equal(atomOf([]).updated, '1970-01-01T00:00:00Z');
  assert.deepEqual(jsonOf([]).items, []);
});

const hostile = [
  ['markup', '</title><script>alert(1)</script>'],
  ['quotation marks and signs', `a "b" 'c' & <d> &amp; &#0;`],
  ['a section', ']]><![CDATA[ <x/> ]]>'],
  ['a comment', '--><!-- <x/>'],
  ['an entity', '&xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'],
  ['an instruction', '<?xml version="1.1"?>'],
] as const;
for (const [what, text] of hostile)
  test(`renderAtom() and renderJsonFeed() keep ${what} in a title or note as text`, () => {
    const one = { ...event, title: text, note: text, coverageLine: text };
    assert.equal(atomOf([one]).entry.summary, `${text} – ${text} – ${text}`);
    assert.equal(jsonOf([one]).items[0]?.content_text, `${text}\n${text}\n${text}`);
  });

const steering = [
  ['control characters', 'a\u0000b\u0008c\u000bd\u001be\u007ff\u0085g', 'abcdefg'],
  ['bidirectional overrides', 'a\u202eb\u2066c\u200fd', 'abcd'],
  ['signs that XML does not know', 'a\ufffeb\uffffc', 'abc'],
] as const;
for (const [what, text, plain] of steering)
  test(`renderAtom() and renderJsonFeed() take out ${what}`, () => {
    const one = { ...event, title: text, note: null, coverageLine: '' };
    assert.equal(atomOf([one]).entry.summary, plain);
    assert.equal(jsonOf([one]).items[0]?.content_text, plain);
  });

test('renderAtom() keeps its frame whatever the log is called', () => {
  for (const origin of ['library "of" <ours> & yours', 'x/../y', 'ünï', 'example.org'])
    assert.match(
      atomOf([event], origin).id,
      /^tag:[a-z0-9.-]+,2026:[A-Za-z0-9%./~_'()*!-]+\/status$/,
    );
});

for (const [text, address] of [
  ['https://example.org/truth/', 'https://example.org/truth/'],
  ['https://example.org/truth', 'https://example.org/truth/'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
] as const)
  test(`parseBase() reads ${text}`, () => assert.equal(parseBase(text), address));

for (const text of [
  '',
  'example.org',
  'ftp://example.org/',
  'javascript:alert(1)',
  'https://a b/',
  'https://x/"><script>',
  'https://',
])
  test(`parseBase() refuses ${JSON.stringify(text)}`, () =>
    assert.throws(() => parseBase(text), { code: 'bad-argument' }));

/** Bytes and back: what cannot be written as UTF-8 is lost on the way. */
function sent(text: string): string {
  return Buffer.from(text).toString('utf8');
}

function atomOf(events: readonly StatusEvent[], origin = 'example.org/log'): Atom {
  const text = sent(renderAtom({ ...site, origin, base, events }));
  assert.equal(XMLValidator.validate(text), true, text);
  assert.doesNotMatch(text, /<script|<!\[CDATA|<!DOCTYPE|<!--/);
  const parser = new XMLParser({
    ignoreAttributes: false,
    htmlEntities: true,
    parseTagValue: false,
  });
  return (parser.parse(text) as { feed: Atom }).feed;
}

function jsonOf(events: readonly StatusEvent[], origin = 'example.org/log'): Feed {
  return JSON.parse(sent(renderJsonFeed({ ...site, origin, base, events }))) as Feed;
}
