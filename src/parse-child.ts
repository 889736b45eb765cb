import { UserError } from './core/errors.ts';
import { toMediaType } from './core/media-type.ts';
import { parsePaper } from './parse/parse.ts';

/**
 * The disposable child that reads one paper: bytes on stdin; media type and, for a PDF, a page to
 * leave out as arguments; the paper or a UserError's fields as JSON on stdout; how far it is on
 * stderr. Whatever else happens in here dies with it.
 */
const mediaType = toMediaType(process.argv[2] ?? '') ?? 'text/html';
const skip = Number(process.argv[3] ?? 0);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
try {
  const paper = await parsePaper(new Uint8Array(Buffer.concat(chunks)), mediaType, {
    skip,
    progress: (told) => process.stderr.write(`${told}\n`),
  });
  process.stdout.write(JSON.stringify({ paper }));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  const { code, message, seen, wanted, next } = error;
  process.stdout.write(JSON.stringify({ error: { code, message, seen, wanted, next } }));
}
