import { parseCheckpoint } from '../core/log/checkpoint.ts';
import { isSameKey } from '../core/log/key-rotation.ts';
import { equalHashes, leafHash, treeRoot } from '../core/log/merkle.ts';
import { openCosigned, parseVerifierKey, type VerifierKey } from '../core/log/signed-note.ts';
import { allTiles, decodeBundle, parseTilePath, tilePath, tileWidth } from '../core/log/tiles.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { parseCanonical, parseLibrary, parseLogEntry } from '../core/records/parse-record.ts';
import { auditEarlier } from './audit-earlier.ts';
import { auditKeys, type DescribedKeys } from './audit-keys.ts';
import { isDraft, wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';

export interface LogAudit {
  readonly origin: string | null;
  readonly entries: readonly LogEntry[];
  /** False when entries could not be read; what hangs on them cannot be judged then. */
  readonly isWhole: boolean;
  /** The key of now, and how many rotations the log has; null where the log is not signed by it. */
  readonly keys: { readonly current: VerifierKey; readonly rotations: number } | null;
  /** Entries that the checkpoint which was kept covers; null where none was given or it could not be read. */
  readonly earlier: number | null;
  readonly findings: readonly Finding[];
}

/** What an auditor knows of a log beforehand. */
export interface KnownOfLog {
  /** Null: the library's own word is taken. */
  readonly trusted: VerifierKey | null;
  readonly atLeast: number | null;
  /** A signed checkpoint that was kept. */
  readonly earlier: string | null;
}

/** Checks library.json, the checkpoint's signature, the tree over the entries, every tile and every entry. */
export async function auditLog(
  files: LogFiles,
  { trusted, atLeast, earlier }: KnownOfLog,
): Promise<LogAudit> {
  const described = await readDescription(files);
  if ('finding' in described) return noLog(null, [described.finding]);
  const { key } = described;
  const findings: Finding[] = [];
  const bytes = await files.read('checkpoint');
  const note = Buffer.from(bytes ?? []).toString('utf8');
  const text = bytes && isUtf8(bytes) ? openCosigned(note, key) : null;
  const checkpoint = text === null ? null : parseCheckpoint(text);
  if (checkpoint?.origin !== key.name)
    return noLog(key.name, [
      ...(trusted && !isSameKey(trusted, key) ? [otherKey()] : []),
      wrong(
        'checkpoint',
        bytes ? 'It is not signed by that key, or not written as it was signed.' : 'It is missing.',
      ),
    ]);
  if (atLeast !== null && checkpoint.size < atLeast)
    findings.push(
      wrong(
        'checkpoint',
        `It covers ${checkpoint.size} entries; ${atLeast} were seen before. Entries have been lost.`,
      ),
    );
  const raw = await readEntries(files, checkpoint.size, findings);
  const read: Finding[] = [];
  const entries = parseEntries(raw, read);
  const keys = auditKeys(described, trusted, entries, { note, checkpoint });
  const { current, rotations } = keys;
  if (!current) return noLog(key.name, [...findings, ...keys.findings]);
  findings.push(...keys.findings);
  if (raw.length === checkpoint.size && !equalHashes(treeRoot(raw.map(leafHash)), checkpoint.root))
    findings.push(
      wrong(
        tilePath('entries', 0, Math.min(checkpoint.size, tileWidth)),
        'The entries do not give the root that the checkpoint signs.',
      ),
    );
  findings.push(...(await compareTiles(files, raw)), ...read);
  const kept =
    earlier === null
      ? null
      : await auditEarlier(earlier, { checkpoint, current, rotations }, files);
  return {
    origin: key.name,
    entries,
    isWhole: entries.length === checkpoint.size,
    keys: { current, rotations: rotations.length },
    earlier: kept?.size ?? null,
    findings: [...(await nameCulprit(files, raw, findings)), ...(kept?.findings ?? [])],
  };
}

function noLog(origin: string | null, findings: readonly Finding[]): LogAudit {
  return { origin, entries: [], isWhole: false, keys: null, earlier: null, findings };
}

function otherKey(): Finding {
  return wrong('library.json', 'Its key is not the key that was given.');
}

async function readDescription(files: LogFiles): Promise<DescribedKeys | { finding: Finding }> {
  const bytes = await files.read('library.json');
  if (!bytes) return { finding: wrong('library.json', 'It is missing: this is no library.') };
  try {
    const described = parseCanonical(Buffer.from(bytes).toString('utf8'), parseLibrary);
    const key = parseVerifierKey(described.key);
    if (key?.name === described.origin && isUtf8(bytes) && (described.format ?? 2) === 2)
      return { key, previousKeys: described.previous_keys ?? [] };
  } catch {
    // any other writing is refused; the finding says so
  }
  return {
    finding: wrong(
      'library.json',
      'It is not as it was written: not canonical, its key does not fit its origin, or of a form that is not known here.',
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
