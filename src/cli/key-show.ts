import { toDidKey, toPem } from '../core/log/public-key-forms.ts';
import { parseVerifierKey } from '../core/log/signed-note.ts';
import { openLibrary } from '../io/library.ts';
import { libraryFolder } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import type { Streams } from './streams.ts';

/** Prints the public key of a library in the forms that others read, and the keys that signed before. */
export async function show(
  values: { readonly library?: string | undefined; readonly json?: boolean | undefined },
  streams: Streams,
): Promise<number> {
  const folder = libraryFolder(values.library, streams);
  const { key, keyText, previousKeys } = await openLibrary(folder, null);
  const shown = {
    origin: key.name,
    key: keyText,
    did: toDidKey(key),
    pem: toPem(key),
    previous: previousKeys.map((text) => {
      const before = parseVerifierKey(text);
      return { key: text, did: before && toDidKey(before) };
    }),
  };
  if (values.json) streams.out(`${JSON.stringify(shown)}\n`);
  else
    streams.out(
      [
        `Origin    ${shown.origin}`,
        `Public    ${shown.key}`,
        `DID       ${shown.did}`,
        ...shown.previous.map(
          ({ key: text }, at) => `${at === 0 ? 'Before' : '      '}    ${text}`,
        ),
        '',
        shown.pem,
      ].join('\n'),
    );
  return exitCode.nothingContradicted;
}
