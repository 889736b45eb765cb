import { parseCheckpoint } from '../core/log/checkpoint.ts';
import { equalHashes, leafHash, treeRoot } from '../core/log/merkle.ts';
import { openNote, parseVerifierKey, type VerifierKey } from '../core/log/signed-note.ts';
import { allTiles, decodeBundle, parseTilePath, tilePath, tileWidth } from '../core/log/tiles.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { parseCanonical, parseLibrary, parseLogEntry } from '../core/records/parse-record.ts';
import { isDraft, wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';

export interface LogAudit {
  readonly origin: string | null;
  readonly entries: readonly LogEntry[];
  /** False when entries could not be read; what hangs on them cannot be judged then. */
  readonly isWhole: boolean;
  readonly findings: readonly Finding[];
}

/** Checks library.json, the checkpoint's signature, the tree over the entries, every tile and every entry. */
export async function auditLog(
  files: LogFiles,
  trusted: VerifierKey | null,
  atLeast: number | null,
): Promise<LogAudit> {
  const described = await readDescription(files);
  if ('finding' in described)
    return { origin: null, entries: [], isWhole: false, findings: [described.finding] };
  const findings: Finding[] = [];
  if (trusted && !sameKey(trusted, described.key))
    findings.push(wrong('library.json', 'Its key is not the key that was given.'));
  const note = await files.read('checkpoint');
  const text = note && openNote(Buffer.from(note).toString('utf8'), [trusted ?? described.key]);
  const checkpoint = text ? parseCheckpoint(text) : null;
  if (!note || !checkpoint || !isUtf8(note) || checkpoint.origin !== described.key.name)
    return {
      origin: described.key.name,
      entries: [],
      isWhole: false,
      findings: [
        ...findings,
        wrong(
          'checkpoint',
          note
            ? 'It is not signed by that key, or not written as it was signed.'
            : 'It is missing.',
        ),
      ],
    };
  if (atLeast !== null && checkpoint.size < atLeast)
    findings.push(
      wrong(
        'checkpoint',
        `It covers ${checkpoint.size} entries; ${atLeast} were seen before. Entries have been lost.`,
      ),
    );
  const raw = await readEntries(files, checkpoint.size, findings);
  if (raw.length === checkpoint.size && !equalHashes(treeRoot(raw.map(leafHash)), checkpoint.root))
    findings.push(
      wrong(
        tilePath('entries', 0, Math.min(checkpoint.size, tileWidth)),
        'The entries do not give the root that the checkpoint signs.',
      ),
    );
  findings.push(...(await compareTiles(files, raw)));
  const entries = parseEntries(raw, findings);
  return {
    origin: described.key.name,
    entries,
    isWhole: entries.length === checkpoint.size,
    findings: await nameCulprit(files, raw, findings),
  };
}

async function readDescription(
  files: LogFiles,
): Promise<{ key: VerifierKey } | { finding: Finding }> {
  const bytes = await files.read('library.json');
  if (!bytes) return { finding: wrong('library.json', 'It is missing: this is no library.') };
  try {
    const { key: text, origin } = parseCanonical(Buffer.from(bytes).toString('utf8'), parseLibrary);
    const key = parseVerifierKey(text);
    if (key?.name === origin && isUtf8(bytes)) return { key };
  } catch {
    // any other writing is refused; the finding says so
  }
  return {
    finding: wrong(
      'library.json',
      'It is not as it was written: not canonical, or its key does not fit its origin.',
    ),
  };
}

async function readEntries(
  files: LogFiles,
  size: number,
  findings: Finding[],
): Promise<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (let first = 0; first < size; first += tileWidth) {
    const width = Math.min(tileWidth, size - first);
    const path = tilePath('entries', first / tileWidth, width);
    const bundle = await files.read(path);
    try {
      const read = bundle ? decodeBundle(bundle) : [];
      if (read.length !== width) throw new RangeError('wrong count');
      entries.push(...read);
    } catch {
      findings.push(
        wrong(path, bundle ? 'It does not hold the entries that it should.' : 'It is missing.'),
      );
      return entries;
    }
  }
  return entries;
}

