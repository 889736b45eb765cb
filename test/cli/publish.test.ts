import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { LogEntry, PaperManifest } from '../../src/core/records/generated/types.ts';
import { parseLogEntry, parseManifest } from '../../src/core/records/parse-record.ts';
import { openLibrary } from '../../src/io/library.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';
import {
  birdQuestion,
  recordLibrary,
  smallRecordLibrary,
  type RecordLibrary,
} from '../support/record-library.ts';

interface Published {
  readonly id: string;
  readonly entry: number | null;
  readonly isBehind: boolean;
}

const program = fileURLToPath(new URL('../../bin/truth-engine.js', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'truth-engine-'));
let slug = '';

before(async () => {
  ({ slug } = await smallRecordLibrary(base));
});
after(() => rmSync(base, { recursive: true, force: true }));

test('publish gives an id of an area and eight digits, which its manifest and its entry carry', async (t) => {
  const small = copyOfLibrary(t);
  const { id, entry } = await small.json<Published>('publish', slug);
  assert.match(id, /^VISN:[0-9A-F]{8}$/);
  const entries = await sound(small);
  assert.equal(entry, entries.length - 1);
  const logged = entries.at(-1);
  assert.equal(logged?.kind, 'publication');
  assert.equal(logged.record, id);
  const manifest = manifestAt(small, logged.objects.manifest);
  assert.equal(manifest.work.id, id);
  assert.equal(
    manifest.corrections.manifest.current_manifest_url,
    `r/${id.replace(':', '-')}/card.json`,
  );
  assert.ok(existsSync(join(small.library, 'records', id.replace(':', '-'), 'report.html')));
});

test('publish of a paper gives its first manifest an id', async (t) => {
  const small = copyOfLibrary(t);
  const { id } = await small.json<Published>('publish', 'vague-claims');
  assert.match(id, /^GENL:[0-9A-F]{8}$/);
  await sound(small);
});

test('explain shows of a record id what is published, of a name what is newest', async (t) => {
  const small = copyOfLibrary(t);
  const { id } = await small.json<Published>('publish', slug);
  await small.ask(birdQuestion('It works in any season.'));
  const shown = (name: string) => small.json<{ text: string }>('explain', `${name}#2`);
  assert.equal((await shown(id)).text, 'It works in any weather.');
  assert.equal((await shown(slug)).text, 'It works in any season.');
});

test('publish twice changes nothing, by slug or by id, and says when a newer manifest waits', async (t) => {
  const small = copyOfLibrary(t);
  const first = await small.json<Published>('publish', slug);
  const size = (await sound(small)).length;
  const { id } = first;
  for (const name of [slug, id, id.toLowerCase().replace(':', '-')])
    assert.deepEqual(await small.json('publish', name), {
      id,
      entry: null,
      page: null,
      isBehind: false,
    });
  assert.equal((await sound(small)).length, size);
  await small.ask(birdQuestion('It is silent.'));
  assert.equal((await small.json<Published>('publish', slug)).isBehind, true);
  assert.match((await small.run('publish', slug)).out, /truth-engine correct VISN:/);
});

test('publish by two promises at once makes one publication', async (t) => {
  const small = copyOfLibrary(t);
  const [one, two] = await Promise.all([
    small.json<Published>('publish', slug),
    small.json<Published>('publish', slug),
  ]);
  await onePublication(small, [one, two]);
});

test('publish by two processes at once makes one publication', async (t) => {
  const small = copyOfLibrary(t);
  await onePublication(small, await Promise.all([publishApart(small), publishApart(small)]));
});

test('publish, correct and withdraw of a record that is not there name what is', async (t) => {
  const small = copyOfLibrary(t);
  const { id } = await small.json<Published>('publish', slug);
  const near = id.slice(0, -1) + (id.endsWith('0') ? '1' : '0');
  for (const [command, ...more] of [
    ['publish'],
    ['correct', '--note', 'A slip.'],
    ['withdraw', '--note', 'A slip.'],
    ['bundle'],
    ['rerun'],
  ]) {
    const one = await small.run(command ?? '', near, ...more);
    assert.equal(one.code, 2);
    assert.match(one.err, new RegExp(`one of ${id}`));
    const other = await small.run(command ?? '', 'nowhere', ...more);
    assert.equal(other.code, 2);
    assert.match(other.err, new RegExp(`one of ${slug}, vague-claims`));
  }
});

