import { UserError } from '../core/errors.ts';
import { parseRecordId } from '../core/record-id.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { FolderLibrary } from '../io/library.ts';
import { manifestBy, readWork } from './record-session.ts';

/** The newest manifest of a work, by its record id, its whole name or the only one that begins so. Throws a UserError. */
export async function findManifest(name: string, library: FolderLibrary): Promise<PaperManifest> {
  const { work } = await readWork(name, library);
  return manifestBy(work.manifest, library);
}

/** What a name shows: of a record id the published manifest, though its work has a newer one; else the newest. Throws a UserError. */
export async function findShown(name: string, library: FolderLibrary): Promise<PaperManifest> {
  const { work, row } = await readWork(name, library);
  const published = parseRecordId(name) === null ? null : row;
  return manifestBy(published?.manifest ?? work.manifest, library);
}

/** A claim by its number or its permanent anchor. Throws a UserError. */
export function findClaim(
  claim: string,
  { claims, work }: PaperManifest,
): PaperManifest['claims'][number] {
  const found = claims.find(
    ({ id, anchor }) => id === `c${claim.replace(/^c/, '')}` || anchor === claim,
  );
  if (found) return found;
  throw unknown(
    `claim ${JSON.stringify(claim)} in ${work.slug}`,
    `claims 1 to ${claims.length}`,
    `truth-engine explain ${work.slug}#1`,
  );
}

function unknown(what: string, wanted: string, next: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot find ${what} in this library.`,
    wanted,
    next,
  });
}
