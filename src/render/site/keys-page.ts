import { openRotation } from '../../core/log/key-rotation.ts';
import { toDidKey, toPem } from '../../core/log/public-key-forms.ts';
import { parseVerifierKey, writeVerifierKey } from '../../core/log/signed-note.ts';
import { sitePage, type SiteParts } from './site-page.ts';

/** The public key in the forms that other tools read, and the keys before it; `rotations` are notes, oldest first. */
export function renderKeysPage(
  key: string,
  rotations: readonly string[],
  parts: SiteParts,
): string {
  const read = parseVerifierKey(key);
  if (!read) throw new TypeError('The key of this log is no verifier key');
  return sitePage(parts, 'keys.html', 0, {
    title: 'The key of this log',
    key,
    did: toDidKey(read),
    pem: toPem(read).trim(),
    earlier: rotations.flatMap((note) => {
      const rotation = openRotation(note);
      return rotation
        ? {
            key: writeVerifierKey(rotation.from),
            entry: rotation.index,
            href: `log/${rotation.index}.html`,
            note,
          }
        : [];
    }),
  });
}