const refused = [
  ['correct before publish', ['correct', 'how-fast', '--note', 'A slip.'], /never published/],
  ['withdraw before publish', ['withdraw', 'how-fast', '--note', 'A slip.'], /never published/],
  ['bundle before publish', ['bundle', 'how-fast'], /never published/],
  ['correct without a note', ['correct', 'how-fast'], /with this note/],
  ['correct with an empty note', ['correct', 'how-fast', '--note', ' \n '], /Seen +no words/],
  ['withdraw with an empty note', ['withdraw', 'how-fast', '--note', ''], /Seen +no words/],
  ['correct with a note of 4001 signs', ['correct', 'how-fast', '--note', 'x'.repeat(4001)], /4001 characters/],
  ['correct of a bad type', ['correct', 'how-fast', '--note', 'x', '--type', 'TYPO'], /METADATA, ARTIFACT, CLAIM/],
  ['publish at no time', ['publish', 'how-fast', '--now', 'soon'], /2026-07-02T09:14:00Z/],
] as const; // prettier-ignore
for (const [what, args, said] of refused)
  test(`${what} is refused, and the log stays as it was`, async () => {
    const small = recordLibrary(base);
    const checkpoint = page(small.library, 'checkpoint');
    const { code, err } = await small.run(...args);
    assert.equal(code, 2);
    assert.match(err, said);
    assert.doesNotMatch(err, /\bat .*\.ts:\d/);
    assert.equal(page(small.library, 'checkpoint'), checkpoint);
  });

test('correct adds an event and an entry; what stood before stays, and can be compared', async (t) => {
  const small = copyOfLibrary(t);
  const { id } = await small.json<Published>('publish', slug);
  const first = (await sound(small)).at(-1)?.objects.manifest ?? '';

  await small.ask(birdQuestion('The two-step detector hears fewer false calls in wind.'));
  await small.json('correct', id, '--note', 'Claim 2 stood in\n no paper.');
  const second = (await sound(small)).at(-1);
  assert.equal(second?.kind, 'correction');
  assert.equal(second.event?.replaces, first);
  assert.equal(second.event.type, 'CLAIM');

  await small.json('correct', id, '--note', 'A better title.', '--title', 'Birds', '--type', 'metadata'); // prettier-ignore
  const third = (await sound(small)).at(-1);
  assert.equal(third?.event?.replaces, second.objects.manifest);

  const manifests = [first, second.objects.manifest, third.objects.manifest].map((hash) =>
    manifestAt(small, hash),
  );
  const histories = manifests.map(({ corrections }) => corrections.correction_events);
  assert.deepEqual(
    histories.map(({ length }) => length),
    [0, 1, 2],
  );
  assert.deepEqual(histories[2]?.slice(0, 1), histories[1]);
  assert.deepEqual(
    histories[2]?.map(({ correction_type, public_note }) => [correction_type, public_note]),
    [
      ['CLAIM', 'Claim 2 stood in no paper.'],
      ['METADATA', 'A better title.'],
    ],
  );
  assert.deepEqual(histories[2]?.[1]?.affected_fields, ['work.title']);
  assert.equal(manifests[2]?.work.title, 'Birds');

  const site = await exported(small);
  const folder = join(site, 'r', id.replace(':', '-'));
  for (const [version, manifest] of [
    ['v1', manifests[0]],
    ['v2', manifests[1]],
    ['.', manifests[2]],
  ] as const)
    assert.deepEqual(readManifest(join(folder, version, 'card.json')), manifest);
  assert.match(page(folder, 'v1/index.html'), /A newer version replaces this page/);
  assert.match(page(folder, 'diff-1.html'), /Claim 2 stood in no paper\./);
  assert.match(page(folder, 'diff-2.html'), /A better title\./);
  const corrections: unknown = JSON.parse(page(folder, 'corrections.json'));
  assert.deepEqual(corrections, manifests[2]?.corrections);
});

