import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseCanonical, parseManifest } from '../core/records/parse-record.ts';
import { openIndex } from '../io/index-db.ts';
import type { FolderLibrary } from '../io/library.ts';

/** The newest manifest of a paper, by its whole name or the only one that begins so. Throws a UserError. */
export async function findManifest(
  name: string,
  { folder, objects }: FolderLibrary,
): Promise<PaperManifest> {
  const index = openIndex(join(folder, 'var', 'index.sqlite'));
  try {
    const works = index.works(name);
    const work =
      works.find(({ slug }) => slug === name) ?? (works.length === 1 ? works[0] : undefined);
    const bytes = work && (await objects.get(parseSha256(work.manifest)));
    if (bytes) return parseCanonical(Buffer.from(bytes).toString('utf8'), parseManifest);
    const known = (works.length > 0 ? works : index.works('')).slice(0, 5).map(({ slug }) => slug);
    throw unknown(
      `one paper by the name ${JSON.stringify(name)}`,
      known.length > 0 ? `a name such as ${known.join(', ')}` : 'a paper that was verified',
      known[0]
        ? `truth-engine explain ${known[0]}#1`
        : 'truth-engine verify <paper>, or truth-engine reindex',
    );
  } finally {
    index.close();
  }
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
