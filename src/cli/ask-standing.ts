import { join } from 'node:path';
import { parseSha256, type Sha256 } from '../core/hash.ts';
import { parseRetractionWatch } from '../ingest/retraction-watch.ts';
import {
  askStanding,
  type AskedStanding,
  type Registry,
  type StandingSubject,
} from '../ingest/standing.ts';
import { disk, writeWhole } from '../io/disk.ts';
import type { FolderLibrary } from '../io/library.ts';
import type { Streams } from './streams.ts';
import { webOf } from './web-of.ts';

const dayMs = 86_400_000;

/** Asking beside the archive must not hold up a verification where there is no network. */
export const askingLimits = { tries: 1, headersMs: 8000, bodyMs: 15_000 };

interface Asking {
  readonly library: FolderLibrary;
  readonly streams: Streams;
}

/** Asks what became of a source, once a day, or anew; the registry's file is read once. */
export function askerOf(
  { library, streams }: Asking,
  freshMs = dayMs,
): (subject: StandingSubject) => Promise<AskedStanding> {
  const web = webOf(library, streams, askingLimits);
  let registry: Promise<Registry | null> | null = null;
  return async (subject) => {
    registry ??= readRegistry(library);
    return askStanding(subject, { web, registry: await registry, freshMs });
  };
}

/** Stores a registry's file for the questions to come; throws a UserError when it is none. */
export async function keepRegistry(text: string, library: FolderLibrary): Promise<number> {
  const { records } = parseRetractionWatch(text);
  const hash = await library.objects.put(text);
  await writeWhole(disk, pointerOf(library), Buffer.from(JSON.stringify({ sha256: hash })));
  return records.length;
}

async function readRegistry(library: FolderLibrary): Promise<Registry | null> {
  const pointer = await disk.read(pointerOf(library));
  if (!pointer) return null;
  const named = JSON.parse(Buffer.from(pointer).toString('utf8')) as { readonly sha256?: unknown };
  const hash: Sha256 = parseSha256(named.sha256);
  const bytes = await library.objects.get(hash);
  if (!bytes) return null;
  const { records } = parseRetractionWatch(new TextDecoder().decode(bytes));
  const byDoi = Map.groupBy(records, ({ dois }) => dois[0] ?? '');
  return {
    name: 'retraction-watch',
    query: `sha256:${hash}`,
    withDoi: (doi) => byDoi.get(doi.toLowerCase()) ?? [],
  };
}

function pointerOf({ folder }: FolderLibrary): string {
  return join(folder, 'var', 'registry.json');
}
