import { createHash } from 'node:crypto';
import type { Deposition, DepositArchive, DepositMetadata, DepositNotes } from './core/deposit.ts';

export interface DepositInputs {
  /** A keyword that no other record's deposit has. */
  readonly mark: string;
  /** In the archive's own form; the mark is among its keywords. */
  readonly metadata: DepositMetadata;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** False leaves a draft that its owner may look at. */
  readonly publishes: boolean;
}

/**
 * Deposits a record once, however often it is called and wherever it was stopped: the deposit is looked for in the notes,
 * then by its mark among the owner's, and made only where there is none.
 */
export async function depositRecord(
  { mark, metadata, files, publishes }: DepositInputs,
  archive: DepositArchive,
  notes: DepositNotes,
): Promise<Deposition> {
  const known = await findDeposition(mark, archive, notes);
  if (known?.isPublished) return known;
  const deposition = known ?? (await archive.create(metadata));
  await notes.write(deposition.id);
  for (const [name, bytes] of files)
    if (!holds(deposition, name, bytes)) await archive.upload(deposition, name, bytes);
  const described = await archive.describe(deposition.id, metadata);
  return publishes ? archive.publish(deposition.id) : described;
}

async function findDeposition(
  mark: string,
  archive: DepositArchive,
  notes: DepositNotes,
): Promise<Deposition | null> {
  const noted = await notes.read();
  const found = noted === null ? null : await archive.get(noted);
  if (found?.keywords.includes(mark)) return found;
  const own = (await archive.list()).filter(({ keywords }) => keywords.includes(mark));
  return own.find(({ isPublished }) => isPublished) ?? own[0] ?? null;
}

function holds({ files }: Deposition, name: string, bytes: Uint8Array): boolean {
  const md5 = createHash('md5').update(bytes).digest('hex');
  return files.some((file) => file.name === name && file.md5 === md5);
}