/** Every tile of the log, and every tile left over from a smaller one, byte for byte. */
async function compareTiles(files: LogFiles, entries: readonly Uint8Array[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const wanted = allTiles(entries);
  for (const [path, tile] of wanted) {
    const stored = await files.read(path);
    if (!stored) findings.push(wrong(path, 'It is missing.'));
    else if (!equalHashes(stored, tile))
      findings.push(wrong(path, 'It does not follow from the log’s entries.'));
  }
  const newest = new Map([...wanted].map(([path, tile]) => [wholePath(path), tile]));
  for (const path of (await files.list()) ?? []) {
    if (!path.startsWith('tile/') || wanted.has(path) || isDraft(path)) continue;
    const place = parseTilePath(path);
    const stored = place && (await files.read(path));
    if (!place || !stored) findings.push(wrong(path, 'No log has a file by this name.'));
    else if (!isBeginning(stored, place, newest.get(wholePath(path))))
      findings.push(wrong(path, 'It does not follow from the log’s entries.'));
  }
  return findings;
}

/** The path that a tile has, or will have, once it is full. */
function wholePath(path: string): string {
  return path.replace(/\.p\/\d+$/, '');
}

/**
 * A tile that no checkpoint covers yet, or that a larger one has replaced. What it shares with the newest one
 * must agree with it; what goes beyond is the remains of a write that was never announced.
 */
function isBeginning(
  stored: Uint8Array,
  { level, width }: { level: number | 'entries'; width: number },
  newest: Uint8Array = new Uint8Array(),
): boolean {
  try {
    const own = level === 'entries' ? decodeBundle(stored) : hashesOf(stored);
    const known = level === 'entries' ? decodeBundle(newest) : hashesOf(newest);
    return (
      own.length === width &&
      own.every((part, at) => at >= known.length || equalHashes(part, known[at] ?? part))
    );
  } catch {
    return false; // cut off or changed
  }
}

function hashesOf(tile: Uint8Array): Uint8Array[] {
  if (tile.length % 32 !== 0) throw new RangeError(`${tile.length} bytes are no whole hashes`);
  return Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(32 * at, 32 * at + 32));
}

/** Where the root fails, the hash tiles tell which bundle holds the changed entry. */
async function nameCulprit(
  files: LogFiles,
  raw: readonly Uint8Array[],
  findings: readonly Finding[],
): Promise<Finding[]> {
  if (!findings.some(({ message }) => message.includes('root that the checkpoint signs')))
    return [...findings];
  const named: Finding[] = [];
  for (let first = 0; first < raw.length; first += tileWidth) {
    const width = Math.min(tileWidth, raw.length - first);
    const tile = await files.read(tilePath(0, first / tileWidth, width));
    const agrees =
      tile &&
      raw
        .slice(first, first + width)
        .every((entry, at) => equalHashes(leafHash(entry), tile.subarray(32 * at, 32 * at + 32)));
    if (!agrees)
      named.push(
        wrong(tilePath('entries', first / tileWidth, width), 'An entry in it has changed.'),
      );
  }
  const tiles = findings.filter(
    ({ path, message }) => !message.includes('root that') && !path.startsWith('tile/'),
  );
  return named.length > 0 ? [...tiles, ...named] : [...findings];
}

function parseEntries(raw: readonly Uint8Array[], findings: Finding[]): LogEntry[] {
  return raw.flatMap((bytes, place) => {
    try {
      if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
      return [parseCanonical(Buffer.from(bytes).toString('utf8'), parseLogEntry)];
    } catch {
      const first = Math.floor(place / tileWidth);
      findings.push(
        wrong(
          tilePath('entries', first, Math.min(tileWidth, raw.length - first * tileWidth)),
          `Entry ${place} is no log entry in canonical form.`,
        ),
      );
      return [];
    }
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(Buffer.from(bytes).toString('utf8')).equals(Buffer.from(bytes));
}

function sameKey(a: VerifierKey, b: VerifierKey): boolean {
  return a.name === b.name && equalHashes(a.publicKey, b.publicKey);
}