test('correct with nothing newer adds an event that affects nothing, and numbers what stood before', async (t) => {
  const small = copyOfLibrary(t);
  const { id } = await small.json<Published>('publish', slug);
  await small.json('correct', id, '--note', 'Once.');
  await small.json('correct', id, '--note', 'Twice.');
  const { corrections } = manifestAt(small, (await sound(small)).at(-1)?.objects.manifest);
  assert.deepEqual(
    corrections.correction_events.map(({ event_id, affected_fields }) => [
      event_id,
      affected_fields,
    ]),
    [
      [`${id}#1`, []],
      [`${id}#2`, []],
    ],
  );
  assert.deepEqual(
    corrections.known_superseded_manifest_urls,
    [1, 2].map((version) => `r/${id.replace(':', '-')}/v${version}/card.json`),
  );
});

test('withdraw takes a record from lists and search; its page stays, with a banner', async (t) => {
  const small = copyOfLibrary(t);
  const { id } = await small.json<Published>('publish', slug);
  const listed = await exported(small);
  const folder = `r/${id.replace(':', '-')}`;
  assert.ok(page(listed, 'index.html').includes(id));
  assert.ok(page(listed, 'claims.html').includes(id));
  await small.json('withdraw', id, '--note', 'The question was put wrongly.');
  const last = (await sound(small)).at(-1);
  assert.equal(last?.kind, 'withdrawal');
  assert.equal(last.event?.note, 'The question was put wrongly.');
  const site = await exported(small);
  assert.ok(!page(site, 'index.html').includes(id));
  assert.ok(!page(site, 'claims.html').includes(id));
  assert.ok(page(site, 'status.html').includes(`${id} was withdrawn.`));
  for (const name of ['index.html', 'report.html', 'c/1.html'])
    assert.match(page(site, `${folder}/${name}`), /The question was put wrongly\./, name);
  const card = join(small.library, 'records', id.replace(':', '-'), 'card.html');
  assert.match(readFileSync(card, 'utf8'), /Withdrawn/);
});

test('nothing is done to a withdrawn record any more', async (t) => {
  const small = copyOfLibrary(t);
  const { id } = await small.json<Published>('publish', slug);
  await small.json('withdraw', id, '--note', 'The question was put wrongly.');
  const size = (await sound(small)).length;
  for (const args of [
    ['correct', id, '--note', 'No, it was right.'],
    ['withdraw', id, '--note', 'Once more.'],
    ['publish', id],
    ['publish', slug],
  ]) {
    const { code, err } = await small.run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, /it was withdrawn/);
  }
  assert.equal((await sound(small)).length, size);
});

/** The library of this file's beginning, in a folder of its own. */
function copyOfLibrary(t: TestContext): RecordLibrary {
  const folder = temporaryFolder(t);
  cpSync(base, folder, { recursive: true });
  return recordLibrary(folder);
}

/** The entries of the log, once an auditor has found nothing. */
async function sound({ library }: RecordLibrary): Promise<LogEntry[]> {
  const { findings, behind, size } = await auditOf(library);
  assert.deepEqual(findings, []);
  assert.deepEqual(behind, []);
  const { log } = await openLibrary(library, null);
  const entries: LogEntry[] = [];
  for await (const text of log.entries(0, size)) entries.push(parseLogEntry(JSON.parse(text)));
  return entries;
}

async function onePublication(small: RecordLibrary, told: readonly Published[]): Promise<void> {
  const entries = await sound(small);
  const made = entries.filter(({ kind }) => kind === 'publication');
  assert.equal(made.length, 1);
  assert.deepEqual([...new Set(told.map(({ id }) => id))], [made[0]?.record]);
  assert.deepEqual(told.map(({ entry }) => entry).sort(), [entries.length - 1, null].sort());
}

function publishApart({ library, folder }: RecordLibrary): Promise<Published> {
  const child = spawn(
    process.execPath,
    [program, 'publish', slug, '--library', library, '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
    },
  );
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => resolve(JSON.parse(out) as Published));
  });
}

async function exported(small: RecordLibrary): Promise<string> {
  const site = join(small.folder, 'site');
  assert.equal((await small.run('export', site)).code, 0);
  assert.deepEqual((await auditOf(site)).findings, []);
  return site;
}

function page(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function readManifest(path: string): PaperManifest {
  return parseManifest(JSON.parse(readFileSync(path, 'utf8')));
}

function manifestAt({ library }: RecordLibrary, hash: string | null | undefined): PaperManifest {
  assert.ok(hash);
  return readManifest(join(library, 'objects', hash.slice(0, 2), hash.slice(2)));
}
