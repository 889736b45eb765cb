import { objectPath } from '../../core/object-path.ts';
import { parseRecordId, recordFolder } from '../../core/record-id.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { largestCheckedHere } from '../../render/site/prove-here.ts';
import { recordIds } from '../record-folder.ts';
import type { SiteRoom } from '../site-room.ts';

/**
 * Exports of proofs as scripts, in `p/` of a record's folder: a page that was opened from disk may load a script and
 * nothing else. Each sets one property of `truthExports`, the export's bytes in base64.
 */
export const proofRoom: SiteRoom = {
  page: async (path, _query, { store }) => {
    const [, folder = '', hash = ''] = /^r\/([^/]+)\/p\/([0-9a-f]{64})\.js$/.exec(path) ?? [];
    const id = parseRecordId(folder);
    const row = id === null || recordFolder(id) !== folder ? null : store.records.get(id);
    const manifest = row && (await store.manifest(row.manifest));
    if (!manifest || !exportsOf(manifest).includes(hash)) return null;
    const bytes = await store.publicFile(objectPath(hash));
    if (!bytes) return null;
    const text = Buffer.from(bytes).toString('base64');
    return {
      type: 'text/javascript; charset=utf-8',
      body: `(globalThis.truthExports ??= {})['${hash}'] = '${text}';\n`,
    };
  },
  state: (path, { store }) => {
    const folder = /^r\/([^/]+)\/p\//.exec(path)?.[1];
    const id = folder === undefined ? null : parseRecordId(folder);
    const place = id === null ? null : store.records.place(id);
    return place === null ? null : `entry ${place}`;
  },
  paths: async ({ store }) => {
    const paths: string[] = [];
    for (const id of recordIds(store)) {
      const manifest = await store.manifest(store.records.get(id)?.manifest ?? '');
      for (const hash of manifest ? exportsOf(manifest) : [])
        paths.push(`r/${recordFolder(id)}/p/${hash}.js`);
    }
    return paths;
  },
};

/** Exports that a page offers to check. */
function exportsOf({ claims }: PaperManifest): string[] {
  const hashes = claims.flatMap(({ proofs = [] }) =>
    proofs.flatMap(({ challenge, solution }) =>
      challenge.bytes + solution.bytes > largestCheckedHere
        ? []
        : [challenge.sha256, solution.sha256],
    ),
  );
  return [...new Set(hashes)].sort();
}
