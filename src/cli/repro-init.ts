import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import { draftScript } from '../gate/script/draft-script.ts';
import { openLibrary } from '../io/library.ts';
import { writeNewTextFile } from '../io/text-file.ts';
import { libraryFolder } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { findClaim, findManifest } from './find-manifest.ts';
import type { Streams } from './streams.ts';

/** Writes a script for one claim into the current folder, its places filled in. */
export async function initScript(
  wanted: string,
  options: { readonly library?: string | undefined; readonly json?: boolean | undefined },
  streams: Streams,
): Promise<number> {
  const [name = '', number = ''] = wanted.split('#');
  const library = await openLibrary(libraryFolder(options.library, streams), null);
  const manifest = await findManifest(name, library);
  const claim = findClaim(number, manifest);
  const document = parseSha256(claim.span.document);
  const text = await library.objects.get(document);
  if (!text) throw new Error(`The record of ${manifest.work.slug} names a text that is not there`);
  const draft = draftScript(manifest, claim, Buffer.from(text).toString('utf8'));
  if (draft === null) throw nothingToFill(claim.id, manifest.work.slug);
  const file = `${manifest.work.slug}-${claim.id}.repro.js`;
  await writeNewTextFile(resolve(streams.cwd, file), draft);
  streams.out(
    options.json === true
      ? `${JSON.stringify({ file })}\n`
      : `Wrote ${file}: complete its function.\n\n  Next     truth-engine repro run ${file}\n`,
  );
  return exitCode.nothingContradicted;
}

function nothingToFill(id: string, slug: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot begin a script for claim ${id.slice(1)} of ${slug}.`,
    seen: 'no number, or no other number beside it',
    wanted: 'a claim with a number, and numbers to compute it from',
    next: `truth-engine explain ${slug}#${id.slice(1)}`,
  });
}
